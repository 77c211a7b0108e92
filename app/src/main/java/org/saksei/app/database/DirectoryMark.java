package org.saksei.app.database;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a data directory says about itself in its file `saksei.mark`.
///
/// @param format version of the layout; a program reads its own and older ones
/// @param fiction whether everything in it is invented: a demo refuses to touch a directory where it is
///     not
/// @param createdAt when it was made
record DirectoryMark(int format, boolean fiction, Instant createdAt) {

    /// Layout written by this program.
    static final int CURRENT_FORMAT = 1;

    static DirectoryMark fresh(boolean fiction, Instant createdAt) {
        return new DirectoryMark(CURRENT_FORMAT, fiction, createdAt);
    }

    String print() {
        return """
                # Made by Saksei. Do not edit: the demo deletes nothing where fiction is false.
                format: %d
                fiction: %b
                created: %s
                """.formatted(format, fiction, createdAt);
    }

    /// The mark in `text`, or nothing when the text is not one.
    static Optional<DirectoryMark> read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        });
        String format = values.getOrDefault("format", "");
        String fiction = values.getOrDefault("fiction", "");
        if (!format.matches("[1-9][0-9]{0,5}") || !fiction.matches("true|false")) {
            return Optional.empty();
        }
        return Optional.of(new DirectoryMark(
                Integer.parseInt(format), fiction.equals("true"), instant(values.getOrDefault("created", ""))));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException unreadable) {
            return Instant.EPOCH;
        }
    }
}
