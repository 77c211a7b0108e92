package org.saksei.statements;

import java.util.List;

/// A document and the figures in it, in order of position; rejected ones are among them when they were
/// asked for.
public record Reading(Document document, List<StatedFigure> figures) {

    public Reading {
        figures = List.copyOf(figures);
    }
}
