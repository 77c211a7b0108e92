package org.saksei.statements.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksei.statements.number.WordList;

/// Puts an English noun into the plural, for sentences about figures.
///
/// The counterpart of the singular every `lemma` and every name of a unit stands in. Words in other
/// letters come back as they are: Khmer nouns have no plural.
public final class Plurals {

    /// The head stands before these: "victims of trafficking", "dollars per month".
    private static final Pattern BEHIND_HEAD =
            Pattern.compile("( of | per | in | from | for | to | with | without |-in-|-at-)");

    private static final Set<String> UNCHANGED = WordList.of("""
            police staff personnel people sheep fish cattle aircraft spacecraft offspring youth hertz
            celsius fahrenheit corps series species headquarters data media
            chinese vietnamese japanese taiwanese lebanese portuguese burmese nepalese sinhalese
            congolese maltese senegalese sudanese swiss lao thai
            riel baht dong yuan yen kip rand
            information evidence equipment money cash aid assistance training support counselling
            """);

    /// What ends like "man" and is none.
    private static final Set<String> NOT_MEN = WordList.of("human german roman norman ottoman shaman talisman caiman");

    private Plurals() {}

    /// @param noun one word or a phrase; a plural comes back as it is
    public static String of(String noun) {
        Matcher behind = BEHIND_HEAD.matcher(noun);
        int end = behind.find() && behind.start() > 0 ? behind.start() : noun.length();
        String head = noun.substring(0, end);
        int last = Math.max(head.lastIndexOf(' '), head.lastIndexOf('-')) + 1;
        return head.substring(0, last) + word(head.substring(last)) + noun.substring(end);
    }

    private static String word(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (small.isEmpty()
                || !isLatin(small.charAt(small.length() - 1))
                || UNCHANGED.contains(small)
                || !English.singular(small).equals(small)) {
            return word;
        }
        if (!small.equals(word) || NOT_MEN.contains(small)) {
            return word.equals(word.toUpperCase(Locale.ROOT)) || NOT_MEN.contains(small)
                    ? word + "s"
                    : word.charAt(0) + English.plural(small).substring(1);
        }
        return English.plural(small);
    }

    private static boolean isLatin(char last) {
        return last >= 'a' && last <= 'z';
    }
}
