package org.saksei.linkage;

import java.util.HashMap;
import java.util.Map;

/// How alike two strings are, by code points, exactly as DuckDB 1.4 computes it (where that works on
/// characters).
///
/// The functions are pure and symmetric in use: the engine always puts the record with the smaller
/// source and id left.
public final class Similarity {
    private Similarity() {}

    /// Jaro similarity (Jaro 1989), 0 to 1: the half transpositions are rounded down, an empty side
    /// gives 0.
    public static double jaro(String a, String b) {
        Pair pair = new Pair(a, b);
        return pair.symbols.jaro(pair.a, 0, pair.a.length, pair.b, 0, pair.b.length);
    }

    /// Jaro with Winkler's bonus (Winkler 1990): 0.1 per common first character, at most four, above
    /// Jaro 0.7 only.
    public static double jaroWinkler(String a, String b) {
        Pair pair = new Pair(a, b);
        double jaro = pair.symbols.jaro(pair.a, 0, pair.a.length, pair.b, 0, pair.b.length);
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(pair.a.length, pair.b.length)) && pair.a[prefix] == pair.b[prefix]) {
            prefix++;
        }
        return Symbols.winkler(jaro, prefix);
    }

    /// Insertions, deletions, substitutions.
    public static int levenshtein(String a, String b) {
        Pair pair = new Pair(a, b);
        return pair.symbols.levenshtein(pair.a, 0, pair.a.length, pair.b, 0, pair.b.length);
    }

    /// Levenshtein with swaps of neighbours, no character edited twice: "ca" to "abc" is 3.
    public static int osa(String a, String b) {
        Pair pair = new Pair(a, b);
        return pair.symbols.osa(pair.a, 0, pair.a.length, pair.b, 0, pair.b.length);
    }

    /// The unrestricted Damerau distance: "ca" to "abc" is 2.
    public static int damerau(String a, String b) {
        Pair pair = new Pair(a, b);
        return pair.symbols.damerau(pair.a, 0, pair.a.length, pair.b, 0, pair.b.length);
    }

    /// Shared characters over all characters, as sets; `NaN` where a string is shorter than two.
    public static double jaccard(String a, String b) {
        return jaccard(a, b, 1);
    }

    /// Shared n-grams over all n-grams, as sets, n from 1 to 4; `NaN` where a string has none or is
    /// shorter than two.
    public static double jaccard(String a, String b, int n) {
        if (n < 1 || n > 4) {
            throw new IllegalArgumentException("n-grams from 1 to 4: " + n);
        }
        Pair pair = new Pair(a, b);
        return Symbols.jaccard(pair.a, 0, pair.a.length, pair.b, 0, pair.b.length, n);
    }

    /// Two strings over an alphabet of their own.
    private static final class Pair {
        final char[] a;
        final char[] b;
        final Symbols symbols;

        Pair(String left, String right) {
            Map<Integer, Character> alphabet = new HashMap<>();
            this.a = symbols(left, alphabet);
            this.b = symbols(right, alphabet);
            this.symbols = new Symbols(alphabet.size());
        }

        private static char[] symbols(String text, Map<Integer, Character> alphabet) {
            int[] points = text.codePoints().toArray();
            char[] symbols = new char[points.length];
            for (int i = 0; i < points.length; i++) {
                symbols[i] = alphabet.computeIfAbsent(points[i], _ -> (char) alphabet.size());
            }
            return symbols;
        }
    }
}
