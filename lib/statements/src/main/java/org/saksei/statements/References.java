package org.saksei.statements;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Known values, wherever they are kept: in a sheet, in the register, in the tier table.
public interface References {

    /// No known values.
    References NONE = (measure, place, period) -> List.of();

    /// All values of a measure in a place and period.
    ///
    /// @param place ISO 3166-1 alpha-3 code, or null for home
    List<Reference> find(String measure, @Nullable String place, String period);

    /// The values a statement is to be held against. Whoever knows neither parts nor earlier states of
    /// knowledge answers for wholes, as known now.
    default List<Reference> find(Asked asked) {
        return asked.filter().isEmpty() ? find(asked.measure(), asked.place(), asked.period()) : List.of();
    }

    /// What a statement is held against.
    ///
    /// @param filter split id to code: only what is of these parts
    /// @param place ISO 3166-1 alpha-3 code, or null for home
    /// @param published day the statement was printed: nobody could know more then, or null
    record Asked(
            String measure,
            SequencedMap<String, String> filter,
            @Nullable String place,
            String period,
            @Nullable LocalDate published) {

        public Asked {
            filter = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(filter));
        }

        /// A whole, as known now.
        public static Asked of(String measure, @Nullable String place, String period) {
            return new Asked(measure, new LinkedHashMap<>(), place, period, null);
        }
    }
}
