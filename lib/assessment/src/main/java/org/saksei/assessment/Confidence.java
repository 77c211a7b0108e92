package org.saksei.assessment;

import java.util.List;

/// How well a row of the tier table is known, as its collector wrote it.
///
/// Greater is weaker. A word outside the list is the weakest of all, because nobody says what it is
/// worth.
///
/// @param word for example `cross-checked`
public record Confidence(String word) implements Comparable<Confidence> {

    /// From strong to weak.
    private static final List<String> ORDER = List.of(
            "cross-checked",
            "sourced",
            "single-source",
            "conflict-resolved",
            "corrected",
            "derived",
            "inferred",
            "memory",
            "conflict");

    /// From this place of the order on, nobody has seen the value in a source.
    private static final int FIRST_WEAK = ORDER.indexOf("derived");

    /// Two sources contradict each other.
    public static final Confidence CONFLICT = new Confidence("conflict");

    /// Nobody looked it up.
    public static final Confidence MEMORY = new Confidence("memory");

    /// Whether a page must show the value as doubtful.
    public boolean isWeak() {
        return rank() >= FIRST_WEAK;
    }

    @Override
    public int compareTo(Confidence other) {
        int byRank = Integer.compare(rank(), other.rank());
        return byRank != 0 ? byRank : word.compareTo(other.word);
    }

    private int rank() {
        int place = ORDER.indexOf(word);
        return place < 0 ? ORDER.size() : place;
    }
}
