package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
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

    /// In tokens.
    private static final int LONGEST = 60;

    private static final BigDecimal LARGE = BigDecimal.valueOf(100);

    /// By how many percent a headline may round.
    private static final BigDecimal NEAR = BigDecimal.valueOf(5);

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
        boolean brief = sentence.size() < LONGEST;
        return alone && brief && ".:;".indexOf(passage.characters().charAt(sentence.end() - 1)) < 0;
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

    /// The same value, or what it was rounded from: "over 640,000" and "643,700".
    private static boolean isSame(Figure headline, Figure told) {
        BigDecimal round = headline.value;
        BigDecimal full = told.value;
        if (round == null || full == null) {
            return false;
        }
        boolean near = round.compareTo(LARGE) >= 0
                && round.subtract(full).abs().multiply(LARGE).compareTo(round.multiply(NEAR)) <= 0;
        return round.compareTo(full) == 0 || near && headline.modifier != Modifier.EXACT;
    }

    private static @Nullable Figure told(Figure figure, List<Scene> scenes) {
        for (Scene scene : scenes) {
            int below = scene.sentence().index() - figure.sentence.index();
            for (Figure other : below > 0 && below <= BELOW ? scene.figures() : List.<Figure>of()) {
                if (other.kind == Kind.COUNT && other.lemma != null && isSame(figure, other)) {
                    return other;
                }
            }
        }
        return null;
    }
}
