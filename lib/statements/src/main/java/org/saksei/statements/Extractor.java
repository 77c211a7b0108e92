package org.saksei.statements;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.khmer.KhmerReader;
import org.saksei.statements.reading.Reader;

/// Finds every figure of a text with all it says.
///
/// Built once for a lexicon, since it holds the model of the parts of speech; may be shared
/// between threads.
public final class Extractor {

    private static final String KHMER = "km";

    private final Lexicon lexicon;
    private final @Nullable Reader english;
    private final @Nullable KhmerReader khmer;

    public Extractor(Lexicon lexicon) {
        this.lexicon = lexicon;
        boolean isKhmer = lexicon.language().equals(KHMER);
        this.khmer = isKhmer ? new KhmerReader(lexicon) : null;
        this.english = isKhmer ? null : new Reader(lexicon);
    }

    private Extractor(Lexicon lexicon, @Nullable Reader english, @Nullable KhmerReader khmer) {
        this.lexicon = lexicon;
        this.english = english;
        this.khmer = khmer;
    }

    /// The same with other words of its language, without loading the model anew.
    public Extractor with(Lexicon words) {
        if (!words.language().equals(lexicon.language())) {
            throw new IllegalArgumentException("another language: " + words.language());
        }
        return english == null
                ? new Extractor(words, null, new KhmerReader(words))
                : new Extractor(words, english.with(words), null);
    }

    /// The figures of a text, rejected ones among them.
    ///
    /// @param doc number of the document in the run, the first part of every id
    public Extraction extract(Text text, Circumstances circumstances, String doc) {
        List<StatedFigure> figures = khmer != null
                ? khmer.read(text, circumstances, doc)
                : Objects.requireNonNull(english).read(text, circumstances, doc);
        return new Extraction(figures, lexicon.language());
    }
}
