package org.saksei.statements.check;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Whether a count looks rounded, and what rounds to it.
final class Rounding {

    /// Two trailing zeros: a register seldom counts exactly 300.
    private static final int ZEROS = 2;

    private Rounding() {}

    static boolean isRound(Told told) {
        return zeros(told) >= ZEROS;
    }

    private static int zeros(Told told) {
        BigDecimal bare = told.number().stripTrailingZeros();
        return bare.signum() == 0 ? 0 : Math.max(0, -bare.scale());
    }

    /// Whether the round one is the value without its last digits, and no more than a twentieth below it.
    static boolean cutsTo(Ratio value, Told round) {
        Ratio unit = new Ratio(BigInteger.TEN.pow(zeros(round)), BigInteger.ONE);
        return Range.halfOpen(round.value(), round.value().plus(unit)).contains(value)
                && value.compareTo(round.value().times(Ratio.of("1.05"))) <= 0;
    }

    /// Whether the value is the round one at the precision the round one has.
    static boolean roundsTo(Ratio value, Told round) {
        Ratio half = new Ratio(BigInteger.TEN.pow(zeros(round)), BigInteger.TWO);
        return Range.halfOpen(round.value().minus(half), round.value().plus(half))
                .contains(value);
    }
}
