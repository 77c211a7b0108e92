package org.saksei.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.kernel.Source;

/// The records behind a number, with the cells they came from and nothing personal.
///
/// @param period the period the number is of
/// @param split id of the split whose part is traced, or empty for the figure itself
/// @param code part of the split, or empty
/// @param rows by date, then by what they count as; each record that was counted
public record Trace(
        String figure,
        Period period,
        Instant asOf,
        String split,
        String code,
        @Nullable BigDecimal value,
        List<Row> rows) {

    public Trace {
        rows = List.copyOf(rows);
    }

    /// A record that was counted.
    ///
    /// @param recordId its number in the register
    /// @param version of the record that was counted
    /// @param agency that reported it
    /// @param day the date that places it in the period; null for a yearly number
    /// @param counted number of the person or case it counts as; negative where the record stands alone
    /// @param amount what it adds to a sum, or `true` and `false` in a share; null where it only counts
    public record Row(
            long recordId,
            int version,
            String agency,
            Source source,
            @Nullable LocalDate day,
            long counted,
            @Nullable String amount) {}

    /// How many persons, cases or records the rows are.
    public long counted() {
        return rows.stream().mapToLong(Row::counted).distinct().count();
    }
}
