package org.saksei.app.statements;

import java.util.Map;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.Quote;
import org.saksei.statements.Span;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Status;

/// What a person says of a figure that is two. Both keep everything else that was read, so that only
/// what differs has to be corrected.
///
/// @param firstWords words of the quote that carry the first number; two figures may share theirs
/// @param firstValue as it is written in the field *value*
public record TwoFigures(String firstWords, String firstValue, String secondWords, String secondValue) {

    public TwoFigures {
        firstWords = firstWords.strip();
        secondWords = secondWords.strip();
    }

    StatedFigure first(StatedFigure figure) {
        return at(Correction.apply(figure, Map.of("value", firstValue)), "words", firstWords);
    }

    /// The other one, which waits to be looked at.
    StatedFigure second(StatedFigure figure, String id) {
        StatedFigure second = at(Correction.apply(figure, Map.of("value", secondValue)), "other_words", secondWords);
        return second.edit().id(id).status(Status.PROPOSED).done();
    }

    /// The figure with words of its quote, those nearest to where it stood.
    private static StatedFigure at(StatedFigure figure, String field, String words) {
        if (words.equals(figure.text())) {
            return figure;
        }
        Quote quote = figure.quote();
        String exact = quote.exact();
        int best = -1;
        for (int at = exact.indexOf(words); at >= 0 && !words.isEmpty(); at = exact.indexOf(words, at + 1)) {
            int place = quote.span().start() + exact.codePointCount(0, at);
            if (best < 0
                    || Math.abs(place - figure.span().start())
                            < Math.abs(best - figure.span().start())) {
                best = place;
            }
        }
        if (best < 0) {
            throw Refused.because(Problem.of(ReviewProblem.WORDS_NOT_IN_QUOTE, new Place.Nowhere(), "field", field));
        }
        return figure.edit()
                .text(words)
                .span(new Span(best, best + words.codePointCount(0, words.length())))
                .done();
    }
}
