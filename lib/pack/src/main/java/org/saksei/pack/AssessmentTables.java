package org.saksei.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.CountryName;
import org.saksei.assessment.ReportList;
import org.saksei.assessment.Tier;
import org.saksei.assessment.TierRow;
import org.saksei.assessment.TierWords;
import org.saksei.assessment.TipReport;
import org.saksei.assessment.Waiver;
import org.saksei.kernel.Place;

/// Reads the CSV files of the assessment. Every row that cannot be read is reported with its line.
final class AssessmentTables {

    private static final List<String> TIERS = List.of("iso3", "country", "year", "tier", "confidence", "source");
    private static final List<String> REPORTS = List.of(
            "report_year",
            "period_from",
            "period_to",
            "law_version",
            "released_on",
            "rows",
            "tier_1",
            "tier_2",
            "tier_2wl",
            "tier_3",
            "special_case",
            "special_list_published",
            "special_list_computed",
            "complete",
            "note");
    private static final List<String> WAIVERS =
            List.of("report_year", "iso3", "country", "list_complete", "confidence", "source");
    private static final List<String> NEIGHBOURS = List.of("iso3", "group", "source");
    private static final List<String> TIER_WORDS = List.of("words", "tier", "source");
    private static final List<String> COUNTRY_NAMES = List.of("written", "iso3", "until", "name", "source");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int MOST_COUNTRIES = 500;

    private final Problems problems;

    AssessmentTables(Problems problems) {
        this.problems = problems;
    }

    List<TierRow> tiers(String label, String text) {
        List<TierRow> rows = new ArrayList<>();
        for (Csv.Row row : Csv.read(label, text, TIERS, "", problems)) {
            Integer year = year(row, "year");
            if (year != null) {
                rows.add(new TierRow(
                        row.get("iso3"),
                        row.get("country"),
                        year,
                        row.get("tier"),
                        row.get("confidence"),
                        row.get("source"),
                        row.at()));
            }
        }
        long countries = rows.stream().map(TierRow::iso3).distinct().count();
        if (countries > MOST_COUNTRIES) {
            problems.add(
                    PackProblem.TOO_MANY_COUNTRIES,
                    new Place.InFile(label, 0),
                    "countries",
                    countries,
                    "limit",
                    MOST_COUNTRIES);
        }
        return rows;
    }

    Optional<ReportList> reports(String label, String text) {
        List<TipReport> reports = new ArrayList<>();
        for (Csv.Row row : Csv.read(label, text, REPORTS, "", problems)) {
            Integer year = year(row, "report_year");
            if (year != null) {
                reports.add(new TipReport(
                        year,
                        date(row, "released_on"),
                        count(row, "special_list_published"),
                        isYes(row, "complete"),
                        row.get("note")));
            }
        }
        return reports.isEmpty() ? Optional.empty() : Optional.of(ReportList.of(reports));
    }

    List<Waiver> waivers(String label, String text) {
        List<Waiver> waivers = new ArrayList<>();
        for (Csv.Row row : Csv.read(label, text, WAIVERS, "", problems)) {
            Integer year = year(row, "report_year");
            if (year != null) {
                waivers.add(new Waiver(
                        year,
                        row.get("iso3"),
                        row.get("country"),
                        isYes(row, "list_complete"),
                        row.get("confidence"),
                        row.get("source")));
            }
        }
        return waivers;
    }

    SequencedMap<String, List<String>> neighbours(String label, String text) {
        SequencedMap<String, List<String>> groups = new LinkedHashMap<>();
        for (Csv.Row row : Csv.read(label, text, NEIGHBOURS, "", problems)) {
            groups.computeIfAbsent(row.get("group"), group -> new ArrayList<>()).add(row.get("iso3"));
        }
        groups.replaceAll((group, codes) -> List.copyOf(codes));
        return groups;
    }

    TierWords tierWords(String label, String text) {
        Map<String, Tier> words = new LinkedHashMap<>();
        List<String> codes = Arrays.stream(Tier.values()).map(Tier::code).toList();
        for (Csv.Row row : Csv.read(label, text, TIER_WORDS, "", problems)) {
            String code = row.get("tier");
            Tier.find(code)
                    .ifPresentOrElse(
                            tier -> words.put(row.get("words"), tier),
                            () -> problems.addUnknown(
                                    PackProblem.UNKNOWN_VALUE, row.at(), Nearest.to(code, codes), "key", "tier"));
        }
        return TierWords.of(words);
    }

    List<CountryName> countryNames(String label, String text) {
        List<CountryName> names = new ArrayList<>();
        for (Csv.Row row : Csv.read(label, text, COUNTRY_NAMES, "", problems)) {
            Integer until = row.get("until").isEmpty() ? null : year(row, "until");
            List<String> codes = List.of(row.get("iso3").split(" "));
            names.add(new CountryName(row.get("written"), codes, until, row.get("name"), row.get("source")));
        }
        return names;
    }

    private @Nullable Integer year(Csv.Row row, String column) {
        String written = row.get(column);
        if (YEAR.matcher(written).matches()) {
            return Integer.valueOf(written);
        }
        problems.add(PackProblem.BAD_YEAR, row.at(), "written", written.isEmpty() ? "–" : written);
        return null;
    }

    private @Nullable LocalDate date(Csv.Row row, String column) {
        String written = row.get(column);
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            problems.add(PackProblem.BAD_DATE, row.at(), "expression", column, "value", written, "column", 1);
            return null;
        }
    }

    private @Nullable Integer count(Csv.Row row, String column) {
        String written = row.get(column);
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("[0-9]{1,6}")) {
            problems.add(PackProblem.BAD_NUMBER, row.at(), "column", column, "value", written);
            return null;
        }
        return Integer.valueOf(written);
    }

    private boolean isYes(Csv.Row row, String column) {
        String word = row.get(column);
        if (!word.equals("yes") && !word.equals("no")) {
            problems.addUnknown(
                    PackProblem.UNKNOWN_VALUE, row.at(), Nearest.to(word, List.of("yes", "no")), "key", column);
        }
        return word.equals("yes");
    }
}
