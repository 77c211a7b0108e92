package org.saksei.statements.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.IndicatorFinder;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Noun;

/// Says which indicator of the pack an English figure seems to be a value of; one of another country is
/// none.
final class Indicators {

    private final Vocabulary vocabulary;
    private final IndicatorFinder finder;
    private final @Nullable String home;

    Indicators(Vocabulary vocabulary, @Nullable String home) {
        this.vocabulary = vocabulary;
        this.finder = new IndicatorFinder(vocabulary.lexicon().indicators());
        this.home = home;
    }

    void read(Figure figure) {
        boolean foreign = figure.place != null && home != null && !home.equals(figure.place.code());
        if (figure.isRejected() || foreign || figure.kind != Kind.COUNT && figure.kind != Kind.ZERO) {
            return;
        }
        figure.indicator = finder.find(new IndicatorFinder.Thing(
                figure.type,
                figure.lemma,
                figure.event,
                events -> isEvent(figure, events),
                List.copyOf(figure.attributes)));
    }

    /// The event of the verb, or the one the noun names: "opened 12 prosecutions".
    private boolean isEvent(Figure figure, List<String> events) {
        String noun = vocabulary
                .noun(figure.lemma == null ? "" : figure.lemma)
                .map(Noun::event)
                .orElse(null);
        boolean verb = figure.event != null
                && (events.contains(figure.event) || events.contains(vocabulary.sort(figure.event)));
        return verb || noun != null && figure.type == CountedClass.EVENT && events.contains(noun);
    }
}
