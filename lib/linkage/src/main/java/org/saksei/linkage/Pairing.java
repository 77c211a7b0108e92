package org.saksei.linkage;

import java.util.Arrays;

/// Two records under one comparison, in one thread: their codes by slot, and the similarities already
/// known.
final class Pairing {
    private static final double ROUNDING = 1e-9;

    final Dictionary dictionary;
    final int[] left;
    final int[] right;
    private final double[] known;
    /// The pair a similarity was worked out for.
    private final long[] knownOf;
    private long pair = 1;
    private final Symbols symbols;

    Pairing(Dictionary dictionary, Symbols symbols, int slots, int features) {
        this.dictionary = dictionary;
        this.symbols = symbols;
        this.left = new int[slots];
        this.right = new int[slots];
        this.known = new double[features];
        this.knownOf = new long[features];
    }

    void forget() {
        pair++;
    }

    /// Whether two filled values are so alike; a bound from letter signatures settles most pairs unread.
    int alike(Condition.Likeness measure, int ngram, int slot, int feature, double atLeast) {
        int a = left[slot];
        int b = right[slot];
        if (knownOf[feature] != pair) {
            if (measure != Condition.Likeness.JACCARD && !mayReach(measure, a, b, atLeast - ROUNDING)) {
                return Check.FALSE;
            }
            known[feature] = best(measure, ngram, a, b);
            knownOf[feature] = pair;
        }
        double value = known[feature];
        return value < 0 ? Check.UNKNOWN : value >= atLeast ? Check.TRUE : Check.FALSE;
    }

