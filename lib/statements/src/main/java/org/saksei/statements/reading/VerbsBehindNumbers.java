package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;

/// Finds the plural verb right behind a number or a plural that the model takes for a noun: "five hold
/// passports", "34 concern trafficking", "nine of the victims hail from Lo".
///
/// A number above one has a plural noun. Where a word that can be a verb is followed by none, it is
/// the verb.
final class VerbsBehindNumbers {

    private static final Set<String> TAKING_OF = Set.of("complain", "consist", "die", "speak", "hear");

    /// Parts of speech that end a noun phrase and begin a complement.
    private static final Set<String> BEGINNING = Set.of("ADP", "DET", "PRON", "PART", "ADV", "SCONJ", "AUX");

    private static final Set<String> CLOSING = Set.of("ADP", "DET", "PART", "ADV", "SCONJ", "PRON", "PUNCT");

    /// Participles that are nouns as often.
    private static final Set<String> NOUNS = Set.of(
            "cast", "cut", "cost", "set", "hit", "bet", "broadcast", "hurt", "spread", "read", "felt", "found", "put");

    /// Things made of a word that is else a verb: "11 face masks".
    private static final Set<String> THINGS =
            Set.of("masks", "mask", "shields", "cloths", "assessment", "assessments", "centres", "centers");

    private static final Set<String> MANY =
            Set.of("people", "police", "men", "women", "children", "others", "these", "those");

    private static final Set<String> ORDINALS = Set.of("first", "second", "third");

    private VerbsBehindNumbers() {}

    /// @param before what stands before the word, its parts of speech already set right
    static boolean isVerb(List<Token> tokens, List<Token> before, int at) {
        String word = tokens.get(at).lower();
        if (isFinite(tokens, before, at) || isTold(tokens, before, at)) {
            return true;
        }
        boolean plain = VerbWords.isPlain(word);
        if (at == 0 || !plain && !VerbWords.isOftenNoun(word)) {
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
        if (BEGINNING.contains(next.tag()) || next.isNumeral()) {
            return plain || number && !next.is("for");
        }
        if (people && !plain || next.isSign()) {
            return plain && number;
        }
        boolean plural = endsPlural(tokens, at + 1);
        return plain && (number || plural) || number && !plural;
    }

    /// "11 die as boat sinks", "Over 400 flee compound": the number opens the line and is the subject.
    private static boolean isGone(List<Token> tokens, List<Token> before, int at) {
        String word = tokens.get(at).lower();
        if (at == 0
                || !VerbWords.isGoing(word)
                || !before.get(at - 1).isNumeral()
                || PresentVerbs.isYear(before.get(at - 1))) {
            return false;
        }
        int first = at - 2;
        while (first >= 0 && PresentVerbs.isLeading(before.get(first).lower())) {
            first--;
        }
        String next = at + 1 < tokens.size() ? tokens.get(at + 1).tag() : "PUNCT";
        boolean noun = next.equals("NOUN") || next.equals("ADJ") || next.equals("VERB");
        boolean still = VerbWords.isHalf(word) && (noun || next.equals("PUNCT"));
        boolean opens = first < 0
                || before.get(first).isSign()
                || before.get(first).tag().equals("CCONJ");
        return opens && !still;
    }

    /// "40,000 people work in compounds": a base form between a plural and its complement.
    private static boolean isGoing(List<Token> tokens, List<Token> before, int at) {
        if (at == 0
                || at + 1 >= tokens.size()
                || !VerbWords.isGoing(tokens.get(at).lower())) {
            return false;
        }
        Token subject = before.get(at - 1);
        boolean several = !English.singular(subject.lower()).equals(subject.lower()) || subject.is("accused");
        return several
                && subject.isNominal()
                && CLOSING.contains(tokens.get(at + 1).tag());
    }

    /// "one works in a bakery", "one holds a passport", "one in six begs in the street": behind "one" stands no
    /// plural noun.
    private static boolean isOfOne(List<Token> tokens, List<Token> before, int at) {
        String word = tokens.get(at).lower();
        boolean one = at > 0
                && (before.getLast().is("one") || before.getLast().lower().startsWith("one in "));
        if (!one || at + 1 >= tokens.size() || !word.endsWith("s")) {
            return false;
        }
        String base = English.singular(word);
        boolean going = VerbWords.isGoing(base) && !before.getLast().is("one");
        boolean known = going || VerbWords.isPlain(base) || VerbWords.isOftenNoun(base);
        return known && BEGINNING.contains(tokens.get(at + 1).tag());
    }

    /// Whether a word is the verb of a subject right before it.
    static boolean isFinite(List<Token> tokens, List<Token> before, int at) {
        return isGone(tokens, before, at) || isGoing(tokens, before, at) || isOfOne(tokens, before, at);
    }

    /// "22 sold or sent abroad", "31 set up with the army": an irregular participle right behind a
    /// number and no noun behind it.
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
        return past && (next.isSign() && !next.is("-") || next.tag().equals("CCONJ") || BEGINNING.contains(next.tag()));
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
