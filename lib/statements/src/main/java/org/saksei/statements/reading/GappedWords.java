package org.saksei.statements.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;

/// What the words between the numbers of a list with one verb say: where a member begins, whether it is named,
/// whether it is all that is left.
final class GappedWords {

    private static final Set<String> REST = Set.of("other", "others", "remaining", "rest", "remainder", "elsewhere");

    private static final Set<String> BEFORE_REST = Set.of("all", "the", "in", "from", "of", "with", "any", "every");

    private static final Set<String> LINKING = Set.of("while", "whereas", "then", "followed", "by", "ahead");

    /// Words that say when.
    private static final Set<String> DATED = WordList.of("""
            january february april june july august september october november december monday tuesday wednesday
            thursday friday saturday sunday year month quarter week day last previous earlier later
            """);

    /// Words that are no name, though they begin a sentence.
    private static final Set<String> CLOSED = Set.of("DET", "ADP", "SCONJ", "CCONJ", "AUX", "NUM");

    /// How many words a member may have besides its number.
    static final int LONGEST = 9;

    static final Set<String> SPLITTING = Set.of("citizenship", "sex", "age", "form");

    /// The figure each token belongs to.
    private final Map<Integer, Figure> byToken = new HashMap<>();

    private final Set<Integer> years;
    private final Sentence sentence;

    GappedWords(Scene scene) {
        this.sentence = scene.sentence();
        this.years = Set.copyOf(scene.years());
        for (Figure figure : scene.inBracket(0)) {
            for (int at = figure.phraseFrom; at < figure.phraseTo; at++) {
                byToken.putIfAbsent(at, figure);
            }
        }
    }

    /// The first token of the clause that holds a token: behind the last sign or conjunction before it.
    int clauseStart(int token) {
        int at = token;
        int first = Math.max(0, token - 4 * LONGEST);
        while (at > first
                && !sentence.is(at - 1, ",")
                && !sentence.is(at - 1, ";")
                && !sentence.is(at - 1, ":")
                && !Shape.isQuote(sentence.get(at - 1))) {
            at--;
        }
        return at;
    }

    int pastSeparators(int from) {
        int at = from;
        while (at < sentence.size()
                && at < from + 4
                && (sentence.is(at, ",")
                        || sentence.is(at, ";")
                        || sentence.tag(at).equals("CCONJ")
                        || LINKING.contains(sentence.lower(at)))) {
            at++;
        }
        return at;
    }

    boolean isRest(int from) {
        int at = from;
        while (BEFORE_REST.contains(sentence.lower(at)) && at < from + 3) {
            at++;
        }
        return REST.contains(sentence.lower(at));
    }

    boolean hasNominal(int from, int to) {
        for (int at = from; at < to; at++) {
            Token token = sentence.get(at);
            boolean verb = at + 1 < to && sentence.get(at + 1).isVerbal();
            boolean name = token.isCapitalised() && (at > 0 || verb && !CLOSED.contains(token.tag()));
            if (token.isNominal() || token.tag().equals("PRON") || name) {
                return true;
            }
        }
        return to > from && sentence.tag(to - 1).equals("ADJ");
    }

    boolean hasVerb(int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.get(at).isVerbal()) {
                return true;
            }
        }
        return false;
    }

    /// A list by times is no split that its words tell of.
    boolean isDated(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean time = DATED.contains(sentence.lower(at))
                    && !sentence.get(Math.max(0, at - 1)).isNumeral();
            if (time || years.contains(at)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Figure figureFrom(int at) {
        return byToken.get(at);
    }

    boolean isPreposition(int at) {
        return sentence.tag(at).equals("ADP") || sentence.is(at, "with") || sentence.is(at, "for");
    }
}
