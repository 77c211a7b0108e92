package org.saksei.statements.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Direction;
import org.saksei.statements.FigureRole;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;
import org.saksei.statements.UnitKind;
import org.saksei.statements.Verdict;

/// `percent_change`: 100 (new − base) ÷ base, with a diagnosis where it does not hold.
final class PercentChangeRule implements WithinRule {

    /// How far what happened may lie from a fraction in words: "a fifth" is said of 0.135 to 0.265 and so of a quarter,
    /// which is 0.05 away, and not of a third, which is 0.133 away. With less a rough word would be an alarm.
    private static final Ratio NEAR = Ratio.of("0.065");

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
            if (change.kind() == Kind.CHANGE_PERCENT && change.hasNumber()) {
                Operands operands = Operands.of(change, text);
                boolean fraction = change.figure().unit().kind() == UnitKind.FRACTION;
                (fraction ? ofFraction(operands) : check(operands))
                        .filter(finding -> finding.verdict() != Verdict.INCONSISTENT || !isOfAnother(operands, text))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /// Whether another total of the thing that changed moved by just that: the 4,125 complaints, and not the 1,155 left
    /// open, against 3,750.
    private boolean isOfAnother(Operands operands, OneText text) {
        Told change = operands.change();
        Ratio base = operands.baseValue().orElse(Ratio.ZERO);
        if (operands.now().isEmpty() || base.signum() <= 0 || change.lemma() == null) {
            return false;
        }
        Told now = operands.now().get();
        return text.figures().stream()
                .filter(told -> told.isLevel() && told.sameMeasure(now) && !told.isPart())
                .filter(told -> told.lemma() != null && Likeness.sameNoun(told, change))
                .filter(told -> !Likeness.sameNoun(now, change) || now.lemma() == null)
                .map(told -> told.value().minus(base).over(base))
                .filter(moved -> moved.signum() == sign(change, moved))
                .anyMatch(moved -> isMoved(change, moved.abs()));
    }

    private boolean isMoved(Told change, Ratio moved) {
        if (change.figure().unit().kind() == UnitKind.FRACTION) {
            return change.value().minus(moved).abs().compareTo(NEAR) <= 0;
        }
        Range percent = Range.point(moved.times(Ratio.HUNDRED));
        return percent.within(meaning.of(change)) || percent.within(meaning.cut(change));
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
                    .message(Message.of("percent.zero")));
        }
        return compare(operands, now, base);
    }

    /// "A fifth less than the 615": a word, and so held roughly.
    private Optional<Finding> ofFraction(Operands operands) {
        Told change = operands.change();
        Ratio base = operands.baseValue().orElse(Ratio.ZERO);
        if (operands.now().isEmpty() || base.signum() <= 0 || !operands.sure() || !operands.isOfOneMeasure()) {
            return Optional.empty();
        }
        Told now = operands.now().get();
        Ratio point = now.value().minus(base).over(base);
        Ratio moved = sign(change, point) > 0 ? point : point.negate();
        boolean fits = change.value().minus(moved).abs().compareTo(NEAR) <= 0;
        if (!fits && (!change.isExact() || !now.isExact())) {
            return Optional.empty();
        }
        Ratio percent = point.times(Ratio.HUNDRED);
        Message fact = Message.of(
                "percent.fact", base.decimal(), now.said(), Words.movement(point.signum()), Words.brief(percent.abs()));
        Finding finding = fits
                ? Finding.consistent(CheckRule.PERCENT_CHANGE)
                : Finding.inconsistent(CheckRule.PERCENT_CHANGE, "unexplained");
        return Optional.of(fill(finding, operands, now)
                .formula("(" + now.number().toPlainString() + " − " + base.decimal() + ") ÷ " + base.decimal()
                        + Words.equals(point))
                .computed(point)
                .stated(change.figure().value())
                .difference(change.value().minus(moved))
                .message(Message.of(
                        fits ? "ending.inside" : "ending.apart",
                        fact,
                        change.figure().text())));
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
        Message known = factor.low() == null || factor.low().signum() <= 0
                ? Message.of("percent.before.unknown")
                : Message.of("percent.before", span(meaning.of(now).over(factor), now.isCount()));
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
                .message(Message.of(
                        "percent.after", span(operands.baseRange(meaning).times(factor), count)));
    }

    /// A range for people: whole numbers where things are counted.
    private static Message span(Range range, boolean counts) {
        BigInteger least = range.leastWhole();
        BigInteger most = range.mostWhole();
        if (counts && least != null && most != null && least.compareTo(most) <= 0) {
            return least.equals(most) ? Message.plain(least) : Message.of("value.between", least, most);
        }
        Message low = range.low() == null ? Message.of("span.any") : Message.plain(Words.brief(range.low()));
        return range.high() == null
                ? Message.of("span.or-more", low)
                : Message.of("value.between", low, Words.brief(range.high()));
    }

    private static Message message(
            Operands operands, Told now, Ratio base, Ratio point, Judgement judgement, Finding finding) {
        Told change = operands.change();
        Message fact = Message.of(
                "percent.fact", base.decimal(), now.said(), Words.movement(point.signum()), Words.brief(point.abs()));
        Message solved = operands.solvedBy()
                .map(told -> Message.of("percent.solved", base.decimal(), told.shown()))
                .orElse(Message.NONE);
        return switch (judgement) {
            case INSIDE -> Message.of("percent.inside", fact, solved);
            case CUT -> Message.of("percent.cut", fact, solved, change.number().toPlainString());
            case OPEN -> Message.of("percent.open", fact, solved, change.said());
            case APART -> Message.of("percent.apart", fact, solved, change.said(), why(finding.reason(), now, base));
        };
    }

    private static Message why(String reason, Told now, Ratio base) {
        return switch (reason) {
            case "wrong_base", "wrong_base_truncated" ->
                Message.of("why." + reason.replace('_', '-'), now.shown(), base.decimal());
            case "percent_of", "points_for_percent", "wrong_direction", "digit_slip" ->
                Message.of("why." + reason.replace('_', '-'));
            default -> Message.plain(".");
        };
    }
}
