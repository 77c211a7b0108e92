package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Message;
import org.saksei.statements.Universe;

/// `sum` over sentences: "the other 13", "the remaining three" and "seven others" close a list.
///
/// The words say that what was told before and these are all, but not of which number. So the sum must stand
/// nowhere in the text before an alarm is raised, and one slip of a digit must make it fit.
final class RestRule implements WithinRule {

    private static final Pattern BEFORE =
            Pattern.compile("\\b(?:(?:the|its|their|all) (?:other|remaining)|remaining|and others?) $");

    private static final Pattern LAST = Pattern.compile("\\band $");

    private static final Pattern AFTER = Pattern.compile("^ (?:others|remaining)\\b");

    /// More members than this are a table.
    private static final int MOST_PARTS = 8;

    private static final int NEAR = 2;
    private static final int WINDOW = 24;

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        Earlier earlier = new Earlier(text);
        for (Told told : text.figures()) {
            if (isCounted(told) && isRest(told)) {
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
            this.counted = text.figures().stream().filter(RestRule::isCounted).toList();
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
            return lists.stream().anyMatch(parts -> values.contains(total(parts)))
                    || values.stream().anyMatch(one -> values.contains(one.plus(rest.value())));
        }
    }

    private static boolean isCounted(Told told) {
        return told.isCount() && told.isExact() && told.value().signum() > 0;
    }

    static boolean isRest(Told told) {
        String before = OneText.tail(told, WINDOW);
        return BEFORE.matcher(before).find()
                || LAST.matcher(before).find()
                        && AFTER.matcher(OneText.head(told, WINDOW)).find();
    }

    private static Optional<Finding> check(Told rest, Earlier earlier) {
        List<List<Told>> lists = lists(earlier.near(rest, NEAR), rest);
        if (earlier.fits(rest, lists)) {
            return Optional.empty();
        }
        for (Told whole : wholes(rest, earlier)) {
            for (List<Told> parts : lists) {
                boolean bounded = parts.stream()
                        .allMatch(part -> part != whole && part.start() > whole.start() && isBelow(part, whole));
                if (bounded && Misprint.explains(parts, whole.value())) {
                    return Optional.of(misses(parts, whole));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isBelow(Told part, Told whole) {
        return part.value().compareTo(whole.value()) < 0;
    }

    /// What may be counted together: of one class as far as it was read.
    private static boolean areAlike(Told one, Told other) {
        return one.type() == CountedClass.OTHER || other.type() == CountedClass.OTHER || Likeness.sameClass(one, other);
    }

    /// The runs of numbers that end just before the rest, the longest first, each with it.
    private static List<List<Told>> lists(List<Told> near, Told rest) {
        List<List<Told>> lists = new ArrayList<>();
        for (int from = Math.max(0, near.size() - MOST_PARTS); from < near.size(); from++) {
            List<Told> parts = new ArrayList<>(near.subList(from, near.size()));
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
                .filter(told -> !told.isPart() && areAlike(told, rest));
        return Stream.concat(read.stream(), near).distinct().toList();
    }

    private static Ratio total(List<Told> parts) {
        return parts.stream().map(Told::value).reduce(Ratio::plus).orElse(Ratio.ZERO);
    }

    private static Finding misses(List<Told> parts, Told whole) {
        Ratio total = total(parts);
        Ratio rest = whole.value().minus(total);
        boolean few = rest.signum() > 0;
        Finding finding = Finding.inconsistent(CheckRule.SUM, few ? "parts_below_whole" : "parts_above_whole");
        parts.forEach(part -> finding.figure(part.as("part")));
        String terms = String.join(
                " + ", parts.stream().map(part -> part.number().toPlainString()).toList());
        Message sum = Message.of(
                "sum.fact", Message.list(parts.stream().map(Told::said).toList()), total.decimal());
        return finding.figure(whole.as("whole"))
                .formula(terms + " = " + total.decimal() + (few ? " < " : " > ")
                        + whole.value().decimal())
                .computed(total)
                .stated(whole.figure().value())
                .difference(rest)
                .message(Message.of(
                        few ? "sum.missing" : "sum.many",
                        sum,
                        whole.said(),
                        rest.abs().decimal()));
    }
}
