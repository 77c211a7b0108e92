package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Finds the age of one person, which no unit may name: "she was 17", "the writer is 71", "the youngest is 16",
/// "their average age was 19".
final class StatedAges {

    static final String RULE = "age.said";

    private static final BigDecimal OLDEST = BigDecimal.valueOf(115);

    private static final Set<String> TO_BE = Set.of("is", "was", "were", "are", "turned");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "i");

    private static final Set<String> EXTREMES = Set.of("youngest", "oldest", "eldest");

    /// How far before its verb a subject begins, in tokens.
    private static final int SUBJECT = 10;

    private final Vocabulary vocabulary;

    /// The last age of the sentence: "the man was 71 and the woman 19".
    private int lastSentence = -1;

    StatedAges(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Makes ages of numbers that are said to be somebody's.
    void read(Figure figure) {
        boolean plain = figure.kind == Kind.COUNT && figure.unit.kind() == UnitKind.NONE
                || figure.kind == Kind.DURATION && "year".equals(figure.unit.name());
        boolean age = plain && !figure.isRejected() && isPossible(figure) && isSaid(figure);
        if (age) {
            figure.kind = Kind.AGE;
            figure.unit = new Unit(UnitKind.AGE, null, "year of age");
            figure.settled = true;
            figure.rule(RULE);
        }
        if (figure.kind == Kind.AGE && !figure.isRejected()) {
            lastSentence = figure.sentence.index();
        }
    }

    /// Whether the age is that of the youngest or the oldest of some.
    static boolean isExtreme(Figure figure) {
        Sentence sentence = figure.sentence;
        for (int at = figure.phraseFrom - 1; at >= 0 && at > figure.phraseFrom - SUBJECT; at--) {
            if (EXTREMES.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// Whose age it is: the noun behind "the oldest of", "the average age of", else the subject itself.
    static @Nullable Phrase who(Figure figure, NounPhrases phrases) {
        Sentence sentence = figure.sentence;
        int end = beforeVerb(sentence, figure.phraseFrom - 1);
        int from = end;
        while (from > 0 && from > end - SUBJECT && !endsSubject(sentence.get(from - 1))) {
            from--;
        }
        for (int at = from; at <= end; at++) {
            if (sentence.is(at, "of")) {
                return phrases.at(sentence, phrases.pastDeterminers(sentence, at + 1));
            }
        }
        for (int at = from; at <= end; at++) {
            if (EXTREMES.contains(sentence.lower(at)) && at < end) {
                return phrases.at(sentence, at + 1);
            }
            if (sentence.is(at, "age") || EXTREMES.contains(sentence.lower(at))) {
                return null;
            }
        }
        int first = end;
        while (first > from
                && (sentence.get(first - 1).isNominal()
                        || sentence.tag(first - 1).equals("ADJ"))) {
            first--;
        }
        Phrase phrase = phrases.at(sentence, first);
        return phrase == null || phrase.to() > end + 1 ? null : phrase;
    }

    /// The last token before a form of "be" and the adverbs behind it.
    private static int beforeVerb(Sentence sentence, int from) {
        int at = from;
        while (at > 0 && sentence.tag(at).equals("ADV")) {
            at--;
        }
        return TO_BE.contains(sentence.lower(at)) ? at - 1 : at;
    }

    private static boolean isPossible(Figure figure) {
        boolean digits = figure.value != null && figure.value.compareTo(OLDEST) < 0 && figure.upper == null;
        String tag = figure.sentence.tag(figure.phraseTo);
        boolean open = figure.phraseTo >= figure.sentence.size() || !tag.equals("NOUN") && !tag.equals("ADJ");
        boolean part = figure.sentence.is(figure.phraseTo, "of") || figure.sentence.is(figure.phraseTo, "percent");
        return digits && open && !part;
    }

    private boolean isSaid(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0 && sentence.tag(at).equals("ADV")) {
            at--;
        }
        if (TO_BE.contains(sentence.lower(at))) {
            return isAged(sentence, at - 1, figure.kind == Kind.DURATION);
        }
        boolean on = lastSentence == sentence.index() && figure.kind == Kind.COUNT;
        boolean again = sentence.tag(at).equals("CCONJ") && sentence.is(figure.phraseTo, "when");
        return on && (again || sentence.get(at).isNominal() && isAged(sentence, at, false));
    }

    /// Whether the words that end at a token are one person, or an age.
    private boolean isAged(Sentence sentence, int end, boolean years) {
        int from = end;
        while (from > 0 && from > end - SUBJECT && !endsSubject(sentence.get(from - 1))) {
            from--;
        }
        for (int at = from; at <= end; at++) {
            String word = sentence.lower(at);
            boolean one = EXTREMES.contains(word) && !isThing(sentence, at + 1);
            if (word.equals("age") || word.equals("that") && sentence.is(at + 1, "of") || one) {
                return true;
            }
        }
        boolean pronoun = end == from && PRONOUNS.contains(sentence.lower(end));
        return !years && (pronoun || isOnePerson(sentence, from, end));
    }

    private boolean isThing(Sentence sentence, int at) {
        return at < sentence.size()
                && sentence.get(at).isNominal()
                && vocabulary
                        .noun(sentence.lower(at))
                        .filter(StatedAges::isPerson)
                        .isEmpty();
    }

    private static boolean endsSubject(Token token) {
        return token.isVerbal()
                || token.isNumeral()
                || token.isSign()
                || token.tag().equals("CCONJ")
                || token.tag().equals("SCONJ");
    }

    /// "the writer", "his mother", "the man": a noun of a person in the singular with its article.
    private boolean isOnePerson(Sentence sentence, int from, int end) {
        int at = end;
        while (at > from
                && !sentence.tag(at - 1).equals("DET")
                && !sentence.tag(at - 1).equals("PRON")) {
            at--;
        }
        String word = sentence.lower(end);
        boolean singular = English.singular(word).equals(word);
        return at > from
                && singular
                && sentence.get(end).isNominal()
                && vocabulary.noun(word).filter(StatedAges::isPerson).isPresent();
    }

    private static boolean isPerson(Noun noun) {
        return noun.type() == CountedClass.PERSON
                || noun.type() == CountedClass.VICTIM
                || noun.type() == CountedClass.PERPETRATOR;
    }
}
