package org.saksei.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.CountryNames;
import org.saksei.assessment.Criteria;
import org.saksei.assessment.Law;
import org.saksei.assessment.Questionnaire;
import org.saksei.assessment.Recommendation;
import org.saksei.assessment.ReportList;
import org.saksei.assessment.TierRow;
import org.saksei.assessment.TierWords;
import org.saksei.assessment.Waiver;
import org.saksei.kernel.Refused;

/// What a pack says about how its country is graded. A file the pack does not have is missing here, and
/// asking for it is refused.
///
/// @param country the pack's own, or null
/// @param tiers rows as written; `TierTable` says which can be used
/// @param neighbours by group, the codes of the countries shown beside one's own
/// @param tierWords what people write for a tier
/// @param countryNames codes and names of countries the tier table writes otherwise
public record AssessmentData(
        @Nullable String country,
        Optional<Law> law,
        Optional<List<TierRow>> tiers,
        Optional<ReportList> reports,
        List<Waiver> waivers,
        Optional<Criteria> criteria,
        List<Recommendation> recommendations,
        SequencedMap<String, List<String>> neighbours,
        TierWords tierWords,
        CountryNames countryNames,
        Optional<Questionnaire> questionnaire) {

    public AssessmentData {
        waivers = List.copyOf(waivers);
        recommendations = List.copyOf(recommendations);
        neighbours = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(neighbours));
    }

    /// @throws Refused when the pack has no law
    public Law getLaw() {
        return law.orElseThrow(() -> AssessmentReader.missing("law.yaml"));
    }

    /// @throws Refused when the pack has no tier table
    public List<TierRow> getTiers() {
        return tiers.orElseThrow(() -> AssessmentReader.missing("tiers.csv"));
    }

    /// @throws Refused when the pack has no list of reports
    public ReportList getReports() {
        return reports.orElseThrow(() -> AssessmentReader.missing("reports.csv"));
    }

    /// @throws Refused when the pack has no criteria
    public Criteria getCriteria() {
        return criteria.orElseThrow(() -> AssessmentReader.missing("criteria.yaml"));
    }
}
