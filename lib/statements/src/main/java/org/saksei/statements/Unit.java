package org.saksei.statements;

import org.jspecify.annotations.Nullable;

/// What one of the value is.
///
/// @param code ISO 4217 for money, else null
/// @param name singular English, lower case but for proper names, with `per …` for rates; null for none
public record Unit(
        UnitKind kind, @Nullable String code, @Nullable String name) {}
