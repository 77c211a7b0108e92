package org.saksei.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Text;

/// One figure of a period with the value of the year before and its parts.
///
/// @param sentence how a report says it: `{value} victims were rescued`
/// @param definition what exactly is counted, as sentences made from the definition
/// @param unit what one of it is: `person`, `percent`, `KHR`
/// @param value null where there are no data: silence is not zero
/// @param before the value of the same period a year before, null where there are no data
/// @param undecidedPairs pairs of counted records of which nobody has decided yet whether they are one
///     person or case; each may lower the value by one
/// @param splits in the order of the definition, only those asked for
public record Figure(
        String id,
        Text title,
        Text sentence,
        Text definition,
        String unit,
        Rounding rounding,
        @Nullable BigDecimal value,
        @Nullable BigDecimal before,
        long undecidedPairs,
        List<SplitTable> splits) {

    public Figure {
        splits = List.copyOf(splits);
    }

    /// The change on the year before; nothing where one of the two values is missing.
    public Optional<Change> change() {
        return Change.between(before, value, rounding);
    }

    public Optional<SplitTable> find(String split) {
        return splits.stream().filter(table -> table.split().equals(split)).findFirst();
    }

    /// Whether the value is itself a percentage, so that its change is told in percentage points.
    public boolean isPercentage() {
        return unit.equals("percent");
    }
}
