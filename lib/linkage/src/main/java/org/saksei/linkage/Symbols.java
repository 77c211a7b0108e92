package org.saksei.linkage;

import java.util.Arrays;

/// String measures over symbols (code points numbered densely), for one thread: it owns scratch arrays.
///
/// Strings of at most 64 symbols take bit-parallel paths (Myers 1999 for Levenshtein, Hyyrö 2003 for the
/// restricted Damerau distance, a position mask per symbol for Jaro); longer ones take the plain loops,
/// which give the same values.
final class Symbols {
    private static final int WORD = 64;

    private long[] positions;
    private int[] row0 = new int[72];
    private int[] row1 = new int[72];
    private int[] row2 = new int[72];
    private boolean[] usedA = new boolean[72];
    private boolean[] usedB = new boolean[72];

    Symbols(int alphabetSize) {
        this.positions = new long[Math.max(16, alphabetSize)];
    }

    /// Jaro similarity, 0 to 1; 0 when a side is empty. The half transpositions are rounded down.
    double jaro(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength) {
        if (aLength == 0 || bLength == 0) {
            return 0;
        }
        int window = Math.max(0, Math.max(aLength, bLength) / 2 - 1);
        return aLength <= WORD && bLength <= WORD
                ? jaroInWords(a, aFrom, aLength, b, bFrom, bLength, window)
                : jaroInArrays(a, aFrom, aLength, b, bFrom, bLength, window);
    }

    /// Winkler's addition of a tenth of the missing part for each of at most four common first symbols,
    /// above 0.7 only.
    static double winkler(double jaro, int commonPrefix) {
        return jaro > 0.7 ? jaro + Math.min(4, commonPrefix) * 0.1 * (1 - jaro) : jaro;
    }

    private double jaroInWords(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength, int window) {
        hold(a, aFrom, aLength);
        double jaro = jaroHeld(a, aFrom, aLength, b, bFrom, bLength, window, 0);
        release(a, aFrom, aLength);
        return jaro;
    }

    /// Whether a string can be held.
    static boolean holdable(int length) {
        return length > 0 && length <= WORD;
    }

    /// Keeps a string of at most 64 symbols on the left of many comparisons; [#release] must follow before
    /// any other.
    void hold(char[] a, int from, int length) {
        for (int i = 0; i < length; i++) {
            positions[a[from + i]] |= 1L << i;
        }
    }

    void release(char[] a, int from, int length) {
        for (int i = 0; i < length; i++) {
            positions[a[from + i]] = 0;
        }
    }

    /// Jaro similarity with the held string where at least so many symbols match, else 0.
    double jaroHeld(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength, int leastMatches) {
        int window = Math.max(0, Math.max(aLength, bLength) / 2 - 1);
        return jaroHeld(a, aFrom, aLength, b, bFrom, bLength, window, leastMatches);
    }

    private double jaroHeld(
            char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength, int window, int leastMatches) {
        long free = -1L;
        long matchedB = 0;
        long inside = (1L << (window + 1)) - 1; // places of a within the window, at most 31 to each side
        for (int j = 0; j < bLength; j++) {
            long found = positions[b[bFrom + j]] & free & inside;
            free ^= found & -found;
            matchedB |= (found | -found) >>> (WORD - 1) << j;
            inside = inside << 1 | (j < window ? 1 : 0);
        }
        return Long.bitCount(matchedB) < leastMatches
                ? 0
                : jaroOf(a, aFrom, aLength, ~free, b, bFrom, bLength, matchedB);
    }

    private static double jaroOf(
            char[] a, int aFrom, int aLength, long matchedA, char[] b, int bFrom, int bLength, long matchedB) {
        int matches = Long.bitCount(matchedB);
        if (matches == 0) {
            return 0;
        }
        int different = 0;
        long restA = matchedA;
        long restB = matchedB;
        while (restB != 0) {
            if (a[aFrom + Long.numberOfTrailingZeros(restA)] != b[bFrom + Long.numberOfTrailingZeros(restB)]) {
                different++;
            }
            restA &= restA - 1;
            restB &= restB - 1;
        }
        return jaroOf(matches, different / 2, aLength, bLength);
    }

