package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;
import org.saksei.statements.Modifier;
import org.saksei.statements.Verdict;

/// `sum` and `subset`: parts of one split add up to their whole, or do not exceed it.
///
/// Only figures the text itself ties to one whole are added: numbers that happen to add up are chance.
final class SumRule implements WithinRule {

    private final Meaning meaning;

    SumRule(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        List<Split> splits = Split.of(text);
        for (Split split : splits) {
            SplitDoubts doubts = new SplitDoubts(split, text);
            if (split.isOfOneTime()
                    && split.parts().stream().noneMatch(part -> RestRule.isOfThoseEach(part, text))
                    && (split.isOfOneClass() || split.parts().size() > 1 && split.isExact() || ColonList.isSlip(split))
                    && !doubts.forbid()) {
                findings.addAll(check(split, doubts, splits));
            }
        }
        return findings;
    }

    private List<Finding> check(Split split, SplitDoubts doubts, List<Split> others) {
        boolean mixed = split.parts().size() > 1
                && !split.isByOneDimension()
                && !split.isDisjoint()
                && !split.isExact()
                && !ColonList.isOfAll(split);
        if ((split.isMisprinted() || ColonList.isSlip(split))
                && !split.isFilledWith(others)
                && !doubts.isReadInPart()) {
            boolean above = split.isExceeded();
            return List.of(fill(
                    split,
                    Finding.inconsistent(CheckRule.SUM, above ? "parts_above_whole" : "parts_below_whole"),
                    split.total()));
        }
        boolean added = split.parts().size() > 1 && !mixed && !split.hasAll();
        Optional<Finding> sum = added ? sum(split, doubts, others) : Optional.empty();
        if (sum.isPresent()) {
            return List.of(sum.get());
        }
        return mixed
                ? split.byDimension().stream()
                        .flatMap(one -> ofMixed(one, doubts, others).stream())
                        .toList()
                : subsets(split, doubts);
    }

    private List<Finding> subsets(Split split, SplitDoubts doubts) {
        return split.parts().stream()
                .flatMap(part -> subset(split, part).stream())
                .filter(found -> found.verdict() != Verdict.INCONSISTENT || !doubts.isLooselyTied())
                .toList();
    }

    /// Some of the parts of a group that mixes properties: they may exceed the whole, but need not fill
    /// it.
    private List<Finding> ofMixed(Split split, SplitDoubts doubts, List<Split> others) {
        Optional<Finding> sum = split.parts().size() > 1 ? sum(split, doubts, others) : Optional.empty();
        return sum.filter(found -> found.verdict() != Verdict.UNDERDETERMINED
                        && !found.reason().equals("parts_below_whole"))
                .map(List::of)
                .orElseGet(() -> subsets(split, doubts));
    }

    private Optional<Finding> sum(Split split, SplitDoubts doubts, List<Split> others) {
        Range whole = whole(split);
        if (whole == null || split.parts().getFirst().kind() == Kind.RATE) {
            return Optional.empty();
        }
        Range parts =
                split.parts().stream().map(meaning::of).reduce(Range::plus).orElseThrow();
        Ratio total = split.total();
        boolean open = !split.isClosed();
        if (whole.isBelow(parts)) {
            boolean apart = split.isDisjoint() || ColonList.isOfAll(split) && ColonList.isSlip(split);
            return apart && !doubts.isNotSoLarge()
                    ? Optional.of(fill(split, Finding.inconsistent(CheckRule.SUM, "parts_above_whole"), total))
                    : Optional.empty();
        }
        if (parts.isBelow(whole) && !open) {
            return Optional.of(fill(split, fallsShort(split, doubts, others), total));
        }
        boolean proved = split.isPercent() || (open ? !mayExceed(parts, whole) : parts.within(whole));
        Finding finding =
                proved ? Finding.consistent(CheckRule.SUM) : Finding.underdetermined(CheckRule.SUM, "vague_part");
        return Optional.of(fill(split, finding, total));
    }

    /// "Seven girls and seven boys; six women and nine men": two lists may fill one whole between them.
    private static Finding fallsShort(Split split, SplitDoubts doubts, List<Split> others) {
        boolean complete = split.isClearlyComplete()
                || ColonList.isOfAll(split)
                || split.isClosed() && split.hasResidue() && (split.isPercent() || !doubts.isLeftOut());
        return complete && !split.isFilledWith(others) && !doubts.isReadInPart()
                ? Finding.inconsistent(CheckRule.SUM, "parts_below_whole")
                : Finding.underdetermined(CheckRule.SUM, "maybe_partial");
    }

    private static boolean mayExceed(Range parts, Range whole) {
        if (whole.high() == null) {
            return false;
        }
        return parts.high() == null || parts.high().compareTo(whole.high()) > 0 && !parts.isPoint();
    }

