package org.saksei.app.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.app.assessment.FigurePopulation.Asked;
import org.saksei.assessment.Questionnaire;
import org.saksei.figures.Figure;
import org.saksei.figures.Part;
import org.saksei.figures.Rounding;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Text;
import org.saksei.release.ReleaseRule;

/// Which answers pass. Answers are written `question=total; split/code=value …`; `*` is hidden.
class AnswerGateTest {

    private static final List<String> COMPLETE = List.of("sex", "child");

    private final AnswerGate gate = new AnswerGate();

    private static SplitTable split(String name, Object... codesAndValues) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            String code = (String) codesAndValues[i];
            parts.add(new Part(code, Text.english(code), number((Integer) codesAndValues[i + 1]), null));
        }
        return new SplitTable(name, Text.english(name), COMPLETE.contains(name), parts);
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static Asked asked(
            String question, Map<String, String> only, String unit, @Nullable Integer total, SplitTable... splits) {
        List<String> names = Arrays.stream(splits).map(SplitTable::split).toList();
        return new Asked(
                new Questionnaire.Question(question, Text.english(question), "victims", names, only),
                new Figure(
                        "victims",
                        Text.english("Victims"),
                        Text.english("{value}"),
                        Text.english("persons"),
                        unit,
                        Rounding.CUT,
                        number(total),
                        null,
                        0,
                        List.of(splits)));
    }

    private static Asked persons(String question, Map<String, String> only, Integer total, SplitTable... splits) {
        return asked(question, only, "person", total, splits);
    }

    private List<String> answers(int threshold, Asked... asked) {
        return gate.answer("victims", List.of(asked), COMPLETE, ReleaseRule.of(threshold)).stream()
                .map(AnswerGateTest::text)
                .toList();
    }

    private static String text(Answers.Answer answer) {
        List<String> lines = new ArrayList<>(List.of(answer.asked().id() + "=" + text(answer.value())));
        answer.parts()
                .forEach(parts -> parts.lines()
                        .forEach(line -> lines.add(parts.split() + "/" + line.code() + "=" + text(line.value()))));
        return String.join("; ", lines);
    }

    private static String text(Answers.Cell cell) {
        return switch (cell) {
            case Answers.Cell.Number number -> number.value().toPlainString();
            case Answers.Cell.Hidden hidden -> "*";
            case Answers.Cell.Missing missing -> "-";
        };
    }

    @Test
    void largeNumbersPass() {
        assertThat(answers(5, persons("q", Map.of(), 50, split("sex", "F", 30, "M", 20, "unknown", 0))))
                .containsExactly("q=50; sex/F=30; sex/M=20");
    }

    @Test
    void aSmallPartIsHiddenAndTheOnlyOtherWithIt() {
        assertThat(answers(5, persons("q", Map.of(), 50, split("sex", "F", 48, "M", 2))))
                .containsExactly("q=50; sex/F=*; sex/M=*");
    }

    @Test
    void aSmallNumberOfAllIsHiddenAndNotTakenApart() {
        assertThat(answers(5, persons("q", Map.of(), 4, split("sex", "F", 3, "M", 1))))
                .containsExactly("q=*");
        assertThat(answers(5, persons("q", Map.of(), 5, split("sex", "F", 5)))).containsExactly("q=5; sex/F=5");
    }

    @Test
    void nobodyIsZeroAndSilenceIsNot() {
        assertThat(answers(5, persons("q", Map.of(), 0, split("sex", "F", 0, "M", 0))))
                .containsExactly("q=0");
        assertThat(answers(5, asked("q", Map.of(), "person", null))).containsExactly("q=-");
    }

    @Test
    void whatIsNoPersonPassesWhereTheRuleSaysSo() {
        ReleaseRule rule = new ReleaseRule(
                "public",
                11,
                ReleaseRule.Zeros.ORDINARY,
                true,
                ReleaseRule.GrandTotal.GUARDED,
                0.5,
                ReleaseRule.Prefer.BALANCED,
                List.of("event"),
                "test");
        assertThat(gate.answer("victims", List.of(asked("q", Map.of(), "event", 2)), COMPLETE, rule))
                .extracting(AnswerGateTest::text)
                .containsExactly("q=2");
        assertThat(gate.answer("victims", List.of(asked("q", Map.of(), "percent", 2)), COMPLETE, rule))
                .extracting(AnswerGateTest::text)
                .containsExactly("q=*");
    }

    @Nested
    class TwoQuestionsAboutOneFigure {

        @Test
        void areOneSecret() {
            // 40 of 43 are women in the one; the other must not print the three men as the rest of children.
            List<String> answers = answers(
                    5,
                    persons("all", Map.of(), 60, split("child", "0-17", 43, "18+", 17)),
                    persons("girls", Map.of("child", "0-17", "sex", "F"), 40),
                    persons("boys", Map.of("child", "0-17", "sex", "M"), 3));
            assertThat(answers.get(2)).isEqualTo("boys=*");
            assertThat(answers).doesNotContain("girls=40");
        }

        @Test
        void agreeOnWhatIsHidden() {
            List<String> answers = answers(
                    5,
                    persons("all", Map.of(), 60, split("sex", "F", 57, "M", 3)),
                    persons("men", Map.of("sex", "M"), 3));
            assertThat(answers).containsExactly("all=60; sex/F=*; sex/M=*", "men=*");
        }
    }

    @Test
    void aQuestionAboutSomePersonsPrintsTheCodesOfTheWholeWithTheirZeros() {
        assertThat(answers(
                        5,
                        persons("all", Map.of(), 60, split("purpose", "sex", 50, "labour", 20, "none", 0)),
                        persons("women", Map.of("sex", "F"), 40, split("purpose", "sex", 40, "labour", 0, "none", 0)),
                        persons("men", Map.of("sex", "M"), 20, split("purpose", "sex", 10, "labour", 20, "none", 0))))
                .contains("women=40; purpose/sex=40; purpose/labour=0");
    }

    @Nested
    class APersonWithSeveralForms {

        @Test
        void isNoReasonToHideTheOthers() {
            // Ten of twelve have the first form: the two others may be anybody, so nothing gives them away.
            assertThat(answers(5, persons("q", Map.of(), 60, split("purpose", "sex", 40, "labour", 30, "other", 2))))
                    .containsExactly("q=60; purpose/sex=40; purpose/labour=30; purpose/other=*");
        }

        @Test
        void isOneWhereTheRestMustHaveTheHiddenForm() {
            // 57 of 60 have the first form, so that at least three have the other: both are hidden.
            assertThat(answers(5, persons("q", Map.of(), 60, split("purpose", "sex", 57, "other", 4))))
                    .containsExactly("q=60; purpose/sex=*; purpose/other=*");
        }
    }

    @Test
    void aFilterPersonsMayFulfilTwiceIsTheSameCellInTheListOfThem() {
        List<String> answers = answers(
                5,
                persons("all", Map.of(), 60, split("direction", "in", 57, "out", 4)),
                persons("home", Map.of("direction", "in"), 57, split("sex", "F", 40, "M", 17)));
        assertThat(answers).containsExactly("all=60; direction/in=*; direction/out=*", "home=*");
    }

    @Test
    void partsThatDoNotAddUpAlthoughTheyShouldArePassedNoMoreThanOthers() {
        assertThat(answers(5, persons("q", Map.of(), 60, split("sex", "F", 30, "M", 3))))
                .containsExactly("q=60; sex/F=30; sex/M=*");
    }
}
