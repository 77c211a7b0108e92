package org.saksei.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2019,    2019-01-01, 2019-12-31, 2018",
        "2019-H1, 2019-01-01, 2019-06-30, 2018-H1",
        "2019-H2, 2019-07-01, 2019-12-31, 2018-H2",
        "2019-Q2, 2019-04-01, 2019-06-30, 2018-Q2",
        "2020-02, 2020-02-01, 2020-02-29, 2019-02",
        "TIP-2019, 2018-04-01, 2019-03-31, TIP-2018",
    })
    void aPeriodHasItsDaysAndItsYearBefore(String id, LocalDate from, LocalDate to, String before) {
        Period period = Period.parse(id);

        assertThat(period.id()).isEqualTo(id);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.yearBefore()).isEqualTo(Period.parse(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2019-H3", "2019-H0", "2019-Q5", "2019-13", "2019-00", "19", "2562-H1", "TIP2019", "", "2019-H1x"
            })
    void whatIsNotAPeriodIsRefusedWithTheFormsThereAre(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.isWrongUsage()).isTrue();
            assertThat(refused.problems().getFirst().text("en"))
                    .contains("2019-H1")
                    .contains("TIP-2019");
            assertThat(refused.problems().getFirst().text("km")).contains("2019-H1");
        });
    }

    @Test
    void bothBorderDaysBelongToThePeriod() {
        Period half = Period.parse("2019-H1");

        assertThat(half.contains(LocalDate.of(2019, 1, 1))).isTrue();
        assertThat(half.contains(LocalDate.of(2019, 6, 30))).isTrue();
        assertThat(half.contains(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(half.contains(LocalDate.of(2019, 7, 1))).isFalse();
    }

    @Test
    void aSensitiveValueShowsItselfToNobody() {
        assertThat(Sensitive.of("a name")).hasToString("•••").isEqualTo(Sensitive.of("a name"));
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
    void aColumnHasTheLettersOfASpreadsheet(int column, String letters) {
        assertThat(Place.InSheet.letters(column)).isEqualTo(letters);
    }
}