    private static double jaroOf(int matches, int transpositions, int aLength, int bLength) {
        double c = matches;
        return (c / aLength + c / bLength + (c - transpositions) / c) / 3;
    }

    private double jaroInArrays(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength, int window) {
        if (usedA.length < aLength || usedB.length < bLength) {
            usedA = new boolean[Math.max(aLength, usedA.length)];
            usedB = new boolean[Math.max(bLength, usedB.length)];
        }
        Arrays.fill(usedA, 0, aLength, false);
        Arrays.fill(usedB, 0, bLength, false);
        int matches = 0;
        for (int j = 0; j < bLength; j++) {
            int high = Math.min(aLength - 1, j + window);
            for (int i = Math.max(0, j - window); i <= high; i++) {
                if (!usedA[i] && a[aFrom + i] == b[bFrom + j]) {
                    usedA[i] = true;
                    usedB[j] = true;
                    matches++;
                    break;
                }
            }
        }
        return matches == 0 ? 0 : jaroOf(matches, differing(a, aFrom, b, bFrom, bLength) / 2, aLength, bLength);
    }

    private int differing(char[] a, int aFrom, char[] b, int bFrom, int bLength) {
        int different = 0;
        int i = 0;
        for (int j = 0; j < bLength; j++) {
            if (usedB[j]) {
                while (!usedA[i]) {
                    i++;
                }
                if (a[aFrom + i++] != b[bFrom + j]) {
                    different++;
                }
            }
        }
        return different;
    }

    /// Insertions, deletions and substitutions.
    int levenshtein(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength) {
        if (aLength == 0 || bLength == 0) {
            return aLength + bLength;
        }
        return aLength <= WORD
                ? bitDistance(a, aFrom, aLength, b, bFrom, bLength, false)
                : plainOsa(a, aFrom, aLength, b, bFrom, bLength, false);
    }

    /// Levenshtein with swaps of neighbours, no symbol edited twice (optimal string alignment).
    int osa(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength) {
        if (aLength == 0 || bLength == 0) {
            return aLength + bLength;
        }
        return aLength <= WORD
                ? bitDistance(a, aFrom, aLength, b, bFrom, bLength, true)
                : plainOsa(a, aFrom, aLength, b, bFrom, bLength, true);
    }

    private int bitDistance(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength, boolean swaps) {
        hold(a, aFrom, aLength);
        int distance = distanceHeld(aLength, b, bFrom, bLength, swaps, Integer.MAX_VALUE);
        release(a, aFrom, aLength);
        return distance;
    }

    /// The edits from the held string where they are at most so many, else a number above it: Myers'
    /// vertical vectors; with `swaps`, Hyyrö's term for a transposition.
    int distanceHeld(int aLength, char[] b, int bFrom, int bLength, boolean swaps, int atMost) {
        long last = 1L << (aLength - 1);
        long vp = -1L;
        long vn = 0;
        long d0 = 0;
        long before = 0;
        int distance = aLength;
        for (int j = 0; j < bLength && distance - (bLength - j) <= atMost; j++) {
            long match = positions[b[bFrom + j]];
            long swapped = swaps ? (((~d0) & match) << 1) & before : 0;
            d0 = swapped | (((match & vp) + vp) ^ vp) | match | vn;
            long hp = vn | ~(d0 | vp);
            long hn = d0 & vp;
            if ((hp & last) != 0) {
                distance++;
            } else if ((hn & last) != 0) {
                distance--;
            }
            long x = (hp << 1) | 1;
            vp = (hn << 1) | ~(d0 | x);
            vn = d0 & x;
            before = match;
        }
        return distance;
    }

