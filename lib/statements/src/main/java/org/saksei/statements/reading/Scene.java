package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Reason;

/// A sentence with its figures and its brackets: what the readers of wholes and comparisons look
/// at.
///
/// @param figures those that were not rejected, in order
/// @param cues words that open a comparison, in order
/// @param years tokens of years and words for an earlier time
/// @param numbers tokens of the figures
record Scene(
        Sentence sentence,
        Shape shape,
        Clauses clauses,
        List<Figure> figures,
        List<Cues.Comparing> cues,
        List<Integer> years,
        Set<Integer> numbers) {

    /// Words that stand at the head of a period or begin one.
    static final Set<String> TIMES = Set.of(
            "year",
            "years",
            "period",
            "reporting",
            "half",
            "quarter",
            "month",
            "months",
            "last",
            "previous",
            "past",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "same",
            "first",
            "second");

    private static final Set<String> SPANS =
            Set.of("year", "period", "quarter", "week", "month", "half", "semester", "day");

    private static final Set<String> EARLIER = Set.of("earlier", "previous", "prior", "last");

    /// @param all figures of the sentence, rejected ones among them
    static Scene of(Sentence sentence, Shape shape, List<Figure> all) {
        List<Figure> figures =
                all.stream().filter(figure -> !figure.isRejected()).toList();
        List<Integer> years = new ArrayList<>();
        for (Figure figure : all) {
            if (figure.reason == Reason.DATE && sentence.get(figure.at).text().length() >= 4) {
                years.add(figure.at);
            }
        }
        for (int at = 0; at + 1 < sentence.size(); at++) {
            boolean label =
                    sentence.is(at - 1, "(") && sentence.is(at + 2, ":") && SPANS.contains(sentence.lower(at + 1));
            if (EARLIER.contains(sentence.lower(at)) && SPANS.contains(sentence.lower(at + 1))
                    || label
                    || sentence.is(at, "year") && sentence.is(at + 1, "earlier")
                    || isBefore(sentence, at)) {
                years.add(at);
            }
        }
        Clauses clauses = new Clauses(sentence, shape);
        Set<Integer> numbers = figures.stream().map(figure -> figure.at).collect(Collectors.toUnmodifiableSet());
        return new Scene(sentence, shape, clauses, figures, Cues.of(sentence, shape, clauses), years, numbers);
    }

    boolean isFigure(int token) {
        return numbers.contains(token);
    }

    /// "In the week before,": the span that is told of by the one after it.
    private static boolean isBefore(Sentence sentence, int at) {
        return SPANS.contains(sentence.lower(at))
                && sentence.is(at - 1, "the")
                && sentence.is(at + 1, "before")
                && (sentence.is(at + 2, ",") || sentence.is(at + 2, "."));
    }

    /// How many years are named in a bracket.
    long years(int bracket) {
        return years.stream().filter(token -> shape.bracket(token) == bracket).count();
    }

    boolean hasYear(int bracket) {
        return years.stream().anyMatch(token -> shape.bracket(token) == bracket);
    }

    /// Figures after a token in the same bracket and between the same semicolons.
    List<Figure> following(int token) {
        List<Figure> found = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.at > token && sameStretch(figure.at, token)) {
                found.add(figure);
            }
        }
        return found;
    }

    /// A figure and those after it in the same stretch.
    List<Figure> from(Figure first) {
        return figures.stream()
                .filter(figure -> figure.at >= first.at && sameStretch(figure.at, first.at))
                .toList();
    }

    boolean sameStretch(int left, int right) {
        return shape.bracket(left) == shape.bracket(right) && shape.segment(left) == shape.segment(right);
    }

    /// The last figure before a token in the given bracket, deeper ones left out.
    @Nullable
    Figure before(int token, int bracket) {
        Figure last = null;
        for (Figure figure : figures) {
            if (figure.at < token && shape.bracket(figure.at) == bracket && figure.restates == null) {
                last = figure;
            }
        }
        return last;
    }

    List<Figure> inBracket(int bracket) {
        return figures.stream()
                .filter(figure -> shape.bracket(figure.at) == bracket)
                .toList();
    }

    /// The comparison whose reach a token is in, or null.
    Cues.@Nullable Comparing comparing(int token) {
        Cues.Comparing found = null;
        for (Cues.Comparing cue : cues) {
            if (cue.to() <= token && token < cue.end()) {
                found = cue;
            }
        }
        return found;
    }

    /// Whether only one of some figures stands between two semicolons.
    boolean isSingle(List<Figure> all, int segment) {
        return all.stream()
                        .filter(figure -> shape.segment(figure.at) == segment)
                        .count()
                == 1;
    }
}
