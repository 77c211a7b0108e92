package org.saksei.statements;

import org.jspecify.annotations.Nullable;

/// A figure in a check.
///
/// @param role `part`, `whole`, `base`, `new`, `change`, `share`, `factor`, `headline`, `body`, `left`,
///     `right`, `member`, `reference`
/// @param doc document of the figure, or null for a reference value
/// @param id of the figure; of the reference value its measure
public record FigureRole(
        String role,
        @Nullable String doc,
        @Nullable String file,
        @Nullable Integer line,
        String id,
        String text,
        @Nullable String value,
        @Nullable Span span) {}
