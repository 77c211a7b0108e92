package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Tells names that end with a number ("Apollo 11", "the Nasdaq 100") from counts.
///
/// A number in digits right behind a name is part of it where no counted plural follows. Names of places are left
/// alone: reports list them with their counts ("Takeo 12, Kandal 9").
final class NumberedNames {

    private static final Set<String> NO_NAMES = WordList.of("""
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july
            august september october november december jan feb mar apr jun jul aug sep sept oct nov dec total
            altogether overall together
            """);

    private static final int LONGEST = 4;

    /// A heading has fewer words.
    private static final int WORDS = 12;

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;

    NumberedNames(Vocabulary vocabulary, NounPhrases phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    void read(Figure figure) {
        boolean plain = figure.kind == Kind.COUNT
                && figure.unit.kind() == UnitKind.NONE
                && figure.upper == null
                && figure.modifier == Modifier.EXACT
                && !figure.isRejected();
        Sentence sentence = figure.sentence;
        if (plain && figure.at == 0 && isOfHeading(sentence)) {
            figure.reason = Reason.IDENTIFIER;
            figure.rule("name.heading");
            return;
        }
        if (!plain || figure.at == 0 || !isLabel(sentence.get(figure.at).text())) {
            return;
        }
        boolean listed = ListedNames.holds(sentence, figure.at);
        if (listed || isName(sentence, figure.at - 1) && !isCounting(sentence, figure.at + 1)) {
            figure.reason = Reason.NAME;
            figure.rule("name.numbered");
        }
    }

    /// "2.1 Police", "3.2.1 Victims": the number of a heading.
    private static boolean isOfHeading(Sentence sentence) {
        String number = sentence.get(0).text();
        int point = number.indexOf('.');
        boolean digits = number.chars().allMatch(sign -> Character.isDigit(sign) || sign == '.');
        return digits
                && point > 0
                && point < number.length() - 1
                && number.length() - point < LONGEST
                && sentence.size() > 1
                && sentence.size() < WORDS
                && sentence.get(1).isCapitalised()
                && !sentence.is(sentence.size() - 1, ".");
    }

    /// A few digits without a separator.
    private static boolean isLabel(String text) {
        return text.length() <= LONGEST && text.chars().allMatch(sign -> Character.isDigit(sign) || sign == '.');
    }

    private boolean isName(Sentence sentence, int at) {
        Token word = sentence.get(at);
        boolean inner = word.text().chars().skip(1).anyMatch(Character::isUpperCase)
                && word.text().chars().anyMatch(Character::isLowerCase);
        boolean acts = at + 2 < sentence.size() && sentence.get(at + 2).isVerbal();
        boolean first = at == 0 && word.isNominal() && acts && !phrases.isPlural(sentence, at);
        boolean name =
                word.isCapitalised() && (word.tag().equals("PROPN") || at > 0 && word.isNominal() || first) || inner;
        return name
                && !NO_NAMES.contains(word.lower())
                && vocabulary.countries().at(sentence, at) == null
                && vocabulary.capitals().at(sentence, at) == null
                && vocabulary.demonyms().at(sentence, at) == null;
    }

    /// "Takeo 12 victims", "the Greens 12, the Liberals 9": something is counted.
    private boolean isCounting(Sentence sentence, int next) {
        if (next >= sentence.size()) {
            return true;
        }
        Token token = sentence.get(next);
        if (token.isSign() && token.is("-")
                || token.tag().equals("NUM")
                || token.tag().equals("SYM")
                || token.is("of")
                || token.is("per")) {
            return true;
        }
        if (token.isSign() || token.tag().equals("CCONJ")) {
            return !isGoverned(sentence, next - 2);
        }
        NounPhrases.Phrase phrase = phrases.at(sentence, next);
        return phrase != null && phrases.isPlural(sentence, phrase.head()) && !token.isVerbal();
    }

    /// "on the Nasdaq 100", "its Model 3": the name hangs on a preposition or an owner.
    private static boolean isGoverned(Sentence sentence, int name) {
        int at = name;
        while (at > 0 && sentence.get(at).isNominal() && sentence.get(at).isCapitalised()) {
            at--;
        }
        boolean article = sentence.tag(at).equals("DET");
        if (!article && sentence.is(at, "in") && isBehindSeparator(sentence, at)) {
            return false;
        }
        String before = sentence.tag(article ? at - 1 : at);
        return before.equals("ADP") && !sentence.is(article ? at - 1 : at, "from")
                || before.equals("PART")
                || sentence.tag(at).equals("PRON");
    }

    /// "In Harlow there were 142, in Brent 80": where the next of a list is.
    private static boolean isBehindSeparator(Sentence sentence, int at) {
        return sentence.is(at - 1, ",") || sentence.tag(at - 1).equals("CCONJ");
    }
}
