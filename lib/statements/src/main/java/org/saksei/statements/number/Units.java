package org.saksei.statements.number;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// Reads the unit directly beside a number: percent, currency (ISO 4217), time, age, measure.
final class Units {

    static final Unit PERCENT = new Unit(UnitKind.PERCENT, null, "percentage");
    static final Unit POINT = new Unit(UnitKind.PERCENTAGE_POINT, null, "percentage point");
    static final Unit AGE = new Unit(UnitKind.AGE, null, "year of age");

    private static final Map<String, String> TIME = new HashMap<>();
    private static final Map<String, String> MEASURES = new HashMap<>();

    /// Nouns for people and cases: what a number without a unit before them counts, even if it looks
    /// like a year.
    private static final Set<String> PEOPLE = WordList.of("""
            people persons victims women men children girls boys workers migrants cases suspects
            traffickers offenders minors adults individuals investigations prosecutions convictions
            arrests officers officials refugees students families nationals citizens employees labourers
            laborers complaints calls jobs households inspections members residents prisoners deaths
            votes soldiers troops patients
            """);

    static {
        for (String unit :
                new String[] {"second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade"
                }) {
            TIME.put(unit, unit);
            TIME.put(unit + "s", unit);
        }
        for (String unit : new String[] {
            "kilometer",
            "kilometre",
            "mile",
            "metre",
            "meter",
            "centimetre",
            "centimeter",
            "hectare",
            "acre",
            "ton",
            "tonne",
            "kilogram",
            "kilo",
            "gram",
            "pound",
            "litre",
            "liter",
            "gallon",
            "barrel",
            "degree",
            "ounce"
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
        measure("kilometre per hour", "km/h", "kmh");
        measure("metre per second", "m/s");
        measure("degree Celsius", "°c");
        measure("degree Fahrenheit", "°f");
        measure("kilowatt", "kw", "kilowatts");
        measure("megawatt", "mw", "megawatts", "megawatt");
        measure("gigawatt", "gw", "gigawatts", "gigawatt");
        measure("kilowatt-hour", "kwh", "kilowatt-hours");
        measure("light-year", "light-years", "light-year");
        measure("gigabyte", "gb", "gigabytes", "gigabyte");
        measure("megabyte", "mb", "megabytes", "megabyte");
        measure("terabyte", "tb", "terabytes", "terabyte");
        measure("milligram", "mg", "milligrams", "milligram");
        measure("microgram", "micrograms", "microgram");
        measure("millimetre", "millimetres");
        measure("millimeter", "millimeters");
        measure("square kilometre", "sqkm", "km2", "km²");
        measure("square metre", "m2", "m²", "sqm");
        measure("cubic metre", "m3", "m³");
        measure("yard", "yards", "yard");
        measure("calorie", "calories", "calorie", "kcal");
        measure("nautical mile", "nm");
        measure("decibel", "decibels", "db");
        measure("volt", "volts");
        measure("watt", "watts");
        measure("foot", "feet", "ft", "foot");
        measure("inch", "inches", "inch");
    }

    private Units() {}

    private static void measure(String name, String... forms) {
        for (String form : forms) {
            MEASURES.put(form, name);
        }
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
        if (Currencies.readBefore(tokens, draft) || percentOf(tokens, draft)) {
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
        if (!percent(tokens, draft, at) && !Currencies.readBehind(tokens, draft, at) && !time(tokens, draft, at)) {
            measure(tokens, draft, at);
        }
    }

    /// "per cent of twenty-two", as a table heads its column: only where no word stands before it.
    private static boolean percentOf(Tokens tokens, Draft draft) {
        int at = draft.from - 2;
        String word = tokens.get(at).lower();
        boolean percent = word.equals("percent")
                || word.equals("percents")
                || word.equals("cent") && tokens.get(at - 1).is("per");
        int first = word.equals("cent") ? at - 1 : at;
        if (!percent
                || !tokens.get(at + 1).is("of")
                || first > 0 && !tokens.get(first - 1).raw().isEmpty()) {
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

    private static boolean time(Tokens tokens, Draft draft, int at) {
        boolean working = tokens.get(at).is("working")
                || tokens.get(at).is("business")
                || tokens.get(at).is("calendar");
        String unit = time(tokens.get(working ? at + 1 : at).lower());
        if (unit != null && working) {
            draft.measure(Kind.DURATION, new Unit(UnitKind.TIME, null, unit), at, at + 2);
            draft.rules.add("duration");
            return true;
        }
        if (unit == null
                || draft.fraction
                || tokens.get(at).lineStart() && !tokens.get(at).glued() && draft.inDigits) {
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
        if (word.is("yo")
                || word.is("y")
                        && tokens.get(at + 1).is("/")
                        && tokens.get(at + 2).is("o")) {
            draft.measure(Kind.AGE, AGE, at, word.is("yo") ? at + 1 : at + 3);
            return true;
        }
        return false;
    }

    private static void measure(Tokens tokens, Draft draft, int at) {
        Token word = tokens.get(at);
        String name = MEASURES.get(word.lower());
        boolean shortForm =
                word.lower().length() <= 2 && !word.is("km") && !word.is("kg") && !word.is("cm") && !word.is("°");
        if (name == null || shortForm && !word.glued()) {
            measureOfTwoWords(tokens, draft, at);
            return;
        }
        String rest = rest(tokens, at);
        int end = rest.isEmpty() ? at + 1 : rest.startsWith(" per") ? at + 3 : at + 2;
        draft.measure(Kind.MEASURE, new Unit(UnitKind.MEASURE, null, name + rest), at, end);
        draft.fraction = false;
        draft.rules.add("measure");
    }

    /// What a second sign adds to a unit: "°C", "km/h".
    private static String rest(Tokens tokens, int at) {
        Token next = tokens.get(at + 1);
        boolean degree = tokens.get(at).is("°") || tokens.get(at).lower().startsWith("degree");
        if (next.is("/") && tokens.get(at + 2).is("h")
                || next.is("/") && tokens.get(at + 2).is("s")) {
            return tokens.get(at + 2).is("h") ? " per hour" : " per second";
        }
        if (degree && (next.is("celsius") || next.is("c") && next.glued())) {
            return " Celsius";
        }
        return degree && (next.is("fahrenheit") || next.is("f") && next.glued()) ? " Fahrenheit" : "";
    }

    /// "55 cubic metres", "three nautical miles".
    private static void measureOfTwoWords(Tokens tokens, Draft draft, int at) {
        String first = tokens.get(at).lower();
        String second = MEASURES.get(tokens.get(at + 1).lower());
        if (second != null && (first.equals("cubic") || first.equals("square") || first.equals("nautical"))) {
            draft.measure(Kind.MEASURE, new Unit(UnitKind.MEASURE, null, first + " " + second), at, at + 2);
            draft.fraction = false;
            draft.rules.add("measure");
        }
    }
}
