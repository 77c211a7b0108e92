package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Lexicon.Country;
import org.saksei.statements.Lexicon.ReportSeries;
import org.saksei.statements.PlaceBasis;
import org.saksei.statements.StatedPlace;

/// Gives each figure a place: a country named with "in", else the country the text speaks of, else
/// home.
final class Places {

    /// How many sentences are read for the country a text speaks of.
    private static final int LEAD = 40;

    private static final Set<String> IN = Set.of("in", "within", "across", "throughout", "inside");

    private final Vocabulary vocabulary;
    private final Passage passage;
    private final @Nullable String land;

    /// @param land country of the government that speaks in the text, or null
    Places(Vocabulary vocabulary, Passage passage, @Nullable String land) {
        this.vocabulary = vocabulary;
        this.passage = passage;
        this.land = land;
    }

    void read(List<Scene> scenes) {
        for (Scene scene : scenes) {
            List<Phrases.Match<Country>> named = vocabulary
                    .countries()
                    .all(scene.sentence(), 0, scene.sentence().size());
            for (Figure figure : scene.figures()) {
                if (figure.place == null) {
                    figure.place = place(scene, figure, named);
                }
            }
        }
    }

    private @Nullable StatedPlace place(Scene scene, Figure figure, List<Phrases.Match<Country>> named) {
        for (Phrases.Match<Country> country : named) {
            int before = scene.sentence().is(country.from() - 1, "the") ? country.from() - 2 : country.from() - 1;
            boolean in = IN.contains(scene.sentence().lower(before)) && scene.sameStretch(country.from(), figure.at);
            if (in) {
                return new StatedPlace(
                        country.value().code(),
                        passage.slice(scene.sentence(), country.from(), country.to()),
                        PlaceBasis.STATED);
            }
        }
        if (land != null) {
            return new StatedPlace(land, null, PlaceBasis.CARRIED);
        }
        String home = passage.circumstances().home();
        return home == null ? null : new StatedPlace(home, null, PlaceBasis.INFERRED);
    }

    /// The country named most often in the first sentences, the report's own author left out.
    static @Nullable String subject(Passage passage, Vocabulary vocabulary, ReportSeries series) {
        Map<String, Integer> counts = new HashMap<>();
        String best = null;
        for (Sentence sentence : passage.sentences()
                .subList(0, Math.min(LEAD, passage.sentences().size()))) {
            for (Phrases.Match<Country> match : vocabulary.countries().all(sentence, 0, sentence.size())) {
                if (!vocabulary.isAuthor(series, Parties.text(sentence, match.from(), match.to()))) {
                    String code = match.value().code();
                    int count = counts.getOrDefault(code, 0) + 1;
                    counts.put(code, count);
                    if (best == null || count > counts.getOrDefault(best, 0)) {
                        best = code;
                    }
                }
            }
        }
        return best;
    }
}
