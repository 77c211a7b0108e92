package org.saksei.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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

    /// Adds one document: figures of the stretch, by hand and by machine. What two hands read otherwise is
    /// not asked: a figure only one of them has, a field in which they differ.
    ///
    /// @param second what a second hand read
    void addAgreed(String document, List<GoldFigure> gold, List<GoldFigure> second, List<GoldFigure> found) {
        Map<GoldFigure, GoldFigure> both = new IdentityHashMap<>();
        Set<GoldFigure> single = identities();
        single.addAll(gold);
        single.addAll(second);
        for (Pair pair : pairs(gold, second)) {
            if (pair.gold().value().equals(pair.found().value())) {
                both.put(pair.gold(), pair.found());
                single.remove(pair.gold());
                single.remove(pair.found());
            }
        }
        List<GoldFigure> asked =
                gold.stream().filter(figure -> !single.contains(figure)).toList();
        List<GoldFigure> answers = found.stream()
                .filter(figure -> single.stream().noneMatch(one -> one.overlap(figure) > 0)
                        || asked.stream().anyMatch(one -> one.overlap(figure) > 0))
                .toList();
        add(document, asked, answers, both);
    }

    /// Adds one document: figures of the stretch, by hand and by machine.
    void add(String document, List<GoldFigure> gold, List<GoldFigure> found) {
        Map<GoldFigure, GoldFigure> itself = new IdentityHashMap<>();
        gold.forEach(figure -> itself.put(figure, figure));
        add(document, gold, found, itself);
    }

    /// @param second what the second hand wrote of each figure of the gold
    private void add(
            String document, List<GoldFigure> gold, List<GoldFigure> found, Map<GoldFigure, GoldFigure> second) {
        Set<GoldFigure> matched = identities();
        for (Pair pair : pairs(gold, found)) {
            matched.add(pair.gold());
            matched.add(pair.found());
            boolean equal = pair.gold().value().equals(pair.found().value());
            if (equal) {
                right[Measure.VALUE_RECALL.ordinal()]++;
                right[Measure.VALUE_PRECISION.ordinal()]++;
                fields(document, pair, Objects.requireNonNull(second.get(pair.gold())));
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
        asked[Measure.TUPLE.ordinal()] += (int) gold.stream()
                .filter(figure -> sameTuple(figure, second.get(figure)))
                .count();
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

    /// The fields of a figure whose value is right; those in which the hands differ are not asked.
    private void fields(String document, Pair pair, GoldFigure second) {
        GoldFigure gold = pair.gold();
        GoldFigure found = pair.found();
        field(document, pair, second, Measure.KIND, GoldFigure::kind);
        field(document, pair, second, Measure.LEMMA, GoldFigure::lemma);
        field(document, pair, second, Measure.CLASS, GoldFigure::type);
        field(document, pair, second, Measure.EVENT, GoldFigure::event);
        field(document, pair, second, Measure.ATTRIBUTES, GoldFigure::attributes);
        field(document, pair, second, Measure.MODIFIER, GoldFigure::modifier);
        field(document, pair, second, Measure.PERIOD, GoldFigure::period);
        field(document, pair, second, Measure.UNIVERSE_ALL, GoldFigure::universe);
        field(document, pair, second, Measure.COMPARISON_ALL, GoldFigure::comparison);
        field(document, pair, second, Measure.SPEAKER, GoldFigure::speaker);
        if (gold.sameCounted(second)) {
            count(Measure.COUNTED, gold.sameCounted(found));
        }
        if (Objects.equals(gold.universe(), second.universe())
                && (gold.universe() != null || found.universe() != null)) {
            count(Measure.UNIVERSE, Objects.equals(gold.universe(), found.universe()));
        }
        if (Objects.equals(gold.comparison(), second.comparison())
                && (gold.comparison() != null || found.comparison() != null)) {
            count(Measure.COMPARISON, Objects.equals(gold.comparison(), found.comparison()));
        }
        if (sameTuple(gold, second) && sameTuple(gold, found)) {
            right[Measure.TUPLE.ordinal()]++;
        }
    }

    private static boolean sameTuple(GoldFigure one, @Nullable GoldFigure other) {
        return other != null
                && one.sameCounted(other)
                && one.modifier().equals(other.modifier())
                && Objects.equals(one.period(), other.period())
                && Objects.equals(one.universe(), other.universe())
                && Objects.equals(one.comparison(), other.comparison())
                && one.speaker().equals(other.speaker());
    }

    private void field(
            String document,
            Pair pair,
            GoldFigure second,
            Measure measure,
            Function<GoldFigure, @Nullable Object> field) {
        Object gold = field.apply(pair.gold());
        Object found = field.apply(pair.found());
        if (!Objects.equals(gold, field.apply(second))) {
            return;
        }
        boolean equal = Objects.equals(gold, found);
        count(measure, equal);
        if (!equal) {
            error(document, pair.gold(), measure.name(), gold, found);
        }
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
