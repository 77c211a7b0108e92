package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// Reads the currency (ISO 4217) before or behind a number.
final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    /// Sign → code and singular name.
    private static final Map<String, Unit> SIGNS = new HashMap<>();

    /// What stands before a dollar sign or the word → code.
    private static final Map<String, String> DOLLARS = Map.ofEntries(
            Map.entry("us", "USD"),
            Map.entry("american", "USD"),
            Map.entry("a", "AUD"),
            Map.entry("au", "AUD"),
            Map.entry("australian", "AUD"),
            Map.entry("c", "CAD"),
            Map.entry("ca", "CAD"),
            Map.entry("canadian", "CAD"),
            Map.entry("hk", "HKD"),
            Map.entry("s", "SGD"),
            Map.entry("sg", "SGD"),
            Map.entry("singapore", "SGD"),
            Map.entry("nt", "TWD"),
            Map.entry("nz", "NZD"),
            Map.entry("taiwan", "TWD"),
            Map.entry("jamaican", "JMD"),
            Map.entry("fijian", "FJD"),
            Map.entry("namibian", "NAD"),
            Map.entry("bahamian", "BSD"),
            Map.entry("barbadian", "BBD"),
            Map.entry("guyanese", "GYD"),
            Map.entry("brunei", "BND"),
            Map.entry("belize", "BZD"),
            Map.entry("caribbean", "XCD"),
            Map.entry("j", "JMD"),
            Map.entry("tt", "TTD"),
            Map.entry("bz", "BZD"),
            Map.entry("fj", "FJD"),
            Map.entry("ec", "XCD"),
            Map.entry("n", "NAD"),
            Map.entry("liberian", "LRD"),
            Map.entry("surinamese", "SRD"));

    /// Below this "won" is what somebody did: "20 won seats".
    private static final BigDecimal LEAST_WON = BigDecimal.valueOf(1_000);

    /// What a country's papers print before (or behind) a number → code and name.
    private static final Map<String, Unit> ABBREVIATIONS = new HashMap<>();

    /// Currency word → code; words of several currencies ("peso", "dinar") have the code "".
    private static final Map<String, String> MONEY = new HashMap<>();

    static {
        sign("$", "USD", "dollar");
        sign("€", "EUR", "euro");
        sign("£", "GBP", "pound sterling");
        sign("¥", "JPY", "yen");
        sign("៛", "KHR", "riel");
        sign("฿", "THB", "baht");
        sign("₫", "VND", "dong");
        sign("₹", "INR", "Indian rupee");
        sign("₱", "PHP", "peso");
        sign("₩", "KRW", "won");
        sign("₭", "LAK", "kip");
        sign("₽", "RUB", "rouble");
        sign("₦", "NGN", "naira");
        sign("₺", "TRY", "Turkish lira");
        sign("₴", "UAH", "hryvnia");
        sign("₪", "ILS", "shekel");
        sign("₿", "XBT", "bitcoin");
        sign("₵", "GHS", "cedi");
        sign("₨", "PKR", "rupee");
        sign("₲", "PYG", "guarani");
        sign("₡", "CRC", "colon");
        sign("₮", "MNT", "tugrik");
        sign("₸", "KZT", "tenge");
        sign("₾", "GEL", "lari");
        sign("৳", "BDT", "taka");
        abbreviation("KES", "Kenyan shilling", "ksh", "kshs", "kes");
        abbreviation("TZS", "Tanzanian shilling", "tsh", "tshs", "tzs");
        abbreviation("UGX", "Ugandan shilling", "ush", "ushs", "ugx");
        abbreviation("INR", "rupee", "rs");
        abbreviation("IDR", "rupiah", "rp");
        abbreviation("MYR", "ringgit", "rm");
        abbreviation("BDT", "taka", "tk");
        abbreviation("CNY", "yuan", "rmb");
        abbreviation("NPR", "Nepalese rupee", "nrs", "npr");
        abbreviation("PKR", "Pakistani rupee", "pkr");
        abbreviation("VND", "dong", "vnđ");
        abbreviation("LKR", "Sri Lankan rupee", "slrs", "lkr");
        abbreviation("PHP", "Philippine peso", "php");
        abbreviation("GHS", "cedi", "ghc", "ghs");
        abbreviation("AED", "dirham", "dh", "dhs");
        abbreviation("XOF", "CFA franc", "cfa", "fcfa");
        abbreviation("CHF", "Swiss franc", "sfr");
        abbreviation("CZK", "koruna", "kč");
        abbreviation("PLN", "zloty", "zł");
        money("USD", "dollar", "buck", "bucks");
        money("XBT", "bitcoin");
        money("EUR", "euro");
        money("GBP", "pound", "sterling", "quid");
        money("KHR", "riel");
        money("THB", "baht");
        money("VND", "dong");
        money("LAK", "kip");
        money("MMK", "kyat");
        money("CNY", "yuan", "renminbi");
        money("JPY", "yen");
        money("MYR", "ringgit");
        money("IDR", "rupiah");
        money("NGN", "naira");
        money("HUF", "forint");
        money("GHS", "cedi");
        money("HRK", "kuna", "kunas");
        money("ETB", "birr");
        money("GEL", "lari");
        money("PLN", "zloty");
        money("HTG", "gourde");
        money("BWP", "pula");
        money("UAH", "hryvnia");
        money("BDT", "taka");
        money("MNT", "tugrik");
        money("ZAR", "rand");
        money("ALL", "lek");
        money("BGN", "lev", "leva");
        money("BRL", "real", "reais");
        money("TJS", "somoni");
        money("UZS", "soum", "som");
        money("MRU", "ouguiya", "ouguiyas");
        money("MKD", "denar");
        money("PYG", "guarani", "guaranies");
        money("HNL", "lempira");
        money("GTQ", "quetzal", "quetzales");
        money("CRC", "colon", "colones");
        money("CZK", "koruna", "korunas");
        money("KRW", "won");
        money("", "leu", "lei");
        money("KZT", "tenge");
        money("AMD", "dram");
        money("PGK", "kina");
        money("WST", "tala");
        money("VUV", "vatu");
        money("AFN", "afghani");
        money("MVR", "rufiyaa");
        money("BTN", "ngultrum");
        money("GMD", "dalasi");
        money("", "leone");
        money("", "kwacha");
        money("MZN", "metical", "meticais");
        money("MGA", "ariary");
        money("AOA", "kwanza");
        money("LSL", "loti", "maloti");
        money("SZL", "lilangeni", "emalangeni");
        money("", "dirham");
        money("ILS", "shekel");
        money("", "boliviano");
        money("", "bolivar", "bolivares");
        money("PEN", "sol", "soles");
        money("NIO", "cordoba");
        money("PAB", "balboa");
        money("", "franc");
        money("INR", "rupee");
        money("AZN", "manat");
        money("", "peso");
        money("", "dinar");
        money("", "rial");
        money("", "riyal");
        money("", "shilling");
        money("", "krona", "kronor");
        money("", "krone", "kroner");
        money("", "lira");
        money("", "crown");
        money("", "cent");
        money("", "penny", "pence", "pennies");
        money("", "paisa", "paise");
        money("", "centavo");
        money("", "céntimo", "centimo", "centimos");
        money("", "satang", "kobo", "sen", "piastre", "centime", "halala");
        money("ILS", "shekel");
        money("KZT", "tenge");
        money("RUB", "rouble", "ruble", "rubles");
    }

    /// Codes whose currency has several words, of which one is usual.
    private static final Map<String, String> USUAL = Map.of(
            "USD", "dollar",
            "GBP", "pound sterling",
            "CNY", "yuan",
            "RUB", "rouble",
            "INR", "Indian rupee",
            "BRL", "real",
            "HRK", "kuna");

    private Currencies() {}

    private static void sign(String sign, String code, String name) {
        SIGNS.put(sign, new Unit(UnitKind.MONEY, code, name));
    }

    private static void abbreviation(String code, String name, String... forms) {
        for (String form : forms) {
            ABBREVIATIONS.put(form, new Unit(UnitKind.MONEY, code, name));
        }
    }

    private static void money(String code, String name, String... others) {
        MONEY.put(name, code);
        MONEY.put(name + "s", code);
        for (String other : others) {
            MONEY.put(other, code);
        }
    }

    static boolean isSign(String raw) {
        return SIGNS.containsKey(raw);
    }

    /// Whether an amount stuck to what stands here is money.
    static boolean isBefore(Token sign) {
        return isSign(sign.raw()) || CurrencyLetters.find(sign.raw()) != null;
    }

    static boolean readBefore(Tokens tokens, Draft draft) {
        Token sign = tokens.get(draft.from - 1);
        Unit unit = SIGNS.get(sign.raw());
        int from = draft.from - 1;
        if (unit != null) {
            Token word = tokens.get(from - 1);
            if (sign.is("$") && sign.glued() && word.isWord() && DOLLARS.containsKey(word.lower())) {
                String code = DOLLARS.getOrDefault(word.lower(), "USD");
                unit = new Unit(UnitKind.MONEY, code, name(code));
                from--;
            }
        } else if (sign.isWord()
                && CODES.contains(sign.raw())
                && !tokens.get(draft.from).lineStart()) {
            unit = new Unit(UnitKind.MONEY, sign.raw(), name(sign.raw()));
        } else if (tokens.get(draft.from).glued() && CurrencyLetters.find(sign.raw()) != null) {
            unit = CurrencyLetters.find(sign.raw());
        } else if (sign.is("¢") && tokens.get(from - 1).is("gh")) {
            unit = SIGNS.get("₵");
            from--;
        } else if (sign.is("/") && tokens.get(from - 1).raw().equals("S")) {
            unit = new Unit(UnitKind.MONEY, "PEN", "sol");
            from--;
        } else {
            int word = sign.is(".") && !tokens.get(draft.from).glued() ? from - 1 : from;
            boolean printed = tokens.get(word).capital() || tokens.get(word).is("rs");
            unit = printed ? ABBREVIATIONS.get(tokens.get(word).lower()) : null;
            from = unit == null ? from : word;
        }
        if (unit == null) {
            return false;
        }
        draft.measure(Kind.MONEY, unit, from, draft.from);
        draft.rules.add("currency-before");
        return true;
    }

    private static String name(String code) {
        String usual = USUAL.get(code);
        if (usual != null) {
            return usual;
        }
        return MONEY.entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals(code) && !entry.getKey().endsWith("s"))
                .map(Map.Entry::getKey)
                .min(String::compareTo)
                .orElseGet(() -> CurrencyNames.name(code));
    }

    static boolean readBehind(Tokens tokens, Draft draft, int at) {
        Token word = tokens.get(at);
        Unit sign = SIGNS.get(word.raw());
        if (sign != null && !tokens.get(at + 1).isNumber()) {
            draft.measure(Kind.MONEY, sign, at, at + 1);
            return true;
        }
        if (word.isWord() && CODES.contains(word.raw()) && word.raw().length() == 3) {
            draft.measure(Kind.MONEY, new Unit(UnitKind.MONEY, word.raw(), name(word.raw())), at, at + 1);
            return true;
        }
        if (word.glued()
                && word.raw().equals("p")
                && at == draft.to
                && draft.inDigits
                && (draft.value.scale() > 0 || !tokens.get(at + 1).is("."))) {
            draft.measure(Kind.MONEY, new Unit(UnitKind.MONEY, "GBP", "penny"), at, at + 1);
            return true;
        }
        Unit abbreviated = word.capital() ? ABBREVIATIONS.get(word.lower()) : null;
        if (abbreviated != null
                && !tokens.get(at + 1).isNumber()
                && !MONEY.containsKey(tokens.get(at + 1).lower())) {
            draft.measure(Kind.MONEY, abbreviated, at, at + 1);
            return true;
        }
        if (isWeight(tokens, draft, at)) {
            draft.measure(Kind.MEASURE, new Unit(UnitKind.MEASURE, null, "pound"), at, at + 1);
            draft.rules.add("measure");
            return true;
        }
        int noun = at;
        @Nullable String dollars = null;
        if (word.is("u")
                && tokens.get(at + 1).is(".")
                && tokens.get(at + 2).is("s")
                && tokens.get(at + 3).is(".")) {
            dollars = "USD";
            noun = at + 4;
        } else if (word.capital() && tokens.get(at + 1).isWord()) {
            dollars = DOLLARS.getOrDefault(word.lower(), "");
            noun = afterCapitals(tokens, at);
        }
        Token name = tokens.get(noun);
        boolean genuine = name.is("real") && noun == at && draft.value.compareTo(BigDecimal.ONE) != 0;
        boolean gained = genuine || name.is("won") && draft.value.compareTo(LEAST_WON) < 0;
        String code = gained || Measures.isCompound(tokens, noun) ? null : MONEY.get(name.lower());
        if (code == null) {
            return beforeDollars(tokens, draft, at);
        }
        String singular = singular(name.lower());
        if (noun > at) {
            code = singular.equals("dollar") ? dollars : adjective(tokens, at, noun, singular, code);
        }
        String known = code == null || code.isEmpty() ? bracketed(tokens, noun + 1) : code;
        boolean american = "USD".equals(known);
        String full = noun == at || american ? singular : printed(tokens, at, noun) + " " + singular;
        draft.measure(Kind.MONEY, new Unit(UnitKind.MONEY, known, full), at, noun + 1);
        draft.rules.add("currency-after");
        return true;
    }

    /// "weighs 1.2 pounds", "a 600-pound bear": a pound of weight.
    private static boolean isWeight(Tokens tokens, Draft draft, int at) {
        Token word = tokens.get(at);
        if (!word.is("pound") && !word.is("pounds")) {
            return false;
        }
        boolean compound = word.glued() && at > draft.to;
        for (int step = 1; step <= 5; step++) {
            compound |= tokens.get(draft.from - step).lower().startsWith("weigh");
        }
        return compound && !Measures.isCompound(tokens, at);
    }

    /// The code in "Tanzania shillings (TZS)".
    private static @Nullable String bracketed(Tokens tokens, int at) {
        Token code = tokens.get(at + 1);
        return tokens.get(at).is("(")
                        && CODES.contains(code.raw())
                        && tokens.get(at + 2).is(")")
                ? code.raw()
                : null;
    }

    /// Where the currency stands behind words with capitals: "Central African CFA francs".
    private static int afterCapitals(Tokens tokens, int at) {
        for (int noun = at + 1; noun <= at + 4 && tokens.get(noun - 1).capital(); noun++) {
            if (MONEY.containsKey(tokens.get(noun).lower())) {
                return noun;
            }
        }
        return at;
    }

    /// An amount in a currency of no list, known by its conversion: "2 million BDS ($990,100)".
    private static boolean beforeDollars(Tokens tokens, Draft draft, int at) {
        for (int end = at + 1; end <= at + 4 && tokens.get(end - 1).isWord(); end++) {
            boolean code = tokens.get(end).is("(")
                    && tokens.get(end + 2).is(")")
                    && CODES.contains(tokens.get(end + 1).raw());
            if (tokens.get(end).is("(") && tokens.get(end + 1).is("$") || code) {
                Token name = tokens.get(end - 1);
                String singular = name.raw().length() <= 3 ? name.raw() : singular(name.lower());
                draft.measure(Kind.MONEY, new Unit(UnitKind.MONEY, bracketed(tokens, end), singular), at, end);
                draft.rules.add("currency-by-conversion");
                return true;
            }
        }
        return false;
    }

    /// "Mexican pesos" has the code of its country's currency where Java's own table names it so.
    private static String adjective(Tokens tokens, int at, int noun, String singular, String code) {
        String wanted = printed(tokens, at, noun) + " " + singular;
        String known = wanted.toLowerCase(Locale.ROOT);
        if (known.contains("cfa")) {
            return known.startsWith("west") ? "XOF" : known.startsWith("central") ? "XAF" : "";
        }
        return CurrencyNames.find(wanted, code);
    }

    private static CharSequence printed(Tokens tokens, int from, int to) {
        return tokens.text()
                .subSequence(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private static String singular(String word) {
        return switch (word) {
            case "kunas" -> "kuna";
            case "leva" -> "lev";
            case "reais" -> "real";
            case "colones" -> "colon";
            case "kronor" -> "krona";
            case "kroner" -> "krone";
            case "guaranies" -> "guarani";
            case "quetzales" -> "quetzal";
            case "sterling" -> "pound";
            case "renminbi" -> "yuan";
            case "pence", "pennies" -> "penny";
            case "buck", "bucks" -> "dollar";
            case "quid" -> "pound";
            case "soles" -> "sol";
            case "paise" -> "paisa";
            default -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        };
    }
}
