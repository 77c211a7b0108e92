package org.saksei.linkage;

import java.util.List;

/// Says that agreeing on a rare value is worth more: the level's weight gains `weight · (log2 u − log2
/// tf)`.
///
/// @param columns whose frequency counts; of several columns the product, of a list column the rarest
///     shared item
/// @param weight 1 on an exact level, below 1 on fuzzy levels (Splink's rule)
/// @param minimum lowest frequency used, so that a value seen once does not decide alone; 0 for none
public record TermFrequency(List<String> columns, double weight, double minimum) {
    public TermFrequency {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || !(weight >= 0 && weight <= 1) || !(minimum >= 0 && minimum <= 1)) {
            throw new IllegalArgumentException("tf needs a column, weight and minimum from 0 to 1");
        }
    }
}
