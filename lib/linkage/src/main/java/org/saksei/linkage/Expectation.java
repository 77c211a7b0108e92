package org.saksei.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Expectation and maximisation on counted patterns: Winkler 1988 for the Fellegi–Sunter model, u held
/// fixed.
///
/// `g = λΠm / (λΠm + (1−λ)Πu)` for each pattern; then `m = Σ n·g[level] / Σ n·g[not missing]`, `λ = Σ
/// n·g / Σ n`.
final class Expectation {
    /// Pseudo matches at the default m: a level never seen among matches must not weigh −20 bits from no
    /// evidence.
    static final double ALPHA = 10;

    private static final double TINY = 1e-12;

    private final Patterns patterns;
    private final double[][] u;
    private final double[][] start;
    private final boolean[][] missing;
    private final boolean[][] fixed;
    final double[][] m;
    /// Comparable expected matches by comparison.
    final double[] matches;

    double lambda;
    int iterations;
    boolean converged;
    double allMatches;
    /// How clearly matches are told apart: Σ n·g² / Σ n·g, 1 when every pair is surely the one or the
    /// other.
    double clarity;

    Expectation(Patterns patterns, double[][] u, double[][] start, boolean[][] missing, boolean[][] fixed) {
        this.patterns = patterns;
        this.u = u;
        this.start = start;
        this.missing = missing;
        this.fixed = fixed;
        this.m = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
        this.matches = new double[start.length];
    }

    void run(double firstLambda, boolean lambdaFixed, int most, double convergence) {
        lambda = firstLambda;
        while (iterations < most && !converged) {
            double[][] sums = new double[m.length][];
            for (int k = 0; k < m.length; k++) {
                sums[k] = new double[m[k].length];
            }
            double all = expect(sums);
            double change = maximise(sums);
            double newLambda = patterns.pairs == 0 ? lambda : all / patterns.pairs;
            if (!lambdaFixed) {
                change = Math.max(change, Math.abs(newLambda - lambda));
                lambda = Math.clamp(newLambda, TINY, 1 - TINY);
            }
            allMatches = all;
            iterations++;
            converged = change < convergence;
        }
    }

    private double expect(double[][] sums) {
        double all = 0;
        double squares = 0;
        for (int i = 0; i < patterns.counts.length; i++) {
            double match = lambda;
            double other = 1 - lambda;
            byte[] places = patterns.places[i];
            for (int k = 0; k < m.length; k++) {
                if (!missing[k][places[k]]) {
                    match *= m[k][places[k]];
                    other *= u[k][places[k]];
                }
            }
            double expected = patterns.counts[i] * (match / (match + other));
            all += expected;
            squares += expected * (match / (match + other));
            for (int k = 0; k < m.length; k++) {
                sums[k][places[k]] += expected;
            }
        }
        clarity = all == 0 ? 0 : squares / all;
        return all;
    }

    private double maximise(double[][] sums) {
        double change = 0;
        for (int k = 0; k < m.length; k++) {
            double comparable = 0;
            double free = 1;
            double freeSum = 0;
            for (int l = 0; l < m[k].length; l++) {
                comparable += missing[k][l] ? 0 : sums[k][l];
                free -= fixed[k][l] ? m[k][l] : 0;
                freeSum += missing[k][l] || fixed[k][l] ? 0 : sums[k][l];
            }
            matches[k] = comparable;
            for (int l = 0; l < m[k].length && freeSum > 0; l++) {
                if (!missing[k][l] && !fixed[k][l]) {
                    double next = Math.max(TINY, free * sums[k][l] / freeSum);
                    change = Math.max(change, Math.abs(next - m[k][l]));
                    m[k][l] = next;
                }
            }
        }
        return change;
    }

    /// m drawn towards its default by [#ALPHA] pseudo matches; null where the comparison saw no match at
    /// all.
    double @Nullable [] shrunk(int k) {
        if (matches[k] <= TINY) {
            return null;
        }
        double[] result = m[k].clone();
        for (int l = 0; l < result.length; l++) {
            if (!fixed[k][l]) {
                result[l] = (matches[k] * m[k][l] + ALPHA * start[k][l]) / (matches[k] + ALPHA);
            }
        }
        return result;
    }
}
