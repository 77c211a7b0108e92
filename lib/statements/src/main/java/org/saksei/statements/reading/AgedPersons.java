package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Noun;

/// Tells whose age stands between commas and what befell him: "his wife Judith, 47, was fined", "a foreman, 44, and
/// his two sons were arrested", "the woman, then 19, had been sold".
///
/// Who is convicted is a perpetrator, and who is rescued a victim, with an age as with a number.
final class AgedPersons {

    private static final String RULE = "class.aged";

    /// How far from an age the verb of its clause may stand, in tokens.
    private static final int REACH = 24;

    /// How many words the name of a person has at most.
    private static final int NAME = 4;

    private static final Set<String> THEN = Set.of("then", "now", "just", "only", "aged", "age");

    private static final Set<String> EXTREMES = Set.of("youngest", "oldest", "eldest");

    private static final Set<String> ON = Set.of("imposed", "slapped", "inflicted");

    private static final Set<String> OPENING =
            Set.of("that", "who", "whom", "which", "whose", "while", "when", "where");

    private final Vocabulary vocabulary;

    AgedPersons(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void read(Figure figure) {
        if (figure.kind != Kind.AGE || figure.isRejected()) {
            return;
        }
        int end = beforeAge(figure);
        if (end < 0) {
            return;
        }
        if (figure.lemma == null && !figure.hasNoun()) {
            name(figure, end);
        }
        boolean person = figure.type == null || figure.type == CountedClass.PERSON;
        CountedClass befallen = person ? befallen(figure, end) : null;
        if (befallen != null) {
            figure.type = befallen;
            figure.rule(RULE);
        }
    }

    /// The last word of who is so old: before ", 47", ", then 19", ", the youngest 14"; or -1.
    private static int beforeAge(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0 && THEN.contains(sentence.lower(at))) {
            at--;
        }
        if (at > 1 && EXTREMES.contains(sentence.lower(at)) && sentence.is(at - 1, "the")) {
            at -= 2;
        }
        boolean bracket = sentence.is(at, "(");
        return at > 0
                        && (sentence.is(at, ",") || bracket)
                        && sentence.get(at - 1).isNominal()
                ? at - 1
                : -1;
    }

    /// "neighbour Chan Dara, 71": the noun before a name; "the woman, then 19": the noun itself, if it has an article.
    private void name(Figure figure, int end) {
        Sentence sentence = figure.sentence;
        int at = end;
        while (at > 0 && at > end - NAME && sentence.get(at).isCapitalised() && noun(sentence, at) == null) {
            at--;
        }
        Noun noun = noun(sentence, at);
        boolean named = at < end && !sentence.get(at).isSign();
        boolean article = sentence.is(at - 1, "the") || sentence.is(at - 1, "a") || sentence.is(at - 1, "an");
        if (noun != null && (named || article)) {
            figure.lemma = noun.lemma();
            figure.type = noun.type();
            noun.attributes().forEach(figure::attribute);
        }
    }

    private @Nullable Noun noun(Sentence sentence, int at) {
        boolean nominal =
                at >= 0 && (sentence.get(at).isNominal() || sentence.get(at).isCapitalised());
        Noun noun = nominal ? vocabulary.noun(sentence.lower(at)).orElse(null) : null;
        return noun != null && Parts.isPerson(noun.type()) ? noun : null;
    }

    private @Nullable CountedClass befallen(Figure figure, int end) {
        CountedClass passive = passive(figure);
        return passive != null ? passive : active(figure.sentence, end);
    }

    /// ", and his two sons were arrested", ", was fined": the first passive of the clause.
    private @Nullable CountedClass passive(Figure figure) {
        Sentence sentence = figure.sentence;
        int from = figure.phraseTo;
        if (sentence.is(from, ",") && OPENING.contains(sentence.lower(from + 1))) {
            return null;
        }
        for (int at = from; at < sentence.size() && at < from + REACH; at++) {
            Token token = sentence.get(at);
            if (token.is(";") || token.is(":") || OPENING.contains(token.lower())) {
                return null;
            }
            if (token.tag().equals("AUX")) {
                return afterAux(sentence, at);
            }
            if (token.tag().equals("VERB") && !token.lower().endsWith("ing")) {
                return null;
            }
        }
        return null;
    }

    private @Nullable CountedClass afterAux(Sentence sentence, int aux) {
        int at = aux + 1;
        boolean be = isBe(sentence.lower(aux));
        while (sentence.tag(at).equals("AUX") || sentence.tag(at).equals("ADV")) {
            be |= isBe(sentence.lower(at));
            at++;
        }
        return be ? event(sentence, at) : null;
    }

    private static boolean isBe(String word) {
        return Set.of("was", "were", "is", "are", "been", "be", "being").contains(word);
    }

    private @Nullable CountedClass event(Sentence sentence, int at) {
        var event = vocabulary.events().at(sentence, at);
        CountedClass befalls = event == null ? null : event.value().befalls();
        boolean accused = befalls == null && Accused.isCaught(sentence.lower(at));
        return accused ? CountedClass.PERPETRATOR : befalls;
    }

    /// "arrested Sok Chea, 44", "imposed a fine on Tan, 52": the verb right before who is so old.
    private @Nullable CountedClass active(Sentence sentence, int end) {
        boolean on = false;
        for (int at = end; at > 0 && at > end - REACH; at--) {
            Token token = sentence.get(at);
            if (token.is(";")
                    || token.is(":")
                    || OPENING.contains(token.lower())
                    || token.tag().equals("AUX")) {
                return null;
            }
            on |= token.is("on");
            if (token.tag().equals("VERB")) {
                boolean passive = sentence.tag(at - 1).equals("AUX");
                boolean imposed = on && ON.contains(token.lower());
                return imposed ? CountedClass.PERPETRATOR : passive || on ? null : event(sentence, at);
            }
        }
        return null;
    }
}
