package org.saksei.statements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One text of a run: a file, or a line of one.
///
/// @param doc number in the run, from 1
/// @param file as it was given
/// @param line 1-based, where each line of a file is a text of its own, else null
/// @param sha256 of the file's bytes, 64 hexadecimal digits
/// @param rejected how many numbers were found and not taken for figures
public record Document(
        String doc,
        String file,
        @Nullable Integer line,
        Text text,
        String sha256,
        @Nullable LocalDate published,
        PublishedBasis publishedBasis,
        String language,
        int rejected,
        List<DocumentProblem> problems) {

    public Document {
        problems = List.copyOf(problems);
    }
}
