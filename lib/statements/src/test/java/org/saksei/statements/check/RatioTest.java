package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void itIsReducedAndItsDenominatorIsPositive() {
        assertThat(Ratio.of(6).over(Ratio.of(-4))).isEqualTo(Ratio.of(-3).over(Ratio.of(2)));
        assertThat(Ratio.of("0.50")).isEqualTo(Ratio.HALF);
        assertThat(Ratio.of(new BigDecimal("1.4E+6"))).isEqualTo(Ratio.of(1_400_000));
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.ONE.over(Ratio.ZERO));
    }

    @Test
    void anEndingNumberIsPrintedWholeAndAnEndlessOneWithSixDecimals() {
        assertThat(Ratio.of(25).decimal()).isEqualTo("25");
        assertThat(Ratio.ONE.over(Ratio.of(8)).decimal()).isEqualTo("0.125");
        assertThat(Ratio.of(1600).over(Ratio.of(62)).decimal()).isEqualTo("25.806452");
        assertThat(Ratio.of(-100).over(Ratio.of(3)).decimal()).isEqualTo("-33.333333");
    }

    @Test
    void theLastDecimalDecides() {
        // 17 ÷ 104 in percent is 16.346…: 16.35 rounded, 16.34 cut
        Ratio percent = Ratio.of(1700).over(Ratio.of(104));
        assertThat(Range.halfOpen(Ratio.of("16.345"), Ratio.of("16.355")).contains(percent))
                .isTrue();
        assertThat(Range.halfOpen(Ratio.of("16.335"), Ratio.of("16.345")).contains(percent))
                .isFalse();
    }

    @Test
    void sumsAndProductsUndoEachOther() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            Ratio one = Ratio.of(random.nextInt(-999, 999)).over(Ratio.of(random.nextInt(1, 99)));
            Ratio other = Ratio.of(random.nextInt(1, 999)).over(Ratio.of(random.nextInt(1, 99)));
            assertThat(one.plus(other).minus(other)).isEqualTo(one);
            assertThat(one.times(other).over(other)).isEqualTo(one);
            assertThat(one.plus(other).compareTo(one)).isPositive();
            assertThat(new BigDecimal(one.floor())).isLessThanOrEqualTo(new BigDecimal(one.decimal()));
        }
    }
}