    private @Nullable Range whole(Split split) {
        if (split.isPercent()) {
            return Range.point(Ratio.HUNDRED);
        }
        if (split.whole().isPresent()) {
            return meaning.of(split.whole().get());
        }
        return split.wholeValue() == null ? null : Range.point(Ratio.of(split.wholeValue()));
    }

    private static Finding fill(Split split, Finding finding, Ratio total) {
        split.parts().forEach(part -> finding.figure(part.as("part")));
        split.whole().filter(told -> !split.isPercent()).ifPresent(told -> finding.figure(told.as("whole")));
        Ratio whole = split.isPercent() || split.wholeValue() == null ? Ratio.HUNDRED : Ratio.of(split.wholeValue());
        Ratio rest = whole.minus(total);
        String terms = split.parts().stream()
                .map(part -> part.number().toPlainString())
                .collect(Collectors.joining(" + "));
        return finding.formula(
                        terms + " = " + total.decimal() + (rest.signum() == 0 ? "" : relation(rest) + whole.decimal()))
                .computed(total.decimal(), upper(split, total))
                .stated(whole.decimal())
                .difference(rest)
                .message(message(split, total, whole, finding));
    }

    private static String relation(Ratio rest) {
        return rest.signum() > 0 ? " < " : " > ";
    }

    private static @Nullable String upper(Split split, Ratio total) {
        Ratio more = Ratio.ZERO;
        for (Told part : split.parts()) {
            String upper = part.figure().upper();
            if (part.figure().modifier() == Modifier.BETWEEN && upper != null) {
                more = more.plus(Ratio.of(upper).minus(part.value()));
            }
        }
        return more.signum() == 0 ? null : total.plus(more).decimal();
    }

    private static Message message(Split split, Ratio total, Ratio whole, Finding finding) {
        Message sum = Message.of(
                split.isPercent() ? "sum.fact.percent" : "sum.fact",
                Message.list(split.parts().stream().map(Told::said).toList()),
                total.decimal());
        Ratio rest = whole.minus(total);
        return switch (finding.verdict()) {
            case CONSISTENT ->
                rest.signum() == 0
                        ? Message.of("sum.exact", sum)
                        : split.isPercent() ? Message.of("sum.percent", sum) : of(sum, wholeSaid(split, whole), rest);
            case UNDERDETERMINED ->
                split.isClosed() && rest.signum() > 0 && split.parts().stream().allMatch(Told::isExact)
                        ? Message.of("sum.partial", sum, wholeSaid(split, whole))
                        : Message.of("sum.near", sum, wholeSaid(split, whole));
            case INCONSISTENT, CONSISTENT_BY_TRUNCATION, AGREE, COMPATIBLE, CONFLICT, OTHER_DEFINITION ->
                Message.of(
                        rest.signum() > 0 ? "sum.missing" : "sum.many",
                        sum,
                        wholeSaid(split, whole),
                        rest.abs().decimal());
        };
    }

    private static Message of(Message part, Message whole, Ratio rest) {
        return rest.signum() > 0
                ? Message.of("sum.of.rest", part, whole, rest.decimal())
                : Message.of("sum.of", part, whole);
    }

    private static Message wholeSaid(Split split, Ratio whole) {
        return split.isPercent()
                ? Message.of("sum.hundred")
                : split.whole().map(Told::said).orElse(Message.plain(whole.decimal()));
    }

    private Optional<Finding> subset(Split split, Told part) {
        if (split.wholeValue() == null || part.kind() == Kind.SHARE) {
            return Optional.empty();
        }
        Range whole = split.whole().map(meaning::of).orElse(Range.point(Ratio.of(split.wholeValue())));
        Range own = meaning.of(part);
        Finding finding = whole.isBelow(own)
                ? Finding.inconsistent(CheckRule.SUBSET, "part_above_whole")
                : mayExceed(own, whole)
                                && part.figure().modifier() != Modifier.AT_LEAST
                                && part.figure().modifier() != Modifier.MORE_THAN
                                && part.figure().modifier() != Modifier.VAGUE
                        ? Finding.underdetermined(CheckRule.SUBSET, "vague_part")
                        : Finding.consistent(CheckRule.SUBSET);
        Ratio value = Ratio.of(split.wholeValue());
        Ratio rest = value.minus(part.value());
        finding.figure(part.as("part"));
        split.whole().ifPresent(told -> finding.figure(told.as("whole")));
        return Optional.of(
                finding.formula(part.value().decimal() + (rest.signum() >= 0 ? " ≤ " : " > ") + value.decimal())
                        .computed(part.value())
                        .stated(value.decimal())
                        .difference(rest)
                        .message(
                                rest.signum() >= 0
                                        ? of(part.said(), wholeSaid(split, value), rest)
                                        : Message.of("subset.no", part.said(), wholeSaid(split, value))));
    }
}
