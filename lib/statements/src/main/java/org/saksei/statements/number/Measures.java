package org.saksei.statements.number;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// The measures of everyday news and their spellings: lengths, areas, volumes, weights, speeds, temperatures, energy,
/// data.
///
/// Names are singular and as long as the text prints them ("kilometre" and "kilometer" are two spellings of one
/// measure, "km" is written out). Multiples are made of a prefix and a base ("gigawatt", "millisecond"), so that no
/// list must hold all of them.
public final class Measures {

    private static final String[] PREFIXES = {
        "kilo", "mega", "giga", "tera", "peta", "milli", "micro", "nano", "centi", "hecto", "deci"
    };

    private static final String[] BASES = {
        "metre",
        "meter",
        "gram",
        "gramme",
        "litre",
        "liter",
        "watt",
        "byte",
        "bit",
        "hertz",
        "volt",
        "ampere",
        "joule",
        "tonne",
        "ton",
        "second",
        "calorie",
        "pascal",
        "newton",
        "pixel",
        "parsec",
        "sievert",
        "becquerel",
        "curie"
    };

    /// Those that need no prefix; "second" and "bit" alone are time and a small thing.
    private static final Set<String> PLAIN = WordList.of("""
            metre meter gram gramme litre liter watt byte hertz volt ampere joule tonne ton calorie pascal newton
            pixel parsec sievert becquerel mile kilo yard acre hectare gallon pint quart barrel bushel degree ounce
            tablespoon teaspoon decibel carat karat fathom furlong knot kelvin micron megaton kiloton horsepower
            lightyear
            """);

    /// Behind "18 m" these make metres of it.
    private static final Set<String> SIZED = WordList.of("long wide high deep tall thick above below away apart");

    private static final Map<String, String> NAMES = new HashMap<>();

    /// Measures of two words or with a hyphen, written with a blank → as they are named.
    private static final Map<String, String> COMPOUNDS = new HashMap<>();

    /// What may stand before a measure and belongs to its name.
    private static final Map<String, String> LEADING = Map.ofEntries(
            Map.entry("square", "square"),
            Map.entry("sq", "square"),
            Map.entry("cubic", "cubic"),
            Map.entry("cu", "cubic"),
            Map.entry("nautical", "nautical"),
            Map.entry("metric", "metric"),
            Map.entry("short", "short"),
            Map.entry("long", "long"),
            Map.entry("fluid", "fluid"),
            Map.entry("troy", "troy"));

    /// Abbreviations that are common enough to stand apart from their number.
    private static final Set<String> APART = WordList.of("""
            km kg cm mm gb tb kb gw mw kw hz hp cc ft lb oz ml mg ha nm sq cu kv kn
            """);

    static {
        for (String base : BASES) {
            for (String prefix : PREFIXES) {
                word(prefix + base);
            }
        }
        PLAIN.forEach(Measures::word);
        NAMES.put("foot", "foot");
        NAMES.put("feet", "foot");
        NAMES.put("inch", "inch");
        NAMES.put("inches", "inch");
        NAMES.put("megahertz", "megahertz");
        lengths();
        physics();
        compounds();
    }

    private Measures() {}

    private static void word(String singular) {
        NAMES.put(singular, singular);
        if (!singular.endsWith("hertz") && !singular.equals("horsepower")) {
            NAMES.put(singular + "s", singular);
        }
    }

    private static void measure(String name, String... forms) {
        for (String form : forms) {
            NAMES.put(form, name);
        }
    }