    private int plainOsa(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength, boolean swaps) {
        ensureRows(bLength + 1);
        int[] older = row0;
        int[] old = row1;
        int[] now = row2;
        for (int j = 0; j <= bLength; j++) {
            old[j] = j;
        }
        for (int i = 1; i <= aLength; i++) {
            now[0] = i;
            for (int j = 1; j <= bLength; j++) {
                boolean same = a[aFrom + i - 1] == b[bFrom + j - 1];
                int best = Math.min(Math.min(old[j], now[j - 1]) + 1, old[j - 1] + (same ? 0 : 1));
                if (swaps
                        && i > 1
                        && j > 1
                        && a[aFrom + i - 1] == b[bFrom + j - 2]
                        && a[aFrom + i - 2] == b[bFrom + j - 1]) {
                    best = Math.min(best, older[j - 2] + 1);
                }
                now[j] = best;
            }
            int[] free = older;
            older = old;
            old = now;
            now = free;
        }
        return old[bLength];
    }

    private void ensureRows(int length) {
        if (row0.length < length) {
            row0 = new int[length];
            row1 = new int[length];
            row2 = new int[length];
        }
    }

    /// The unrestricted Damerau distance ("ca" to "abc" is 2): Lowrance and Wagner 1975.
    int damerau(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength) {
        int quick = osa(a, aFrom, aLength, b, bFrom, bLength);
        if (quick <= 1) {
            return quick; // both distances agree on 0 and on 1
        }
        return plainDamerau(a, aFrom, aLength, b, bFrom, bLength);
    }

    static int plainDamerau(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength) {
        int infinite = aLength + bLength;
        int[][] d = new int[aLength + 2][bLength + 2];
        d[0][0] = infinite;
        for (int i = 0; i <= aLength; i++) {
            d[i + 1][0] = infinite;
            d[i + 1][1] = i;
        }
        for (int j = 0; j <= bLength; j++) {
            d[0][j + 1] = infinite;
            d[1][j + 1] = j;
        }
        for (int i = 1; i <= aLength; i++) {
            int lastColumn = 0;
            for (int j = 1; j <= bLength; j++) {
                int lastRow = lastRowOf(a, aFrom, i, b[bFrom + j - 1]);
                boolean same = a[aFrom + i - 1] == b[bFrom + j - 1];
                int swap = d[lastRow][lastColumn] + (i - lastRow - 1) + 1 + (j - lastColumn - 1);
                int edit = Math.min(d[i][j + 1], d[i + 1][j]) + 1;
                d[i + 1][j + 1] = Math.min(Math.min(edit, d[i][j] + (same ? 0 : 1)), swap);
                if (same) {
                    lastColumn = j;
                }
            }
        }
        return d[aLength + 1][bLength + 1];
    }

    private static int lastRowOf(char[] a, int aFrom, int before, char symbol) {
        for (int i = before - 1; i >= 1; i--) {
            if (a[aFrom + i - 1] == symbol) {
                return i;
            }
        }
        return 0;
    }

    /// Share of common n-grams (as sets) among all; `NaN` where a side has none, or is shorter than two
    /// symbols.
    static double jaccard(char[] a, int aFrom, int aLength, char[] b, int bFrom, int bLength, int n) {
        int least = Math.max(2, n);
        if (aLength < least || bLength < least) {
            return Double.NaN;
        }
        long[] left = grams(a, aFrom, aLength, n);
        long[] right = grams(b, bFrom, bLength, n);
        int common = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            int order = Long.compare(left[i], right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) common / (left.length + right.length - common);
    }

    private static long[] grams(char[] a, int from, int length, int n) {
        long[] grams = new long[length - n + 1];
        for (int i = 0; i < grams.length; i++) {
            long gram = 0;
            for (int k = 0; k < n; k++) {
                gram = gram << 16 | a[from + i + k];
            }
            grams[i] = gram;
        }
        return Arrays.stream(grams).sorted().distinct().toArray();
    }
}
