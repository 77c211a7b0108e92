package org.saksei.statements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The characters of one publication as they are read, with what is known of it from its file.
///
/// Every [Span] of a figure points into `characters`.
///
/// @param characters the decoded text; for other formats than plain text what remains without furniture
/// @param titleSpan where the title stands in the text, or null
/// @param furniture stretches that are no running text (menus, teasers, captions), in order: a number
///     there is rejected
/// @param captions those of the furniture that are captions of pictures
public record Text(
        String characters,
        Format format,
        @Nullable String title,
        @Nullable Span titleSpan,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable String language,
        List<Span> furniture,
        List<Span> captions) {

    public Text {
        furniture = List.copyOf(furniture);
        captions = List.copyOf(captions);
    }

    /// Characters and nothing else.
    public static Text plain(String characters) {
        return new Text(characters, Format.TEXT, null, null, null, null, null, null, List.of(), List.of());
    }

    /// Length in code points.
    public int length() {
        return characters.codePointCount(0, characters.length());
    }
}
