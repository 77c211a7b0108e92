package org.saksei.statements.reading;

import java.util.List;
import org.saksei.statements.Kind;
import org.saksei.statements.Reason;

/// Reads "thirty-one (31) cases" as one figure: the digits in the bracket only repeat the word.
final class SpelledTwice {

    private SpelledTwice() {}

    /// @param figures of a text, in order
    static void read(List<Figure> figures) {
        for (int at = 1; at < figures.size(); at++) {
            Figure word = figures.get(at - 1);
            Figure digits = figures.get(at);
            if (isSame(word, digits)) {
                word.phraseTo = digits.phraseTo + 1;
                digits.reason = Reason.IDENTIFIER;
                digits.rule("spelled-twice");
            }
        }
    }

    private static boolean isSame(Figure word, Figure digits) {
        Sentence sentence = word.sentence;
        boolean equal = word.sentence == digits.sentence
                && word.kind == Kind.COUNT
                && digits.kind == Kind.COUNT
                && word.value != null
                && digits.value != null
                && word.value.compareTo(digits.value) == 0;
        return equal
                && !word.isRejected()
                && Character.isLetter(sentence.get(word.at).text().charAt(0))
                && sentence.is(word.phraseTo, "(")
                && digits.phraseFrom == word.phraseTo + 1
                && sentence.is(digits.phraseTo, ")");
    }
}
