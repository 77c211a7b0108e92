package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The closed list of English number words.
final class NumberWords {

    /// What a word does in a number.
    enum Sort {
        UNIT,
        TEEN,
        TENS,
        HUNDRED,
        SCALE,
        DOZEN
    }

    record Word(Sort sort, BigDecimal value) {}

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String[] UNITS = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };
    private static final String[] TEENS = {
        "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"
    };
    private static final String[] TENS = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    private static final String[] UNIT_ORDINALS = {
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"
    };
    private static final String[] TEEN_ORDINALS = {
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth"
    };

    private static final Map<String, Word> CARDINALS = new HashMap<>();
    private static final Map<String, Word> SUFFIXES = new HashMap<>();
    private static final Map<String, Integer> ORDINALS = new HashMap<>();
    private static final Map<String, BigDecimal> DENOMINATORS = new HashMap<>();

    static {
        for (int digit = 0; digit < UNITS.length; digit++) {
            cardinal(UNITS[digit], Sort.UNIT, digit);
            cardinal(TEENS[digit], Sort.TEEN, 10 + digit);
        }
        for (int ten = 0; ten < TENS.length; ten++) {
            cardinal(TENS[ten], Sort.TENS, 20 + 10 * ten);
        }
        cardinal("nought", Sort.UNIT, 0);
        cardinal("naught", Sort.UNIT, 0);
        cardinal("hundred", Sort.HUNDRED, 100);
        cardinal("dozen", Sort.DOZEN, 12);
        scale(1_000, "thousand");
        scale(100_000, "lakh");
        scale(1_000_000, "million");
        scale(10_000_000, "crore");
        scale(1_000_000_000, "billion");
        scale(1_000_000_000_000L, "trillion");
        suffix(1_000, "k", "K", "thousand");
        suffix(1_000_000, "M", "mn", "mln", "mil", "mio", "MM", "mm", "million");
        suffix(1_000_000_000, "b", "B", "bn", "bln", "bil", "billion");
        suffix(1_000_000_000_000L, "tn", "trn", "tln", "trillion");
        SUFFIXES.put("G", new Word(Sort.SCALE, BigDecimal.valueOf(1_000_000_000)));
        SUFFIXES.put("T", new Word(Sort.SCALE, BigDecimal.valueOf(1_000_000_000_000L)));
        ordinals();
    }

    private NumberWords() {}

    private static void cardinal(String word, Sort sort, long value) {
        CARDINALS.put(word, new Word(sort, BigDecimal.valueOf(value)));
    }

    private static void scale(long value, String word) {
        cardinal(word, Sort.SCALE, value);
    }

    private static void suffix(long value, String... words) {
        for (String word : words) {
            SUFFIXES.put(word, new Word(Sort.SCALE, BigDecimal.valueOf(value)));
        }
    }

    private static void ordinals() {
        for (int index = 0; index < UNIT_ORDINALS.length; index++) {
            ordinal(UNIT_ORDINALS[index], index + 1);
        }
        for (int index = 0; index < TEEN_ORDINALS.length; index++) {
            ordinal(TEEN_ORDINALS[index], 10 + index);
        }
        for (int ten = 0; ten < TENS.length; ten++) {
            ordinal(TENS[ten].substring(0, TENS[ten].length() - 1) + "ieth", 20 + 10 * ten);
        }
        ordinal("hundredth", 100);
        ordinal("thousandth", 1_000);
        ordinal("millionth", 1_000_000);
        ordinal("billionth", 1_000_000_000);
        DENOMINATORS.put("trillionth", BigDecimal.valueOf(1_000_000_000_000L));
        DENOMINATORS.put("trillionths", BigDecimal.valueOf(1_000_000_000_000L));
        DENOMINATORS.remove("first");
        DENOMINATORS.remove("firsts");
        DENOMINATORS.remove("second");
        DENOMINATORS.remove("seconds");
        DENOMINATORS.put("half", BigDecimal.TWO);
        DENOMINATORS.put("halves", BigDecimal.TWO);
        DENOMINATORS.put("quarter", BigDecimal.valueOf(4));
        DENOMINATORS.put("quarters", BigDecimal.valueOf(4));
    }

    private static void ordinal(String word, int value) {
        ORDINALS.put(word, value);
        DENOMINATORS.put(word, BigDecimal.valueOf(value));
        DENOMINATORS.put(word + "s", BigDecimal.valueOf(value));
    }

    static @Nullable Word cardinal(String lower) {
        return CARDINALS.get(lower);
    }

    /// What letters directly behind digits multiply by: "4.9bn", "10k".
    static @Nullable Word suffix(String raw) {
        return SUFFIXES.get(raw);
    }

    /// The number of an ordinal word, or null.
    static @Nullable Integer ordinal(String lower) {
        return ORDINALS.get(lower);
    }

    /// What a word below the line divides by: "thirds", "quarter", or null.
    static @Nullable BigDecimal denominator(String lower) {
        return DENOMINATORS.get(lower);
    }
}
