package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.statements.CountedClass;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Lexicon.Filter;
import org.saksei.statements.Lexicon.IndicatorWords;
import org.saksei.statements.Reference;
import org.saksei.statements.References;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;

/// A register that knows the victims rescued, split by age, and nothing else; people are identified,
/// rescued and assisted by different definitions of one family.
class RegisterRuleTest {

    private static final EventFamilies EVENTS = new EventFamilies() {
        @Override
        public Optional<String> family(String event) {
            return Optional.ofNullable(Map.of("rescued", "found", "identified", "found", "jailed", "justice")
                    .get(event));
        }

        @Override
        public OptionalInt stage(String event) {
            return OptionalInt.empty();
        }
    };

    private static final IndicatorWords RESCUED = new IndicatorWords(
            "victims_rescued",
            List.of(CountedClass.VICTIM),
            List.of("rescued"),
            List.of(),
            List.of(),
            List.of(new Filter("age", "age_kh", new LinkedHashMap<>(Map.of("-14", "0-14")))));

    /// The register's values by `period split=code`.
    private static final class Register implements References {

        private final Map<String, String> values;
        private final List<Asked> asked = new ArrayList<>();

        Register(Map<String, String> values) {
            this.values = values;
        }

        @Override
        public List<Reference> find(String measure, @Nullable String place, String period) {
            return find(Asked.of(measure, place, period));
        }

        @Override
        public List<Reference> find(Asked question) {
            asked.add(question);
            StringBuilder key = new StringBuilder(question.period());
            question.filter()
                    .forEach((split, code) ->
                            key.append(' ').append(split).append('=').append(code));
            String value = values.get(key.toString());
            return value == null || !question.measure().equals("victims_rescued")
                    ? List.of()
                    : List.of(new Reference(
                            question.measure(), null, question.period(), value, "register", "Persons rescued."));
        }
    }

    private static List<StatementCheck> check(Register register, Consumer<Story.Fig> detail) {
        Story story = new Story("1").say("They rescued ");
        Story.Fig fig = story.count(70).of(CountedClass.VICTIM, "victim", "rescued");
        fig.place = null;
        detail.accept(fig);
        CheckSettings settings = CheckSettings.USUAL
                .withEvents(EVENTS)
                .withIndicators(List.of(RESCUED))
                .withHome("KHM");
        return new Checks(settings).checkRegister(List.of(story.stop().reading()), register);
    }

    private static IndicatorMatch match(Map<String, String> filter, double score) {
        return new IndicatorMatch("victims_rescued", new LinkedHashMap<>(filter), score);
    }

    @ParameterizedTest
    @CsvSource({"70, AGREE", "64, CONFLICT"})
    void aPartIsHeldAgainstThatPart(String known, Verdict verdict) {
        Register register =
                new Register(Map.of("2019-01-01/2019-06-30", "263", "2019-01-01/2019-06-30 age_kh=0-14", known));
        assertThat(check(register, fig -> fig.band(null, "15").indicator = match(Map.of("age_kh", "0-14"), 1)))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.verdict()).isEqualTo(verdict);
                    assertThat(check.message()).contains("(age_kh 0-14)");
                    assertThat(check.message().contains("The text counts: victim, rescued, age below 15")
                                    && check.message().contains("victims_rescued counts: Persons rescued."))
                            .as("both definitions where they do not agree")
                            .isEqualTo(verdict != Verdict.AGREE);
                });
    }

    @Test
    void aPartTheRegisterDoesNotKnowIsNotHeldAgainstTheWhole() {
        Register register = new Register(Map.of("2019-01-01/2019-06-30", "263"));
        assertThat(check(register, fig -> fig.band(null, "15").indicator = match(Map.of("age_kh", "0-14"), 1)))
                .isEmpty();
    }

    @Test
    void aPropertyNoSplitExplainsIsAnotherPopulation() {
        Register register = new Register(Map.of("2019-01-01/2019-06-30", "263"));
        assertThat(check(register, fig -> fig.with("form", "labour").indicator = match(Map.of(), 0.67)))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.verdict()).isEqualTo(Verdict.OTHER_DEFINITION);
                    assertThat(check.reason()).isEqualTo("population");
                    assertThat(check.difference()).isNull();
                });
        assertThat(check(register, fig -> fig.with("form", "labour").indicator = match(Map.of(), 1)))
                .as("a person says that it is that figure")
                .extracting(StatementCheck::verdict)
                .containsExactly(Verdict.CONFLICT);
    }

    @Test
    void whatIsToldAsAPartIsNoOtherPopulation() {
        Register register = new Register(Map.of("2019-01-01/2019-06-30", "263"));
        assertThat(check(register, fig -> {
                    fig.with("form", "labour").indicator = match(Map.of(), 0.67);
                    fig.partOfAll("g", false);
                }))
                .isEmpty();
    }

    @Test
    void anotherStepOfOneFamilyIsAnotherDefinition() {
        Register register = new Register(Map.of("2019-01-01/2019-06-30", "263"));
        assertThat(check(register, fig -> fig.of(CountedClass.VICTIM, "victim", "identified")))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.verdict()).isEqualTo(Verdict.OTHER_DEFINITION);
                    assertThat(check.reason()).isEqualTo("event");
                });
        assertThat(check(register, fig -> fig.of(CountedClass.VICTIM, "victim", "jailed")))
                .as("another family")
                .isEmpty();
        assertThat(check(register, fig -> fig.of(CountedClass.PERPETRATOR, "suspect", "identified")))
                .as("other people")
                .isEmpty();
        assertThat(check(
                        register,
                        fig -> fig.of(CountedClass.VICTIM, "victim", "identified")
                                .with("sex", "female")))
                .as("only a total")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2017-10-01, 2018-09-30, 2018", "2017-10-01, 2018-09-30, TIP-2018", "2018-01-01, 2018-12-31, TIP-2019"})
    void otherTwelveMonthsAreAnotherDefinition(String from, String to, String known) {
        Register register = new Register(Map.of(known, "263"));
        assertThat(check(register, fig -> fig.in(from, to).indicator = match(Map.of(), 1)))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.verdict()).isEqualTo(Verdict.OTHER_DEFINITION);
                    assertThat(check.reason()).isEqualTo("period_basis");
                    assertThat(check.message()).contains(known);
                });
    }

    @Test
    void aHalfYearIsNoOtherYear() {
        Register register = new Register(Map.of("2019", "263", "TIP-2019", "200"));
        assertThat(check(register, fig -> fig.indicator = match(Map.of(), 1))).isEmpty();
    }

    @Test
    void theRegisterIsToldWhenTheTextWasPrinted() {
        Register register = new Register(Map.of());
        check(register, fig -> fig.indicator = match(Map.of(), 1));
        assertThat(register.asked)
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked.published()).hasToString("2019-07-15"));
    }
}
