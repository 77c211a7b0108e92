package org.saksei.app.assessment.web;

import java.util.List;
import java.util.Set;
import org.saksei.app.web.Words;
import org.saksei.assessment.Placement;
import org.saksei.assessment.ReportList;
import org.saksei.assessment.Tier;
import org.saksei.assessment.TierHistory;

/// A country's reports as squares: colour and letters say the tier, a hollow square is weakly known, an
/// empty place is not known at all.
public final class Squares {

    private static final Set<String> OUR_WORDS = Set.of(
            "cross-checked",
            "sourced",
            "single-source",
            "conflict-resolved",
            "corrected",
            "derived",
            "inferred",
            "memory",
            "conflict");

    private Squares() {}

    /// @param style class of the style sheet
    /// @param code letters of the tier, empty where there is none
    /// @param title what the square says in words, with its source
    public record Square(int year, String style, String code, String title) {}

    static List<Square> of(TierHistory history, ReportList reports, Words words) {
        return reports.years().stream()
                .map(year -> history.find(year)
                        .map(placement -> of(placement, words))
                        .orElseGet(() -> none(year, history.hasGap(year, reports), words)))
                .toList();
    }

    private static Square of(Placement placement, Words words) {
        String title = placement.year() + ": "
                + words.of("tier." + placement.tier().code()) + " – "
                + words.of("tiers.known", confidence(placement.confidence().word(), words), placement.source());
        return new Square(placement.year(), style(placement), placement.tier().code(), title);
    }

    private static Square none(int year, boolean gap, Words words) {
        return new Square(
                year, gap ? "gap" : "none", gap ? "?" : "", year + ": " + words.of(gap ? "tiers.gap" : "tiers.none"));
    }

    /// How well something is known, in the reader's language where it is a word of ours.
    static String confidence(String word, Words words) {
        return OUR_WORDS.contains(word) ? words.of("confidence." + word) : word;
    }

    static String style(Placement placement) {
        return "tier " + style(placement.tier()) + (placement.confidence().isWeak() ? " weak" : "");
    }

    static String style(Tier tier) {
        return "t" + tier.code();
    }
}
