package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saksei.assessment.Questionnaire;
import org.saksei.figures.Figure;
import org.saksei.figures.Part;
import org.saksei.figures.SplitTable;
import org.saksei.release.Column;
import org.saksei.release.Count;
import org.saksei.release.CountTable;
import org.saksei.release.Population;

/// All answers that rest on one figure as linked tables of the persons it counts.
///
/// A split whose parts add up is a column: each person has one of its codes. In any other a person may
/// have several codes, so each code is a column of its own that says yes or no. Codes nobody has anywhere are
/// left out: their zeros are public. What is known of the others by being printed is told to the gate:
/// a part of the whole figure is printed only where somebody is in it; a question about some persons
/// prints the same codes, zeros too, where the whole figure is taken apart likewise.
final class FigurePopulation {

    private static final String YES = "yes";
    private static final String NO = "no";

    /// Whoever has a code that no answer speaks of.
    private static final String ELSE = "\u2026";

    /// A question with the figure that answers it, counted under the question's filter.
    record Asked(Questionnaire.Question question, Figure figure) {

        List<SplitTable> splits() {
            return question.splits().stream()
                    .flatMap(split -> figure.find(split).stream())
                    .filter(split -> !filled(split).isEmpty())
                    .toList();
        }
    }

    /// Which answers are taken apart. More parts tell more, so that sometimes fewer can be shown.
    enum Detail {
        ALL,
        /// Only those of questions about the whole figure.
        OF_THE_WHOLE,
        NONE
    }

    /// What a reader is thought to know of splits. Whoever may know less cannot work out more, so the
    /// strongest that the numbers allow is right.
    enum Reading {
        /// Where parts add up everybody is in one of them, and who is unknown is in no other.
        AS_ADDED,
        /// Only where the definition says that parts add up.
        AS_DEFINED,
        /// And who is unknown may be in others, by another record.
        AS_RECORDED
    }

    /// The part of those of whom the records say nothing.
    private static final String UNKNOWN = "unknown";

    private final String id;
    private final List<Asked> asked;
    private final Reading reading;
    private final Detail detail;
    private final int threshold;
    private final Set<String> single = new LinkedHashSet<>();
    private final Map<String, Set<String>> codes = new LinkedHashMap<>();
    private final Set<String> yesOrNo = new LinkedHashSet<>();
    private final Set<String> seenWhole = new LinkedHashSet<>();

    /// @param asked all questions about one figure
    /// @param complete ids of the splits whose parts add up by definition
    /// @param threshold where fewer are counted the answer is not taken apart
    FigurePopulation(
            String id, List<Asked> asked, Collection<String> complete, Detail detail, Reading reading, int threshold) {
        this.id = id;
        this.reading = reading;
        this.asked = List.copyOf(asked);
        this.detail = detail;
        this.threshold = threshold;
        for (String split : reading == Reading.AS_ADDED ? allSplits() : complete) {
            if (asked.stream()
                    .flatMap(one -> one.splits().stream()
                            .filter(table -> table.split().equals(split))
                            .map(table -> sum(table).compareTo(total(one))))
                    .allMatch(difference -> difference == 0)) {
                single.add(split);
            }
        }
        asked.forEach(this::collect);
    }

    private Set<String> allSplits() {
        Set<String> all = new LinkedHashSet<>();
        asked.forEach(one -> one.splits().forEach(split -> all.add(split.split())));
        asked.forEach(one -> all.addAll(one.question().filter().keySet()));
        return all;
    }

    private void collect(Asked one) {
        whereAsked(one.question()).forEach(this::has);
        for (SplitTable split : splits(one)) {
            if (one.question().filter().isEmpty() && single.contains(split.split())) {
                seenWhole.add(split.split());
            }
            filled(split).forEach(part -> at(one, split, part).forEach(this::has));
        }
    }