    private static void lengths() {
        measure("kilometre", "km", "kms");
        measure("kilogram", "kg", "kgs");
        measure("centimetre", "cm");
        measure("millilitre", "ml");
        measure("millimetre", "mm");
        measure("metre", "m");
        measure("gram", "g");
        measure("nanometre", "nm");
        measure("micrometre", "µm", "μm");
        measure("mile per hour", "mph");
        measure("mile per gallon", "mpg");
        measure("kilometre per hour", "kph", "kmh", "kmph");
        measure("revolution per minute", "rpm");
        measure("beat per minute", "bpm");
        measure("frame per second", "fps");
        measure("hectare", "ha");
        measure("foot", "ft");
        measure("inch", "in");
        measure("pound", "lb", "lbs");
        measure("ounce", "oz");
        measure("cubic centimetre", "cc");
        measure("square kilometre", "sqkm", "km2", "km²");
        measure("square metre", "m2", "m²", "sqm");
        measure("square foot", "sqft", "ft2", "ft²");
        measure("cubic metre", "m3", "m³");
        measure("degree", "°");
        measure("degree Celsius", "°c", "celsius", "centigrade");
        measure("degree Fahrenheit", "°f", "fahrenheit");
        measure("milligram", "mg");
        measure("microgram", "µg", "μg", "mcg");
        measure("million British thermal unit", "mmbtu");
        measure("barrel per day", "bpd", "bopd");
        measure("barrel of oil equivalent per day", "boepd");
        measure("tonne of oil equivalent", "toe");
    }

    private static void physics() {
        COMPOUNDS.put("penalty unit", "penalty unit");
        COMPOUNDS.put("penalty units", "penalty unit");
        measure("kilowatt", "kw");
        measure("megawatt", "mw");
        measure("gigawatt", "gw");
        measure("terawatt", "tw");
        measure("kilowatt-hour", "kwh");
        measure("megawatt-hour", "mwh");
        measure("gigawatt-hour", "gwh");
        measure("terawatt-hour", "twh");
        measure("milliampere-hour", "mah");
        measure("kilobyte", "kb");
        measure("megabyte", "mb");
        measure("gigabyte", "gb", "gig", "gigs");
        measure("terabyte", "tb");
        measure("megabit per second", "mbps");
        measure("gigabit per second", "gbps");
        measure("kilobit per second", "kbps");
        measure("hertz", "hz");
        measure("kilohertz", "khz");
        measure("megahertz", "mhz");
        measure("gigahertz", "ghz");
        measure("megapixel", "mp");
        measure("horsepower", "hp", "bhp");
        measure("kilovolt", "kv");
        measure("calorie", "kcal");
        measure("decibel", "db");
        measure("kilopascal", "kpa");
        measure("pound per square inch", "psi");
        measure("part per million", "ppm");
        measure("part per billion", "ppb");
    }

    private static void compounds() {
        for (String watt : new String[] {"watt", "kilowatt", "megawatt", "gigawatt", "terawatt", "ampere", "amp"}) {
            compound(watt, "hour");
        }
        compound("light", "year");
        compound("man", "hour");
        compound("acre", "foot");
        compound("foot", "pound");
        compound("newton", "metre");
        compound("newton", "meter");
        COMPOUNDS.put("pound feet", "pound-foot");
        COMPOUNDS.put("pound foot", "pound-foot");
        COMPOUNDS.put("acre feet", "acre-foot");
        COMPOUNDS.put("lb ft", "pound-foot");
        COMPOUNDS.put("astronomical unit", "astronomical unit");
        COMPOUNDS.put("astronomical units", "astronomical unit");
    }

    private static void compound(String first, String second) {
        COMPOUNDS.put(first + " " + second, first + "-" + second);
        COMPOUNDS.put(first + " " + second + "s", first + "-" + second);
    }

    /// The full singular name of a measure or its abbreviation, in small letters, or null.
    public static @Nullable String name(String lower) {
        return NAMES.get(lower);
    }

    /// Whether a word begins a measure of two words: "pound-feet" is no money.
    static boolean isCompound(Tokens tokens, int at) {
        return compound(tokens, at) != null;
    }

