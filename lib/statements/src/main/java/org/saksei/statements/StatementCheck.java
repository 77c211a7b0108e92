package org.saksei.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a check found.
///
/// @param id `k1`, unique in the run
/// @param reason beyond the verdict, or null where it is simply consistent
/// @param formula with the numbers in it
/// @param computed what follows from the operands, at least 6 decimals when it is not exact; null if
///     nothing follows
/// @param computedUpper other end where the operands are ranges
/// @param stated what the text says
/// @param difference stated from computed
/// @param said a sentence for people
public record StatementCheck(
        String id,
        CheckRule check,
        CheckScope scope,
        Verdict verdict,
        @Nullable String reason,
        String formula,
        @Nullable String computed,
        @Nullable String computedUpper,
        @Nullable String stated,
        @Nullable String difference,
        List<FigureRole> figures,
        Message said) {

    public StatementCheck {
        figures = List.copyOf(figures);
    }

    /// The same finding in other words.
    public StatementCheck saying(Message other) {
        return new StatementCheck(
                id,
                check,
                scope,
                verdict,
                reason,
                formula,
                computed,
                computedUpper,
                stated,
                difference,
                figures,
                other);
    }

    /// The sentence in English, as programs get it.
    public String message() {
        return said.in("en");
    }
}
