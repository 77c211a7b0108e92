package org.saksei.linkage.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Spells Khmer as people spell their names: consonants by series, closing consonants by their sound,
/// vowels by series and neighbours. Tables are in `romanisation.csv`; the neighbour rules here are the
/// ones its notes name.
final class Romaniser {
    /// ង ញ ណ ន ម យ រ ល វ ឡ: they do not decide the series of a cluster that has another consonant.
    private static final String SONORANTS = "ងញណនមយរលវឡ";

    private static final String VOWEL_SIGNS = "ាិីឹឺុូួើឿៀេែៃោៅំះ័";

    private final RomanTable table = RomanTable.INSTANCE;

    /// A base with what hangs on it.
    private final class Cluster {
        final List<Integer> consonants = new ArrayList<>();
        final StringBuilder vowel = new StringBuilder();
        boolean independent;
        boolean raised; // ៉
        boolean lowered; // ៊
        boolean short_; // ់
        boolean silent; // ៍

        boolean bare() {
            return !independent && vowel.isEmpty();
        }

        boolean stacked() {
            return consonants.size() > 1;
        }

        int base() {
            return consonants.getFirst();
        }

        int last() {
            return consonants.getLast();
        }

        boolean seriesA() {
            if (raised || lowered) {
                return raised;
            }
            for (int i = consonants.size() - 1; i >= 0; i--) {
                if (SONORANTS.indexOf(consonants.get(i)) < 0) {
                    return table.consonant(consonants.get(i)).seriesA();
                }
            }
            return table.consonant(last()).seriesA();
        }
    }

    /// One normalised word of Khmer letters.
    String word(String word) {
        List<Cluster> clusters = clusters(word);
        StringBuilder out = new StringBuilder();
        boolean open = false;
        boolean seriesBefore = false;
        for (int i = 0; i < clusters.size(); i++) {
            Cluster now = clusters.get(i);
            Cluster next = i + 1 < clusters.size() ? clusters.get(i + 1) : null;
            if (now.silent) {
                continue;
            }
            if (now.independent) {
                out.append(table.independent(now.base()));
                open = true;
                seriesBefore = true;
            } else if (open && now.bare() && closes(now, next)) {
                out.append(closing(now));
                open = false;
            } else {
                out.append(opening(now, open));
                boolean a = now.seriesA() || (carries(now) && seriesBefore && i > 0 && !now.lowered);
                String sound = vowel(now, next, a, i > 0);
                out.append(sound);
                open = isOpen(now, next);
                seriesBefore = a;
            }
        }
        return out.toString();
    }

    /// ំ and ះ close a syllable, but ាំង is one syllable.
    private static boolean isOpen(Cluster now, @Nullable Cluster next) {
        boolean nasal = now.vowel.indexOf("ំ") >= 0;
        boolean beforeNg = next != null && next.bare() && next.base() == 'ង' && now.vowel.indexOf("ា") >= 0;
        return now.vowel.indexOf("ះ") < 0 && (!nasal || beforeNg);
    }

    /// រ takes over the first series from the syllable before it.
    private static boolean carries(Cluster now) {
        return now.consonants.size() == 1 && now.base() == 'រ';
    }

    private static boolean closes(Cluster now, @Nullable Cluster next) {
        return next == null || now.short_ || !next.bare();
    }

    private String closing(Cluster cluster) {
        if (cluster.stacked()
                && table.consonant(cluster.consonants.get(1)).latin().equals("th")) {
            return "th"; // ទ្ធ ត្ថ ដ្ឋ
        }
        return table.closing(table.consonant(cluster.base()).latin());
    }

    private String opening(Cluster cluster, boolean afterOpen) {
        StringBuilder out = new StringBuilder();
        List<Integer> letters = cluster.consonants;
        for (int i = 0; i < letters.size(); i++) {
            String latin = table.consonant(letters.get(i)).latin();
            boolean doubled = afterOpen
                    && i == 0
                    && cluster.stacked()
                    && sameSound(latin, table.consonant(letters.get(1)).latin());
            if (doubled) {
                continue;
            }
            boolean hard = letters.get(i) == 'ប' && (cluster.raised || i + 1 < letters.size());
            out.append(hard ? "p" : latin);
        }
        return out.toString();
    }

    private boolean sameSound(String latin, String other) {
        return !latin.isEmpty() && table.closing(latin).equals(table.closing(other));
    }

    private String vowel(Cluster now, @Nullable Cluster next, boolean a, boolean inner) {
        String signs = now.vowel.toString();
        if (signs.isEmpty()) {
            boolean plainA = next != null
                    && !next.independent
                    && ((next.stacked() && next.base() != 'ង') || (!next.stacked() && !next.bare()));
            return plainA ? "a" : table.vowel("").in(a);
        }
        int follower = next == null || next.independent ? 0 : next.base();
        return switch (signs) {
            case "ា" -> longA(now, next, a, inner);
            case "ិ" ->
                a && next != null && next.stacked() ? "i" : table.vowel(signs).in(a);
            case "ឹ" ->
                !a && (follower == 'ម' || follower == 'ន')
                        ? "i"
                        : table.vowel(signs).in(a);
            case "េ" ->
                !a && (follower == 'ច' || follower == 'ជ' || follower == 'ញ')
                        ? "i"
                        : table.vowel(signs).in(a);
            case "ាំ" ->
                follower == 'ង' && next != null && next.bare()
                        ? (a ? "a" : "ea")
                        : table.vowel(signs).in(a);
            case "័" -> follower == 'យ' ? (a ? "a" : "e") : table.vowel(signs).in(a);
            default -> table.vowel(signs).in(a);
        };
    }

    private String longA(Cluster now, @Nullable Cluster next, boolean a, boolean inner) {
        if (!a && inner && now.last() == 'ន') {
            return "a";
        }
        return !a && next != null && next.bare() && next.short_
                ? "oa"
                : table.vowel("ា").in(a);
    }

    private List<Cluster> clusters(String word) {
        List<Cluster> clusters = new ArrayList<>();
        int[] points = word.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (KhmerOrder.isBase(point)) {
                Cluster cluster = new Cluster();
                cluster.consonants.add(point);
                cluster.independent = !table.isConsonant(point);
                clusters.add(cluster);
            } else if (!clusters.isEmpty() && point == KhmerOrder.COENG && i + 1 < points.length) {
                Cluster last = clusters.getLast();
                if (table.isConsonant(points[i + 1]) && !last.independent) {
                    last.consonants.add(points[i + 1]);
                }
                i++;
            } else if (!clusters.isEmpty()) {
                sign(clusters.getLast(), point);
            }
        }
        return clusters;
    }

    private static void sign(Cluster cluster, int point) {
        switch (point) {
            case '៉' -> cluster.raised = true;
            case '៊' -> cluster.lowered = true;
            case '់' -> cluster.short_ = true;
            case '៍' -> cluster.silent = true;
            default -> {
                if (VOWEL_SIGNS.indexOf(point) >= 0) {
                    cluster.vowel.appendCodePoint(point);
                }
            }
        }
    }
}
