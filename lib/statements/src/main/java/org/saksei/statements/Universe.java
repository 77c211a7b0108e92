package org.saksei.statements;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The whole of which a figure is a part.
///
/// @param value null where the text does not say it, or where no words join the part to the whole: a split that is
///     repeated for an earlier year splits the whole of that year
/// @param figure id of the whole's figure where it stands in the text
/// @param closed whether the parts named are all of it
/// @param cue words that say so ("of whom")
/// @param group shared by the siblings that split the whole by one dimension
public record Universe(
        @Nullable BigDecimal value,
        @Nullable String figure,
        boolean closed,
        @Nullable String cue,
        @Nullable String group) {}
