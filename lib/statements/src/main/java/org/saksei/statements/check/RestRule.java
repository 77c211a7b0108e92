package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Universe;

/// `sum` over sentences: "the other 13", "the remaining three" and "seven others" close a list.
///
/// The words say that what was told before and these are all, but not of which number. So the sum must stand
/// nowhere in the text before an alarm is raised, and one slip of a digit must make it fit.
final class RestRule implements WithinRule {

    private static final Pattern BEFORE = Pattern.compile(
            "\\b(?:(?:the|its|their|all) (?:other|remaining)|remaining|and others?|(?:the|a) balance of) $");

    /// "All others 818", "the rest of the country 52", "the other six provinces 22", "other countries (34)".
    private static final Pattern NAMED_BEFORE =
            Pattern.compile("\\b(?:the rest|(?:all|the)(?: the)? others?|others?)(?: [\\p{L}’'-]{1,20}){0,5} \\(?$");

    private static final Pattern LEAVING = Pattern.compile("\\bleaving $");

    private static final Pattern LAST = Pattern.compile("\\band $");

    private static final Pattern AFTER = Pattern.compile(
            "^ (?:others|remaining)\\b|^(?: (?!and\\b|or\\b)[\\p{L}-]{1,20}){1,3} other(?:s| [\\p{L}-]{3,20})(?:[.;]|$)");

    /// "68 are still running", "nine remained with investigators".
    private static final Pattern STILL = Pattern.compile(
            "^(?: [\\p{L}-]{1,20})? (?:(?:is|are|were|was) still\\b|remain(?:s|ed)?\\b|(?:are|were) pending\\b)");

    private static final Pattern GOES_ON = Pattern.compile("[^.;:]{0,60},? and ");

    /// "The other three carried 30 each": no number of all.
    private static final Pattern EACH = Pattern.compile("^(?: [\\p{L}-]{1,20})? (?:each|apiece)\\b");

    private static final Pattern CLAUSE = Pattern.compile("(?:; |\\band |, |while )$");

    /// The 20 of "eleven of the 20", a whole and no member.
    private static final Pattern OF_THE = Pattern.compile("\\bof (?:the|these|those|its|their) $");

    /// From one number to the one it only belongs to: "the other six provinces 22".
    private static final Pattern INNER = Pattern.compile(
            "(?: (?!(?:and|or|in|from|of|to|at|on|with|were|was|are|is|aged|under|over)\\b)[\\p{L}’'-]{1,20}){0,3}(?: with)? ");

    /// More members than this are a table.
    private static final int MOST_PARTS = 8;

