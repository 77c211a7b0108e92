package org.saksei.app.statements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.database.Transactions;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.statements.ConfirmedStatements.Snapshot;
import org.saksei.app.statements.Dossier.Row;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.kernel.Period;
import org.saksei.statements.CheckRule;
import org.saksei.statements.FigureRole;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.References;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;

/// Sets what was confirmed beside the register: by figure and period, by source, or all of it.
public final class Dossiers {

    private final Transactions transactions;
    private final RegisterKnowledge knowledge;
    private final FiguresService figures;
    private final Lexicons lexicons;
    private final ConfirmedStatements confirmed;

    public Dossiers(
            Transactions transactions, RegisterKnowledge knowledge, Lexicons lexicons, ConfirmedStatements confirmed) {
        this.transactions = transactions;
        this.knowledge = knowledge;
        this.figures = knowledge.figures();
        this.lexicons = lexicons;
        this.confirmed = confirmed;
    }

    /// The statements on a figure of a period beside the register's value, each as of the day it was
    /// printed.
    ///
    /// @throws org.saksei.kernel.Refused when the pack has no such figure
    public Dossier get(Actor actor, String indicator, Period period) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(
                () -> dossier(actor, new Dossier.Asked(indicator, period), null, knowledge.asPrinted(actor)));
    }

    /// The same, all of them as of one moment.
    ///
    /// @param moment or null for now
    /// @throws org.saksei.kernel.Refused when the pack has no such figure, or the moment is to come
    public Dossier getAsOf(Actor actor, String indicator, Period period, @Nullable Instant moment) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(
                () -> dossier(actor, new Dossier.Asked(indicator, period), moment, knowledge.at(actor, moment)));
    }

    private Dossier dossier(Actor actor, Dossier.Asked asked, @Nullable Instant moment, RegisterReferences references) {
        FigureTable table = figures.show(
                actor,
                FigureQuery.of(asked.period())
                        .withFigures(List.of(asked.indicator()))
                        .asOf(moment));
        BigDecimal value = table.find(asked.indicator()).map(Figure::value).orElse(null);
        Snapshot now = confirmed.snapshot(actor);
        Map<String, StatementCheck> beside = ConfirmedStatements.beside(
                lexicons.checks().checkRegister(now.readings(), new Only(asked, references)));
        List<Row> rows = explained(actor, asked, rows(now, asked, beside));
        Set<String> ids =
                rows.stream().map(row -> row.statement().figure().id()).collect(Collectors.toSet());
        List<StatementCheck> voices = now.checks().stream()
                .filter(check -> check.check() != CheckRule.REGISTER
                        && check.figures().stream().anyMatch(role -> ids.contains(role.id())))
                .toList();
        return new Dossier(
                asked.indicator(), asked.period(), value, table.asOf(), references.isAsPrinted(), rows, voices);
    }

    /// Those about the figure first, then its parts, then what is easily taken for it.
    private static List<Row> rows(Snapshot now, Dossier.Asked asked, Map<String, StatementCheck> beside) {
        List<Row> rows = new ArrayList<>();
        for (Statement statement : now.statements()) {
            StatementCheck check = beside.get(statement.figure().id());
            if (check != null || asked(statement.figure()).filter(asked::equals).isPresent()) {
                rows.add(Row.of(statement, source(now, statement), check));
            }
        }
        rows.sort(Comparator.comparingInt(Dossiers::order));
        return rows;
    }

    private static int order(Row row) {
        IndicatorMatch indicator = row.statement().figure().indicator();
        boolean part = indicator != null && !indicator.filter().isEmpty();
        return row.verdict() == Verdict.OTHER_DEFINITION ? 2 : part ? 1 : 0;
    }

    private List<Row> explained(Actor actor, Dossier.Asked asked, List<Row> rows) {
        if (rows.stream().noneMatch(row -> row.verdict() == Verdict.CONFLICT)) {
            return rows;
        }
        Causes causes = Causes.of(figures, actor, asked.indicator(), asked.period());
        return rows.stream()
                .map(row -> row.verdict() == Verdict.CONFLICT
                        ? row.withCauses(
                                causes.giving(Objects.requireNonNull(
                                        row.statement().figure().number())),
                                causes.tested())
                        : row)
                .toList();
    }

    /// Answers for one figure and period only, so that everything that is set beside anything is set
    /// beside that.
    private record Only(Dossier.Asked asked, RegisterReferences all) implements References {

        @Override
        public List<org.saksei.statements.Reference> find(String measure, @Nullable String place, String period) {
            return find(References.Asked.of(measure, place, period));
        }

        @Override
        public List<org.saksei.statements.Reference> find(References.Asked question) {
            boolean same = question.measure().equals(asked.indicator())
                    && Period.find(question.period())
                            .filter(asked.period()::equals)
                            .isPresent();
            return same ? all.find(question) : List.of();
        }
    }

    /// Every confirmed statement and how it stands beside the register as of the day it was printed, by
    /// source and position.
    public List<Row> list(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return rows(confirmed.snapshot(actor));
    }

    /// The same of one source.
    public List<Row> list(Actor actor, long source) {
        actor.require(Right.SEE_FIGURES);
        return rows(confirmed.snapshot(actor)).stream()
                .filter(row -> row.source().id() == source)
                .toList();
    }

    private static List<Row> rows(Snapshot now) {
        return now.statements().stream()
                .map(each -> Row.of(
                        each, source(now, each), now.beside().get(each.figure().id())))
                .toList();
    }

    private static Source source(Snapshot now, Statement statement) {
        return Objects.requireNonNull(now.sources().get(statement.sourceId()));
    }

    /// Every figure and period that confirmed statements speak of, with their number.
    public SequencedMap<Dossier.Asked, Long> listSubjects(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return confirmed.snapshot(actor).statements().stream()
                .flatMap(each -> asked(each.figure()).stream())
                .collect(Collectors.groupingBy(
                        asked -> asked,
                        () -> new TreeMap<>(Comparator.comparing(Dossier.Asked::indicator)
                                .thenComparing(asked -> asked.period().id())),
                        Collectors.counting()));
    }

    /// The dossier a figure belongs to; nothing where the register has no such figure or period.
    public static Optional<Dossier.Asked> asked(StatedFigure figure) {
        IndicatorMatch indicator = figure.indicator();
        String label = PeriodLabels.of(figure.period());
        return indicator == null || label == null
                ? Optional.empty()
                : Period.find(label).map(period -> new Dossier.Asked(indicator.id(), period));
    }

    /// The day as of whose end a value of the register in a check was known, or null for now.
    public static @Nullable LocalDate day(FigureRole reference) {
        return RegisterReferences.day(reference);
    }
}
