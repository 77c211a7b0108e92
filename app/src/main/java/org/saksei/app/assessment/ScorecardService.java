package org.saksei.app.assessment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.assessment.store.ScorecardStore;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.assessment.AssessmentProblem;
import org.saksei.assessment.Criteria;
import org.saksei.assessment.Criterion;
import org.saksei.assessment.Evidence;
import org.saksei.assessment.Judgement;
import org.saksei.assessment.ReportList;
import org.saksei.assessment.Scorecard;
import org.saksei.figures.FigureTable;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// Assembles what speaks to each criterion, and keeps what people make of it. It judges nothing itself.
public final class ScorecardService {

    private final Transactions transactions;
    private final Audit audit;
    private final InstantSource time;
    private final AssessmentPack pack;
    private final LiveFigures figures;
    private final StatementEvidence statements;
    private final ScorecardStore store;

    ScorecardService(
            Installation installation, AssessmentPack pack, LiveFigures figures, StatementEvidence statements) {
        this.transactions = installation.transactions();
        this.audit = installation.audit();
        this.time = installation.time();
        this.pack = pack;
        this.figures = figures;
        this.statements = statements;
        this.store = new ScorecardStore(transactions.sql());
    }

    /// The scorecard of a report year with all that stands behind it.
    ///
    /// @param figures null where the pack has none of the figures the criteria declare
    /// @param judged every judgement of the year, the latest first
    public record Shown(
            Scorecard card,
            @Nullable FigureTable figures,
            Optional<Returns> returns,
            List<KeptDocument> documents,
            List<StatementEvidence.Said> statements,
            List<Judged> judged) {

        public Shown {
            documents = List.copyOf(documents);
            statements = List.copyOf(statements);
            judged = List.copyOf(judged);
        }

        public List<Judged> judged(String criterion) {
            return judged.stream()
                    .filter(each -> each.criterion().equals(criterion))
                    .toList();
        }
    }

    /// The figures are counted now, for the reporting period of the year and the one before.
    public Shown show(Actor actor, int reportYear) {
        return show(actor, reportYear, List.of());
    }

    /// @param more evidence somebody brings along
    public Shown show(Actor actor, int reportYear, List<Evidence> more) {
        actor.require(Right.SEE_FIGURES);
        checkYear(reportYear);
        Period period = Period.tipYear(reportYear);
        Criteria criteria = pack.get().getCriteria();
        List<String> declared = criteria.list().stream()
                .flatMap(criterion -> criterion.figures().stream())
                .toList();
        return transactions.read(() -> {
            LiveFigures.Counted counted = figures.count(actor, period, declared);
            List<StatementEvidence.Said> said = statements.of(actor, reportYear);
            List<KeptDocument> documents = store.listDocuments(reportYear);
            List<Judged> judged = store.listJudgements(reportYear);
            List<Evidence> evidence = new ArrayList<>();
            counted.table().ifPresent(known -> evidence.addAll(figures.evidence(known, counted.returns())));
            said.forEach(each -> evidence.add(each.evidence()));
            documents.forEach(document -> evidence.add(document.evidence()));
            evidence.addAll(more);
            Map<String, Judgement> latest = new LinkedHashMap<>();
            judged.forEach(each -> latest.putIfAbsent(each.criterion(), each.plain()));
            Scorecard card = Scorecard.of(reportYear, criteria, evidence, latest);
            return new Shown(card, counted.table().orElse(null), counted.returns(), documents, said, judged);
        });
    }

    /// The agencies that owe a return for the reporting period of a report year.
    public Optional<Returns> returns(Actor actor, int reportYear) {
        actor.require(Right.SEE_FIGURES);
        return figures.returns(actor, Period.tipYear(reportYear));
    }

    /// Keeps what a person thinks of a criterion. Earlier judgements stay.
    public void judge(Actor actor, int reportYear, String criterion, String judgement, String reason) {
        actor.require(Right.KEEP_ASSESSMENT);
        checkYear(reportYear);
        Typed typed = new Typed();
        checkCriteria(typed, List.of(criterion));
        String text = typed.needed("judgement", judgement);
        String why = typed.needed("reason", reason);
        typed.refuse();
        transactions.write(() -> {
            store.addJudgement(reportYear, criterion, text, why, today(), actor.account());
            audit.record(
                    actor,
                    "assessment.judge",
                    List.of("criterion/" + reportYear + "/" + criterion),
                    Map.of("year", reportYear, "criterion", criterion));
        });
    }

    /// What somebody types about a document.
    ///
    /// @param on the day of the document
    public record DocumentTyped(
            List<String> criteria,
            String title,
            String link,
            String on,
            boolean promised,
            String actionClass,
            String note) {
        public DocumentTyped {
            criteria = List.copyOf(criteria);
        }
    }

    public void addDocument(Actor actor, int reportYear, DocumentTyped document) {
        actor.require(Right.KEEP_ASSESSMENT);
        checkYear(reportYear);
        Typed typed = new Typed();
        checkCriteria(typed, document.criteria());
        if (document.criteria().isEmpty()) {
            typed.add(AssessmentProblem.FIELD_MISSING, "criteria");
        }
        String action = document.actionClass().strip();
        KeptDocument kept = new KeptDocument(
                0,
                document.criteria(),
                typed.needed("title", document.title()),
                typed.link("link", document.link()),
                typed.pastDay("date", document.on(), today()),
                document.promised(),
                action.matches("[A-I]") ? action : null,
                typed.text("note", document.note()),
                actor.account());
        typed.refuse();
        transactions.write(() -> {
            long id = store.addDocument(reportYear, kept);
            audit.record(
                    actor,
                    "assessment.add-document",
                    List.of("assessment-document/" + id),
                    Map.of("year", reportYear, "criteria", kept.criteria()));
        });
    }

    /// Takes a document out of the scorecard; that it stood there stays known.
    public void withdrawDocument(Actor actor, int reportYear, long id, String why) {
        actor.require(Right.KEEP_ASSESSMENT);
        Typed typed = new Typed();
        String reason = typed.needed("reason", why);
        typed.refuse();
        transactions.write(() -> {
            if (store.withdrawDocument(reportYear, id, reason, actor.account())) {
                audit.record(
                        actor,
                        "assessment.withdraw-document",
                        List.of("assessment-document/" + id),
                        Map.of("year", reportYear));
            }
        });
    }

    private void checkCriteria(Typed typed, List<String> criteria) {
        List<String> known =
                pack.get().getCriteria().list().stream().map(Criterion::id).toList();
        criteria.stream()
                .filter(criterion -> !known.contains(criterion))
                .forEach(criterion -> typed.add(Problem.of(
                        AssessmentProblem.UNKNOWN_CRITERION,
                        new Place.InInput("criterion"),
                        "criterion",
                        criterion.length() > 20 ? "–" : criterion,
                        "known",
                        String.join(", ", known))));
    }

    /// A report year there can be, also one to come.
    ///
    /// @throws Refused as wrong usage when it is none
    static void checkYear(int year) {
        if (year < ReportList.FIRST_REPORT || year > Period.LAST_YEAR) {
            throw Refused.wrongUsage(
                    Problem.of(AssessmentProblem.YEAR_WITHOUT_LAW, new Place.InInput("year"), "year", year));
        }
    }

    private LocalDate today() {
        return time.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// The nine classes of concrete actions, 22 USC 7102(5).
    public static List<String> actionClasses() {
        return Arrays.asList("A", "B", "C", "D", "E", "F", "G", "H", "I");
    }
}
