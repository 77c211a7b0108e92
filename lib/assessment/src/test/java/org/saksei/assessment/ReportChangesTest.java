package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.assessment.ReportChanges.Change;
import org.saksei.assessment.ReportChanges.Way;
import org.saksei.kernel.Place;
import org.saksei.kernel.Refused;

class ReportChangesTest {

    /// What 2020 changed for a country with these tiers since 2017; report 2020 whole or not.
    private static List<Change> changes(String tiers, boolean whole) {
        List<TierRow> rows = Tables.history(2017, tiers).list().stream()
                .map(row -> new TierRow(
                        row.iso3(),
                        row.country(),
                        row.year(),
                        row.tier().code(),
                        "sourced",
                        "made up",
                        new Place.Nowhere()))
                .toList();
        ReportList reports = ReportList.of(List.of(2017, 2018, 2019, 2020, 2021).stream()
                .map(year -> new TipReport(year, null, null, whole || year != 2020, ""))
                .toList());
        return ReportChanges.of(TierTable.of(rows, reports), Tables.LAW, 2020).changes();
    }

    @ParameterizedTest
    @CsvSource({
        "- - 2WL 2,    RAISED,   running, false, true",
        "- - 2 3,      LOWERED,  off_list, false, true",
        "- 2WL 2WL 2WL, SAME,    due, true, true",
        "2WL 2WL 2WL 2WL, SAME,  final, false, false",
        "2WL 2WL 2WL 3, LOWERED, final, false, true",
        "- - - 2,      ENTERED,  not_covered, false, true",
        "- 2 2 -,      LEFT,     off_list, false, true",
        "- - SC 3,     UNRANKED, special_case, false, true"
    })
    void everyCountryGoesOneWay(String tiers, Way way, String said, boolean byWaiver, boolean lawful) {
        assertThat(changes(tiers, true))
                .extracting(Change::way, change -> change.said().word(), Change::byWaiver, Change::lawful)
                .containsExactly(tuple(way, said, byWaiver, lawful));
    }

    @Test
    void whoHasNoRowInAReportThatIsNotWholeIsNotKnown() {
        assertThat(changes("- 2 2 -", false)).extracting(Change::way).containsExactly(Way.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2001, false", "2002, true", "2025, true", "2026, false"})
    void aYearNeedsAReportAndOneBeforeIt(int year, boolean there) {
        TierTable table = Tables.shipped();
        if (there) {
            assertThat(ReportChanges.of(table, Tables.LAW, year).changes()).isNotEmpty();
        } else {
            assertThatThrownBy(() -> ReportChanges.of(table, Tables.LAW, year)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void inTheShippedTableNothingEverCameThatTheLawDidNotAllow() {
        TierTable table = Tables.shipped();
        for (int year = 2002; year <= table.reports().last(); year++) {
            assertThat(ReportChanges.of(table, Tables.LAW, year).changes())
                    .as("report %d", year)
                    .allMatch(Change::lawful);
        }
        ReportChanges of2022 = ReportChanges.of(table, Tables.LAW, 2022);
        assertThat(of2022.list(Way.LOWERED)).extracting(Change::iso3).contains("KHM", "VNM", "MAC");
        assertThat(of2022.foretold()).hasSize(31);
    }
}
