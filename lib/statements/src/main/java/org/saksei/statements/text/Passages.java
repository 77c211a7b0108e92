package org.saksei.statements.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Span;

/// Builds a text of paragraphs and counts its code points on the way.
final class Passages {

    /// Between the cells of a table's row, in texts of every format.
    static final String CELL = " | ";

    private final StringBuilder text = new StringBuilder();
    private final List<Span> furniture = new ArrayList<>();
    private final List<Span> captions = new ArrayList<>();
    private int length;
    private @Nullable Span title;

    /// A paragraph of its own, after an empty line.
    Span add(String paragraph) {
        if (length > 0) {
            text.append("\n\n");
            length += 2;
        }
        int start = length;
        text.append(paragraph);
        length += paragraph.codePointCount(0, paragraph.length());
        return new Span(start, length);
    }

    void addTitle(String paragraph) {
        title = add(paragraph);
    }

    void addCaption(String paragraph) {
        Span span = add(paragraph);
        furniture.add(span);
        captions.add(span);
    }

    String text() {
        return text.toString();
    }

    @Nullable
    Span title() {
        return title;
    }

    List<Span> furniture() {
        return furniture;
    }

    List<Span> captions() {
        return captions;
    }
}
