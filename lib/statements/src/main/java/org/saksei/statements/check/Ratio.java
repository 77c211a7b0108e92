package org.saksei.statements.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact rational number, reduced, with a positive denominator.
///
/// A quotient of two published counts has no finite decimals as a rule, and a verdict may hang on the
/// last of them (16.346… is 16.35 rounded and 16.34 cut): so nothing here is ever a `double`.
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    static final Ratio ZERO = of(0);
    static final Ratio ONE = of(1);
    static final Ratio HALF = new Ratio(BigInteger.ONE, BigInteger.TWO);
    static final Ratio HUNDRED = of(100);

    /// Printed decimals of a number that has no end; the exchange format asks for at least six.
    private static final int DECIMALS = 6;

    /// An exact number with more decimals than this is printed rounded all the same.
    private static final int LONGEST = 12;

    Ratio {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a ratio has no denominator zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Ratio of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    static Ratio of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /// 10 to a power that may be negative.
    static Ratio tenTo(int power) {
        BigInteger ten = BigInteger.TEN.pow(Math.abs(power));
        return power >= 0 ? new Ratio(ten, BigInteger.ONE) : new Ratio(BigInteger.ONE, ten);
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio minus(Ratio other) {
        return plus(other.negate());
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio over(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Ratio negate() {
        return new Ratio(numerator.negate(), denominator);
    }

    Ratio abs() {
        return signum() < 0 ? negate() : this;
    }

    Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    int signum() {
        return numerator.signum();
    }

    boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /// The largest whole number not above it.
    BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /// All its decimals where they end, else six, rounded half up.
    String decimal() {
        for (int scale = 0; scale <= LONGEST; scale++) {
            if (BigInteger.TEN.pow(scale).mod(denominator).signum() == 0) {
                return new BigDecimal(numerator)
                        .divide(new BigDecimal(denominator), scale, RoundingMode.UNNECESSARY)
                        .toPlainString();
            }
        }
        return rounded(DECIMALS);
    }

    String rounded(int decimals) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
