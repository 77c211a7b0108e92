package org.saksei.app.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.database.Transactions;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.assessment.AssessmentProblem;
import org.saksei.assessment.Questionnaire;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Indicator;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.release.ReleaseRule;

/// Fills in what graders ask for every year, from figures.
public final class QuestionnaireService {

    private final Transactions transactions;
    private final AssessmentPack pack;
    private final FiguresService figures;
    private final AnswerGate gate = new AnswerGate();

    QuestionnaireService(Transactions transactions, AssessmentPack pack, FiguresService figures) {
        this.transactions = transactions;
        this.pack = pack;
        this.figures = figures;
    }

    /// The answers for a period, as the register knows it now. What is
    /// printed of persons has passed the release gate.
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
        ReleaseRule rule = pack.release().getRule(questionnaire.rule());
        Map<String, Answers.Answer> answers = answers(questionnaire, tables, rule);
        List<Answers.Section> sections = questionnaire.sections().stream()
                .map(section -> new Answers.Section(
                        section,
                        section.questions().stream()
                                .flatMap(question -> Optional.ofNullable(answers.get(question.id())).stream())
                                .toList()))
                .filter(section -> !section.answers().isEmpty())
                .toList();
        return new Answers(period, asOf, pack.pack().label(), rule, sections);
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

    /// The questions of each figure with what was counted for them; figures the pack does not have are
    /// left out.
    private static Map<String, List<FigurePopulation.Asked>> byFigure(
            Questionnaire questionnaire, Map<Map<String, String>, FigureTable> tables) {
        Map<String, List<FigurePopulation.Asked>> byFigure = new LinkedHashMap<>();
        for (Questionnaire.Section section : questionnaire.sections()) {
            for (Questionnaire.Question question : section.questions()) {
                Optional.ofNullable(tables.get(question.filter()))
                        .flatMap(table -> table.find(question.figure()))
                        .ifPresent(figure -> byFigure.computeIfAbsent(question.figure(), key -> new ArrayList<>())
                                .add(new FigurePopulation.Asked(question, figure)));
            }
        }
        return byFigure;
    }

    /// By id of the question. All answers about one figure pass the gate together.
    private Map<String, Answers.Answer> answers(
            Questionnaire questionnaire, Map<Map<String, String>, FigureTable> tables, ReleaseRule rule) {
        Map<String, Answers.Answer> answers = new HashMap<>();
        byFigure(questionnaire, tables).forEach((figure, asked) -> {
            Indicator indicator = pack.pack().getIndicator(figure);
            List<Answers.Answer> some = isCount(indicator.measure())
                    ? gate.answer(figure, asked, indicator.complete(), rule)
                    : gate.withhold(asked);
            some.forEach(answer -> answers.put(answer.asked().id(), answer));
        });
        return answers;
    }

    /// Whether the figure adds up; a share, a median or a rate of few persons tells of them what a count
    /// would, and the gate knows counts only.
    private static boolean isCount(Indicator.Measure measure) {
        return switch (measure) {
            case Indicator.Measure.Records _, Indicator.Measure.Linked _, Indicator.Measure.Sum _ -> true;
            case Indicator.Measure.Share _, Indicator.Measure.Median _, Indicator.Measure.Rate _ -> false;
        };
    }
}
