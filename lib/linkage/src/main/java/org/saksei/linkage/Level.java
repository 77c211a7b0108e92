package org.saksei.linkage;

import org.jspecify.annotations.Nullable;

/// One of the ordered answers of a comparison.
///
/// @param label for people; never a value
/// @param missing whether this level says *not comparable*: it adds no weight and is left out of m and u
/// @param m share of pairs of one entity at this level, among comparable pairs; null before training
/// @param u share of pairs of different entities; null before training
/// @param fixedM whether training leaves m alone
public record Level(
        Condition condition,
        String label,
        boolean missing,
        @Nullable TermFrequency tf,
        @Nullable Double m,
        @Nullable Double u,
        boolean fixedM,
        boolean fixedU) {
    public Level {
        if (isOutside(m) || isOutside(u)) {
            throw new IllegalArgumentException("m and u lie in (0, 1]");
        }
    }

    private static boolean isOutside(@Nullable Double share) {
        return share != null && !(share > 0 && share <= 1);
    }

    /// Whether the condition is a declared `exact` one.
    boolean exact() {
        return condition instanceof Condition.Equal equal && equal.declaredExact();
    }

    /// log2(m/u) in bits; 0 on the missing level.
    ///
    /// @throws IllegalStateException before training
    public double weightInBits() {
        if (missing) {
            return 0;
        }
        if (m == null || u == null) {
            throw new IllegalStateException("level not trained: " + label);
        }
        return log2(m / u);
    }

    public boolean trained() {
        return missing || (m != null && u != null);
    }

    Level with(@Nullable Double newM, @Nullable Double newU) {
        return new Level(condition, label, missing, tf, newM, newU, fixedM, fixedU);
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
