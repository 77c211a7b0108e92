package org.saksei.statements.number;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// Reads the unit directly beside a number: percent, currency (ISO 4217), time, age, measure.
final class Units {

    static final Unit PERCENT = new Unit(UnitKind.PERCENT, null, "percentage");
    static final Unit POINT = new Unit(UnitKind.PERCENTAGE_POINT, null, "percentage point");
    static final Unit AGE = new Unit(UnitKind.AGE, null, "year of age");

    private static final Set<String> CODES =
            Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).collect(Collectors.toSet());

    /// Sign → code and singular name.
    private static final Map<String, Unit> SIGNS = new HashMap<>();

    /// What stands before a dollar sign or the word → code.
    private static final Map<String, String> DOLLARS = Map.ofEntries(
            Map.entry("us", "USD"), Map.entry("american", "USD"), Map.entry("a", "AUD"), Map.entry("au", "AUD"),
            Map.entry("australian", "AUD"), Map.entry("c", "CAD"), Map.entry("ca", "CAD"),
            Map.entry("canadian", "CAD"), Map.entry("hk", "HKD"), Map.entry("s", "SGD"), Map.entry("sg", "SGD"),
            Map.entry("singapore", "SGD"), Map.entry("nt", "TWD"), Map.entry("nz", "NZD"), Map.entry("taiwan", "TWD"),
            Map.entry("jamaican", "JMD"), Map.entry("fijian", "FJD"), Map.entry("namibian", "NAD"),
            Map.entry("bahamian", "BSD"), Map.entry("barbadian", "BBD"), Map.entry("guyanese", "GYD"),
            Map.entry("brunei", "BND"), Map.entry("belize", "BZD"), Map.entry("caribbean", "XCD"),
            Map.entry("liberian", "LRD"), Map.entry("surinamese", "SRD"));

    /// Currency word → code; words of several currencies ("peso", "dinar") have the code "".
    private static final Map<String, String> MONEY = new HashMap<>();

    private static final Map<String, String> TIME = new HashMap<>();
    private static final Map<String, String> MEASURES = new HashMap<>();

    /// Nouns for people and cases: what a number without a unit before them counts, even if it looks like a year.
    private static final Set<String> PEOPLE = Set.of(
            "people", "persons", "victims", "women", "men", "children", "girls", "boys", "workers", "migrants", "cases",
            "suspects", "traffickers", "offenders", "minors", "adults", "individuals", "investigations",
            "prosecutions", "convictions", "arrests", "officers", "officials", "refugees", "students", "families",
            "nationals", "citizens", "employees", "labourers", "laborers", "complaints", "calls", "jobs", "households",
            "inspections", "members", "residents", "prisoners", "deaths", "votes", "soldiers", "troops", "patients");

    static {
        sign("$", "USD", "dollar");
        sign("€", "EUR", "euro");
        sign("£", "GBP", "pound");
        sign("¥", "JPY", "yen");
        sign("៛", "KHR", "riel");
        sign("฿", "THB", "baht");
        sign("₫", "VND", "dong");
        sign("₹", "INR", "rupee");
        sign("₱", "PHP", "peso");
        sign("₩", "KRW", "won");
        sign("₭", "LAK", "kip");
        sign("₽", "RUB", "rouble");
        sign("₦", "NGN", "naira");
        money("USD", "dollar");
        money("EUR", "euro");
        money("GBP", "pound", "sterling");
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
        money("MKD", "denar");
        money("PYG", "guarani", "guaranies");
        money("HNL", "lempira");
        money("GTQ", "quetzal", "quetzales");
        money("CRC", "colon", "colones");
        money("CZK", "koruna", "korunas");
        money("CHF", "franc");
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
        money("", "cent");
        for (String unit : new String[] {
            "second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade"
        }) {
            TIME.put(unit, unit);
            TIME.put(unit + "s", unit);
        }
        for (String unit : new String[] {
            "kilometer", "kilometre", "mile", "metre", "meter", "centimetre", "centimeter", "hectare", "acre", "ton",
            "tonne", "kilogram", "kilo", "gram", "pound", "litre", "liter", "gallon", "barrel", "degree", "ounce"
        }) {
            MEASURES.putIfAbsent(unit, unit);
            MEASURES.put(unit + "s", unit);
        }
        MEASURES.remove("pound");
        MEASURES.remove("pounds");
        measure("kilometre", "km", "kms");
        measure("kilogram", "kg", "kgs");
        measure("centimetre", "cm");
        measure("millilitre", "ml");
        measure("millimetre", "mm");
        measure("metre", "m");
        measure("mile per hour", "mph");
        measure("kilometre per hour", "kph");
        measure("hectare", "ha");
        measure("degree", "°");
        measure("foot", "feet", "ft", "foot");
        measure("inch", "inches", "inch");
    }

    private Units() {}

    private static void sign(String sign, String code, String name) {
        SIGNS.put(sign, new Unit(UnitKind.MONEY, code, name));
    }

    private static void money(String code, String name, String... others) {
        MONEY.put(name, code);
        MONEY.put(name + "s", code);
        for (String other : others) {
            MONEY.put(other, code);
        }
    }

    private static void measure(String name, String... forms) {
        for (String form : forms) {
            MEASURES.put(form, name);
        }
    }

    static boolean isCurrencySign(String raw) {
        return SIGNS.containsKey(raw);
    }

    static boolean isPeople(String lower) {
        return PEOPLE.contains(lower);
    }

    static @Nullable String time(String lower) {
        return TIME.get(lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower);
    }

    /// Gives a number the unit beside it.
    static void read(Tokens tokens, Draft draft) {
        if (draft.rules.contains("half-a")) {
            String time = time(tokens.get(draft.to + 1).lower());
            if (time != null) {
                draft.measure(Kind.DURATION, new Unit(UnitKind.TIME, null, time), draft.to + 1, draft.to + 2);
                draft.fraction = false;
            }
            return;
        }
        if (before(tokens, draft) || percentOf(tokens, draft)) {
            return;
        }
        int at = draft.to;
        Token next = tokens.get(at);
        boolean hyphen = next.isDash() && next.glued() && tokens.get(at + 1).glued();
        if (hyphen) {
            draft.hyphenated = tokens.get(at + 1).isWord();
            at++;
        } else if (next.isDash() && next.glued() && tokens.get(at + 1).isWord()) {
            draft.hyphenated = true;
        }
        String or = tokens.get(at).is("or") ? tokens.get(at + 1).lower() : "";
        if (or.equals("more") || or.equals("less") || or.equals("fewer") || or.equals("so")) {
            at += 2;
        }
        if (!percent(tokens, draft, at) && !money(tokens, draft, at) && !time(tokens, draft, at)) {
            measure(tokens, draft, at);
        }
    }

    private static boolean before(Tokens tokens, Draft draft) {
        Token sign = tokens.get(draft.from - 1);
        Unit unit = SIGNS.get(sign.raw());
        int from = draft.from - 1;
        if (unit != null) {
            Token word = tokens.get(from - 1);
            if (sign.is("$") && sign.glued() && word.isWord() && DOLLARS.containsKey(word.lower())) {
                unit = new Unit(UnitKind.MONEY, DOLLARS.get(word.lower()), "dollar");
                from--;
            }
        } else if (sign.isWord() && CODES.contains(sign.raw()) && !tokens.get(draft.from).lineStart()) {
            unit = new Unit(UnitKind.MONEY, sign.raw(), name(sign.raw()));
        } else if (sign.is("rs") || sign.is(".") && tokens.get(from - 1).is("rs")) {
            unit = new Unit(UnitKind.MONEY, "INR", "rupee");
        }
        if (unit == null) {
            return false;
        }
        draft.measure(Kind.MONEY, unit, from, draft.from);
        draft.rules.add("currency-before");
        return true;
    }

    private static String name(String code) {
        return MONEY.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code) && !entry.getKey().endsWith("s"))
                .map(Map.Entry::getKey)
                .min(String::compareTo)
                .orElse(code);
    }

    /// "per cent of twenty-two", as a table heads its column: only where no word stands before it.
    private static boolean percentOf(Tokens tokens, Draft draft) {
        int at = draft.from - 2;
        String word = tokens.get(at).lower();
        boolean percent = word.equals("percent") || word.equals("percents") || word.equals("cent") && tokens.get(at - 1).is("per");
        int first = word.equals("cent") ? at - 1 : at;
        if (!percent || !tokens.get(at + 1).is("of") || first > 0 && !tokens.get(first - 1).raw().isEmpty()) {
            return false;
        }
        draft.measure(Kind.SHARE, PERCENT, first, draft.from);
        draft.rules.add("percent-of");
        return true;
    }

    private static boolean percent(Tokens tokens, Draft draft, int at) {
        Token word = tokens.get(at);
        int end = switch (word.lower()) {
            case "%", "٪", "％" -> at + 1;
            case "percent", "percents", "percentage", "pct", "pc", "perc" -> at + 1;
            case "per" -> tokens.get(at + 1).is("cent") ? at + 2 : -1;
            case "pp", "pps" -> at + 1;
            case "basis" -> tokens.get(at + 1).lower().startsWith("point") ? at + 2 : -1;
            default -> -1;
        };
        if (end < 0) {
            return false;
        }
        boolean basis = word.is("basis");
        int hyphen = tokens.get(end).isDash() && tokens.get(end).glued() ? 1 : 0;
        Token after = tokens.get(end + hyphen);
        if (after.is("point") || after.is("points")) {
            draft.measure(Kind.CHANGE_POINTS, POINT, at, end + hyphen + 1);
        } else if (basis) {
            draft.measure(Kind.CHANGE_POINTS, new Unit(UnitKind.PERCENTAGE_POINT, null, "basis point"), at, end);
        } else if (word.is("pp") || word.is("pps")) {
            draft.measure(Kind.CHANGE_POINTS, POINT, at, end);
        } else {
            draft.measure(Kind.SHARE, PERCENT, at, end);
        }
        draft.rules.add("percent");
        return true;
    }

    private static boolean money(Tokens tokens, Draft draft, int at) {
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
        int noun = at;
        @Nullable String dollars = null;
        if (word.is("u") && tokens.get(at + 1).is(".") && tokens.get(at + 2).is("s") && tokens.get(at + 3).is(".")) {
            dollars = "USD";
            noun = at + 4;
        } else if (word.capital() && tokens.get(at + 1).isWord()) {
            dollars = DOLLARS.getOrDefault(word.lower(), "");
            noun = afterCapitals(tokens, at);
        }
        Token name = tokens.get(noun);
        String code = MONEY.get(name.lower());
        if (code == null) {
            return beforeDollars(tokens, draft, at);
        }
        String singular = singular(name.lower());
        if (noun > at) {
            code = singular.equals("dollar") ? dollars : adjective(tokens, at, noun, singular, code);
        }
        String known = code == null || code.isEmpty() ? bracketed(tokens, noun + 1) : code;
        draft.measure(Kind.MONEY, new Unit(UnitKind.MONEY, known, singular), at, noun + 1);
        draft.rules.add("currency-after");
        return true;
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

    /// The code in "Tanzania shillings (TZS)".
    private static @Nullable String bracketed(Tokens tokens, int at) {
        Token code = tokens.get(at + 1);
        return tokens.get(at).is("(") && CODES.contains(code.raw()) && tokens.get(at + 2).is(")") ? code.raw() : null;
    }

    /// An amount in a currency of no list, known by its conversion: "2 million BDS ($990,100)".
    private static boolean beforeDollars(Tokens tokens, Draft draft, int at) {
        for (int end = at + 1; end <= at + 4 && tokens.get(end - 1).isWord(); end++) {
            boolean code = tokens.get(end).is("(") && tokens.get(end + 2).is(")") && CODES.contains(tokens.get(end + 1).raw());
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
        String wanted = tokens.text().subSequence(tokens.get(at).start(), tokens.get(noun - 1).end()) + " " + singular;
        String known = wanted.toLowerCase(java.util.Locale.ROOT);
        if (known.contains("cfa")) {
            return known.startsWith("west") ? "XOF" : known.startsWith("central") ? "XAF" : "";
        }
        return CurrencyNames.find(wanted, code);
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
            default -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        };
    }

    private static boolean time(Tokens tokens, Draft draft, int at) {
        String unit = time(tokens.get(at).lower());
        if (unit == null || draft.fraction || tokens.get(at).lineStart() && !tokens.get(at).glued() && draft.inDigits) {
            return age(tokens, draft, at);
        }
        int end = at + 1;
        boolean apostrophe = tokens.get(end).is("'") || tokens.get(end).is("’");
        int dash = tokens.get(end).isDash() && tokens.get(end).glued() ? 1 : 0;
        String after = tokens.get(end + dash).lower();
        if (after.equals("old") || after.equals("olds")) {
            draft.measure(Kind.AGE, ageUnit(unit), at, end + dash + 1);
        } else if (after.equals("of") && tokens.get(end + 1).is("age")) {
            draft.measure(Kind.AGE, ageUnit(unit), at, end + 2);
        } else {
            draft.measure(Kind.DURATION, new Unit(UnitKind.TIME, null, unit), at, apostrophe ? end + 1 : end);
        }
        draft.rules.add(draft.kind == Kind.AGE ? "age" : "duration");
        return true;
    }

    private static Unit ageUnit(String unit) {
        return new Unit(UnitKind.AGE, null, unit + " of age");
    }

    private static boolean age(Tokens tokens, Draft draft, int at) {
        Token word = tokens.get(at);
        if (word.is("yo") || word.is("y") && tokens.get(at + 1).is("/") && tokens.get(at + 2).is("o")) {
            draft.measure(Kind.AGE, AGE, at, word.is("yo") ? at + 1 : at + 3);
            return true;
        }
        return false;
    }

    private static void measure(Tokens tokens, Draft draft, int at) {
        Token word = tokens.get(at);
        String name = MEASURES.get(word.lower());
        boolean shortForm = word.lower().length() <= 2 && !word.is("km") && !word.is("kg") && !word.is("cm") && !word.is("°");
        if (name == null || shortForm && !word.glued()) {
            return;
        }
        draft.measure(Kind.MEASURE, new Unit(UnitKind.MEASURE, null, name), at, at + 1);
        draft.fraction = false;
        draft.rules.add("measure");
    }
}
