package org.saksei.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A code or a name of a country that the tier table writes otherwise: a country changed its name or
/// code, fell apart, or is called differently elsewhere.
///
/// @param written the code or name, as people ask for it
/// @param iso3 the codes it has now: one, or several where a country fell apart
/// @param until last year it was in use; null where others use it still
/// @param name the country's name under that code
/// @param source where this is from
public record CountryName(
        String written, List<String> iso3, @Nullable Integer until, String name, String source) {

    public CountryName {
        iso3 = List.copyOf(iso3);
        if (written.isBlank() || iso3.isEmpty()) {
            throw new IllegalArgumentException("a country name says what is written and for which codes");
        }
    }

    /// The codes as a sentence has them.
    public String codes() {
        return String.join(", ", iso3);
    }
}
