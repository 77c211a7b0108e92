package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.database.Transactions;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.assessment.AssessmentProblem;
import org.saksei.assessment.Questionnaire;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Indicator;
import org.saksei.figures.Part;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Text;

/// Fills in what graders ask for every year, from figures.
public final class QuestionnaireService {

    private final Transactions transactions;
    private final AssessmentPack pack;
    private final FiguresService figures;

    QuestionnaireService(Transactions transactions, AssessmentPack pack, FiguresService figures) {
        this.transactions = transactions;
        this.pack = pack;
        this.figures = figures;
    }

    /// The answers for a period, as the register knows it now. Small cells are kept back.
    ///
    /// @throws Refused when the pack has no questionnaire
    public Answers fill(Actor actor, Period period) {
        actor.require(Right.SEE_FIGURES);
        Questionnaire questionnaire = pack.get()
                .questionnaire()
                .orElseThrow(
                        () -> Refused.because(Problem.of(AssessmentProblem.NO_QUESTIONNAIRE, new Place.Nowhere())));
        Map<Map<String, String>, FigureTable> tables = transactions.read(() -> tables(actor, period, questionnaire));
        Instant asOf =
                tables.values().stream().map(FigureTable::asOf).findFirst().orElse(Instant.EPOCH);
        SmallCells small = new SmallCells(questionnaire.smallBelow());
        List<Answers.Section> sections = questionnaire.sections().stream()
                .map(section -> new Answers.Section(
                        section,
                        section.questions().stream()
                                .flatMap(question -> answer(question, tables, small).stream())
                                .toList()))
                .filter(section -> !section.answers().isEmpty())
                .toList();
        return new Answers(period, asOf, pack.pack().label(), questionnaire.smallBelow(), sections);
    }

    /// One question for each filter. All are answered from one state of the register, so that the
    /// moment of the first holds for all; asked without a moment, because such answers are remembered.
    private Map<Map<String, String>, FigureTable> tables(Actor actor, Period period, Questionnaire questionnaire) {
        Map<Map<String, String>, FigureTable> tables = new LinkedHashMap<>();
        byFilter(questionnaire).forEach((filter, questions) -> {
            FigureQuery query = FigureQuery.of(period)
                    .withFigures(questions.stream()
                            .map(Questionnaire.Question::figure)
                            .distinct()
                            .toList())
                    .withSplits(splits(questions))
                    .withFilter(filter);
            tables.put(filter, figures.show(actor, query));
        });
        return tables;
    }

    /// Questions whose figure and filter this pack has, by filter: one query for each.
    private Map<Map<String, String>, List<Questionnaire.Question>> byFilter(Questionnaire questionnaire) {
        Map<Map<String, String>, List<Questionnaire.Question>> groups = new LinkedHashMap<>();
        questionnaire.sections().stream()
                .flatMap(section -> section.questions().stream())
                .filter(this::canBeAnswered)
                .forEach(question -> groups.computeIfAbsent(question.filter(), key -> new ArrayList<>())
                        .add(question));
        return groups;
    }

    private boolean canBeAnswered(Questionnaire.Question question) {
        Optional<Indicator> indicator = pack.pack().findIndicator(question.figure());
        return indicator
                .filter(known -> known.splits().containsAll(question.filter().keySet()))
                .isPresent();
    }

    private List<String> splits(List<Questionnaire.Question> questions) {
        Set<String> splits = new LinkedHashSet<>();
        for (Questionnaire.Question question : questions) {
            List<String> had = pack.pack()
                    .findIndicator(question.figure())
                    .map(Indicator::splits)
                    .orElse(List.of());
            question.splits().stream().filter(had::contains).forEach(splits::add);
        }
        return List.copyOf(splits);
    }

    private static Optional<Answers.Answer> answer(
            Questionnaire.Question question, Map<Map<String, String>, FigureTable> tables, SmallCells small) {
        FigureTable table = tables.get(question.filter());
        return table == null
                ? Optional.empty()
                : table.find(question.figure()).map(figure -> answer(question, figure, small));
    }

    private static Answers.Answer answer(Questionnaire.Question question, Figure figure, SmallCells small) {
        List<Answers.Parts> parts = question.splits().stream()
                .flatMap(split -> figure.find(split).stream())
                .map(split -> parts(split, figure, small))
                .filter(split -> !split.lines().isEmpty())
                .toList();
        Text title = figure.title();
        return new Answers.Answer(
                question,
                title,
                figure.definition(),
                figure.unit(),
                Answers.Cell.of(figure.value(), small.isSmall(figure.value(), figure.unit())),
                parts);
    }

    private static Answers.Parts parts(SplitTable split, Figure figure, SmallCells small) {
        List<Part> filled = split.parts().stream()
                .filter(part -> part.value() != null && part.value().signum() != 0)
                .toList();
        List<@Nullable BigDecimal> values = new ArrayList<>();
        filled.forEach(part -> values.add(part.value()));
        Set<Integer> hidden = small.hidden(values, figure.value(), figure.unit());
        List<Answers.Line> lines = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            Part part = filled.get(i);
            lines.add(new Answers.Line(part.code(), part.label(), Answers.Cell.of(part.value(), hidden.contains(i))));
        }
        return new Answers.Parts(split.split(), split.title(), lines);
    }
}
