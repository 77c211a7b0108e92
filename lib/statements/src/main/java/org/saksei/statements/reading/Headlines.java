package org.saksei.statements.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// Reads the numbers of a headline that leave their noun out: "Police rescue 23 in hotel raid", "Two dead, five
/// held".
///
/// A headline repeats what is told below it, so the noun is that of the first number below with the same value;
/// without any it is a person, if what befell it befalls persons.
final class Headlines {

    /// How many sentences below a number is told again.
    private static final int BELOW = 12;

    /// A headline is the first line of a text, or the line under it.
    private static final int LINES = 2;

    private final CarriedNouns carried;
    private final Events events;

    Headlines(CarriedNouns carried, Events events) {
        this.carried = carried;
        this.events = events;
    }

    void read(Passage passage, List<Scene> scenes) {
        for (Scene scene : scenes) {
            if (scene.sentence().index() >= LINES) {
                return;
            }
            if (isHeadline(passage, scene.sentence())) {
                scene.figures().stream().filter(Headlines::isBare).forEach(figure -> fill(figure, scenes));
            }
        }
    }

    private static boolean isHeadline(Passage passage, Sentence sentence) {
        List<Sentence> all = passage.sentences();
        int next = sentence.index() + 1;
        boolean alone = next == all.size() || all.get(next).paragraph() != sentence.paragraph();
        return alone && ".:;".indexOf(passage.characters().charAt(sentence.end() - 1)) < 0;
    }

    private static boolean isBare(Figure figure) {
        return figure.kind == Kind.COUNT
                && figure.lemma == null
                && !figure.hasNoun()
                && figure.unit.kind() == UnitKind.NONE
                && figure.baseOf == null;
    }

    private void fill(Figure figure, List<Scene> scenes) {
        Figure told = told(figure, scenes);
        if (told != null) {
            carried.take(figure, told);
            figure.event = figure.event != null ? figure.event : told.event;
        } else if (carried.isOfPersons(figure)) {
            figure.lemma = "person";
            figure.type = CountedClass.PERSON;
            figure.unit = new Unit(UnitKind.NOUN, null, "person");
        }
        events.befall(figure);
        figure.rule("ellipsis.headline");
    }

    private static @Nullable Figure told(Figure figure, List<Scene> scenes) {
        for (Scene scene : scenes) {
            int below = scene.sentence().index() - figure.sentence.index();
            for (Figure other : below > 0 && below <= BELOW ? scene.figures() : List.<Figure>of()) {
                boolean same = other.kind == Kind.COUNT
                        && other.lemma != null
                        && other.value != null
                        && figure.value != null
                        && other.value.compareTo(figure.value) == 0;
                if (same) {
                    return other;
                }
            }
        }
        return null;
    }
}
