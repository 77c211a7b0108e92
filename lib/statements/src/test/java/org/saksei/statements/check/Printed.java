package org.saksei.statements.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// How numbers are printed in made-up texts, and how a hand slips over them.
final class Printed {

    private static final String[] SMALL = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };

    private final RandomGenerator random;

    Printed(RandomGenerator random) {
        this.random = random;
    }

    String number(String value) {
        if (value.contains(".")) {
            return value;
        }
        long whole = Long.parseLong(value);
        if (whole < 100 && random.nextInt(4) == 0 || whole < 10 && random.nextInt(3) > 0) {
            return words((int) whole);
        }
        return String.format(Locale.ROOT, whole >= 1000 ? "%,d" : "%d", whole);
    }

    static String words(int value) {
        return value < 20 ? SMALL[value] : TENS[value / 10] + (value % 10 == 0 ? "" : "-" + SMALL[value % 10]);
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// The value with one digit changed, or two exchanged; null where that cannot be.
    @Nullable
    String slipped(String value, Slip slip) {
        char[] digits = value.toCharArray();
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < digits.length; i++) {
            for (int j = i; j < digits.length; j++) {
                boolean fits = Character.isDigit(digits[i])
                        && Character.isDigit(digits[j])
                        && (slip == Slip.DIGIT_CHANGED ? i == j : digits[i] != digits[j]);
                if (fits) {
                    places.add(new int[] {i, j});
                }
            }
        }
        if (places.isEmpty()) {
            return null;
        }
        int[] place = places.get(random.nextInt(places.size()));
        if (slip == Slip.DIGIT_CHANGED) {
            digits[place[0]] = (char) ('0' + (digits[place[0]] - '0' + 1 + random.nextInt(9)) % 10);
        } else {
            char kept = digits[place[0]];
            digits[place[0]] = digits[place[1]];
            digits[place[1]] = kept;
        }
        String result = new String(digits);
        return result.charAt(0) == '0' && result.length() > 1 && result.charAt(1) != '.' || result.equals("0")
                ? null
                : result;
    }

    /// The change in percent as a house prints it.
    static String percent(long base, long now, long divisor, int decimals, boolean cut) {
        return BigDecimal.valueOf(Math.abs(now - base) * 100)
                .divide(BigDecimal.valueOf(divisor), decimals, cut ? RoundingMode.DOWN : RoundingMode.HALF_UP)
                .toPlainString();
    }
}