    private static final int NEAR = 2;
    private static final int WINDOW = 64;

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        Earlier earlier = new Earlier(text);
        for (Told told : text.figures()) {
            if (isCounted(told) && isRest(told) && !isOfNext(told, text) && !goesOn(told, text)) {
                earlier.upTo(told);
                check(told, earlier).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /// What was counted before a place of the text, which moves on: each figure is looked at once.
    private static final class Earlier {
        private final OneText text;
        private final List<Told> counted;
        private final List<Told> told = new ArrayList<>();
        private final List<Told> head = new ArrayList<>();
        private final Set<Ratio> values = new HashSet<>();

        Earlier(OneText text) {
            this.text = text;
            this.counted = text.figures().stream()
                    .filter(told -> isCounted(told) && !isOfNext(told, text))
                    .toList();
        }

        void upTo(Told rest) {
            while (told.size() < counted.size() && counted.get(told.size()).start() < rest.start()) {
                Told next = counted.get(told.size());
                told.add(next);
                values.add(next.value());
                if (text.inTitle(next) || text.isLead(next)) {
                    head.add(next);
                }
            }
        }

        /// Of at most so many sentences before.
        List<Told> near(Told rest, int sentences) {
            int from = told.size();
            while (from > 0 && text.distance(told.get(from - 1), rest) <= sentences) {
                from--;
            }
            return told.subList(from, told.size());
        }

        /// Whether the rest closes a list whose sum was told, or is what lies between two numbers told.
        boolean fits(Told rest, List<List<Told>> lists) {
            return lists.stream().anyMatch(parts -> values.contains(Additions.total(parts)))
                    || values.stream().anyMatch(one -> values.contains(one.plus(rest.value())));
        }
    }

    private static boolean isCounted(Told told) {
        return (told.isCount() || told.hasNumber() && told.kind() == Kind.MONEY)
                && told.isExact()
                && told.value().signum() > 0;
    }

    static boolean isRest(Told told) {
        String before = OneText.tail(told, WINDOW);
        if (EACH.matcher(OneText.head(told, WINDOW)).find()) {
            return false;
        }
        return BEFORE.matcher(before).find()
                || LEAVING.matcher(before).find()
                || NAMED_BEFORE.matcher(before).find()
                || LAST.matcher(before).find()
                        && AFTER.matcher(OneText.head(told, WINDOW)).find()
                || CLAUSE.matcher(before).find()
                        && STILL.matcher(OneText.head(told, WINDOW)).find();
    }

    /// "The other six provinces 22": six is no rest, 22 is.
    static boolean isOfNext(Told told, OneText text) {
        return text.following(told, 2).stream()
                .filter(RestRule::isCounted)
                .findFirst()
                .filter(next -> !isPartOf(next, told))
                .filter(next -> INNER.matcher(OneText.between(told, next)).matches())
                .isPresent();
    }

    /// "The 365 arrested comprised 206 men": the 365 are the whole that was read, and no mere name.
    private static boolean isPartOf(Told part, Told whole) {
        Universe universe = part.figure().universe();
        return universe != null && whole.figure().id().equals(universe.figure());
    }

    /// "48 have returned, 20 are still there and seven have died": not the last of its list.
    private static boolean goesOn(Told told, OneText text) {
        return STILL.matcher(OneText.head(told, WINDOW)).find()
                && text.following(told, 1).stream()
                        .filter(RestRule::isCounted)
                        .anyMatch(next ->
                                GOES_ON.matcher(OneText.between(told, next)).matches());
    }

    /// "The other three carried 30 each": three of those that carried.
    static boolean isOfThoseEach(Told told, OneText text) {
        return isOfNext(told, text)
                && text.following(told, 1).stream()
                        .anyMatch(
                                next -> EACH.matcher(OneText.head(next, WINDOW)).find());
    }

    private static Optional<Finding> check(Told rest, Earlier earlier) {
        List<List<Told>> lists = lists(earlier.near(rest, NEAR), rest);
        if (earlier.fits(rest, lists)) {
            return Optional.empty();
        }
        for (Told whole : wholes(rest, earlier)) {
            for (List<Told> parts : lists) {
                boolean bounded =
                        parts.stream().allMatch(part -> part != whole && isTold(part, whole) && isBelow(part, whole));
                if (bounded && Misprint.explains(parts, whole.value())) {
                    return Optional.of(Additions.miss(parts, whole));
                }
            }
        }
        return Optional.empty();
    }

    /// Behind its whole, or before it as the first of "eleven of the 20 were …, nine remained".
    private static boolean isTold(Told part, Told whole) {
        return part.start() > whole.start() || isPartOf(part, whole);
    }

    private static boolean isBelow(Told part, Told whole) {
        return part.value().compareTo(whole.value()) < 0;
    }

    /// What may be counted together: of one class as far as it was read.
    private static boolean areAlike(Told one, Told other) {
        return one.type() == CountedClass.OTHER || other.type() == CountedClass.OTHER || Likeness.sameClass(one, other);
    }

    /// Counts with counts, and money with money of its currency.
    private static boolean isOfOneSort(Told one, Told other) {
        return one.isCount() == other.isCount()
                && Likeness.agree(
                        one.figure().unit().code(), other.figure().unit().code());
    }

    /// The runs of numbers that end just before the rest, the longest first, each with it.
    private static List<List<Told>> lists(List<Told> near, Told rest) {
        List<List<Told>> lists = new ArrayList<>();
        List<Told> told = near.stream()
                .filter(other -> isOfOneSort(other, rest))
                .filter(other -> !OF_THE.matcher(OneText.tail(other, WINDOW)).find())
                .toList();
        for (int from = Math.max(0, told.size() - MOST_PARTS); from < told.size(); from++) {
            List<Told> parts = new ArrayList<>(told.subList(from, told.size()));
            parts.add(rest);
            lists.add(parts);
        }
        return lists;
    }

    /// Numbers the rest may be the rest of: that which was read so, else the totals just before and at the head
    /// of the text.
    private static List<Told> wholes(Told rest, Earlier earlier) {
        Universe universe = rest.figure().universe();
        Optional<Told> read =
                earlier.text.find(universe == null ? null : universe.figure()).filter(RestRule::isCounted);
        Stream<Told> near = Stream.concat(earlier.head.stream(), earlier.near(rest, 1).stream())
                .filter(told -> !told.isPart()
                        && isOfOneSort(told, rest)
                        && areAlike(told, rest)
                        && Likeness.agree(told.interval(), rest.interval()));
        return Stream.concat(read.stream(), near).distinct().toList();
    }
}
