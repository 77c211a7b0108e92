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

    private static final int LONGEST_WORD = 5;
    private static final double KNOWN = 0.9;
    private static final double UNKNOWN = 0.6;

    private final RomanTable table = RomanTable.INSTANCE;

    /// A base with what hangs on it.
    private final class Cluster {
        final int from;
        final List<Integer> consonants = new ArrayList<>();
        final StringBuilder vowel = new StringBuilder();
        boolean independent;
        boolean raised; // ៉
        boolean lowered; // ៊
        boolean short_; // ់
        boolean silent; // ៍

        Cluster(int from) {
            this.from = from;
        }

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

    /// One normalised word of Khmer letters. Khmer writes no blank between words: those of the table are
    /// found in it and keep their own spelling, and what is between them is spelled by rule.
    String word(String word) {
        List<Cluster> clusters = clusters(word);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at : ends(word, clusters)) {
            String known = table.word(text(word, clusters, from, at));
            out.append(known == null ? byRule(clusters.subList(from, at)) : known);
            from = at;
        }
        return out.toString();
    }

    private static String text(String word, List<Cluster> clusters, int from, int to) {
        return word.substring(clusters.get(from).from, to == clusters.size() ? word.length() : clusters.get(to).from);
    }

    /// Where the words end: known words cost one each, the unknown between them what their length is and a
    /// little more, so that a short known word is not found inside a longer unknown one.
    private List<Integer> ends(String word, List<Cluster> clusters) {
        int count = clusters.size();
        double[] cost = new double[count + 1];
        int[] before = new int[count + 1];
        for (int to = 1; to <= count; to++) {
            cost[to] = Double.POSITIVE_INFINITY;
            for (int from = 0; from < to; from++) {
                boolean known = to - from <= LONGEST_WORD && table.word(text(word, clusters, from, to)) != null;
                // a lone consonant without a vowel closes the word before it
                boolean lone = from > 0 && to == from + 1 && clusters.get(from).bare();
                double here = cost[from] + (known ? KNOWN : UNKNOWN + to - from + (lone ? 1 : 0));
                if (here < cost[to]) {
                    cost[to] = here;
                    before[to] = from;
                }
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int to = count; to > 0; to = before[to]) {
            ends.add(to);
        }
        return ends.reversed();
    }

    private String byRule(List<Cluster> clusters) {
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
            } else if (open && now.bare() && closes(now, next) && !(next != null && begins(now))) {
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
        return next == null || now.short_ || !next.bare() || begins(next);
    }

    /// ក្រ ត្រ ប្រ: a stop with រ or ល under it begins a syllable.
    private static boolean begins(Cluster now) {
        return now.stacked() && "កខគតទបពផ".indexOf(now.base()) >= 0 && "រល".indexOf(now.last()) >= 0;
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
        int[] points = word.codePoints().toArray(); // all bases lie in one plane: an index is a place in the text
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (KhmerOrder.isBase(point)) {
                Cluster cluster = new Cluster(i);
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
