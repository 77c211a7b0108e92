package org.saksei.app.statements;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksei.pack.PackSource;
import org.saksei.pack.StatementsData;
import org.saksei.pack.StatementsReader;
import org.saksei.statements.Extractor;
import org.saksei.statements.Lexicon;
import org.saksei.statements.check.CheckSettings;
import org.saksei.statements.check.Checks;
import org.saksei.statements.check.EventFamilies;

/// The words of a pack in every language that was asked for, and what is built from them. Each language
/// is read when its first text comes.
final class Lexicons {

    private final Supplier<? extends PackSource> pack;
    private final @Nullable String given;
    private final Map<String, StatementsData> data = new ConcurrentHashMap<>();
    private final Map<String, Extractor> extractors = new ConcurrentHashMap<>();

    /// @param home ISO 3166-1 alpha-3 code, or null for the pack's country
    Lexicons(Supplier<? extends PackSource> pack, @Nullable String home) {
        this.pack = pack;
        this.given = home;
    }

    /// The country whose citizens are no foreigners, or null.
    @Nullable
    String home() {
        return given != null ? given : data("en").country();
    }

    Extractor extractor(String language) {
        return extractors.computeIfAbsent(
                language, code -> new Extractor(data(code).lexicon()));
    }

    Lexicon lexicon(String language) {
        return data(language).lexicon();
    }

    Checks checks() {
        Lexicon words = data("en").lexicon();
        Map<String, Integer> multiples = new HashMap<>(CheckSettings.USUAL.multiples());
        words.nouns().stream()
                .filter(noun -> noun.multiple() > 1)
                .forEach(noun -> multiples.put(noun.lemma(), noun.multiple()));
        BigDecimal about = words.rules().aboutPercent().divide(BigDecimal.valueOf(100), MathContext.DECIMAL64);
        return new Checks(new CheckSettings(about, new Families(words), multiples, home()));
    }

    /// Of the pack, for those who need another part of it.
    PackSource pack() {
        return pack.get();
    }

    private StatementsData data(String language) {
        return data.computeIfAbsent(language, code -> StatementsReader.read(pack.get(), code));
    }

    /// What the lexicon says of events.
    private static final class Families implements EventFamilies {

        private final Map<String, Lexicon.Event> events = new HashMap<>();

        Families(Lexicon lexicon) {
            lexicon.events().forEach(event -> events.put(event.id(), event));
        }

        @Override
        public Optional<String> family(String event) {
            return Optional.ofNullable(events.get(event)).map(Lexicon.Event::family);
        }

        @Override
        public OptionalInt stage(String event) {
            Lexicon.Event known = events.get(event);
            Integer stage = known == null ? null : known.stage();
            return stage == null ? OptionalInt.empty() : OptionalInt.of(stage);
        }
    }
}
