package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.Kind;
import org.saksei.statements.number.Numeral;

/// Joins the numbers of a row of limits of age: "Ages of the 90 victims – under 10: 12; 10 to 17: 41; 18 and over: 37"
/// has three parts of 90, whatever signs and brackets stand between them.
final class ScaleParts {

    private final Parts parts;

    ScaleParts(Parts parts) {
        this.parts = parts;
    }

    void read(Scene scene) {
        List<Figure> row = new ArrayList<>();
        for (Figure figure : scene.figures()) {
            if (!isOnScale(figure)) {
                continue;
            }
            if (row.stream().anyMatch(other -> sameBand(other, figure))) {
                join(scene, row);
                row.clear();
            }
            row.add(figure);
        }
        join(scene, row);
    }

    private static boolean isOnScale(Figure figure) {
        Numeral numeral = figure.numeral;
        return numeral != null
                && figure.kind == Kind.COUNT
                && !figure.isRejected()
                && numeral.rules().contains(AgeScales.COUNTED)
                && band(figure) != null;
    }

    private static @Nullable Attribute band(Figure figure) {
        return figure.attributes.stream().filter(Attribute::isBand).findFirst().orElse(null);
    }

    private static boolean sameBand(Figure one, Figure other) {
        Attribute band = band(one);
        return band != null && band.equals(band(other));
    }

    /// What has a whole already gives it to those that have none, or stand alone with the same.
    private void join(Scene scene, List<Figure> row) {
        Figure first =
                row.stream().filter(figure -> figure.whole != null).findFirst().orElse(null);
        Figure whole = first == null ? null : first.whole;
        if (first == null || whole == null) {
            return;
        }
        first.list = first.list > 0 ? first.list : parts.newList();
        for (Figure figure : row) {
            if (figure.whole == whole) {
                figure.list = first.list;
                figure.closed = first.closed;
            } else if (Parts.bounds(whole, figure)) {
                parts.join(figure, whole, first.closed, first.cue, first.list, "disc.aged");
                restated(scene, figure, whole);
            }
        }
    }

    /// The percentage in the bracket behind a part is one of the same whole.
    private void restated(Scene scene, Figure part, Figure whole) {
        for (Figure figure : scene.figures()) {
            if (figure.restates == part && figure.whole == null) {
                parts.join(figure, whole, part.closed, part.cue, parts.newList(), "disc.restated");
            }
        }
    }
}
