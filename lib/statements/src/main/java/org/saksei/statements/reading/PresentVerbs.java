package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.saksei.statements.number.WordList;

/// Finds the plural verb right behind a number that the model takes for a noun: "five hold passports", "34 concern
/// trafficking", "nine of the victims hail from Lo".
///
/// A number above one has a plural noun. Where a word that can be a verb is followed by none, it is the verb.
final class PresentVerbs {

    /// Verbs whose base form hardly stands before a noun as its sort, and past tenses: "12 hold passports" has no other
    /// reading.
    private static final Set<String> PLAIN = WordList.of("""
            accept admit allege appear apply arrive ask attend await become begin believe belong
            bring buy carry come complain concern consist contain continue depend describe die
            differ disagree do earn eat employ enter escape exist fall fear feel flee find forbid
            get give go hail happen have hear hide hold hope include involve keep know lack learn
            leave lie live lose make mention need obey occur offer originate owe own pay persist
            plead possess prefer provide qualify receive refuse relate rely remain require reside
            return say see seek seem sell send sleep speak spend stand stay stem suffer take tell
            think vary wait want wear write deny face cross move fail allow derive cooperate
            participate got went came took gave had fled sent spent told knew saw ran began became
            kept drew chose ate slept
            """);

    /// Verbs that are nouns as often: they need an ending that no noun phrase has.
    private static final Set<String> OFTEN_NOUNS = WordList.of("""
            work study test call visit report claim share support travel shelter house host date
            fish farm trade search answer cover deal result run serve sit end start operate plan aim
            rent love hate train teach beg drink fight play practise rank rate range rest sail shop
            smoke walk watch import export drive demand lead name list count cost benefit contract
            address face object care account border
            """);

    private static final Set<String> TAKING_OF = Set.of("complain", "consist", "die", "speak", "hear");

    /// What ends a noun phrase and begins a complement.
    private static final Set<String> COMPLEMENTS = Set.of("ADP", "DET", "PRON", "PART", "ADV", "SCONJ", "AUX");

    /// Participles that are nouns as often.
    private static final Set<String> NOUNS = Set.of(
            "cast", "cut", "cost", "set", "hit", "bet", "broadcast", "hurt", "spread", "read", "felt", "found", "put");

    /// Things made of a word that is else a verb: "11 face masks".
    private static final Set<String> THINGS =
            Set.of("masks", "mask", "shields", "cloths", "assessment", "assessments", "centres", "centers");

    private static final Set<String> MANY =
            Set.of("people", "police", "men", "women", "children", "others", "these", "those");

    private static final Set<String> ORDINALS = Set.of("first", "second", "third");

    private PresentVerbs() {}

    /// @param before what stands before the word, its parts of speech already set right
    static boolean isVerb(List<Token> tokens, List<Token> before, int at) {
        String word = tokens.get(at).lower();
        if (isTold(tokens, before, at)) {
            return true;
        }
        if (isOfOne(tokens, before, at)) {
            return true;
        }
        boolean plain = PLAIN.contains(word);
        if (at == 0 || !plain && !OFTEN_NOUNS.contains(word)) {
            return false;
        }
        Token last = before.getLast();
        boolean number = last.isNumeral() && isSeveral(last) && !isName(before);
        boolean people = !number && isMany(last);
        if (!number && !people || at + 1 >= tokens.size()) {
            return number && plain;
        }
        Token next = tokens.get(at + 1);
        if (THINGS.contains(next.lower())) {
            return false;
        }
        if (next.is("of")) {
            return TAKING_OF.contains(word);
        }
        if (COMPLEMENTS.contains(next.tag()) || next.isNumeral()) {
            return plain || number && !next.is("for");
        }
        if (people && !plain || next.isSign()) {
            return plain && number;
        }
        boolean plural = endsPlural(tokens, at + 1);
        return plain && (number || plural) || number && !plural;
    }

    /// "one works in a bakery", "one holds a passport": behind "one" stands no plural noun.
    private static boolean isOfOne(List<Token> tokens, List<Token> before, int at) {
        String word = tokens.get(at).lower();
        if (at == 0 || at + 1 >= tokens.size() || !before.getLast().is("one") || !word.endsWith("s")) {
            return false;
        }
        String base = English.singular(word);
        boolean known = PLAIN.contains(base) || OFTEN_NOUNS.contains(base);
        return known && COMPLEMENTS.contains(tokens.get(at + 1).tag());
    }

    /// "22 sold or sent abroad", "31 set up with the army": an irregular participle right behind a number and no noun
    /// behind it.
    private static boolean isTold(List<Token> tokens, List<Token> before, int at) {
        String word = tokens.get(at).lower();
        boolean past = at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).isNumeral()
                && !isName(before)
                && !word.endsWith("ed")
                && Participles.isPast(word)
                && !NOUNS.contains(word);
        Token next = past ? tokens.get(at + 1) : tokens.get(at);
        return past
                && (next.isSign() && !next.is("-") || next.tag().equals("CCONJ") || COMPLEMENTS.contains(next.tag()));
    }

    /// Whether a word is a verb in its base form rather than a noun.
    static boolean isPlain(String word) {
        return PLAIN.contains(word);
    }

    private static boolean isSeveral(Token number) {
        boolean ordinal = ORDINALS.contains(number.lower()) || number.lower().endsWith("th");
        return !number.is("one") && !number.is("1") && !number.is("no") && !ordinal;
    }

    /// "on May 5", "counter 7": a number that names has no noun.
    private static boolean isName(List<Token> before) {
        Token named = before.size() > 1 ? before.get(before.size() - 2) : before.getLast();
        boolean thing =
                named.tag().equals("NOUN") && English.singular(named.lower()).equals(named.lower());
        return (named.tag().equals("PROPN") || thing) && before.getLast().text().length() <= 2;
    }

    private static boolean isMany(Token word) {
        boolean several = word.tag().equals("NOUN")
                && word.lower().length() > 3
                && !English.singular(word.lower()).equals(word.lower());
        boolean men = word.lower().endsWith("men") && word.tag().equals("NOUN");
        return several || men || MANY.contains(word.lower());
    }

    /// Whether the words from a token on are a noun phrase with a plural at its end.
    private static boolean endsPlural(List<Token> tokens, int from) {
        boolean plural = false;
        for (int at = from; at < tokens.size() && at < from + 5; at++) {
            Token token = tokens.get(at);
            boolean inner = token.isNominal()
                    || token.tag().equals("ADJ")
                    || token.tag().equals("VERB");
            if (!inner) {
                return plural;
            }
            String word = token.lower();
            plural = token.isNominal() && (!English.singular(word).equals(word) || word.equals("staff"));
        }
        return plural;
    }
}
