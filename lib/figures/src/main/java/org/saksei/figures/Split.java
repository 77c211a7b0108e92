package org.saksei.figures;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;
import org.saksei.register.Condition;

/// A way to take a figure apart: by age band, sex, province.
///
/// @param id `age_kh`
/// @param list the code list of its parts; `yes_no` for a condition
/// @param whenDiffering the part of a person or case whose records give different values (`joint` where
///     two forces report one case), or null: the first filled value in the pack's order of trust counts
/// @param values by record type, where the part comes from. For a figure that counts persons the value
///     is the first filled one among the person's records, in the pack's order of trust, then by time
public record Split(
        String id,
        Text title,
        String list,
        @Nullable String whenDiffering,
        Map<String, Value> values,
        Place declaredAt) {

    public Split {
        values = Map.copyOf(values);
    }

    /// Where the part of a record comes from.
    public sealed interface Value {

        /// The code in a field. A field of several codes counts in each of them, so the parts may pass
        /// the total.
        record CodeIn(Condition.Term.FieldOf field) implements Value {}

        /// The band of the split's list that holds the number.
        record BandOf(Condition.Term number) implements Value {}

        /// The first characters of a code: the province in a village code.
        record PrefixOf(Condition.Term.FieldOf field, int length) implements Value {}

        /// `yes` where the condition is true, `no` where it is false, else unknown.
        record Whether(Condition condition) implements Value {}
    }
}
