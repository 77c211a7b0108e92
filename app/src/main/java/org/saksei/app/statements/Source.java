package org.saksei.app.statements;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One publication somebody added.
///
/// @param file as it was named when it came
/// @param mayKeepText whether the rights allow to keep and show more than quotes
/// @param open statements that wait for a person
/// @param confirmed statements that were confirmed as they were read or after a correction
/// @param rejected statements a person took for no figure
public record Source(
        long id,
        String file,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable LocalDate published,
        String language,
        boolean mayKeepText,
        String sha256,
        Instant retrievedAt,
        String addedBy,
        long open,
        long confirmed,
        long rejected) {

    /// What a person can mend of it.
    public SourceDetails details() {
        return new SourceDetails(published, publisher, title, url);
    }

    /// What a list calls it.
    public String name() {
        return title != null ? title : file;
    }
}
