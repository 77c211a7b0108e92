package org.saksei.statements.khmer;

import java.util.List;
import org.saksei.statements.Circumstances;
import org.saksei.statements.IndicatorFinder;
import org.saksei.statements.Lexicon;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// Proposes the figures of a Khmer text, by patterns and the words of a pack.
///
/// Khmer writes noun, number, classifier ("ជនរងគ្រោះ ២៦៣ នាក់"), so what is counted is said twice: the
/// classifier gives the class, the nearest word of the pack before the number gives the noun.
///
/// Read: counts, percents, riels and dollars, spans of time, ranges, "hundreds of", "twice", claims of
/// none; modifiers before and behind; what is counted, what befell it, sex, age bands, citizenship and the
/// other properties of the pack; parts of a whole (ក្នុងនោះ, រួមមាន, brackets), bases and changes (ធៀបនឹង,
/// កើនឡើង); years, halves, quarters, months, days and the same period of another year; provinces and
/// countries; an organisation of the pack that is said to have said it. Rejected: dates, clock times, ages,
/// ordinals, articles of law, telephone and other numbers, years.
///
/// Not read: speakers other than organisations of the pack, and who of several speaks; direct speech;
/// ratings of a yearly report; fractions other than half; numbers in words without a classifier or unit
/// behind them (មួយ is too often an article); calendars other than the common one.
public final class KhmerReader {

    private final KhmerVocabulary vocabulary;
    private final IndicatorFinder indicators;

    /// @param lexicon whose nouns and events are written in Khmer in their other spellings and forms; the
    ///     lemmas are English, so that figures of both languages can be compared
    public KhmerReader(Lexicon lexicon) {
        this.vocabulary = new KhmerVocabulary(lexicon);
        this.indicators = new IndicatorFinder(lexicon.indicators());
    }

    /// The figures of a text, rejected numbers among them, numbered `doc.1`, `doc.r1`.
    public List<StatedFigure> read(Text text, Circumstances circumstances, String doc) {
        return new KhmerRun(text, vocabulary, indicators, circumstances, doc).read();
    }
}
