package org.saksei.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How often what was found equals the gold, over the documents of one half.
final class GoldScore {

    /// What is printed, in this order, with the share in percent a release has to reach.
    enum Measure {
        VALUE_RECALL("value recall", 99),
        VALUE_PRECISION("value precision", 97),
        KIND("kind", 0),
        MODIFIER("modifier", 98),
        COUNTED("counted", 95),
        LEMMA("  lemma", 0),
        CLASS("  class", 0),
        EVENT("  event", 0),
        ATTRIBUTES("  attributes", 0),
        PERIOD("period", 92),
        UNIVERSE("universe, of those with one", 85),
        UNIVERSE_ALL("  of all", 0),
        COMPARISON("comparison, of those with one", 90),
        COMPARISON_ALL("  of all", 0),
        SPEAKER("speaker", 90),
        TUPLE("whole tuple", 80);

        final String title;
        final int goal;

        Measure(String title, int goal) {
            this.title = title;
            this.goal = goal;
        }
    }

    /// A gold figure and the one found in its place.
    record Pair(GoldFigure gold, GoldFigure found) {}

    private final int[] right = new int[Measure.values().length];
    private final int[] asked = new int[Measure.values().length];
    private final List<String> errors = new ArrayList<>();

    /// Adds one document: figures of the stretch, by hand and by machine.
    void add(String document, List<GoldFigure> gold, List<GoldFigure> found) {
        Set<GoldFigure> matched = identities();
        for (Pair pair : pairs(gold, found)) {
            matched.add(pair.gold());
            matched.add(pair.found());
            boolean equal = pair.gold().value().equals(pair.found().value());
            if (equal) {
                right[Measure.VALUE_RECALL.ordinal()]++;
                right[Measure.VALUE_PRECISION.ordinal()]++;
                fields(document, pair);
            } else {
                error(
                        document,
                        pair.gold(),
                        "value",
                        pair.gold().value(),
                        pair.found().value());
            }
        }
        asked[Measure.VALUE_RECALL.ordinal()] += gold.size();
        asked[Measure.VALUE_PRECISION.ordinal()] += found.size();
        asked[Measure.TUPLE.ordinal()] += gold.size();
        gold.stream()
                .filter(figure -> !matched.contains(figure))
                .forEach(figure -> error(document, figure, "missed", figure.value(), ""));
        found.stream()
                .filter(figure -> !matched.contains(figure))
                .forEach(figure -> error(document, figure, "invented", "", figure.value()));
    }

    double percent(Measure measure) {
        int all = of(measure);
        return all == 0 ? Double.NaN : 100.0 * right[measure.ordinal()] / all;
    }

    int of(Measure measure) {
        return asked[measure.ordinal()];
    }

    /// Every difference as document, place, field, gold, found. No words of a text.
    List<String> errors() {
        return List.copyOf(errors);
    }

    /// One to one by overlap: equal values first, then equal kinds, then the longer overlap, then the
    /// order of the text.
    private static List<Pair> pairs(List<GoldFigure> gold, List<GoldFigure> found) {
        List<Pair> candidates = new ArrayList<>();
        for (GoldFigure one : gold) {
            for (GoldFigure other : found) {
                if (one.overlap(other) > 0) {
                    candidates.add(new Pair(one, other));
                }
            }
        }
        candidates.sort(Comparator.comparing(
                        (Pair pair) -> !pair.gold().value().equals(pair.found().value()))
                .thenComparing(pair -> !pair.gold().kind().equals(pair.found().kind()))
                .thenComparing(pair -> -likeness(pair)));
        Set<GoldFigure> taken = identities();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!taken.contains(pair.gold()) && !taken.contains(pair.found())) {
                taken.add(pair.gold());
                taken.add(pair.found());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static int likeness(Pair pair) {
        return 2 * pair.gold().overlap(pair.found()) + (pair.gold().sameCounted(pair.found()) ? 1 : 0);
    }

    private void fields(String document, Pair pair) {
        GoldFigure gold = pair.gold();
        GoldFigure found = pair.found();
        field(document, pair, Measure.KIND, gold.kind(), found.kind());
        field(document, pair, Measure.LEMMA, gold.lemma(), found.lemma());
        field(document, pair, Measure.CLASS, gold.type(), found.type());
        field(document, pair, Measure.EVENT, gold.event(), found.event());
        field(document, pair, Measure.ATTRIBUTES, gold.attributes(), found.attributes());
        count(Measure.COUNTED, gold.sameCounted(found));
        boolean all = gold.sameCounted(found);
        all &= field(document, pair, Measure.MODIFIER, gold.modifier(), found.modifier());
        all &= field(document, pair, Measure.PERIOD, gold.period(), found.period());
        all &= field(document, pair, Measure.UNIVERSE_ALL, gold.universe(), found.universe());
        all &= field(document, pair, Measure.COMPARISON_ALL, gold.comparison(), found.comparison());
        all &= field(document, pair, Measure.SPEAKER, gold.speaker(), found.speaker());
        if (gold.universe() != null || found.universe() != null) {
            count(Measure.UNIVERSE, Objects.equals(gold.universe(), found.universe()));
        }
        if (gold.comparison() != null || found.comparison() != null) {
            count(Measure.COMPARISON, Objects.equals(gold.comparison(), found.comparison()));
        }
        if (all) {
            right[Measure.TUPLE.ordinal()]++;
        }
    }

    private boolean field(String document, Pair pair, Measure measure, @Nullable Object gold, @Nullable Object found) {
        boolean equal = Objects.equals(gold, found);
        count(measure, equal);
        if (!equal) {
            error(document, pair.gold(), measure.name(), gold, found);
        }
        return equal;
    }

    private void count(Measure measure, boolean equal) {
        right[measure.ordinal()] += equal ? 1 : 0;
        asked[measure.ordinal()]++;
    }

    private void error(String document, GoldFigure place, String field, @Nullable Object gold, @Nullable Object found) {
        errors.add(document + "\t" + place.start() + "-" + place.end() + "\t" + field + "\t" + gold + "\t" + found);
    }

    private static Set<GoldFigure> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
