package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;

/// Tells how many sorts a list has from how many it is of: "90 cases came from three districts: Brent (40), Harlow
/// (30) and Imo (20)".
///
/// The three say how long the list is. What stands in it are parts of the 90.
final class NumberedSorts {

    /// More sorts than this no sentence names.
    private static final BigDecimal MOST = BigDecimal.valueOf(20);

    private NumberedSorts() {}

    /// Whether a number counts the members of the list that the colon behind its noun opens.
    static boolean isOne(Scene scene, Figure figure) {
        BigDecimal value = figure.value;
        boolean announces = figure.kind == Kind.COUNT
                && figure.hasNoun()
                && figure.nounFrom >= figure.phraseTo
                && scene.sentence().is(figure.nounTo, ":")
                && value != null
                && value.compareTo(MOST) <= 0;
        return announces && value != null && isSort(figure) && exceeds(scene, figure, value);
    }

    /// Nationalities, districts, age groups; people and what happened to them are counted themselves.
    private static boolean isSort(Figure figure) {
        return !Parts.isPerson(figure) && figure.type != CountedClass.EVENT && figure.type != CountedClass.MONEY;
    }

    private static boolean exceeds(Scene scene, Figure figure, BigDecimal value) {
        List<Figure> behind = scene.figures().stream()
                .filter(other -> other.at > figure.nounTo && other.kind == Kind.COUNT && other.value != null)
                .toList();
        return behind.size() > 1
                && behind.stream()
                        .map(other -> other.value)
                        .anyMatch(other -> other != null && other.compareTo(value) > 0);
    }

    /// What the list is of: the count before the number of its sorts.
    static @Nullable Figure whole(Scene scene, Figure sorts) {
        Figure found = null;
        for (Figure figure : scene.figures()) {
            boolean main = figure.at < sorts.at
                    && figure.kind == Kind.COUNT
                    && figure.baseOf == null
                    && figure.restates == null
                    && scene.comparing(figure.at) == null
                    && scene.shape().bracket(figure.at) == scene.shape().bracket(sorts.at);
            found = main ? figure : found;
        }
        return found;
    }
}
