package org.saksei.app.statements;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksei.app.database.Transactions;
import org.saksei.app.pack.PackService;
import org.saksei.app.statements.store.LessonStore;
import org.saksei.pack.PackSource;
import org.saksei.pack.StatementsData;
import org.saksei.pack.StatementsReader;
import org.saksei.statements.Extractor;
import org.saksei.statements.Lexicon;
import org.saksei.statements.LexiconEntry;
import org.saksei.statements.check.CheckSettings;
import org.saksei.statements.check.Checks;

/// The words of a pack in every language that was asked for, with what people taught besides, and what
/// is built from them. Each language is read when its first text comes.
public final class Lexicons {

    private final Supplier<? extends PackSource> pack;
    private final @Nullable String given;
    private final Taught taught;
    private final Map<String, StatementsData> data;
    private final Map<String, Extractor> plain;
    private final Map<String, Learned> learned = new ConcurrentHashMap<>();

    /// The reader that knows these entries too.
    private record Learned(List<LexiconEntry> entries, Extractor extractor) {}

    /// @param home ISO 3166-1 alpha-3 code, or null for the pack's country
    Lexicons(Supplier<? extends PackSource> pack, @Nullable String home) {
        this(pack, home, Taught.NOTHING, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    private Lexicons(
            Supplier<? extends PackSource> pack,
            @Nullable String home,
            Taught taught,
            Map<String, StatementsData> data,
            Map<String, Extractor> plain) {
        this.pack = pack;
        this.given = home;
        this.taught = taught;
        this.data = data;
        this.plain = plain;
    }

    /// Those of a pack in use, and nothing learned.
    public static Lexicons of(PackService packs) {
        return new Lexicons(packs::folder, null);
    }

    /// Those of a pack in use, with the lessons that are accepted when a text is read.
    public static Lexicons of(PackService packs, Transactions transactions) {
        LessonStore lessons = new LessonStore(transactions.sql());
        return of(packs).with(language -> transactions.read(() -> lessons.listAccepted(language)));
    }

    /// The same pack with other lessons.
    Lexicons with(Taught others) {
        return new Lexicons(pack, given, others, data, plain);
    }

    /// The country whose citizens are no foreigners, or null.
    @Nullable
    String home() {
        return given != null ? given : data("en").country();
    }

    Extractor extractor(String language) {
        Extractor alone =
                plain.computeIfAbsent(language, code -> new Extractor(data(code).lexicon()));
        List<LexiconEntry> entries = taught.in(language);
        if (entries.isEmpty()) {
            return alone;
        }
        Learned known = learned.get(language);
        if (known == null || !known.entries.equals(entries)) {
            known = new Learned(entries, alone.with(extended(language, entries)));
            learned.put(language, known);
        }
        return known.extractor;
    }

    Lexicon lexicon(String language) {
        return extended(language, taught.in(language));
    }

    private Lexicon extended(String language, List<LexiconEntry> entries) {
        Lexicon lexicon = ofPack(language);
        for (LexiconEntry entry : entries) {
            lexicon = entry.addedTo(lexicon);
        }
        return lexicon;
    }

    /// Without what people taught.
    Lexicon ofPack(String language) {
        return data(language).lexicon();
    }

    /// What a page in that language calls what is counted and what befell it.
    FieldWords words(String language) {
        return new FieldWords(ofPack(language), ofPack("en"));
    }

    Checks checks() {
        return new Checks(CheckSettings.of(lexicon("en"), home()));
    }

    /// Of the pack, for those who need another part of it.
    PackSource pack() {
        return pack.get();
    }

    private StatementsData data(String language) {
        return data.computeIfAbsent(language, code -> StatementsReader.read(pack.get(), code));
    }
}
