package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.number.NumberLexer;
import org.saksei.statements.number.Numeral;

/// The money a head says its numbers are: "Amount (USD)", "Budget, million riel", "Fines ($)".
///
/// @param unit one of it
/// @param scale what each number stands for: a million under "million riel"
record HeadMoney(Unit unit, BigDecimal scale) {

    /// A sum any currency may have: "5,000 riel".
    private static final String SUM = "5,000";

    private static final BigDecimal VALUE = BigDecimal.valueOf(5_000);

    private static final int LONGEST = 30;

    /// Letters of a code of ISO 4217.
    private static final int CODE = 3;

    private static final Set<String> THOUSANDS = Set.of("'000", "’000", "000", "000s", "'000s", "’000s", "thousands");

    /// Null where the words name no currency.
    ///
    /// @param words as printed
    /// @param sums whether a noun for money is among them
    static @Nullable HeadMoney read(String words, boolean sums) {
        for (String unit : units(words, sums)) {
            HeadMoney money = unit.isEmpty() || unit.length() > LONGEST ? null : of(unit);
            if (money != null) {
                return money;
            }
        }
        return null;
    }

    /// What a number in the cell stands for: 1,500,000 for "1.5" under "million riel".
    BigDecimal scaled(BigDecimal value) {
        BigDecimal scaled = value.multiply(scale);
        BigDecimal plain = scale.equals(BigDecimal.ONE) ? scaled : scaled.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /// The bracket, what stands behind the last comma or "in", the last word.
    private static List<String> units(String words, boolean sums) {
        List<String> units = new ArrayList<>();
        int open = words.lastIndexOf('(');
        int close = words.indexOf(')', open + 1);
        if (open >= 0 && close > open) {
            units.add(words.substring(open + 1, close));
        }
        int in = words.lastIndexOf(" in ");
        int comma = words.lastIndexOf(',');
        if (comma > 0) {
            units.add(words.substring(comma + 1));
        }
        if (in > 0) {
            units.add(words.substring(in + 4));
        }
        String last = words.substring(words.lastIndexOf(' ') + 1);
        if (sums || isSign(last) || words.length() > CODE && isCode(last)) {
            units.add(last);
        }
        return units.stream().map(HeadMoney::plain).toList();
    }

    private static boolean isSign(String word) {
        return word.chars().anyMatch(sign -> Character.getType(sign) == Character.CURRENCY_SYMBOL);
    }

    /// "Cost USD"; "ALL" alone is no Albanian money.
    private static boolean isCode(String word) {
        return word.length() == CODE && word.chars().allMatch(Character::isUpperCase) && !word.equals("ALL");
    }

    private static String plain(String unit) {
        String plain = unit.strip();
        return plain.startsWith("in ") ? plain.substring(3).strip() : plain;
    }

    private static @Nullable HeadMoney of(String unit) {
        StringBuilder scale = new StringBuilder();
        StringBuilder name = new StringBuilder();
        for (String word : unit.split(" ")) {
            String lower = word.toLowerCase(Locale.ROOT);
            switch (lower) {
                case "thousand", "million", "billion", "bn", "mn", "m", "k" ->
                    scale.append(' ').append(lower);
                case "millions" -> scale.append(" million");
                case "billions" -> scale.append(" billion");
                default ->
                    (THOUSANDS.contains(lower) ? scale : name)
                            .append(' ')
                            .append(THOUSANDS.contains(lower) ? "thousand" : word);
            }
        }
        String sign = name.toString().replace(" of", "").strip();
        if (sign.isEmpty() || sign.chars().anyMatch(Character::isDigit)) {
            return null;
        }
        HeadMoney behind = lexed(SUM + scale + " " + sign);
        return behind != null ? behind : lexed(sign + SUM + scale);
    }

    private static @Nullable HeadMoney lexed(String sum) {
        List<Numeral> found = NumberLexer.find(sum);
        if (found.size() != 1 || found.getFirst().kind() != Kind.MONEY) {
            return null;
        }
        BigDecimal value = found.getFirst().value();
        return value == null ? null : new HeadMoney(found.getFirst().unit(), value.divideToIntegralValue(VALUE));
    }
}
