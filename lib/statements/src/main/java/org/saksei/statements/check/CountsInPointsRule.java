package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// `percent_change`: the change of a count told in percentage points: "a drop of 211, or 32 percentage points, from 657
/// to 446". Points are the difference of two percentages; of counts it is a percentage.
final class CountsInPointsRule implements WithinRule {

    private static final Unit PERCENT = new Unit(UnitKind.PERCENT, null, "percentage");

    private final Meaning meaning;

    CountsInPointsRule(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told change : text.figures()) {
            if (isPoints(change) && change.hasNumber()) {
                Told percent = new Told(
                        change.document(),
                        change.figure()
                                .edit()
                                .kind(Kind.CHANGE_PERCENT)
                                .unit(PERCENT)
                                .done());
                check(percent, Operands.of(percent, text)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /// Points of percentages, not those of an index.
    static boolean isPoints(Told change) {
        return change.kind() == Kind.CHANGE_POINTS && change.figure().unit().kind() == UnitKind.PERCENTAGE_POINT;
    }

    private Optional<Finding> check(Told change, Operands operands) {
        Optional<Told> now = operands.now().filter(Told::isCount);
        Optional<Told> base = operands.base().filter(Told::isCount);
        if (now.isEmpty() || base.isEmpty() || base.get().value().signum() <= 0 || !operands.isOfOneMeasure()) {
            return Optional.empty();
        }
        Ratio before = base.get().value();
        Ratio point = now.get().value().minus(before).over(before).times(Ratio.HUNDRED);
        boolean turned = change.figure().direction() == (point.signum() < 0 ? Direction.UP : Direction.DOWN);
        boolean fits = Judgement.of(Range.point(point.abs()), meaning.of(change), meaning.cut(change))
                        .fits()
                && !turned;
        return fits || operands.sure()
                ? Optional.of(say(change, now.get(), base.get(), point, fits))
                : Optional.empty();
    }

    private static Finding say(Told change, Told now, Told base, Ratio point, boolean fits) {
        String from = base.number().toPlainString();
        Message fact = Message.of(
                "percent.fact", base.shown(), now.said(), Words.movement(point.signum()), Words.brief(point.abs()));
        Message why = fits ? Message.of("why.percent-for-points") : Message.plain(".");
        return Finding.inconsistent(CheckRule.PERCENT_CHANGE, fits ? "percent_for_points" : "unexplained")
                .figure(now.as("new"))
                .figure(base.as("base"))
                .figure(change.as("change"))
                .formula("100 × (" + now.number().toPlainString() + " − " + from + ") ÷ " + from + Words.equals(point))
                .computed(point)
                .stated(change.figure().value())
                .difference(change.value().minus(point.abs()))
                .message(Message.of("percent.apart", fact, Message.NONE, change.said(), why));
    }
}
