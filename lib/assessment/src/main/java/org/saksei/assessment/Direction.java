package org.saksei.assessment;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// This period against the last. Not the State Department's word, which is a judgement.
public enum Direction {
    INCREASED("increased"),
    MAINTAINED("maintained"),
    DECREASED("decreased"),
    NOT_COMPARABLE("not comparable");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Direction of(Evidence evidence, Criteria rule) {
        BigDecimal now = evidence.value();
        BigDecimal before = evidence.previous();
        if (!evidence.comparable() || !evidence.hasValue() || now == null || before == null) {
            return NOT_COMPARABLE;
        }
        BigDecimal change = now.subtract(before);
        BigDecimal size = change.abs();
        boolean fewUnits = size.compareTo(BigDecimal.valueOf(rule.maintainedBelowUnits())) < 0;
        boolean smallShare = size.multiply(BigDecimal.valueOf(100))
                        .compareTo(before.abs().multiply(BigDecimal.valueOf(rule.maintainedBelowPercent())))
                < 0;
        if (change.signum() == 0 || (fewUnits && smallShare)) {
            return MAINTAINED;
        }
        return change.signum() > 0 ? INCREASED : DECREASED;
    }

    /// Of several figures: the one way they go, maintained ones aside; those that go both ways cannot be
    /// summed up.
    static Direction ofAll(List<Direction> directions) {
        Set<Direction> seen = EnumSet.noneOf(Direction.class);
        seen.addAll(directions);
        seen.remove(NOT_COMPARABLE);
        if (seen.size() > 1) {
            seen.remove(MAINTAINED);
        }
        return seen.size() == 1 ? seen.iterator().next() : NOT_COMPARABLE;
    }
}
