package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import org.saksei.statements.Kind;
import org.saksei.statements.Span;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.CodePoints;
import org.saksei.statements.number.Numeral;

/// Makes a figure of each numeral and finds its token.
final class Quantities {

    private Quantities() {}

    /// @param numerals in order; those that share a span share a token
    static List<Figure> of(List<Sentence> sentences, List<Numeral> numerals, CodePoints points) {
        List<Figure> figures = new ArrayList<>(numerals.size());
        int sentence = 0;
        for (Numeral numeral : numerals) {
            int start = points.index(numeral.span().start());
            while (sentence < sentences.size() - 1 && sentences.get(sentence).end() <= start) {
                sentence++;
            }
            figures.add(figure(sentences.get(sentence), numeral, points));
        }
        return figures;
    }

    private static Figure figure(Sentence sentence, Numeral numeral, CodePoints points) {
        int start = points.index(numeral.span().start());
        int end = points.index(numeral.span().end());
        Figure figure = new Figure(start, end, sentence, token(sentence, start));
        figure.numeral = numeral;
        figure.kind = numeral.kind();
        figure.value = numeral.value();
        figure.upper = numeral.upper();
        figure.modifier = numeral.modifier();
        figure.direction = numeral.direction();
        figure.unit = numeral.unit();
        figure.reason = numeral.reason();
        figure.rules.addAll(numeral.rules());
        figure.phraseFrom = Math.min(
                figure.at, token(sentence, points.index(numeral.phrase().start())));
        if (figure.phraseFrom > 0 && isPrefixed(sentence, figure.phraseFrom)) {
            figure.phraseFrom--;
        }
        figure.phraseTo = Math.max(
                figure.at + 1, after(sentence, points.index(numeral.phrase().end())));
        Span modifier = numeral.modifierSpan();
        if (modifier != null && points.index(modifier.start()) >= end) {
            figure.phraseTo = Math.max(figure.phraseTo, after(sentence, points.index(modifier.end())));
        }
        boolean per = figure.kind == Kind.COUNT && sentence.is(figure.phraseTo, "per");
        if (per || figure.unit.kind() != UnitKind.NONE && figure.kind != Kind.SHARE) {
            Rates.read(figure, figure.phraseTo);
        }
        return figure;
    }

    /// "R$ 4.2 million", "US$1.1 million": the letters belong to the sign.
    private static boolean isPrefixed(Sentence sentence, int sign) {
        Token before = sentence.get(sign - 1);
        return sentence.get(sign).text().startsWith("$")
                && before.end() == sentence.get(sign).start()
                && before.text().chars().allMatch(Character::isUpperCase);
    }

    /// The token at or after a place, found by halving.
    static int token(Sentence sentence, int start) {
        int low = 0;
        int high = sentence.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentence.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// One after the last token that begins before a place.
    static int after(Sentence sentence, int end) {
        int at = token(sentence, end);
        while (at < sentence.size() && sentence.get(at).start() < end) {
            at++;
        }
        return at;
    }
}
