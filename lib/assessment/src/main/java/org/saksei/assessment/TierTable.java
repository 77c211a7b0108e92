package org.saksei.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;

/// The histories of all countries, from the rows that can be used, and what is wrong with the others.
///
/// @param histories by code
/// @param rows how many rows are used
/// @param problems of the rows that are not
public record TierTable(
        SortedMap<String, TierHistory> histories, ReportList reports, int rows, List<Problem> problems) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public TierTable {
        histories = Collections.unmodifiableSortedMap(new TreeMap<>(histories));
        problems = List.copyOf(problems);
    }

    public static TierTable of(List<TierRow> rows, ReportList reports) {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, List<Placement>> byCountry = new TreeMap<>();
        Map<String, Place> first = new HashMap<>();
        int used = 0;
        for (TierRow row : rows) {
            Optional<Tier> tier = Tier.find(row.tier());
            Optional<Problem> problem = problemIn(row, tier, reports);
            Place before = problem.isPresent() ? null : first.putIfAbsent(row.iso3() + row.year(), row.at());
            if (before != null) {
                problem = Optional.of(problem(AssessmentProblem.DUPLICATE_ROW, row, "first", before));
            }
            problem.ifPresent(problems::add);
            if (problem.isEmpty() && tier.isPresent()) {
                used++;
                byCountry.computeIfAbsent(row.iso3(), code -> new ArrayList<>()).add(placement(row, tier.get()));
            }
        }
        SortedMap<String, TierHistory> histories = new TreeMap<>();
        byCountry.forEach((code, placements) -> histories.put(code, TierHistory.of(placements)));
        return new TierTable(histories, reports, used, problems);
    }

    public Optional<TierHistory> find(String iso3) {
        return Optional.ofNullable(histories.get(iso3));
    }

    private static Placement placement(TierRow row, Tier tier) {
        return new Placement(
                row.iso3(), row.country(), row.year(), tier, new Confidence(row.confidence()), row.source());
    }

    private static Optional<Problem> problemIn(TierRow row, Optional<Tier> tier, ReportList reports) {
        if (!CODE.matcher(row.iso3()).matches()) {
            return Optional.of(problem(AssessmentProblem.UNKNOWN_COUNTRY, row));
        }
        if (row.year() < ReportList.FIRST_REPORT || row.year() > reports.last()) {
            return Optional.of(problem(AssessmentProblem.YEAR_OUT_OF_RANGE, row, "last", reports.last()));
        }
        return tier.isPresent()
                ? Optional.empty()
                : Optional.of(problem(AssessmentProblem.UNKNOWN_TIER, row, "tier", row.tier()));
    }

    private static Problem problem(AssessmentProblem code, TierRow row, Object... more) {
        List<Object> values = new ArrayList<>(List.of("iso3", row.iso3(), "year", row.year()));
        values.addAll(List.of(more));
        return Problem.of(code, row.at(), values.toArray());
    }
}
