package org.saksei.statements.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Direction;
import org.saksei.statements.FigureRole;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;

/// `percent_change`: 100 (new − base) ÷ base, with a diagnosis where it does not hold.
final class PercentChangeRule implements WithinRule {

    private final Meaning meaning;
    private final Diagnosis diagnosis;

    PercentChangeRule(Meaning meaning) {
        this.meaning = meaning;
        this.diagnosis = new Diagnosis(meaning);
    }

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told change : text.figures()) {
            boolean fraction = change.figure().unit().kind() == UnitKind.FRACTION;
            if (change.kind() == Kind.CHANGE_PERCENT && change.hasNumber() && !fraction) {
                check(Operands.of(change, text)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> check(Operands operands) {
        if (!operands.isOfOneMeasure()) {
            return Optional.empty();
        }
        if (operands.now().isEmpty()) {
            return operands.baseValue().map(base -> newUnknown(operands, base));
        }
        Told now = operands.now().get();
        if (operands.baseValue().isEmpty()) {
            return operands.sure() ? Optional.of(noBase(now, operands.change())) : Optional.empty();
        }
        Ratio base = operands.baseValue().get();
        if (base.signum() <= 0) {
            return Optional.of(fill(Finding.underdetermined(CheckRule.PERCENT_CHANGE, "zero_base"), operands, now)
                    .formula("100 × (" + now.shown() + " − 0) ÷ 0")
                    .message("From 0 there is no change in percent."));
        }
        return compare(operands, now, base);
    }

    private Optional<Finding> compare(Operands operands, Told now, Ratio base) {
        Told change = operands.change();
        Range before = operands.baseRange(meaning);
        Range after = meaning.of(now);
        Ratio point = now.value().minus(base).over(base).times(Ratio.HUNDRED);
        int sign = sign(change, point);
        Range percent = after.over(before).plus(Range.point(Ratio.ONE.negate())).times(Ratio.HUNDRED);
        Range claimed = sign > 0 ? percent : percent.negate();
        Judgement judgement = Judgement.of(claimed, meaning.of(change), meaning.cut(change));
        Finding finding = judge(operands, judgement, Range.point(base), Range.point(now.value()), sign);
        if (!operands.sure() && !judgement.fits()) {
            return Optional.empty();
        }
        finding.roundedUp(judgement == Judgement.INSIDE && change.isExact() && !claimed.within(meaning.cut(change)));
        String terms = "100 × (" + now.number().toPlainString() + " − " + base.decimal() + ") ÷ " + base.decimal();
        Ratio stated = sign > 0 ? change.value() : change.value().negate();
        return Optional.of(fill(finding, operands, now)
                .formula(terms + Words.equals(point))
                .computed(point)
                .stated(change.figure().value())
                .difference(stated.minus(point))
                .message(message(operands, now, base, point, judgement, finding)));
    }

    /// The verdict hangs on ranges; what was done wrong is looked for with the numbers as printed.
    private Finding judge(Operands operands, Judgement judgement, Range before, Range after, int sign) {
        Told change = operands.change();
        if (judgement != Judgement.APART) {
            return new Finding(
                    CheckRule.PERCENT_CHANGE, judgement.verdict(), judgement == Judgement.OPEN ? "vague_part" : null);
        }
        String reason = diagnosis.reason(change, before, after, sign, operands.isOfPercentages());
        return reason.equals("percent_of") && isRoundHundred(change)
                ? Finding.underdetermined(CheckRule.PERCENT_CHANGE, reason)
                : Finding.inconsistent(CheckRule.PERCENT_CHANGE, reason);
    }

    /// "An increase of 200 percent" is said of a double and of a triple: nobody can be blamed for it.
    private static boolean isRoundHundred(Told change) {
        return change.value().over(Ratio.HUNDRED).isWhole() && change.value().compareTo(Ratio.of(200)) >= 0;
    }

    private static int sign(Told change, Ratio point) {
        Direction direction = change.figure().direction();
        if (direction == null || direction == Direction.SAME) {
            return point.signum() < 0 ? -1 : 1;
        }
        return direction == Direction.DOWN ? -1 : 1;
    }

    private static Finding fill(Finding finding, Operands operands, Told now) {
        finding.figure(now.as("new"));
        finding.figure(operands.baseRole());
        return finding.figure(operands.change().as("change"));
    }

    private Finding noBase(Told now, Told change) {
        Range percent = meaning.of(change);
        boolean down = change.figure().direction() == Direction.DOWN;
        Range factor = (down ? percent.negate() : percent)
                .times(Ratio.ONE.over(Ratio.HUNDRED))
                .plus(Range.point(Ratio.ONE));
        String known = factor.low() == null || factor.low().signum() <= 0
                ? "The level before is not in the text."
                : "The level before is not in the text; it would be "
                        + span(meaning.of(now).over(factor), now.isCount()) + ".";
        return Finding.underdetermined(CheckRule.PERCENT_CHANGE, "no_base")
                .figure(now.as("new"))
                .figure(change.as("change"))
                .formula("100 × (" + now.number().toPlainString() + " − base) ÷ base = " + (down ? "−" : "")
                        + change.number().toPlainString())
                .stated(change.figure().value())
                .message(known);
    }

    private Finding newUnknown(Operands operands, Ratio base) {
        Told change = operands.change();
        Range percent = meaning.of(change);
        boolean down = change.figure().direction() == Direction.DOWN;
        Range factor = (down ? percent.negate() : percent)
                .times(Ratio.ONE.over(Ratio.HUNDRED))
                .plus(Range.point(Ratio.ONE));
        Ratio share = change.value().over(Ratio.HUNDRED);
        Ratio point = base.times(Ratio.ONE.plus(down ? share.negate() : share));
        boolean count = operands.base().map(Told::isCount).orElse(false);
        FigureRole role = operands.baseRole();
        return Finding.underdetermined(CheckRule.PERCENT_CHANGE, "derived")
                .figure(role)
                .figure(change.as("change"))
                .formula(base.decimal() + " × "
                        + Ratio.ONE.plus(down ? share.negate() : share).decimal() + Words.equals(point))
                .computed(point)
                .message("The new level is not in the text; it would be "
                        + span(operands.baseRange(meaning).times(factor), count) + ".");
    }

    /// A range for people: whole numbers where things are counted.
    private static String span(Range range, boolean counts) {
        BigInteger least = range.leastWhole();
        BigInteger most = range.mostWhole();
        if (counts && least != null && most != null && least.compareTo(most) <= 0) {
            return least.equals(most) ? least.toString() : least + " to " + most;
        }
        String low = range.low() == null ? "any" : Words.brief(range.low());
        return range.high() == null ? low + " or more" : low + " to " + Words.brief(range.high());
    }

    private static String message(
            Operands operands, Told now, Ratio base, Ratio point, Judgement judgement, Finding finding) {
        Told change = operands.change();
        String fact = "From " + base.decimal() + " to " + now.said() + " is a " + Words.movement(point.signum())
                + " of " + Words.brief(point.abs()) + " percent";
        String solved = operands.solvedBy()
                .map(told -> " (the level before, " + base.decimal() + ", follows from the stated difference of "
                        + told.shown() + ")")
                .orElse("");
        return switch (judgement) {
            case INSIDE -> fact + ", as stated" + solved + ".";
            case CUT -> fact + solved + "; " + change.number().toPlainString() + " is that number cut, not rounded.";
            case OPEN -> fact + " or near it" + solved + "; the text's " + change.said() + " is possible.";
            case APART -> fact + solved + ", not " + change.said() + why(finding.reason(), now, base);
        };
    }

    private static String why(String reason, Told now, Ratio base) {
        return switch (reason) {
            case "wrong_base" ->
                ": the difference was divided by the new " + now.shown() + " instead of " + base.decimal() + ".";
            case "wrong_base_truncated" ->
                ": the difference was divided by the new " + now.shown() + " instead of " + base.decimal()
                        + ", and cut.";
            case "percent_of" -> ": it is what the new level is in percent of the old, not what was added.";
            case "points_for_percent" -> ": those are percentage points.";
            case "wrong_direction" -> ": it goes the other way.";
            case "digit_slip" -> ": two digits seem to be exchanged.";
            default -> ".";
        };
    }
}
