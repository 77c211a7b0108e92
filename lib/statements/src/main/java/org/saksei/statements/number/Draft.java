package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// A number while it is being read. Bounds are token indexes, `to` and `phraseTo` not included.
final class Draft {

    static final Unit NO_UNIT = new Unit(UnitKind.NONE, null, null);

    int from;
    int to;
    int phraseFrom;
    int phraseTo;
    BigDecimal value;

    /// Where its span ends if what follows only says it again, "fifty-two (52)", else -1.
    int spanTo = -1;

    @Nullable
    BigDecimal upper;

    /// What its last magnitude multiplied by, or 1: "20 to 30 million" shares it.
    BigDecimal scale = BigDecimal.ONE;

    /// Whether it begins with a number in digits.
    boolean inDigits;

    boolean fraction;
    Kind kind = Kind.COUNT;
    Unit unit = NO_UNIT;
    int unitFrom = -1;
    int unitTo = -1;
    Modifier modifier = Modifier.EXACT;
    int modifierFrom = -1;
    int modifierTo = -1;

    @Nullable
    Direction direction;

    @Nullable
    Band band;

    Link link = Link.NONE;
    boolean hyphenated;
    boolean tentative;

    @Nullable
    Reason reason;

    final List<String> rules = new ArrayList<>(2);

    Draft(int from, int to, BigDecimal value, String rule) {
        this.from = from;
        this.to = to;
        this.phraseFrom = from;
        this.phraseTo = to;
        this.value = value;
        rules.add(rule);
    }

    void modify(Modifier how, int first, int afterLast) {
        modifier = how;
        modifierFrom = first;
        modifierTo = afterLast;
    }

    void measure(Kind what, Unit in, int first, int afterLast) {
        kind = what;
        unit = in;
        unitFrom = first;
        unitTo = afterLast;
        phraseFrom = Math.min(phraseFrom, first);
        phraseTo = Math.max(phraseTo, afterLast);
    }

    void reject(Reason why, String rule) {
        if (reason == null) {
            reason = why;
            rules.add(rule);
        }
    }

    boolean hasUnit() {
        return unit.kind() != UnitKind.NONE;
    }
}
