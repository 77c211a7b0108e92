package org.saksei.statements;

import org.saksei.statements.reading.Reader;

/// Finds every figure of a text with all it says.
///
/// Built once for a lexicon, since it holds the model of the parts of speech; may be shared between threads.
public final class Extractor {

    private final Lexicon lexicon;
    private final Reader reader;

    public Extractor(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.reader = new Reader(lexicon);
    }

    /// The figures of a text, rejected ones among them.
    ///
    /// @param doc number of the document in the run, the first part of every id
    public Extraction extract(Text text, Circumstances circumstances, String doc) {
        return new Extraction(reader.read(text, circumstances, doc), lexicon.language());
    }
}
