package org.saksei.statements.khmer;

import java.util.List;
import java.util.Map;
import org.saksei.statements.Circumstances;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// Proposes the figures of a Khmer text, by patterns.
///
/// Khmer writes noun, number, classifier ("ជនរងគ្រោះ ២៦៣ នាក់"), so what is counted is said twice: the
/// classifier gives the class, the nearest word of the handed-in terms before the number gives the
/// noun.
///
/// Read: counts with a classifier or a term, percents (and whether they rose or fell), riels and
/// dollars, spans of time, modifiers before and behind, ranges, years, halves, quarters, months and
/// days; the period of the sentence, carried on from the sentence before. Rejected: dates, ordinals
/// (ទី), articles and numbers (មាត្រា, លេខ), ages and age limits (អាយុ).
///
/// Not read: wholes and parts (ក្នុងនោះ), comparisons between figures, claims of none (គ្មាន),
/// fractions, folds, speakers, places, tiers, who befell what; numbers in words without a classifier or
/// unit behind them (មួយ is too often an article); relative periods other than this year, last year and
/// the first or last months of them.
public final class KhmerReader {

    private final Map<String, KhmerTerm> terms;

    /// @param terms Khmer word → what it stands for; where several fit at one place the longest counts
    public KhmerReader(Map<String, KhmerTerm> terms) {
        this.terms = Map.copyOf(terms);
    }

    /// The figures of a text, rejected numbers among them, numbered `doc.1`, `doc.r1`.
    public List<StatedFigure> read(Text text, Circumstances circumstances, String doc) {
        return new KhmerRun(text.characters(), terms, circumstances, doc).read();
    }
}
