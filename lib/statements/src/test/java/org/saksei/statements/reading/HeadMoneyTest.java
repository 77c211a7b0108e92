package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadMoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Amount (USD) | USD | 1",
                "Budget, riel | KHR | 1",
                "Fines ($) | USD | 1",
                "Paid in million riel | KHR | 1000000",
                "Grants (US$ '000) | USD | 1000",
                "Costs (millions of euros) | EUR | 1000000",
                "Cost THB | THB | 1",
                "€ | EUR | 1"
            })
    void aHeadNamesTheMoneyAndItsScale(String words, String code, BigDecimal scale) {
        HeadMoney money = Objects.requireNonNull(HeadMoney.read(words, false));

        assertThat(money.unit().code()).isEqualTo(code);
        assertThat(money.scale()).isEqualByComparingTo(scale);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ALL",
                "Total (2023)",
                "Victims, women",
                "Share (%)",
                "Change in points",
                "Age (years)",
                "Real"
            })
    void otherHeadsNameNone(String words) {
        assertThat(HeadMoney.read(words, false)).isNull();
    }
}