    /// By what an answer is taken apart.
    List<SplitTable> splits(Asked one) {
        boolean taken = switch (detail) {
            case ALL -> true;
            case OF_THE_WHOLE -> one.question().filter().isEmpty();
            case NONE -> false;
        };
        return taken && total(one).compareTo(BigDecimal.valueOf(threshold)) >= 0 ? one.splits() : List.of();
    }

    private void has(String column, String code) {
        codes.computeIfAbsent(column, key -> new LinkedHashSet<>()).add(code);
        if (!single.contains(column)) {
            yesOrNo.add(column);
        }
    }

    private static BigDecimal total(Asked one) {
        BigDecimal value = one.figure().value();
        return value == null ? BigDecimal.ZERO : value;
    }

    private static BigDecimal sum(SplitTable split) {
        return split.parts().stream()
                .flatMap(part -> Optional.ofNullable(part.value()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The parts somebody is in.
    static List<Part> filled(SplitTable split) {
        return split.parts().stream()
                .filter(part -> part.value() != null && part.value().signum() != 0)
                .toList();
    }

    /// Whether every number is one of whole persons, so that it can be guarded as such.
    boolean isOfWholePersons() {
        return asked.stream()
                .flatMap(one -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(total(one)),
                        one.splits().stream()
                                .flatMap(split -> filled(split).stream())
                                .flatMap(part -> Optional.ofNullable(part.value()).stream())))
                .allMatch(value ->
                        value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0);
    }

    /// The place of a question's total.
    Map<String, String> whereAsked(Questionnaire.Question question) {
        Map<String, String> at = new TreeMap<>();
        String several = several(question);
        question.filter().forEach((split, code) -> {
            if (single.contains(split)) {
                at.put(split, code);
            } else {
                at.put(several, YES);
            }
        });
        return at;
    }

    /// The column of those parts of a filter of which a person may have several: these hold of one record
    /// together, not of the person one by one. Empty where there is none.
    private String several(Questionnaire.Question question) {
        return question.filter().entrySet().stream()
                .filter(each -> !single.contains(each.getKey()))
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    /// The place of a part of an answer.
    Map<String, String> at(Asked one, SplitTable split, Part part) {
        Map<String, String> at = whereAsked(one.question());
        if (single.contains(split.split())) {
            at.put(split.split(), part.code());
        } else {
            at.put(column(one.question(), split, part), YES);
        }
        return at;
    }

    private String column(Questionnaire.Question question, SplitTable split, Part part) {
        String within = several(question);
        return split.split() + "=" + part.code() + (within.isEmpty() ? "" : " of " + within);
    }

    Population population() {
        List<Column> columns = new ArrayList<>();
        codes.forEach((name, known) -> {
            List<String> all = new ArrayList<>(known);
            if (yesOrNo.contains(name)) {
                all.add(NO);
            } else if (!seenWhole.contains(name)) {
                all.add(ELSE);
            }
            columns.add(new Column(name, all));
        });
        return new Population(
                id,
                columns,
                impossible(),
                coverings(),
                asked.stream().map(this::table).toList(),
                List.of());
    }

    private CountTable table(Asked one) {
        List<Count> cells = new ArrayList<>();
        Set<String> by = new LinkedHashSet<>(whereAsked(one.question()).keySet());
        for (SplitTable split : splits(one)) {
            boolean listed = !isTakenApartWhole(one, split);
            for (Part part : known(one, split)) {
                Map<String, String> at = at(one, split, part);
                by.addAll(at.keySet());
                cells.add(new Count(
                        at, Optional.ofNullable(part.value()).orElseThrow().longValueExact(), listed));
            }
        }
        cells.add(new Count(whereAsked(one.question()), total(one).longValueExact()));
        return new CountTable(one.question().id(), List.copyOf(by), cells);
    }

    /// Whether the codes of a filtered question are known from the whole figure.
    private boolean isTakenApartWhole(Asked one, SplitTable split) {
        return !one.question().filter().isEmpty()
                && several(one.question()).isEmpty()
                && asked.stream()
                        .filter(other -> other.question().filter().isEmpty())
                        .flatMap(other -> splits(other).stream())
                        .anyMatch(other -> other.split().equals(split.split()));
    }

    /// Parts whose number is known to readers or hidden from them, zeros too.
    private List<Part> known(Asked one, SplitTable split) {
        return split.parts().stream()
                .filter(part -> part.value() != null && isSomewhere(at(one, split, part)))
                .toList();
    }

    /// The parts that are printed.
    List<Part> printed(Asked one, SplitTable split) {
        return isTakenApartWhole(one, split) ? known(one, split) : filled(split);
    }

    private boolean isSomewhere(Map<String, String> at) {
        return at.entrySet().stream()
                .allMatch(each -> codes.getOrDefault(each.getKey(), Set.of()).contains(each.getValue()));
    }

    /// A part of what was counted under a filter is nothing anybody has who is not under it.
    private List<Population.Impossible> impossible() {
        Map<String, String> filters = new LinkedHashMap<>();
        for (Asked one : asked) {
            String within = several(one.question());
            for (SplitTable split : splits(one)) {
                if (!within.isEmpty() && !single.contains(split.split())) {
                    filled(split).forEach(part -> filters.put(column(one.question(), split, part), within));
                }
            }
        }
        List<Population.Impossible> impossible = new ArrayList<>();
        if (reading != Reading.AS_RECORDED) {
            coverings().forEach(covering -> excludeUnknown(covering.columns(), impossible));
        }
        filters.forEach((column, filter) ->
                impossible.add(new Population.Impossible(Map.of(column, Set.of(YES), filter, Set.of(NO)))));
        return impossible;
    }

    private static void excludeUnknown(List<String> columns, List<Population.Impossible> impossible) {
        Optional<String> unknown = columns.stream()
                .filter(column -> column.substring(column.indexOf('=') + 1)
                        .split(" of ", 2)[0]
                        .equals(UNKNOWN))
                .findFirst();
        unknown.ifPresent(column -> columns.stream()
                .filter(other -> !other.equals(column))
                .forEach(other ->
                        impossible.add(new Population.Impossible(Map.of(column, Set.of(YES), other, Set.of(YES))))));
    }

    /// Which columns of one split a person has at least one of, with the columns they are counted within.
    private List<Population.Several> coverings() {
        Map<String, Covering> found = new LinkedHashMap<>();
        for (Asked one : asked) {
            for (SplitTable split : splits(one)) {
                if (!single.contains(split.split())) {
                    String filter = several(one.question());
                    found.computeIfAbsent(split.split() + " of " + filter, key -> new Covering(filter))
                            .add(this, one, split);
                }
            }
        }
        return found.values().stream()
                .flatMap(covering -> covering.several().stream())
                .toList();
    }

    private static final class Covering {
        private final String filter;
        private final Set<String> columns = new LinkedHashSet<>();
        private final Set<String> within = new LinkedHashSet<>();
        private boolean covers = true;

        Covering(String filter) {
            this.filter = filter;
        }

        void add(FigurePopulation population, Asked one, SplitTable split) {
            filled(split).forEach(part -> columns.add(population.column(one.question(), split, part)));
            one.question().filter().keySet().stream()
                    .filter(population.single::contains)
                    .forEach(within::add);
            covers &= sum(split).compareTo(total(one)) >= 0;
        }

        /// Nothing where the parts do not even add up to the whole: then not everybody has one.
        Optional<Population.Several> several() {
            return covers && !columns.isEmpty()
                    ? Optional.of(new Population.Several(
                            List.copyOf(columns),
                            YES,
                            List.copyOf(within),
                            filter.isEmpty() ? Map.of() : Map.of(filter, YES)))
                    : Optional.empty();
        }
    }
}
