package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.kernel.Place;
import org.saksei.kernel.Refused;

class CountryNamesTest {

    private final CountryNames names = CountryNames.of(List.of(
            new CountryName("ZAR", List.of("COD"), 1997, "Zaire", "ISO 3166-3"),
            new CountryName("SCG", List.of("SRB", "MNE"), 2006, "Serbia and Montenegro", "ISO 3166-3"),
            new CountryName("Upper Volta", List.of("BFA"), 1984, "Upper Volta", "ISO 3166-3"),
            new CountryName("KSV", List.of("XKX"), null, "Kosovo", "other data sets")));

    private final TierTable table = TierTable.of(
            List.of(
                    row("COD", "Congo, Dem. Rep.", 2019),
                    row("SCG", "Serbia and Montenegro", 2003),
                    row("KHM", "Cambodia", 2019)),
            ReportList.complete(2001, 2025));

    private static TierRow row(String iso3, String country, int year) {
        return new TierRow(iso3, country, year, "2", "sourced", "test", new Place.Nowhere());
    }

    @ParameterizedTest
    @CsvSource({"KHM, KHM", "khm, KHM", "' cod ', COD", "scg, SCG"})
    void aCodeOfTheTableIsFound(String written, String iso3) {
        assertThat(names.get(table, written).iso3()).isEqualTo(iso3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zar         | Until 1997 that was written for Zaire. Today ask for COD.",
                "upper volta | Until 1984 that was written for Upper Volta. Today ask for BFA.",
                "KSV         | Kosovo is XKX there. Ask for that code.",
                "cambodia    | Cambodia is KHM there. Ask for that code.",
                "QQQ         | Give the three-letter code",
                "''          | Give the three-letter code"
            })
    void anyOtherWordIsAnsweredWithTheCodeToAskForNeverWithAHistory(String written, String sentence) {
        Refused refused = catchThrowableOfType(Refused.class, () -> names.get(table, written));

        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text("en")).contains(sentence));
    }

    @Test
    void aRowUnderACodeOutOfUseIsToldFromTheYearAfterOn() {
        TierTable late = TierTable.of(
                List.of(row("SCG", "Serbia and Montenegro", 2006), row("SCG", "Serbia and Montenegro", 2007)),
                ReportList.complete(2001, 2025));

        assertThat(names.check(late))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text("en")).contains("SCG 2007", "SRB, MNE"));
        assertThat(names.check(table)).isEmpty();
    }
}
