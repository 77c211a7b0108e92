package org.saksei.statements.check;

import org.saksei.statements.Verdict;

/// How a range that was reckoned stands to the set a printed figure means.
enum Judgement {
    INSIDE,
    CUT,
    APART,
    OPEN;

    /// @param reckoned what follows from the operands
    /// @param meant the printed figure, rounded
    /// @param cut the printed figure, cut
    static Judgement of(Range reckoned, Range meant, Range cut) {
        if (reckoned.within(meant)) {
            return INSIDE;
        }
        if (reckoned.isPoint() && reckoned.within(cut)) {
            return CUT;
        }
        return reckoned.meets(meant) || reckoned.meets(cut) ? OPEN : APART;
    }

    boolean fits() {
        return this == INSIDE || this == CUT;
    }

    Verdict verdict() {
        return switch (this) {
            case INSIDE -> Verdict.CONSISTENT;
            case CUT -> Verdict.CONSISTENT_BY_TRUNCATION;
            case APART -> Verdict.INCONSISTENT;
            case OPEN -> Verdict.UNDERDETERMINED;
        };
    }
}
