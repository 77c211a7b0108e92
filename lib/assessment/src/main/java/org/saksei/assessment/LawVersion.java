package org.saksei.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Text;

/// The rules for the Watch List in the reports of some years.
///
/// @param id `tvpra-2019`
/// @param citation the statutes
/// @param lastReport last report year, or null where it is still in force
/// @param knowsWatchList whether it knows a Watch List
/// @param yearsWithoutWaiver reports in a row a country may stay on the list; null where there is no
///     limit
/// @param waiverYears further reports by waiver
/// @param yearsIfReinstated reports after reinstatement, without any waiver; null where reinstatement
///     changes nothing
/// @param rule what it says, in short
public record LawVersion(
        String id,
        String citation,
        LocalDate enactedOn,
        int firstReport,
        @Nullable Integer lastReport,
        boolean knowsWatchList,
        @Nullable Integer yearsWithoutWaiver,
        int waiverYears,
        @Nullable Integer yearsIfReinstated,
        Text rule,
        String source) {

    boolean covers(int reportYear) {
        return reportYear >= firstReport && (lastReport == null || reportYear <= lastReport);
    }

    /// Whether time on the list is limited at all.
    boolean hasClock() {
        return yearsWithoutWaiver != null;
    }
}
