package org.saksei.assessment;

import java.util.List;
import java.util.Optional;
import org.saksei.kernel.Text;

/// The law of the Watch List over time, as data of a pack.
///
/// @param versions in order, without gap or overlap
/// @param reading how reinstatement is read
/// @param reasons why, for each reading
/// @param calendar the dates of a report year
public record Law(List<LawVersion> versions, Reading reading, ReadingReasons reasons, CalendarRules calendar) {

    /// @param practice why reinstatement is read as it is applied
    /// @param literal what speaks for the words as they stand
    public record ReadingReasons(Text practice, Text literal) {
        public Text of(Reading reading) {
            return switch (reading) {
                case PRACTICE -> practice;
                case LITERAL -> literal;
            };
        }
    }

    public Law {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a law has at least one version");
        }
    }

    public Law with(Reading other) {
        return new Law(versions, other, reasons, calendar);
    }

    public Optional<LawVersion> find(int reportYear) {
        return versions.stream().filter(version -> version.covers(reportYear)).findFirst();
    }

    /// The version that governs the report of `reportYear`.
    public LawVersion at(int reportYear) {
        return find(reportYear).orElseThrow(() -> new IllegalArgumentException("no law for report " + reportYear));
    }

    /// The first report whose years on the list are counted: 2009.
    int firstCountedReport() {
        return versions.stream()
                .filter(LawVersion::hasClock)
                .mapToInt(LawVersion::firstReport)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /// The first report that knows a Watch List: the second version's, 2004.
    int firstWatchList() {
        return versions.stream()
                .filter(LawVersion::knowsWatchList)
                .mapToInt(LawVersion::firstReport)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /// Reports in a row a country may stay without a waiver.
    int free(int year, boolean reinstated) {
        LawVersion version = at(year);
        Integer afterReinstatement = version.yearsIfReinstated();
        if (reinstated && afterReinstatement != null) {
            return afterReinstatement;
        }
        Integer years = version.yearsWithoutWaiver();
        return years == null ? Integer.MAX_VALUE / 2 : years;
    }

    /// Further reports by waiver.
    int waivers(int year, boolean reinstated) {
        LawVersion version = at(year);
        return reinstated && version.yearsIfReinstated() != null ? 0 : version.waiverYears();
    }
}
