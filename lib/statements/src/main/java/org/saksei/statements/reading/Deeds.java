package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.CountedClass;
import org.saksei.statements.number.WordList;

/// Tells who did it from whom it was done to by the verb: "two soldiers trafficked 15 children",
/// "the exploitation of nine women", "six people suspected of smuggling".
final class Deeds {

    /// Stems of verbs that make victims of their objects.
    private static final Set<String> STEMS = Set.of("traffick", "exploit", "enslav", "victimiz", "victimis");

    /// Verbs that do so with what they are done for: "forced women into prostitution".
    private static final Set<String> FORCING = WordList.of("""
            forced forcing coerced coercing compelled compelling sold selling lured luring recruited recruiting
            subjected subjecting pimped pimping tricked tricking groomed grooming prostituted prostituting pressured
            """);

    private static final Set<String> ENGAGED = WordList.of("""
            engaged engaging participated complicit
            """);

    private static final Set<String> BLAMED = WordList.of("""
            suspected accused guilty wanted alleged blamed indicted
            """);

    private static final Set<String> CRIMES = WordList.of("""
            trafficking smuggling exploitation exploiting slavery prostitution pimping procuring recruiting crime
            crimes offences offenses running
            """);

    private static final Set<String> SITUATIONS = Set.of("situations", "situation", "conditions", "circumstances");

    private static final Set<String> NOMINAL = Set.of("trafficking", "exploitation", "enslavement");

    private static final Set<String> PASSIVE = Set.of("was", "were", "been", "being", "are", "is", "be", "get", "got");

    /// How far behind its verb a form may stand, in tokens.
    private static final int REACH = 14;

    private final Vocabulary vocabulary;

    Deeds(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void read(Figure figure) {
        if (figure.type != CountedClass.PERSON || !figure.hasNoun() || figure.nounFrom < figure.phraseFrom) {
            return;
        }
        if (isObject(figure) || isNamed(figure) || isFoundSo(figure)) {
            figure.suffers = true;
            figure.type = CountedClass.VICTIM;
        } else if (acts(figure)) {
            figure.type = CountedClass.PERPETRATOR;
        } else {
            befallen(figure);
        }
    }

    /// "165 people arrested under the law": what befell them stands right behind them.
    private void befallen(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.nounTo;
        while (sentence.tag(at).equals("ADV")) {
            at++;
        }
        boolean duty = sentence.is(at, "charged")
                && sentence.lower(at + 2).endsWith("ing")
                && !CRIMES.contains(sentence.lower(at + 2))
                && !isDeed(sentence.lower(at + 2));
        boolean participle = !duty
                && Participles.isPast(sentence.lower(at))
                && !sentence.get(at).isNumeral()
                && !opensObject(sentence.tag(at + 1));
        var event = participle ? vocabulary.events().at(sentence, at) : null;
        if (event != null && event.value().befalls() != null) {
            figure.type = event.value().befalls();
        }
    }

    private static boolean opensObject(String tag) {
        return tag.equals("DET")
                || tag.equals("PRON")
                || tag.equals("NUM")
                || tag.equals("NOUN")
                || tag.equals("ADJ")
                || tag.equals("PROPN");
    }

    /// "found 176 people in situations of exploitation", "freed 12 men from conditions of slavery".
    private boolean isFoundSo(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.nounTo;
        boolean found = sentence.tag(figure.phraseFrom - 1).equals("VERB");
        boolean state = (sentence.is(at, "in") || sentence.is(at, "from"))
                && SITUATIONS.contains(sentence.lower(at + 1))
                && sentence.is(at + 2, "of");
        return found && state && (isDeed(sentence.lower(at + 3)) || isFormTold(sentence, at + 3));
    }

    /// "60 trafficked children", "12 exploited workers".
    private static boolean isNamed(Figure figure) {
        for (int at = figure.phraseTo; at < figure.nounTo; at++) {
            String word = figure.sentence.lower(at);
            if (word.endsWith("ed") && isDeed(word)) {
                return true;
            }
        }
        return false;
    }

    /// "exploited at least nine women", "the trafficking of 16 villagers".
    private static boolean isObject(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        while (at > 0
                && (sentence.tag(at).equals("ADV")
                        || sentence.tag(at).equals("DET")
                        || Parts.isModifier(sentence, at))) {
            at--;
        }
        if (sentence.is(at, "of")) {
            return NOMINAL.contains(sentence.lower(at - 1));
        }
        boolean verb = at >= 0 && isDeed(sentence.lower(at)) && !NOMINAL.contains(sentence.lower(at));
        boolean gerund = (sentence.is(at, "trafficking") || sentence.is(at, "selling"))
                && (sentence.tag(at).equals("VERB") || OPENING.contains(sentence.tag(at - 1)));
        return (verb || gerund) && !PASSIVE.contains(sentence.lower(at - 1));
    }

    /// Before "trafficking 12 women" in "for trafficking 12 women", "began trafficking 12 women".
    private static final Set<String> OPENING = Set.of("ADP", "SCONJ", "VERB", "AUX");

    private static boolean isDeed(String word) {
        return STEMS.stream().anyMatch(word::startsWith) && !word.endsWith("er") && !word.endsWith("ers");
    }

    private boolean acts(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.nounTo;
        if (sentence.is(at, "who") || sentence.is(at, "that")) {
            at++;
        }
        boolean passive = false;
        while (sentence.tag(at).equals("AUX") || sentence.tag(at).equals("ADV")) {
            passive |= PASSIVE.contains(sentence.lower(at));
            at++;
        }
        String word = sentence.lower(at);
        if (BLAMED.contains(word) || ENGAGED.contains(word)) {
            return named(sentence, at + 1);
        }
        if (passive || at >= sentence.size()) {
            return false;
        }
        boolean object = opensObject(sentence.tag(at + 1));
        return object && (isDeed(word) || FORCING.contains(word) && isFormTold(sentence, at + 1));
    }

    /// "of trafficking", "in human trafficking", "of having trafficked".
    private boolean named(Sentence sentence, int from) {
        boolean preposition = sentence.is(from, "of") || sentence.is(from, "in") || sentence.is(from, "for");
        for (int at = from + 1; preposition && at < sentence.size() && at < from + 6; at++) {
            if (CRIMES.contains(sentence.lower(at)) || isDeed(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFormTold(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + REACH; at++) {
            var trait = vocabulary.traits().at(sentence, at);
            if (trait != null && trait.value().dimension().equals("form")) {
                return true;
            }
            if (sentence.get(at).isSign() || sentence.tag(at).equals("CCONJ")) {
                return false;
            }
        }
        return false;
    }
}
