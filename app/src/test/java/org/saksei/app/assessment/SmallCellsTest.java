package org.saksei.app.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

    private final SmallCells small = new SmallCells(3);

    @Test
    void oneAndTwoAreSmallZeroAndThreeAreNot() {
        assertThat(small.isSmall(BigDecimal.ZERO, "person")).isFalse();
        assertThat(small.isSmall(BigDecimal.ONE, "person")).isTrue();
        assertThat(small.isSmall(BigDecimal.TWO, "person")).isTrue();
        assertThat(small.isSmall(BigDecimal.valueOf(3), "person")).isFalse();
        assertThat(small.isSmall(null, "person")).isFalse();
    }

    @Test
    void aPercentageCountsNobody() {
        assertThat(small.isSmall(BigDecimal.ONE, "percent")).isFalse();
        assertThat(small.hidden(numbers(1L, 5L), BigDecimal.valueOf(6), "percent"))
                .isEmpty();
    }

    @Test
    void aSingleSmallPartTakesTheNextLargerWithIt() {
        assertThat(small.hidden(numbers(9L, 2L, 5L), BigDecimal.valueOf(16), "person"))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void twoSmallPartsHideEachOther() {
        assertThat(small.hidden(numbers(9L, 2L, 1L), BigDecimal.valueOf(12), "person"))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void ofASmallWholeEveryPartButZeroIsHidden() {
        assertThat(small.hidden(numbers(2L, 0L), BigDecimal.TWO, "person")).containsExactly(0);
    }

    @Test
    void withoutSmallPartsNothingIsHidden() {
        assertThat(small.hidden(numbers(3L, 4L, null), BigDecimal.valueOf(7), "person"))
                .isEmpty();
    }

    private static List<@Nullable BigDecimal> numbers(@Nullable Long... numbers) {
        List<@Nullable BigDecimal> list = new ArrayList<>();
        for (Long number : numbers) {
            list.add(number == null ? null : BigDecimal.valueOf(number));
        }
        return list;
    }
}
