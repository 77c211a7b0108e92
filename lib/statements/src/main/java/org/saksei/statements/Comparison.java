package org.saksei.statements;

import org.jspecify.annotations.Nullable;

/// What a figure is set against.
///
/// For a level the level it is compared with; for a change the base level, if the text gives one.
///
/// @param value a decimal, a tier, or null
/// @param figure id of its figure where it stands in the text
public record Comparison(
        @Nullable String value,
        @Nullable String figure,
        @Nullable StatedPeriod period) {}
