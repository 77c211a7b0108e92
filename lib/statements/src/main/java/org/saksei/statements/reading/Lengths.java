package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.number.WordList;

/// What only lasts has no event: a duration that is no penalty, an age. Nothing befalls the 90 days of
/// "withdrawn for 90 days"; a time waited, worked or served is one that somebody spent.
final class Lengths {

    private static final Set<String> SPENT = Set.of("waited", "worked", "served");

    /// Verbs of a judgment, which make a term of years a penalty that no noun names.
    private static final Set<String> JUDGED = WordList.of("""
            sentenced jailed imprisoned incarcerated suspended commuted prescribed condemned upheld overturned
            quashed demanded sought faced asked pressed
            """);

    /// Verbs by which a term is handed to somebody.
    private static final Set<String> HANDED =
            Set.of("given", "handed", "handed down", "received", "gotten", "drawn", "earned");

    private Lengths() {}

    /// The event of a figure by what it measures: its own, or null where it only lasts.
    static @Nullable String event(Figure figure) {
        if (figure.kind == Kind.AGE) {
            return null;
        }
        if (figure.kind != Kind.DURATION || figure.event == null || SPENT.contains(figure.event)) {
            return figure.event;
        }
        if (figure.lemma != null) {
            return Events.isPenalty(figure.lemma) ? figure.event : null;
        }
        if (HANDED.contains(figure.event) && isTerm(figure)) {
            return "sentenced";
        }
        return JUDGED.contains(figure.event) ? figure.event : null;
    }

    /// "six years", "18 months": no other length is a penalty by itself.
    private static boolean isTerm(Figure figure) {
        return "year".equals(figure.unit.name()) || "month".equals(figure.unit.name());
    }
}
