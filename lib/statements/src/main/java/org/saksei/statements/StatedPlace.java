package org.saksei.statements;

import org.jspecify.annotations.Nullable;

/// Where: ISO 3166-1 alpha-3 code of a country or a code of the pack.
public record StatedPlace(@Nullable String code, @Nullable String text, PlaceBasis basis) {}
