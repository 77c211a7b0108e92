package org.saksei.pack;

import org.jspecify.annotations.Nullable;
import org.saksei.statements.Lexicon;

/// What a pack knows of how people write about its field.
///
/// @param country the pack's own, or null
public record StatementsData(@Nullable String country, Lexicon lexicon) {}