    /// Gives a number the measure beside it.
    static boolean read(Tokens tokens, Draft draft, int at) {
        int end = leading(tokens, at);
        String before = end > at ? LEADING.get(tokens.get(at).lower()) : null;
        Token word = tokens.get(end);
        String name = compound(tokens, end);
        if (name != null) {
            end += tokens.get(end + 1).is(".") ? 4 : tokens.get(end + 1).isDash() ? 3 : 2;
        } else {
            name = before == null && isShort(tokens, draft, end) ? null : NAMES.get(word.lower());
            end++;
        }
        if (name == null) {
            return false;
        }
        String full = before == null ? name : before + " " + name;
        String rest = rest(tokens, end - 1, name);
        end += rest.isEmpty() ? 0 : rest.startsWith(" per") ? 2 : 1;
        draft.measure(Kind.MEASURE, new Unit(UnitKind.MEASURE, null, full + rest), at, end);
        draft.fraction = false;
        draft.rules.add("measure");
        return true;
    }

    /// "magnitude 6.2", "a 7.1-magnitude earthquake": the strength of an earthquake.
    static boolean readBefore(Tokens tokens, Draft draft, int at) {
        boolean before = tokens.get(draft.from - 1).is("magnitude");
        boolean behind = tokens.get(at).is("magnitude");
        if (before || behind) {
            Unit unit = new Unit(UnitKind.MEASURE, null, "magnitude");
            draft.measure(Kind.MEASURE, unit, before ? draft.from - 1 : at, before ? draft.from : at + 1);
        }
        return before || behind;
    }

    /// Past "square", "cubic", "sq." where a measure follows.
    private static int leading(Tokens tokens, int at) {
        if (!LEADING.containsKey(tokens.get(at).lower())) {
            return at;
        }
        int next = tokens.get(at + 1).is(".") || tokens.get(at + 1).isDash() ? at + 2 : at + 1;
        return NAMES.containsKey(tokens.get(next).lower()) ? next : at;
    }

    private static @Nullable String compound(Tokens tokens, int at) {
        int next = tokens.get(at + 1).isDash() && tokens.get(at + 1).glued() ? at + 2 : at + 1;
        next += tokens.get(next).is(".") && tokens.get(next + 1).isDash() ? 2 : 0;
        Token second = tokens.get(next);
        return second.isWord() ? COMPOUNDS.get(tokens.get(at).lower() + " " + second.lower()) : null;
    }

    /// An abbreviation of one or two letters is a word of its own unless it is stuck to its number or well known.
    private static boolean isShort(Tokens tokens, Draft draft, int at) {
        Token word = tokens.get(at);
        if (word.raw().equals("m") && SIZED.contains(tokens.get(at + 1).lower())) {
            return false;
        }
        boolean letters = word.lower().length() <= 2 && word.isWord();
        boolean stuck = word.glued() && at == draft.to;
        boolean known = APART.contains(word.lower()) && draft.inDigits;
        return letters && !stuck && !known;
    }

    /// What a second sign adds to a measure: "°C", "degrees Celsius", "km/h".
    private static String rest(Tokens tokens, int at, String name) {
        Token next = tokens.get(at + 1);
        Token after = tokens.get(at + 2);
        String base = next.is("/") && after.glued() ? base(after) : null;
        if (base != null) {
            return " per " + base;
        }
        boolean degree = name.equals("degree");
        if (degree && (next.is("celsius") || next.is("centigrade") || next.is("c") && isScale(tokens, at))) {
            return " Celsius";
        }
        return degree && (next.is("fahrenheit") || next.is("f") && isScale(tokens, at)) ? " Fahrenheit" : "";
    }

    private static @Nullable String base(Token word) {
        return switch (word.lower()) {
            case "h", "hr", "hour" -> "hour";
            case "s", "sec", "second" -> "second";
            case "min" -> "minute";
            case "l" -> "litre";
            case "day", "year", "month", "week" -> word.lower();
            default -> NAMES.get(word.lower());
        };
    }

    private static boolean isScale(Tokens tokens, int at) {
        return tokens.get(at + 1).glued() || tokens.get(at + 1).capital();
    }
}
