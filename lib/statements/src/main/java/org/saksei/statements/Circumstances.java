package org.saksei.statements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What has to be known of a text to read its periods, places and speakers.
///
/// @param published day of publication, or null: relative periods then stay without days
/// @param home ISO 3166-1 alpha-3 code of the country whose citizens are not foreigners, or null
/// @param language ISO 639-1 code of the text
/// @param publisher who prints the text, or null
public record Circumstances(
        @Nullable LocalDate published,
        @Nullable String home,
        String language,
        @Nullable String publisher) {}
