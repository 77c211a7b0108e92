package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.kernel.Text;

class ScorecardTest {

    private static final Criteria CRITERIA = new Criteria(
            List.of(
                    criterion("S1", List.of(), false, false),
                    criterion("S4", List.of(), false, true),
                    criterion("C1", List.of("convicted", "sentenced"), true, false),
                    criterion("C9", List.of(), false, false)),
            10,
            5);

    @Test
    void withoutDataTheCodesPresumptionStandsAndNothingElseIsPresumed() {
        Scorecard card = card();
        assertThat(row(card, "C1").data()).isEqualTo(Scorecard.Data.MISSING);
        assertThat(row(card, "C1").presumption()).isTrue();
        assertThat(row(card, "C9").presumption()).isFalse();
        assertThat(row(card, "S4").data()).isEqualTo(Scorecard.Data.MISSING);
        assertThat(card.count(Scorecard.Data.MISSING)).isEqualTo(2);
    }

    @Test
    void zeroIsDataAndAbsentIsNot() {
        assertThat(row(card(figure("convicted", "0", 1, 1)), "C1").data()).isEqualTo(Scorecard.Data.PARTIAL);
        assertThat(row(card(figure("convicted", null, 1, 1)), "C1").data()).isEqualTo(Scorecard.Data.MISSING);
    }

    @Test
    void aZeroNobodyReportedIsNone() {
        Scorecard.Row row = row(card(figure("convicted", "0", 3, 0)), "C1");
        assertThat(row.presumption()).isTrue();
        assertThat(row.gaps()).contains(new Scorecard.Gap("convicted", Scorecard.Reason.ZERO_WITHOUT_RETURN));
    }

    @Test
    void everyFigureAndEveryAgencyMakesItComplete() {
        assertThat(row(card(figure("convicted", "4", 2, 2), figure("sentenced", "3", 2, 2)), "C1")
                        .data())
                .isEqualTo(Scorecard.Data.COMPLETE);
        assertThat(row(card(figure("convicted", "4", 2, 2), figure("sentenced", "3", 2, 1)), "C1")
                        .data())
                .isEqualTo(Scorecard.Data.PARTIAL);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-31, false, false",
        "2018-04-01, false, true",
        "2019-03-31, false, true",
        "2019-04-01, false, false",
        "2018-07-01, true, false"
    })
    void onlyWhatWasDoneInsideThePeriodCounts(LocalDate on, boolean promised, boolean counts) {
        Evidence document = new Evidence(
                Evidence.Kind.DOCUMENT,
                "agreement",
                List.of("C9"),
                null,
                on,
                null,
                null,
                true,
                promised,
                null,
                null,
                "F",
                "");
        Scorecard.Row row = row(card(document), "C9");
        assertThat(row.items())
                .singleElement()
                .satisfies(item -> assertThat(item.counts()).isEqualTo(counts));
        assertThat(row.data()).isEqualTo(counts ? Scorecard.Data.COMPLETE : Scorecard.Data.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "104, 100, MAINTAINED",
        "105, 100, INCREASED",
        "96, 100, MAINTAINED",
        "95, 100, DECREASED",
        "11, 10, INCREASED",
        "0, 0, MAINTAINED",
        "1, 0, INCREASED"
    })
    void aSmallChangeInUnitsAndInPercentIsNone(String value, String previous, Direction direction) {
        Evidence evidence = figure("convicted", value, previous, true);
        assertThat(row(card(evidence), "C1").direction()).isEqualTo(direction);
    }

    @Test
    void changedDefinitionsAndFiguresThatGoBothWaysAreNotCompared() {
        assertThat(row(card(figure("convicted", "50", "10", false)), "C1").direction())
                .isEqualTo(Direction.NOT_COMPARABLE);
        assertThat(row(card(figure("convicted", "50", "10", true), figure("sentenced", "10", "50", true)), "C1")
                        .direction())
                .isEqualTo(Direction.NOT_COMPARABLE);
    }

    private static Criterion criterion(String id, List<String> figures, boolean presumed, boolean fromCriteria) {
        return new Criterion(id, "paragraph", Text.english(id), figures, presumed, fromCriteria, "made up");
    }

    private static Evidence figure(String ref, @Nullable String value, int due, int reported) {
        return new Evidence(
                Evidence.Kind.FIGURE,
                ref,
                List.of(),
                "TIP-2019",
                null,
                value == null ? null : new BigDecimal(value),
                null,
                true,
                false,
                due,
                reported,
                "D",
                "");
    }

    private static Evidence figure(String ref, String value, String previous, boolean comparable) {
        return new Evidence(
                Evidence.Kind.FIGURE,
                ref,
                List.of(),
                "TIP-2019",
                null,
                new BigDecimal(value),
                new BigDecimal(previous),
                comparable,
                false,
                null,
                null,
                "D",
                "");
    }

    private static Scorecard card(Evidence... evidence) {
        return Scorecard.of(2019, CRITERIA, List.of(evidence), Map.of());
    }

    private static Scorecard.Row row(Scorecard card, String id) {
        return card.rows().stream()
                .filter(row -> row.criterion().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
