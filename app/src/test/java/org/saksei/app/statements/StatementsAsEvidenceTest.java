package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.kernel.Period;

class StatementsAsEvidenceTest {

    @ParameterizedTest
    @CsvSource({
        "TIP-2019, true",
        "2018, true",
        "2018-H2, true",
        "2019-Q1, true",
        "2018-04, true",
        "2018-H1, true",
        "2019, false",
        "2018-03, false",
        "TIP-2018, false"
    })
    void aPeriodSpeaksToTheReportThatHoldsHalfOfItsDays(String period, boolean speaks) {
        assertThat(StatementsAsEvidence.speaksTo(Period.parse(period), Period.tipYear(2019)))
                .isEqualTo(speaks);
    }
}