    /// Whether the bound of any pair of items allows it.
    private boolean mayReach(Condition.Likeness measure, int a, int b, double least) {
        int[] itemsA = dictionary.items[a];
        int[] itemsB = dictionary.items[b];
        if (itemsA == null && itemsB == null) {
            return atMost(measure, a, b) >= least;
        }
        for (int x : itemsA == null ? new int[] {a} : itemsA) {
            for (int y : itemsB == null ? new int[] {b} : itemsB) {
                if (x == y || atMost(measure, x, y) >= least) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A bound from letter signatures and the common prefix.
    double atMost(Condition.Likeness measure, int a, int b) {
        double c = dictionary.mostMatches(a, b);
        if (c <= 0) {
            return 0;
        }
        double jaro = (c / dictionary.length(a) + c / dictionary.length(b) + 1) / 3;
        return measure == Condition.Likeness.JARO ? jaro : Symbols.winkler(jaro, dictionary.commonPrefix(a, b));
    }

    /// The best over the items of lists; −1 where the measure does not apply.
    private double best(Condition.Likeness measure, int ngram, int a, int b) {
        int[] itemsA = dictionary.items[a];
        int[] itemsB = dictionary.items[b];
        if (itemsA == null && itemsB == null) {
            return likeness(measure, ngram, a, b);
        }
        double best = -1;
        for (int x : itemsA == null ? new int[] {a} : itemsA) {
            for (int y : itemsB == null ? new int[] {b} : itemsB) {
                best = Math.max(best, likeness(measure, ngram, x, y));
            }
        }
        return best;
    }

    double likeness(Condition.Likeness measure, int ngram, int a, int b) {
        Dictionary d = dictionary;
        if (measure == Condition.Likeness.JACCARD) {
            double share =
                    Symbols.jaccard(d.symbols, d.start[a], d.length(a), d.symbols, d.start[b], d.length(b), ngram);
            return Double.isNaN(share) ? -1 : share;
        }
        if (a == b) {
            return 1;
        }
        double jaro = symbols.jaro(d.symbols, d.start[a], d.length(a), d.symbols, d.start[b], d.length(b));
        return measure == Condition.Likeness.JARO ? jaro : Symbols.winkler(jaro, d.commonPrefix(a, b));
    }

    int within(Condition.Edits measure, int slot, int feature, int atMost) {
        int a = left[slot];
        int b = right[slot];
        if (a == b) {
            return Check.TRUE;
        }
        if (knownOf[feature] != pair) {
            if (dictionary.items[a] == null && dictionary.items[b] == null && dictionary.leastEdits(a, b) > atMost) {
                return Check.FALSE;
            }
            known[feature] = fewest(measure == Condition.Edits.DAMERAU ? Condition.Edits.OSA : measure, a, b);
            knownOf[feature] = pair;
        }
        if (measure != Condition.Edits.DAMERAU || known[feature] <= atMost) {
            return known[feature] <= atMost ? Check.TRUE : Check.FALSE;
        }
        boolean never = atMost <= 1 || known[feature] > restricted(atMost);
        return !never && fewest(measure, a, b) <= atMost ? Check.TRUE : Check.FALSE;
    }

    /// The most restricted edits that so many unrestricted ones can need: a swap across g edits costs 1 + g
    /// there and 2 + g here, so one in two edits may cost one more. Both agree on 0 and 1.
    private static int restricted(int atMost) {
        return atMost + atMost / 2;
    }

    private int fewest(Condition.Edits measure, int a, int b) {
        int[] itemsA = dictionary.items[a];
        int[] itemsB = dictionary.items[b];
        if (itemsA == null && itemsB == null) {
            return edits(measure, a, b);
        }
        int fewest = Integer.MAX_VALUE;
        for (int x : itemsA == null ? new int[] {a} : itemsA) {
            for (int y : itemsB == null ? new int[] {b} : itemsB) {
                fewest = Math.min(fewest, edits(measure, x, y));
            }
        }
        return fewest;
    }

    int edits(Condition.Edits measure, int a, int b) {
        Dictionary d = dictionary;
        return switch (measure) {
            case LEVENSHTEIN ->
                symbols.levenshtein(d.symbols, d.start[a], d.length(a), d.symbols, d.start[b], d.length(b));
            case OSA -> symbols.osa(d.symbols, d.start[a], d.length(a), d.symbols, d.start[b], d.length(b));
            case DAMERAU -> symbols.damerau(d.symbols, d.start[a], d.length(a), d.symbols, d.start[b], d.length(b));
        };
    }

    /// Keeps an item on the left of many; false where it is too long for that. Between a hold and its
    /// [#release] only `…Held` may be asked.
    boolean hold(int item) {
        boolean can = Symbols.holdable(dictionary.length(item));
        if (can) {
            symbols.hold(dictionary.symbols, dictionary.start[item], dictionary.length(item));
        }
        return can;
    }

    void release(int item) {
        symbols.release(dictionary.symbols, dictionary.start[item], dictionary.length(item));
    }

    /// Jaro or Jaro–Winkler of the held item and another where at least so many symbols match, else 0.
    double likenessHeld(Condition.Likeness measure, int held, int b, int leastMatches) {
        Dictionary d = dictionary;
        if (held == b || !Symbols.holdable(d.length(b))) {
            return likeness(measure, 1, held, b);
        }
        double jaro = symbols.jaroHeld(
                d.symbols, d.start[held], d.length(held), d.symbols, d.start[b], d.length(b), leastMatches);
        return measure == Condition.Likeness.JARO ? jaro : Symbols.winkler(jaro, d.commonPrefix(held, b));
    }

    /// The edits between the held item and another where they are at most so many, else a number above it.
    int editsHeld(Condition.Edits measure, int held, int b, int atMost) {
        Dictionary d = dictionary;
        int length = d.length(held);
        if (measure != Condition.Edits.DAMERAU || atMost <= 1) {
            boolean swaps = measure != Condition.Edits.LEVENSHTEIN;
            return symbols.distanceHeld(length, d.symbols, d.start[b], d.length(b), swaps, atMost);
        }
        int quick = symbols.distanceHeld(length, d.symbols, d.start[b], d.length(b), true, restricted(atMost));
        return quick <= 2 || quick > restricted(atMost) // both distances agree on 0, 1 and, since on 1, on 2
                ? quick
                : Symbols.plainDamerau(d.symbols, d.start[held], length, d.symbols, d.start[b], d.length(b));
    }

    int samePrefix(int slot, int length) {
        int a = left[slot];
        int b = right[slot];
        if (dictionary.length(a) < length || dictionary.length(b) < length) {
            return Check.FALSE;
        }
        int from = dictionary.start[a];
        int other = dictionary.start[b];
        boolean same =
                Arrays.equals(dictionary.symbols, from, from + length, dictionary.symbols, other, other + length);
        return same ? Check.TRUE : Check.FALSE;
    }

    /// The words or items of some columns of one side, sorted, each once; empty where all are missing.
    int[] words(int[] side, int[] slots) {
        if (slots.length == 1) {
            return wordsOf(side[slots[0]]);
        }
        return Arrays.stream(slots)
                .flatMap(slot -> Arrays.stream(wordsOf(side[slot])))
                .sorted()
                .distinct()
                .toArray();
    }

    private int[] wordsOf(int code) {
        int[] words = code < 0 ? null : dictionary.words[code];
        return words == null ? new int[0] : words;
    }

    static int common(int[] a, int[] b) {
        int common = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            common += a[i] == b[j] ? 1 : 0;
            int x = a[i];
            int y = b[j];
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return common;
    }
}
