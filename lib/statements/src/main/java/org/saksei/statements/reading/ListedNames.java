package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.number.WordList;

/// Tells the digits of names in a list of names from counts: "three fishing vessels, the Chok Dee 5, Sin Somboon and
/// Marine Star 2".
///
/// A list of places with their counts ("Takeo 12, Kandal 9") has a number in each item and no article.
final class ListedNames {

    private static final Set<String> PLACES = WordList.of("""
            countries provinces states districts cities towns villages regions counties communes nations municipalities
            prefectures departments sites places governorates islands ports borders crossings checkpoints
            """);

    /// How far a list reaches, in tokens to each side.
    private static final int REACH = 24;

    private static final int DIGITS = 3;

    private ListedNames() {}

    /// Whether the number at a token ends a name in such a list.
    static boolean holds(Sentence sentence, int number) {
        if (!isName(sentence, number - 1)) {
            return false;
        }
        int open = opening(sentence, number);
        return open > 0 && isThings(sentence, open) && isNameList(sentence, open + 1);
    }

    /// The sign before the first item, or -1 where something else stands in the way.
    private static int opening(Sentence sentence, int number) {
        int open = -1;
        for (int at = number - 1; at > 0 && at > number - REACH; at--) {
            if (!isInside(sentence, at)) {
                return open;
            }
            boolean sign = sentence.is(at, ",") || sentence.is(at, ":") || sentence.is(at, "(");
            open = sign && !isName(sentence, at - 1) && !isNumber(sentence, at - 1) ? at : open;
        }
        return open;
    }

    /// Before the sign a plural in small letters and its number.
    private static boolean isThings(Sentence sentence, int open) {
        Token noun = sentence.get(open - 1);
        boolean plural =
                noun.isNominal() && !noun.isCapitalised() && noun.lower().endsWith("s");
        for (int at = open - 2; plural && at >= 0 && at > open - 6; at--) {
            Token token = sentence.get(at);
            if (token.isNumeral()) {
                return !PLACES.contains(noun.lower());
            }
            plural = token.isNominal()
                    || token.tag().equals("ADJ")
                    || token.tag().equals("VERB");
        }
        return false;
    }

    /// Two names at least, one of them without a number or behind an article.
    private static boolean isNameList(Sentence sentence, int from) {
        boolean article = sentence.is(from, "the");
        boolean bare = false;
        int items = 0;
        for (int at = from; at <= sentence.size() && at < from + 2 * REACH; at++) {
            boolean more = at < sentence.size() && isInside(sentence, at) && !isSeparator(sentence, at);
            boolean ends = !more && (isName(sentence, at - 1) || isNumber(sentence, at - 1));
            items += ends ? 1 : 0;
            bare |= ends && isName(sentence, at - 1);
            if (at >= sentence.size() || !isInside(sentence, at)) {
                break;
            }
        }
        return items > 1 && (article || bare);
    }

    private static boolean isInside(Sentence sentence, int at) {
        return isName(sentence, at) || isNumber(sentence, at) || isSeparator(sentence, at) || sentence.is(at, "the");
    }

    private static boolean isSeparator(Sentence sentence, int at) {
        return sentence.is(at, ",") || sentence.is(at, "and") || sentence.is(at, ":") || sentence.is(at, "(");
    }

    private static boolean isName(Sentence sentence, int at) {
        return at >= 0
                && at < sentence.size()
                && sentence.get(at).isCapitalised()
                && !sentence.get(at).isNumeral();
    }

    private static boolean isNumber(Sentence sentence, int at) {
        if (at < 0 || at >= sentence.size()) {
            return false;
        }
        String text = sentence.get(at).text();
        return text.length() <= DIGITS && text.chars().allMatch(Character::isDigit);
    }
}
