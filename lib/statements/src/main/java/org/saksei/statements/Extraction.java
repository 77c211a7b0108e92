package org.saksei.statements;

import java.util.List;

/// What was found in one text.
///
/// @param figures proposed ones numbered from 1 (`3.1`, `3.2` for document 3) and rejected ones
///     (`3.r1`), in order of position; two may share a span
/// @param language ISO 639-1 code the text was read in
public record Extraction(List<StatedFigure> figures, String language) {

    public Extraction {
        figures = List.copyOf(figures);
    }

    /// The figures a person is asked about.
    public List<StatedFigure> proposed() {
        return figures.stream()
                .filter(figure -> figure.status() != Status.REJECTED)
                .toList();
    }

    /// How many numbers were found and not taken for figures.
    public int rejected() {
        return figures.size() - proposed().size();
    }
}
