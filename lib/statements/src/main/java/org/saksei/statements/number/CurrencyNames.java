package org.saksei.statements.number;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The full English names of all currencies ("mexican peso" is MXN), from Java's own locale data.
final class CurrencyNames {

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        Currency.getAvailableCurrencies().stream()
                .filter(currency -> !currency.getDisplayName(Locale.ENGLISH).contains("("))
                .forEach(currency -> CODES.put(
                        currency.getDisplayName(Locale.ENGLISH).toLowerCase(Locale.ROOT), currency.getCurrencyCode()));
    }

    private CurrencyNames() {}

    static String find(String name, String other) {
        return CODES.getOrDefault(name.toLowerCase(Locale.ROOT), other);
    }

    /// The English name of a code as a unit is named: "CHF" is the Swiss franc.
    static String name(String code) {
        String name = Currency.getInstance(code).getDisplayName(Locale.ENGLISH);
        int last = name.lastIndexOf(' ') + 1;
        boolean plain = name.equals(code) || name.contains("(");
        return plain ? code : name.substring(0, last) + name.substring(last).toLowerCase(Locale.ROOT);
    }
}
