package org.saksei.statements;

import org.jspecify.annotations.Nullable;

/// The party that asserts a figure: not the paper that prints it, unless it speaks for itself.
///
/// @param country ISO 3166-1 alpha-3 code of a government, else null
/// @param text the words that say who speaks
/// @param source whose document or data it is, or null
public record Speaker(
        @Nullable String name,
        SpeakerType type,
        @Nullable String country,
        SpeakerMode mode,
        @Nullable String text,
        @Nullable Span span,
        @Nullable String source) {}
