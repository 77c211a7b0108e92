package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saksei.statements.Universe;

/// `sum` of an enumeration whose whole was told before it: "33 minors were taken out. Girls were 24, boys six."
///
/// Nothing but its place ties such a list to its whole. So the list must fit no number of the text, and one slip of a
/// digit must make it fit the nearest one: the slip is the evidence, and the less the words say, the rarer it has to
/// be.
final class ListRule implements WithinRule {

    /// What stands between two members: a comma or "and", and a few words.
    private static final Pattern LINK = Pattern.compile(
            "[^.;:()—–0-9]{0,60}(?:,| and| while)[^.;:()—–0-9]{0,50}|[^.;:()0-9]{0,20}\\)(?:,| and)[^.;:()0-9]{1,40}\\(");

    /// What makes the second number no further member.
    private static final Pattern OTHERWISE =
            Pattern.compile("\\b(?:from [\\p{L}]+ to|compared|against|than|among|includ\\w*|up|down|or|total|altogether"
                    + "|of (?:whom|which|them|these|those)|both|between|earlier|previous|before)\\b");

    private static final Pattern COLON = Pattern.compile("[^.;:()0-9]{1,80}: ");

    private static final Pattern OF_THE = Pattern.compile("^ (?:of|among) (?:the|these|those|its|their) $");

    private static final Pattern OF_THE_BEFORE = Pattern.compile("\\b(?:of|among) the $");

    private static final int MOST_MEMBERS = 12;

    /// From here on two numbers are seldom alike by chance.
    private static final int THREE_DIGITS = 100;

    private static final int FOUR_DIGITS = 1_000;

