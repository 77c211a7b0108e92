package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;

/// `absolute_change` and `fold`: new − base, and new ÷ base.
final class ChangeRule implements WithinRule {

    /// "A threefold increase" is said of three times as many and of three times more.
    private static final Pattern FOLD_INCREASE =
            Pattern.compile("\\b(increas\\w*|rise|rose|risen|grow\\w*|grew|more|higher|jump\\w*|surge\\w*)\\b");

    private final Meaning meaning;

    ChangeRule(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told change : text.figures()) {
            if (change.hasNumber() && isChange(change.kind())) {
                check(Operands.of(change, text)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isChange(Kind kind) {
        return kind == Kind.CHANGE_COUNT || kind == Kind.CHANGE_POINTS || kind == Kind.FOLD;
    }

    private Optional<Finding> check(Operands operands) {
        if (operands.now().isEmpty() || operands.baseValue().isEmpty() || !operands.isOfOneMeasure()) {
            return Optional.empty();
        }
        Told now = operands.now().get();
        if (now.isCount() && CountsInPointsRule.isPoints(operands.change())) {
            return Optional.empty();
        }
        Ratio base = operands.baseValue().get();
        Optional<Finding> finding = operands.change().kind() == Kind.FOLD
                ? Optional.of(fold(operands, now, base))
                : Optional.of(difference(operands, now, base));
        return finding.filter(found -> operands.sure() || found.reason().isEmpty());
    }

    private Finding difference(Operands operands, Told now, Ratio base) {
        Told change = operands.change();
        Ratio point = now.value().minus(base);
        boolean down = change.figure().direction() == Direction.DOWN
                || (change.figure().direction() != Direction.UP && point.signum() < 0);
        Range range = meaning.of(now).minus(operands.baseRange(meaning));
        Judgement judgement = Judgement.of(down ? range.negate() : range, meaning.of(change), meaning.cut(change));
        Message fact = Message.of(
                "change.fact", base.decimal(), now.said(), Words.movement(point.signum()), Words.brief(point.abs()));
        return fill(CheckRule.ABSOLUTE_CHANGE, judgement, operands, now)
                .formula((down
                                ? base.decimal() + " − " + now.number().toPlainString()
                                : now.number().toPlainString() + " − " + base.decimal())
                        + Words.equals(down ? point.negate() : point))
                .computed(point.abs())
                .difference(change.value().minus(down ? point.negate() : point))
                .message(ending(fact, judgement, change));
    }

    private Finding fold(Operands operands, Told now, Ratio base) {
        Told change = operands.change();
        if (base.signum() <= 0) {
            return Finding.underdetermined(CheckRule.FOLD, "zero_base")
                    .figure(now.as("new"))
                    .figure(operands.baseRole())
                    .figure(change.as("factor"))
                    .formula(now.shown() + " ÷ 0")
                    .message(Message.of("fold.zero"));
        }
        Ratio point = now.value().over(base);
        Range range = meaning.of(now).over(operands.baseRange(meaning));
        Judgement judgement = Judgement.of(range, meaning.of(change), meaning.cut(change));
        if (judgement == Judgement.APART
                && isAmbiguous(change)
                && range.minus(Range.point(Ratio.ONE)).meets(meaning.of(change))) {
            judgement = Judgement.OPEN;
        }
        return fill(CheckRule.FOLD, judgement, operands, now)
                .formula(now.number().toPlainString() + " ÷ " + base.decimal() + Words.equals(point))
                .computed(point)
                .difference(change.value().minus(point))
                .message(ending(
                        Message.of("fold.fact", now.said(), Words.brief(point), base.decimal()), judgement, change));
    }

    private static boolean isAmbiguous(Told change) {
        String text = change.figure().text().toLowerCase(Locale.ROOT);
        return change.value().compareTo(Ratio.ONE) > 0
                && !text.matches(".*(doubl|tripl|trebl|quadrupl).*")
                && FOLD_INCREASE
                        .matcher(OneText.before(change) + OneText.after(change))
                        .find();
    }

    private static Message ending(Message fact, Judgement judgement, Told change) {
        return switch (judgement) {
            case INSIDE -> Message.of("ending.inside", fact);
            case CUT -> Message.of("ending.cut", fact, change.shown());
            case OPEN -> Message.of("ending.open", fact, change.said());
            case APART -> Message.of("ending.apart", fact, change.said());
        };
    }

    private static Finding fill(CheckRule rule, Judgement judgement, Operands operands, Told now) {
        String reason = switch (judgement) {
            case INSIDE, CUT -> null;
            case OPEN -> "vague_part";
            case APART -> "unexplained";
        };
        Finding finding = new Finding(rule, judgement.verdict(), reason);
        finding.figure(now.as("new"));
        finding.figure(operands.baseRole());
        String role = rule == CheckRule.FOLD ? "factor" : "change";
        return finding.figure(operands.change().as(role))
                .stated(Objects.requireNonNull(operands.change().figure().value()));
    }
}
