package org.saksei.statements.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was probably done wrong where a stated percentage does not follow from its two levels.
///
/// The usual mistakes are tried in a fixed order; the first that gives exactly what was printed names
/// the reason.
final class Diagnosis {

    /// A mistake, and what the percentage would be if it had been made.
    private record Attempt(String reason, Range result) {}

    private final Meaning meaning;

    Diagnosis(Meaning meaning) {
        this.meaning = meaning;
    }

    /// @param sign 1 where a rise is claimed, −1 where a fall is
    /// @param percentages whether both levels are percentages themselves
    String reason(Told stated, Range base, Range now, int sign, boolean percentages) {
        Range difference = sign > 0 ? now.minus(base) : base.minus(now);
        Range meant = meaning.of(stated);
        Range cut = meaning.cut(stated);
        Optional<Range> onNew = overPositive(difference, now);
        if (onNew.isPresent()) {
            Judgement judgement = Judgement.of(onNew.get(), meant, cut);
            if (judgement == Judgement.INSIDE) {
                return "wrong_base";
            }
            if (judgement == Judgement.CUT) {
                return "wrong_base_truncated";
            }
        }
        return attempts(base, now, difference, percentages).stream()
                .filter(attempt -> Judgement.of(attempt.result(), meant, cut).fits())
                .map(Attempt::reason)
                .findFirst()
                .orElseGet(() -> isDigitSlip(stated, base, difference) ? "digit_slip" : "unexplained");
    }

    private static List<Attempt> attempts(Range base, Range now, Range difference, boolean percentages) {
        Optional<Attempt> percentOf = overPositive(now, base).map(result -> new Attempt("percent_of", result));
        Optional<Attempt> points =
                percentages ? Optional.of(new Attempt("points_for_percent", difference)) : Optional.empty();
        Optional<Attempt> turned =
                overPositive(difference.negate(), base).map(result -> new Attempt("wrong_direction", result));
        return List.of(percentOf, points, turned).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// 100 × a ÷ b for an exact b above 0; a may be negative.
    private static Optional<Range> overPositive(Range a, Range b) {
        Ratio divisor = b.low();
        return b.isPoint() && divisor != null && divisor.signum() > 0
                ? Optional.of(a.times(Ratio.HUNDRED.over(divisor)))
                : Optional.empty();
    }

    private boolean isDigitSlip(Told stated, Range base, Range difference) {
        Optional<Range> right = overPositive(difference, base);
        return right.isPresent()
                && exchanged(stated.number().toPlainString()).stream()
                        .map(value -> withValue(stated, value))
                        .anyMatch(told -> Judgement.of(right.get(), meaning.of(told), meaning.cut(told))
                                .fits());
    }

    /// All numbers that arise from exchanging two different digits.
    static Set<String> exchanged(String number) {
        Set<String> results = new LinkedHashSet<>();
        char[] digits = number.toCharArray();
        for (int i = 0; i < digits.length; i++) {
            for (int j = i + 1; j < digits.length; j++) {
                if (Character.isDigit(digits[i]) && Character.isDigit(digits[j]) && digits[i] != digits[j]) {
                    char[] swapped = digits.clone();
                    swapped[i] = digits[j];
                    swapped[j] = digits[i];
                    results.add(new BigDecimal(new String(swapped)).toPlainString());
                }
            }
        }
        return results;
    }

    private static Told withValue(Told told, String value) {
        return new Told(told.document(), told.figure().withValue(value));
    }
}
