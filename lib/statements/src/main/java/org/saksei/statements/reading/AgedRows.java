package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import org.saksei.statements.Attribute;
import org.saksei.statements.Kind;

/// Joins numbers whose ages are told with one "aged": "Nine of the 30 were aged 5 to 10, eleven 11 to 17 and the
/// remaining ten 18 to 25" has three parts of 30.
final class AgedRows {

    private final Parts parts;

    AgedRows(Parts parts) {
        this.parts = parts;
    }

    void read(Scene scene) {
        List<Figure> row = new ArrayList<>();
        for (Figure figure : scene.figures()) {
            if (!row.isEmpty() && row.getLast().whole == figure) {
                continue;
            }
            if (!isAged(scene, figure) || !row.isEmpty() && !Parts.goesOn(scene, row.getLast(), figure)) {
                join(row);
                row.clear();
            }
            if (isAged(scene, figure)) {
                row.add(figure);
            }
        }
        join(row);
    }

    private static boolean isAged(Scene scene, Figure figure) {
        return figure.kind == Kind.COUNT
                && !figure.isRejected()
                && !figure.hasNoun()
                && scene.comparing(figure.at) == null
                && scene.shape().bracket(figure.at) == 0
                && figure.attributes.stream().anyMatch(AgedRows::isBand);
    }

    private static boolean isBand(Attribute attribute) {
        return attribute.dimension().equals("age") && attribute.isBand();
    }

    /// Only what goes on behind the first that has a whole.
    private void join(List<Figure> row) {
        Figure first = null;
        for (Figure figure : row) {
            Figure whole = first == null ? null : first.whole;
            if (first != null && whole != null && Parts.bounds(whole, figure)) {
                first.list = first.list > 0 ? first.list : parts.newList();
                parts.join(figure, whole, first.closed, first.cue, first.list, "disc.aged");
            } else if (first == null && figure.whole != null) {
                first = figure;
            }
        }
    }
}
