package org.saksei.linkage;

import java.util.List;
import java.util.Locale;

/// Says that agreeing on a rare value is worth more: the level's weight gains `weight · (log2 base − log2
/// tf)`.
///
/// @param columns whose frequency counts; of several columns the product, of a list column the rarest
///     shared item
/// @param weight 1 on an exact level, below 1 on fuzzy levels (Splink's rule)
/// @param minimum lowest frequency used, so that a value seen once does not decide alone; 0 for none
/// @param base what a value of usual frequency is measured by
public record TermFrequency(List<String> columns, double weight, double minimum, Base base) {
    /// Where the scale of frequencies begins.
    public enum Base {
        /// u of the comparison's exact level: right where that level asks every pair that can be
        /// compared.
        LEVEL,
        /// The chance that two random records share a value, `Σ f²`: right where an earlier level has
        /// taken some of the equal pairs away, or where the column is filled less often than its
        /// comparison.
        VALUES,
        /// Of lists: every shared item counts, as if items came independently, and the scale begins at
        /// the chance that two random records share so many. A family name and a given name in common
        /// say more than the rarer of them.
        SHARED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Measured by the level, as Splink does.
    public TermFrequency(List<String> columns, double weight, double minimum) {
        this(columns, weight, minimum, Base.LEVEL);
    }

    public TermFrequency {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || !(weight >= 0 && weight <= 1) || !(minimum >= 0 && minimum <= 1)) {
            throw new IllegalArgumentException("tf needs a column, weight and minimum from 0 to 1");
        }
    }
}
