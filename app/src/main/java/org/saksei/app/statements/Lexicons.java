package org.saksei.app.statements;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksei.app.pack.PackService;
import org.saksei.pack.PackSource;
import org.saksei.pack.StatementsData;
import org.saksei.pack.StatementsReader;
import org.saksei.statements.Extractor;
import org.saksei.statements.Lexicon;
import org.saksei.statements.check.CheckSettings;
import org.saksei.statements.check.Checks;

/// The words of a pack in every language that was asked for, and what is built from them. Each language
/// is read when its first text comes.
public final class Lexicons {

    private final Supplier<? extends PackSource> pack;
    private final @Nullable String given;
    private final Map<String, StatementsData> data = new ConcurrentHashMap<>();
    private final Map<String, Extractor> extractors = new ConcurrentHashMap<>();

    /// @param home ISO 3166-1 alpha-3 code, or null for the pack's country
    Lexicons(Supplier<? extends PackSource> pack, @Nullable String home) {
        this.pack = pack;
        this.given = home;
    }

    /// Those of a pack in use.
    public static Lexicons of(PackService packs) {
        return new Lexicons(packs::folder, null);
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
        return new Checks(CheckSettings.of(data("en").lexicon(), home()));
    }

    /// Of the pack, for those who need another part of it.
    PackSource pack() {
        return pack.get();
    }

    private StatementsData data(String language) {
        return data.computeIfAbsent(language, code -> StatementsReader.read(pack.get(), code));
    }
}
