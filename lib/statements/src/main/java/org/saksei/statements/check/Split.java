package org.saksei.statements.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Universe;

/// Figures that one whole was split into, by one dimension; a single part is a split of one.
///
/// @param whole where it stands in the text
/// @param wholeValue its value, also where it does not stand in the text as a figure of its own
record Split(
        List<Told> parts, Optional<Told> whole, @Nullable BigDecimal wholeValue) {

    private static final Pattern OPEN = Pattern.compile("\\b(includ\\w*|among|such as|mainly|mostly)\\b");

    private static final Pattern COMPLETE = Pattern.compile(
            "\\b(consist\\w*|compris\\w*|made up|divided|split|namely|compos\\w*|broken down|breakdown)\\b"
                    + "|[:\\[]|[—–]|\\s-\\s");

    /// Words for a part that holds whatever is in no other.
    private static final Pattern RESIDUE =
            Pattern.compile("^(?: [\\p{L}-]{1,20}){0,3}? (?:other|others|unspecified|unknown|"
                    + "unclassified|undetermined|unidentified|elsewhere|not (?:recorded|known|specified|stated|determined))\\b"
                    + "|^(?: [\\p{L}-]{1,20}){0,2} (?:had|gave|have|has) (?:no|none)\\b"
                    + "|^(?: [\\p{L}-]{1,20}){1,4} (?:is|was|are|were) (?:not known|unknown)\\b");

    /// A pair of brackets that is over before the first part.
    static final Pattern CLOSED_BRACKET = Pattern.compile("\\([^()]*\\)");

    /// Values that leave nothing over, by dimension.
    private static final Map<String, Set<Set<String>>> WHOLE_DIMENSIONS = Map.of(
            "sex",
            Set.of(Set.of("female", "male")),
            "age",
            Set.of(Set.of("child", "adult"), Set.of("minor", "adult"), Set.of("juvenile", "adult")));

    /// Values that exclude each other.
    private static final List<Set<String>> EXCLUSIVE = List.of(
            Set.of("female", "male"), Set.of("child", "adult"), Set.of("minor", "adult"), Set.of("juvenile", "adult"));

    /// From here on three numbers, and from the next on two, are seldom alike by chance.
    private static final int THREE_DIGITS = 100;

    private static final int FOUR_DIGITS = 1_000;

    /// What says of a number that it is all that was told before it.
    private static final Pattern BEHIND =
            Pattern.compile("\\b(?:in (?:all|total|sum)|altogether|all told|overall|together|total of)\\b");

    private static final int BEHIND_REACH = 40;

    private static final String AGE = "age";

    /// Nouns that are told apart from girls and boys, and say nothing of age elsewhere.
    private static final Set<String> GROWN = Set.of("woman", "man");

    /// Properties of which a person or a case has one.
    private static final Set<String> SORTS = Set.of("form", "citizenship");

    private static final Set<String> EVERYBODY = Set.of("female", "male", "child", "adult");

    Split {
        parts = List.copyOf(parts);
    }

    /// The splits of a text in order of their first part.
    static List<Split> of(OneText text) {
        Map<Key, List<Told>> groups = new LinkedHashMap<>();
        for (Told told : text.figures()) {
            Universe universe = told.figure().universe();
            if (universe != null && told.isLevel()) {
                groups.computeIfAbsent(Key.of(told, universe), key -> new ArrayList<>())
                        .add(told);
            }
        }
        return groups.values().stream().map(parts -> of(parts, text)).toList();
    }

    private static Split of(List<Told> parts, OneText text) {
        Universe universe = Objects.requireNonNull(parts.getFirst().figure().universe());
        Optional<Told> whole = text.find(universe.figure()).filter(Told::hasNumber);
        return new Split(
                parts,
                whole,
                whole.map(Told::number)
                        .or(() -> Optional.ofNullable(universe.value()))
                        .orElse(null));
    }

    /// Percentages of something add up among themselves, counts among themselves.
    private record Key(
            @Nullable String group,
            @Nullable String figure,
            @Nullable String value,
            String sort) {

        static Key of(Told told, Universe universe) {
            String value = universe.value() == null
                    ? null
                    : universe.value().stripTrailingZeros().toPlainString();
            String group = universe.group() == null ? told.figure().id() : universe.group();
            return new Key(group, universe.figure(), universe.figure() == null ? value : null, sort(told));
        }

        private static String sort(Told told) {
            return told.isCount()
                    ? "count"
                    : told.kind() + "/" + told.figure().unit().kind() + "/"
                            + told.figure().unit().code();
        }
    }

    /// Whether two digits exchanged in one of large numbers make the parts the whole, which is no chance.
    boolean isMisprinted() {
        int least = parts.size() > 2 ? THREE_DIGITS : FOUR_DIGITS;
        return !isPercent()
                && parts.size() > 1
                && isClosed()
                && wholeValue != null
                && wholeValue.compareTo(BigDecimal.valueOf(least)) >= 0
                && Misprint.isExchangeAmong(parts, Ratio.of(wholeValue));
    }

    /// All parts together.
    Ratio total() {
        return parts.stream().map(Told::value).reduce(Ratio::plus).orElse(Ratio.ZERO);
    }

    /// Whether the parts are more than the whole.
    boolean isExceeded() {
        return wholeValue != null && total().compareTo(Ratio.of(wholeValue)) > 0;
    }

    boolean isPercent() {
        return parts.getFirst().isPercent();
    }

    boolean isClosed() {
        return parts.stream().map(part -> part.figure().universe()).allMatch(part -> part != null && part.closed());
    }

    /// Whether the counted of the parts can be of the whole: 97 suspects are no part of 78 cases.
    boolean isOfOneClass() {
        return whole.isEmpty() || parts.stream().allMatch(part -> Likeness.sameClass(part, whole.get()));
    }

    /// Whether whole and parts speak of one time, as far as they say: a bracket with earlier years is
    /// no split.
    boolean isOfOneTime() {
        boolean same = parts.stream()
                        .map(Told::interval)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                <= 1;
        return (same || isOfYears())
                && whole.map(told -> parts.stream().allMatch(part -> isDuring(told, part)))
                        .orElse(true);
    }

    /// "42 since 2017 – 18 in 2017, nine in 2018 and 15 in 2019": one part for each time.
    private boolean isOfYears() {
        return parts.size() > 1
                && whole.isPresent()
                && whole.get().interval() != null
                && parts.stream().noneMatch(part -> part.interval() == null)
                && parts.stream().map(Told::interval).distinct().count() == parts.size();
    }

    private static boolean isDuring(Told whole, Told part) {
        StatedPeriod all = whole.figure().period();
        StatedPeriod own = part.figure().period();
        if (all == null || own == null || !all.known() || !own.known() || own.basis() == PeriodBasis.INFERRED) {
            return true;
        }
        boolean point = own.from() == null
                && own.to() != null
                && !own.to().isBefore(all.from() == null ? own.to() : all.from());
        boolean begins =
                all.from() == null || point || own.from() != null && !own.from().isBefore(all.from());
        return begins && (all.to() == null || own.to() != null && !own.to().isAfter(all.to()));
    }

    /// Whether this and the other splits of its whole by a property of its own are all of it together.
    boolean isFilledWith(List<Split> splits) {
        if (whole.isEmpty() || isPercent()) {
            return false;
        }
        Set<String> own = dimensions(parts.getFirst());
        Ratio all = splits.stream()
                .filter(other -> other.whole.equals(whole) && !other.isPercent())
                .filter(other ->
                        other.dimensions(other.parts.getFirst()).stream().anyMatch(own::contains))
                .flatMap(other -> other.parts.stream())
                .map(Told::value)
                .reduce(Ratio::plus)
                .orElse(Ratio.ZERO);
        return all.equals(whole.get().value());
    }

    /// Whether one of them is said to be all of it ("all five"), so that they are no split.
    boolean hasAll() {
        return !isPercent()
                && wholeValue != null
                && parts.size() > 1
                && parts.stream().anyMatch(part -> part.number().compareTo(wholeValue) == 0)
                && !isExact();
    }

    /// Whether the parts are the whole exactly, which is proof enough that they belong together.
    boolean isExact() {
        Ratio whole = isPercent() ? Ratio.HUNDRED : wholeValue == null ? null : Ratio.of(wholeValue);
        return total().equals(whole);
    }

    /// Its parts sorted by the properties they differ in.
    List<Split> byDimension() {
        Map<Set<String>, List<Told>> sorted = new LinkedHashMap<>();
        parts.forEach(part -> sorted.computeIfAbsent(dimensions(part), unused -> new ArrayList<>())
                .add(part));
        return sorted.values().stream()
                .map(some -> new Split(some, whole, wholeValue))
                .toList();
    }

    /// Whether the parts differ in the same property.
    boolean isByOneDimension() {
        return parts.stream().map(this::dimensions).distinct().count() == 1;
    }

    /// Whether nobody can be in two of the parts, so that they cannot exceed the whole together.
    ///
    /// Shares of which nothing is known but their percent may be answers to several questions.
    boolean isDisjoint() {
        if (isByOneDimension()) {
            return !isPercent() || !dimensions(parts.getFirst()).isEmpty() || hasResidue();
        }
        if (isByOneSort()) {
            return true;
        }
        for (int i = 1; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!exclude(parts.get(i), parts.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// "Of which 159 were sexual exploitation and 84 were trafficking": told by forms or countries, as far as they are
    /// told by anything, and of one event.
    private boolean isByOneSort() {
        Set<String> sorts =
                parts.stream().flatMap(part -> dimensions(part).stream()).collect(Collectors.toSet());
        return isClosed()
                && !isPercent()
                && sorts.size() == 1
                && SORTS.containsAll(sorts)
                && parts.stream().allMatch(Told::isExact)
                && parts.stream().map(Told::event).distinct().count() == 1
                && wholeValue != null
                && parts.getFirst().sameSentence(parts.getLast())
                && Misprint.explains(parts, Ratio.of(wholeValue));
    }

    /// Whether two figures differ in a property of which each person has one: "three adults" and "five girls".
    private boolean exclude(Told one, Told other) {
        return attributes(one).stream()
                .anyMatch(left -> attributes(other).stream()
                        .anyMatch(right -> left.dimension().equals(right.dimension())
                                && left.value() != null
                                && right.value() != null
                                && EXCLUSIVE.stream()
                                        .anyMatch(pair -> pair.contains(left.value())
                                                && pair.contains(right.value())
                                                && !left.value().equals(right.value()))));
    }

    private Set<String> dimensions(Told told) {
        return attributes(told).stream().map(Attribute::dimension).collect(Collectors.toSet());
    }

    /// What a part is told by; beside girls and boys, women and men are adults.
    private List<Attribute> attributes(Told told) {
        List<Attribute> own = told.attributes();
        boolean grown = told.lemma() != null
                && told.figure().counted() != null
                && told.figure().counted().span() != null
                && GROWN.contains(told.lemma())
                && own.stream().noneMatch(attribute -> attribute.dimension().equals(AGE))
                && parts.stream()
                        .flatMap(part -> part.attributes().stream())
                        .anyMatch(attribute -> attribute.dimension().equals(AGE) && attribute.value() != null);
        return grown
                ? Stream.concat(own.stream(), Stream.of(Attribute.of(AGE, "adult")))
                        .toList()
                : own;
    }

    /// Whether the text leaves no doubt that the parts are all: brackets, a dash, "consisting of", or
    /// men and women.
    boolean isClearlyComplete() {
        return isClosed() && (isToldBehind() || isByOneDimension() && (isAnnounced() || leavesNothingOver()));
    }

    /// Whether its last part is what was left over: "the remaining 11", "54 in unspecified forms".
    boolean hasResidue() {
        Told last = parts.getLast();
        return parts.size() > 1
                && (RestRule.isRest(last)
                        || RESIDUE.matcher(OneText.after(last).toLowerCase(Locale.ROOT))
                                .find());
    }

    /// "17 boys and four adults, 21 people in all".
    private boolean isToldBehind() {
        Told last = parts.getLast();
        return whole.filter(told -> told.sameSentence(last) && told.start() > last.start())
                .filter(told -> BEHIND.matcher(OneText.between(last, told)).find()
                        || BEHIND.matcher(OneText.head(told, BEHIND_REACH)).find())
                .isPresent();
    }

    private boolean isAnnounced() {
        Told first = parts.getFirst();
        Universe universe = first.figure().universe();
        String cue = universe == null || universe.cue() == null ? "" : universe.cue();
        if (whole.isPresent() && !whole.get().sameSentence(first)) {
            return false;
        }
        String before = whole.map(told -> OneText.between(told, first)).orElse("");
        String words = CLOSED_BRACKET
                .matcher((cue + " " + before).toLowerCase(Locale.ROOT))
                .replaceAll(" ");
        boolean inBracket =
                words.contains("(") && !OneText.between(first, parts.getLast()).contains(")");
        return (inBracket || cue.equals("into") || COMPLETE.matcher(words).find())
                && !OPEN.matcher(words).find();
    }

    boolean leavesNothingOver() {
        Set<String> dimensions = dimensions(parts.getFirst());
        List<Attribute> own = own();
        Set<String> values = own.stream()
                .map(Attribute::value)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        boolean named = dimensions.stream()
                .map(dimension -> WHOLE_DIMENSIONS.getOrDefault(dimension, Set.of()))
                .flatMap(Collection::stream)
                .anyMatch(values::equals);
        return named || values.equals(EVERYBODY) || coversAllAges();
    }

    /// The attributes of the parts that the whole has not.
    private List<Attribute> own() {
        List<Attribute> ofWhole = whole.map(Told::attributes).orElse(List.of());
        return parts.stream()
                .flatMap(part -> attributes(part).stream())
                .filter(attribute -> !ofWhole.contains(attribute))
                .toList();
    }

    private boolean coversAllAges() {
        List<Attribute> bands = own().stream().filter(Attribute::isBand).toList();
        return bands.size() == parts.size()
                && bands.stream()
                        .anyMatch(band -> band.from() == null || band.from().signum() == 0)
                && bands.stream().anyMatch(band -> band.below() == null);
    }
}
