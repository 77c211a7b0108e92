package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Finds what a share is the share of where its noun stands before it, and what doubles: "the
/// proportion of minors was 12 percent", "a conviction rate of 71 percent", "the majority (94%)
/// of the victims".
final class ShareNouns {

    /// Nouns that say only that there is a part.
    private static final Set<String> PORTIONS = WordList.of("""
            proportion share percentage part fraction portion majority minority half third quarter most
            bulk rest remainder
            """);

    /// Nouns that say how something moved.
    private static final Set<String> EMPTY = WordList.of("""
            increase decrease rise drop fall decline reduction growth gain loss jump surge average total amount
            change cut hike raise rate-of difference plus minus level minimum maximum range value year month
            """);

    private static final Set<String> APPROACHING = WordList.of("""
            about around nearly almost just only reached roughly over under was is remains remained
            """);

    /// How far before its number a portion may stand, in tokens.
    private static final int FAR = 20;

    private final NounPhrases phrases;
    private final Subjects subjects;

    ShareNouns(NounPhrases phrases, Subjects subjects) {
        this.phrases = phrases;
        this.subjects = subjects;
    }

    @Nullable
    Phrase of(Figure figure) {
        Phrase portion = ofPortion(figure);
        if (portion != null) {
            return portion;
        }
        Phrase named = named(figure);
        Phrase subject = named != null ? named : subject(figure);
        return subject != null ? subject : farPortion(figure);
    }

    /// "the share of male victims, which used to be marginal, has surged to 40 per cent".
    private @Nullable Phrase farPortion(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean moved = sentence.is(figure.phraseFrom - 1, "to")
                || sentence.is(figure.phraseFrom - 1, "at")
                || sentence.isOneOf(figure.phraseFrom - 1, APPROACHING);
        for (int at = figure.phraseFrom - 1; moved && at > 0 && at > figure.phraseFrom - FAR; at--) {
            if (sentence.get(at).isNumeral() || sentence.is(at, ";")) {
                return null;
            }
            boolean portion = PORTIONS.contains(sentence.lower(at - 1)) || sentence.is(at - 1, "rate");
            if (portion && sentence.is(at, "of")) {
                return phrases.at(sentence, phrases.pastDeterminers(sentence, at + 1));
            }
        }
        return null;
    }

    /// "the majority (94%) of detected victims".
    private @Nullable Phrase ofPortion(Figure figure) {
        Sentence sentence = figure.sentence;
        boolean bracket = sentence.is(figure.phraseFrom - 1, "(")
                && sentence.is(figure.phraseTo, ")")
                && sentence.is(figure.phraseTo + 1, "of");
        int word = figure.phraseFrom - 2;
        boolean portion = bracket && PORTIONS.contains(English.singular(sentence.lower(word)));
        return portion ? phrases.at(sentence, phrases.pastDeterminers(sentence, figure.phraseTo + 2)) : null;
    }

    /// "a conviction rate of 71 percent", "an absorption of 82 percent".
    private @Nullable Phrase named(Figure figure) {
        Sentence sentence = figure.sentence;
        int of = figure.phraseFrom - 1;
        while (of > 0 && sentence.tag(of).equals("ADV")) {
            of--;
        }
        int head = of - 1;
        boolean noun = head > 0
                && sentence.is(of, "of")
                && sentence.get(head).isNominal()
                && !sentence.get(head).isNumeral()
                && !isEmpty(sentence, head);
        boolean rate =
                noun && sentence.is(head, "rate") && sentence.get(head - 1).isNominal();
        return rate ? new Phrase(head - 1, head) : noun ? new Phrase(head, head + 1) : null;
    }

    private static boolean isEmpty(Sentence sentence, int at) {
        String word = English.singular(sentence.lower(at));
        return EMPTY.contains(word)
                || PORTIONS.contains(sentence.lower(at))
                || Changes.direction(sentence.lower(at)) != null;
    }

    /// "males rose from 11 to 36 per cent of all detections": what moves is the part.
    @Nullable
    Phrase moved(Figure figure) {
        boolean to =
                figure.sentence.is(figure.phraseFrom - 1, "to") || figure.sentence.is(figure.phraseFrom - 1, "from");
        return to && figure.sentence.is(figure.phraseTo, "of") ? subject(figure) : null;
    }

    /// "turnover fell to 15 percent", "the proportion of minors was 12 percent".
    private @Nullable Phrase subject(Figure figure) {
        Sentence sentence = figure.sentence;
        Phrase subject = subjects.of(figure, true);
        if (subject == null) {
            return null;
        }
        boolean portion = PORTIONS.contains(sentence.lower(subject.head()));
        if (portion && sentence.is(subject.to(), "of")) {
            return phrases.at(sentence, phrases.pastDeterminers(sentence, subject.to() + 1));
        }
        return portion || isEmpty(sentence, subject.head()) ? null : subject;
    }

    /// "the budget of the committees has been raised two and a half times": the subject of the passive.
    private @Nullable Phrase raised(Figure figure) {
        Sentence sentence = figure.sentence;
        int verb = figure.phraseFrom - 1;
        boolean times = sentence.is(figure.phraseTo - 1, "times") || sentence.is(figure.phraseTo, "times");
        boolean passive = times
                && verb > 1
                && sentence.tag(verb - 1).equals("AUX")
                && Changes.direction(sentence.lower(verb)) != null;
        int end = verb - 1;
        while (passive && end > 0 && sentence.tag(end).equals("AUX")) {
            end--;
        }
        return passive ? subjects.backwards(sentence, end) : null;
    }

    /// "the number of victims tripled", "the ministry doubled its shelters": the object of the
    /// verb, else its subject.
    @Nullable
    Phrase folded(Figure figure) {
        Sentence sentence = figure.sentence;
        String word = sentence.lower(figure.at);
        Phrase raised = raised(figure);
        if (raised != null) {
            return raised;
        }
        if (!word.endsWith("ed") && !word.endsWith("es") && !word.endsWith("ing")) {
            return null;
        }
        int object = phrases.pastDeterminers(sentence, figure.phraseTo);
        boolean number = sentence.is(object, "number") && sentence.is(object + 1, "of");
        object = number ? phrases.pastDeterminers(sentence, object + 2) : object;
        Phrase phrase = phrases.at(sentence, object);
        boolean counted = phrase != null && phrases.isPlural(sentence, phrase.head());
        int verb = figure.phraseFrom - 1;
        while (verb > 0
                && (sentence.tag(verb).equals("AUX")
                        || sentence.tag(verb).equals("ADV")
                        || sentence.is(verb, "than")
                        || sentence.is(verb, "more"))) {
            verb--;
        }
        // "chats nearly tripled": the model may take a plural right before a verb for a verb.
        boolean mistaken = verb >= 0
                && sentence.tag(verb).equals("VERB")
                && sentence.lower(verb).endsWith("s")
                && (verb == 0 || !sentence.get(verb - 1).isNominal())
                && phrases.isNoun(sentence.lower(verb));
        if (mistaken && !counted) {
            return new Phrase(verb, verb + 1);
        }
        return counted ? phrase : verb < 0 ? null : subjects.backwards(sentence, verb);
    }
}
