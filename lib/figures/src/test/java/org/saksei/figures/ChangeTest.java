package org.saksei.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    @ParameterizedTest
    @CsvSource({
        // The committee's half-year of 2019 beside 2018.
        "62,  78,   16,  25.81,  25,  26",
        "106, 263, 157, 148.11, 148, 148",
        "85,  97,   12,  14.12,  14,  14",
        // At the border of the rule, up and down.
        "200, 251,  51,  25.50,  25,  26",
        "200, 149, -51, -25.50, -25, -26",
        "1000, 1009, 9,   0.90,   0,   1",
        "1000, 991, -9,  -0.90,   0,  -1",
        "5,   5,     0,   0.00,   0,   0",
        // 25.999 is two-decimal 26.00 and still cut to 25.
        "100000, 125999, 25999, 26.00, 25, 26",
    })
    void aChangeIsCutOrRoundedFromTheExactRatio(
            BigDecimal before, BigDecimal value, BigDecimal absolute, BigDecimal percent, String cut, String rounded) {
        Change change = Change.between(before, value, Rounding.CUT).orElseThrow();

        assertThat(change.absolute()).isEqualByComparingTo(absolute);
        assertThat(change.percent()).isEqualTo(percent);
        assertThat(change.printed()).isEqualTo(cut);
        assertThat(Change.between(before, value, Rounding.HALF_UP))
                .hasValueSatisfying(half -> assertThat(half.printed()).isEqualTo(rounded));
    }

    @Test
    void ofNothingThereIsNoPercentage() {
        assertThat(Change.between(BigDecimal.ZERO, BigDecimal.TEN, Rounding.CUT))
                .hasValueSatisfying(change -> {
                    assertThat(change.absolute()).isEqualByComparingTo("10");
                    assertThat(change.percent()).isNull();
                    assertThat(change.printed()).isEmpty();
                });
    }

    @Test
    void withoutDataThereIsNoChange() {
        assertThat(Change.between(null, BigDecimal.TEN, Rounding.CUT)).isEmpty();
        assertThat(Change.between(BigDecimal.TEN, null, Rounding.CUT)).isEmpty();
    }
}
