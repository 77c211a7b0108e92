package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// The letters a country's papers stick to an amount: "RM5.4m", "Sh28,000", "N5.2 million", "R1.2bn".
///
/// One letter alone is a currency only before an amount that looks like one, because "P5" and "N95"
/// are names.
final class CurrencyLetters {

    static final int LONGEST = 4;

    private static final Map<String, Unit> LETTERS = new HashMap<>();
    private static final Set<String> MAGNITUDES = Set.of(
            "million", "billion", "trillion", "bn", "mn", "m", "k", "crore", "lakh", "thousand", "M", "B", "b", "K");

    static {
        letters("NGN", "naira", "N", "NGN");
        letters("PHP", "peso", "P", "PhP", "Php");
        letters("ZAR", "rand", "R");
        letters(null, "kwacha", "K");
        letters("HNL", "lempira", "L");
        letters("GTQ", "quetzal", "Q");
        letters("MYR", "ringgit", "RM");
        letters("INR", "rupee", "Rs", "RS");
        letters("IDR", "rupiah", "Rp");
        letters("BDT", "taka", "Tk", "TK");
        letters("KES", "Kenyan shilling", "KSh", "Ksh", "KShs", "Kshs", "KSH", "KES");
        letters("TZS", "Tanzanian shilling", "TSh", "Tsh", "TShs", "Tshs", "TZS");
        letters("UGX", "Ugandan shilling", "USh", "Ush", "UShs", "Ushs", "UGX");
        letters(null, "shilling", "Sh", "Shs");
        letters("GHS", "cedi", "GHC", "GHc", "GHS");
        letters("AED", "dirham", "Dh", "Dhs", "AED");
        letters("NPR", "Nepalese rupee", "NRs", "NPR");
        letters("PKR", "Pakistani rupee", "PKR");
        letters("LKR", "Sri Lankan rupee", "SLRs", "LKR");
        letters("CNY", "yuan", "RMB");
        letters("USD", "dollar", "USD");
        letters("EUR", "euro", "EUR");
        letters("GBP", "pound sterling", "GBP");
        letters("VND", "dong", "VND", "VNĐ");
        letters("THB", "baht", "THB");
        letters("KHR", "riel", "KHR");
        letters("LAK", "kip", "LAK");
        letters("MMK", "kyat", "MMK");
        letters("IDR", "rupiah", "IDR");
        letters("INR", "rupee", "INR");
        letters("BDT", "taka", "BDT");
        letters("MYR", "ringgit", "MYR");
        letters("PHP", "peso", "PHP");
        letters("NGN", "naira", "NGN");
        letters("ZAR", "rand", "ZAR");
        letters("JPY", "yen", "JPY");
        letters("CNY", "yuan", "CNY");
        letters("CHF", "Swiss franc", "CHF");
        letters("AUD", "Australian dollar", "AUD");
        letters("CAD", "Canadian dollar", "CAD");
        letters("SGD", "Singapore dollar", "SGD");
    }

    private CurrencyLetters() {}

    private static void letters(@Nullable String code, String name, String... forms) {
        for (String form : forms) {
            LETTERS.put(form, new Unit(UnitKind.MONEY, code, name));
        }
    }

    static @Nullable Unit find(String letters) {
        return LETTERS.get(letters);
    }

    /// @param number the digits behind the letters
    /// @param from where they begin
    static boolean isMoney(String letters, CharSequence text, Digits.Found number, int from, int to) {
        BigDecimal value = number.value();
        if (value == null) {
            return false;
        }
        String magnitude = word(text, number.end(), to);
        boolean sized = MAGNITUDES.contains(magnitude);
        boolean grouped = text.subSequence(from, number.end()).toString().indexOf(',') >= 0;
        boolean stuck = number.end() < to && Character.isLetterOrDigit(text.charAt(number.end()));
        boolean serial = text.charAt(from) == '0' && !grouped && value.scale() == 0;
        if (letters.length() == 1) {
            return sized || grouped && !stuck;
        }
        if (serial) {
            return false;
        }
        return sized || !stuck;
    }

    /// The word behind an amount, over a blank or a hyphen.
    private static String word(CharSequence text, int from, int to) {
        int start = from;
        if (start < to && (text.charAt(start) == ' ' || text.charAt(start) == '-' || text.charAt(start) == '\u00a0')) {
            start++;
        }
        int end = start;
        while (end < to && end < start + 10 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.subSequence(start, end).toString();
    }
}