    private static final int NEAR = 2;

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        List<Told> run = new ArrayList<>();
        for (Told told : text.figures()) {
            if (!isMember(told, text)) {
                continue;
            }
            if (!run.isEmpty() && (!isLinked(run.getLast(), told) || isPartOfOne(told, run))) {
                check(run, text).ifPresent(findings::add);
                run.clear();
            }
            run.add(told);
        }
        check(run, text).ifPresent(findings::add);
        return findings;
    }

    private static boolean isMember(Told told, OneText text) {
        return told.isCount()
                && told.isExact()
                && told.value().signum() > 0
                && !RestRule.isOfNext(told, text)
                && !OF_THE_BEFORE.matcher(OneText.tail(told, 20)).find();
    }

    /// "18 were female, three of whom were minors": the three are among the 18.
    private static boolean isPartOfOne(Told told, List<Told> run) {
        Universe universe = told.figure().universe();
        return universe != null
                && run.stream().anyMatch(member -> member.figure().id().equals(universe.figure()));
    }

    private static boolean isLinked(Told left, Told right) {
        String between = OneText.between(left, right).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return !between.isEmpty()
                && between.length() <= 110
                && LINK.matcher(between).matches()
                && !OTHERWISE.matcher(between).find()
                && Likeness.agree(left.interval(), right.interval());
    }

    private static Optional<Finding> check(List<Told> run, OneText text) {
        if (run.size() < 2
                || run.size() > MOST_MEMBERS
                || isClosedByRest(run.getLast(), text)
                || isReadAsOne(run)
                        && !Complement.of(run)
                        && announced(run, text).isEmpty()
                || isKnown(run, text)
                || isOfTwo(run, text)) {
            return Optional.empty();
        }
        List<Told> others = List.copyOf(run.subList(1, run.size()));
        if (others.size() > 1 && bounds(run.getFirst(), others)) {
            Told whole = run.getFirst();
            return Complement.of(others) && Misprint.explains(others, whole.value())
                    ? Optional.of(Additions.miss(others, whole))
                    : ofOneWhole(List.copyOf(run), text);
        }
        return ofOneWhole(List.copyOf(run), text);
    }

    private static Optional<Finding> ofOneWhole(List<Told> members, OneText text) {
        Optional<Told> announced = announced(members, text);
        boolean complete = announced.isPresent() || Complement.of(members);
        return announced
                .or(() -> whole(members, text, complete))
                .filter(whole -> complete ? Misprint.explains(members, whole.value()) : isTelling(members, whole))
                .map(whole -> Additions.miss(members, whole));
    }

    /// A list that ends with a rest, or that a rest follows, is for [RestRule].
    private static boolean isClosedByRest(Told last, OneText text) {
        return RestRule.isRest(last) || text.following(last, 2).stream().anyMatch(RestRule::isRest);
    }

    /// A split that was read as one is for the sum to check.
    private static boolean isReadAsOne(List<Told> run) {
        Universe first = run.getFirst().figure().universe();
        return first != null
                && first.group() != null
                && run.stream()
                        .map(told -> told.figure().universe())
                        .allMatch(other -> other != null && Objects.equals(first.group(), other.group()));
    }

    /// Whether some neighbours of the list add up to a number of the text.
    private static boolean isKnown(List<Told> run, OneText text) {
        for (int from = 0; from < run.size() - 1; from++) {
            Ratio total = run.get(from).value();
            for (int to = from + 1; to < run.size(); to++) {
                total = total.plus(run.get(to).value());
                if (!text.ofValue(total).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "Issued 29 permits and three to dependents. Sixteen were …, 16 were …": the list is of both.
    private static boolean isOfTwo(List<Told> run, OneText text) {
        Ratio total = Additions.total(run);
        List<Told> before = text.inNeighbour(run.getFirst(), -1).stream()
                .filter(Told::isCount)
                .toList();
        return before.stream()
                .anyMatch(one -> before.stream()
                        .anyMatch(other ->
                                other != one && one.value().plus(other.value()).equals(total)));
    }

    /// "73 were found to be victims: 29 of …, eight of …": the number the colon stands behind, where the list was read
    /// as one of another.
    private static Optional<Told> announced(List<Told> members, OneText text) {
        Told first = members.getFirst();
        Universe universe = first.figure().universe();
        return text.preceding(first)
                .filter(whole -> isMember(whole, text) && bounds(whole, members))
                .filter(whole -> universe == null || !whole.figure().id().equals(universe.figure()))
                .filter(whole -> COLON.matcher(OneText.between(whole, first)).matches());
    }

    /// A list that nothing closes: more than its whole by a slip, or less by an exchange of digits that can hardly be
    /// chance.
    private static boolean isTelling(List<Told> members, Told whole) {
        if (!isOfOneNoun(members, whole)) {
            return false;
        }
        if (Additions.total(members).compareTo(whole.value()) > 0) {
            return Misprint.explains(members, whole.value());
        }
        int least = members.size() > 2 ? THREE_DIGITS : FOUR_DIGITS;
        return whole.value().compareTo(Ratio.of(least)) >= 0 && Misprint.isExchangeAmong(members, whole.value());
    }

    private static boolean isOfOneNoun(List<Told> members, Told whole) {
        return members.stream()
                                .map(Told::lemma)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        <= 1
                && members.stream().allMatch(member -> Likeness.sameNoun(member, whole) || isOfOneEvent(member, whole));
    }

    /// The whole that was read, else the number "of the" which the first is, else the nearest total before the list
    /// that is larger than each member.
    private static Optional<Told> whole(List<Told> members, OneText text, boolean complete) {
        Told first = members.getFirst();
        Optional<Told> ofThe = text.following(first, 1).stream()
                .filter(Told::isCount)
                .findFirst()
                .filter(told -> OF_THE.matcher(OneText.between(first, told)).find());
        if (ofThe.isPresent()) {
            return ofThe.filter(whole -> bounds(whole, members));
        }
        Universe universe = first.figure().universe();
        Optional<Told> read = text.find(universe == null ? null : universe.figure());
        if (read.isPresent()) {
            return read.filter(whole -> whole.isCount() && whole.isExact() && bounds(whole, members));
        }
        List<Told> before = text.figures().stream()
                .takeWhile(told -> told.start() < first.start())
                .filter(told -> told.isCount() && told.isExact() && !told.isPart())
                .filter(told -> complete
                        ? Likeness.sameClass(told, first) && told.lemma() != null
                        : (Likeness.sameNoun(told, first) || isOfOneEvent(told, first)) && told.lemma() != null)
                .filter(told -> Likeness.agree(told.interval(), first.interval()))
                .filter(told -> text.distance(told, first) <= NEAR || text.inTitle(told) || text.isLead(told))
                .filter(told -> complete ? told.value().compareTo(first.value()) != 0 : bounds(told, members))
                .toList();
        return before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
    }

    /// "Convicted 16 traffickers. Eleven of the convictions were …"
    private static boolean isOfOneEvent(Told one, Told other) {
        return one.event() != null && one.event().equals(other.event()) && Likeness.agree(one.place(), other.place());
    }

    private static boolean bounds(Told whole, List<Told> members) {
        return members.stream()
                .allMatch(member -> member != whole && member.value().compareTo(whole.value()) < 0);
    }
}
