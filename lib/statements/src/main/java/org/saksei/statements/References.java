package org.saksei.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Known values, wherever they are kept: in a sheet, in the register, in the tier table.
public interface References {

    /// No known values.
    References NONE = (measure, place, period) -> List.of();

    /// All values of a measure in a place and period.
    ///
    /// @param place ISO 3166-1 alpha-3 code, or null for home
    List<Reference> find(String measure, @Nullable String place, String period);
}
