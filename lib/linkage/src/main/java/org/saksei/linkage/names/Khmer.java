package org.saksei.linkage.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Khmer names: one spelling per writing, a romanisation as people write it, and a key where both
/// scripts meet.
///
/// The romanisation follows customary spelling, not a standard; a Khmer reader should check the tables.
/// All functions are pure; equal input gives equal output on any machine.
public final class Khmer {
    private static final Transliterator ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Romaniser ROMANISER = new Romaniser();

    /// Words before a name that are no part of it.
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "lok",
            "oknha",
            "samdech",
            "លោក",
            "លោកស្រី",
            "កញ្ញា",
            "អ្នកស្រី",
            "ឧកញ៉ា",
            "សម្តេច");

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0,;.]+");
    private static final Pattern SILENT = Pattern.compile("(?<=[aeiouy])[rh](?=[^aeiouy]|$)");

    private Khmer() {}

    /// Whether there is a Khmer letter.
    public static boolean isKhmer(String text) {
        for (int i = 0; i < text.length(); i++) { // all bases lie in one plane
            if (KhmerOrder.isBase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// One order of signs, nothing invisible, Khmer digits as 0 to 9. Idempotent.
    public static String normalise(String text) {
        return isAscii(text) ? text : KhmerOrder.normalise(text);
    }

    /// The Khmer parts in Latin letters, lower case; everything else as [#fold] has it.
    public static String romanise(String text) {
        List<String> words = new ArrayList<>();
        for (String word : words(normalise(text))) {
            words.add(isKhmer(word) ? ROMANISER.word(word) : fold(word));
        }
        return String.join(" ", words);
    }

    /// Lower case ASCII letters and digits, words parted by one blank; other scripts through ICU's
    /// Any-Latin.
    public static String fold(String text) {
        String latin = isAscii(text) ? text : ASCII.transliterate(text);
        StringBuilder out = new StringBuilder(latin.length());
        boolean gap = false;
        for (char c : latin.toLowerCase(Locale.ROOT).toCharArray()) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                out.append(c);
                gap = false;
            } else if (c != '\'' && c != '`') {
                gap = true;
            }
        }
        return out.toString();
    }

    /// The key of every word, parted by blanks: spellings of one name fall together, in both scripts.
    public static String key(String text) {
        return String.join(
                " ", words(romanise(text)).stream().map(Khmer::keyOfWord).toList());
    }

    /// The words of a name, titles left out where a name remains.
    public static List<String> parts(String name) {
        List<String> words = words(normalise(name));
        List<String> named = words.stream()
                .filter(w -> !TITLES.contains(w.toLowerCase(Locale.ROOT)))
                .toList();
        return named.isEmpty() ? words : named;
    }

    private static List<String> words(String text) {
        return BETWEEN.splitAsStream(text.strip()).filter(w -> !w.isEmpty()).toList();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String keyOfWord(String latin) {
        String letters = latin;
        for (Map.Entry<String, String> fold : RomanTable.INSTANCE.keyLetters().entrySet()) {
            letters = letters.replace(fold.getKey(), fold.getValue());
        }
        letters = once(letters);
        letters = SILENT.matcher(letters).replaceAll("");
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < letters.length(); ) {
            int end = i;
            while (end < letters.length() && isVowel(letters.charAt(end))) {
                end++;
            }
            if (end > i) {
                key.append(RomanTable.INSTANCE.keyVowel(letters.substring(i, end)));
                i = end;
            } else {
                key.append(letters.charAt(i++));
            }
        }
        return key.toString();
    }

    private static String once(String letters) {
        StringBuilder out = new StringBuilder();
        for (char c : letters.toCharArray()) {
            boolean again = !out.isEmpty() && out.charAt(out.length() - 1) == c && !isVowel(c);
            if (!again) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }
}
