package org.saksei.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Severity;
import org.saksei.kernel.Text;

class FigureArithmeticTest {

    @Test
    void partsThatDoNotAddUpAreFoundWithTheirSum() {
        assertThat(new FigureArithmetic(List.of()).check(table(figure("a", 10, parts(true, 7, 2)))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().in("en")).contains("add up to 9", "total is 10"));
    }

    @Test
    void partsThatAddUpAndPartsThatNeedNotAreFine() {
        FigureArithmetic arithmetic = new FigureArithmetic(List.of());

        assertThat(arithmetic.check(table(figure("a", 10, parts(true, 7, 3))))).isEmpty();
        assertThat(arithmetic.check(table(figure("a", 10, parts(false, 7, 9))))).isEmpty();
        assertThat(arithmetic.check(table(figure("a", null, parts(true, 7, 2)))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL, 5, 5, true",
        "EQUAL, 5, 6, false",
        "NOT_MORE_THAN, 5, 6, true",
        "NOT_MORE_THAN, 6, 6, true",
        "NOT_MORE_THAN, 7, 6, false",
    })
    void figuresAreComparedAsThePackDeclares(FigureCheck.Relation relation, int left, int right, boolean holds) {
        FigureArithmetic arithmetic = new FigureArithmetic(List.of(check(relation)));

        List<FigureFinding> findings =
                arithmetic.check(table(figure("left", left, null), figure("right", right, null)));

        assertThat(findings.isEmpty()).isEqualTo(holds);
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(finding.message().in("en")).isEqualTo(left + " is not " + right + ": look."));
    }

    @Test
    void aFigureWithoutDataBreaksNoRule() {
        FigureArithmetic arithmetic = new FigureArithmetic(List.of(check(FigureCheck.Relation.EQUAL)));

        assertThat(arithmetic.check(table(figure("left", null, null), figure("right", 3, null))))
                .isEmpty();
        assertThat(arithmetic.check(table(figure("right", 3, null)))).isEmpty();
    }

    private static FigureCheck check(FigureCheck.Relation relation) {
        return new FigureCheck(
                "figures.same",
                relation,
                "left",
                "right",
                Severity.WARNING,
                Text.english("{left} is not {right}: look."),
                "test",
                new Place.Nowhere());
    }

    private static FigureTable table(Figure... figures) {
        return new FigureTable(Period.half(2019, 1), Period.half(2018, 1), Instant.EPOCH, "test 1", List.of(figures));
    }

    private static SplitTable parts(boolean complete, int first, int unknown) {
        return new SplitTable(
                "sex",
                Text.english("Sex"),
                complete,
                List.of(
                        new Part("F", Text.english("Women"), BigDecimal.valueOf(first), null),
                        new Part("unknown", Text.english("Unknown"), BigDecimal.valueOf(unknown), null)));
    }

    private static Figure figure(String id, @Nullable Integer value, @Nullable SplitTable split) {
        return new Figure(
                id,
                Text.english(id),
                Text.english("{value}"),
                Text.english("definition"),
                "person",
                Rounding.CUT,
                value == null ? null : BigDecimal.valueOf(value),
                null,
                0,
                split == null ? List.of() : List.of(split));
    }
}
