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
    }

    private Units() {}

    static boolean isPeople(String lower) {
        return PEOPLE.contains(lower);
    }

    /// "five quarters": time where it can be no fraction.
    private static boolean isQuarters(Tokens tokens, Draft draft, int at) {
        if (!tokens.get(at).is("quarters") || draft.fraction) {
            return false;
        }
        draft.measure(Kind.DURATION, new Unit(UnitKind.TIME, null, "quarter"), at, at + 1);
        draft.rules.add("duration");
        return true;
    }

    static @Nullable String time(String lower) {
        return TIME.get(lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower);
    }

    /// Gives a number the unit beside it.
    static void read(Tokens tokens, Draft draft) {
        if (draft.fraction && ofUnit(tokens, draft)) {
            return;
        }
        if (Currencies.readBefore(tokens, draft) || percentOf(tokens, draft)) {
            perHyphen(tokens, draft);
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
            celsius(tokens, draft, at);
        }
        perHyphen(tokens, draft);
    }

    /// "38.3C", and any other measure.
    private static void celsius(Tokens tokens, Draft draft, int at) {
        Token word = tokens.get(at);
        boolean scale = word.glued()
                && at == draft.to
                && (word.raw().equals("C") || word.raw().equals("F"));
        if (scale) {
            String name = word.raw().equals("C") ? "degree Celsius" : "degree Fahrenheit";
            draft.measure(Kind.MEASURE, new Unit(UnitKind.MEASURE, null, name), at, at + 1);
            draft.rules.add("measure");
        } else if (!Measures.readBefore(tokens, draft, at)) {
            Measures.read(tokens, draft, at);
        }
    }

    /// "half a percentage point", "a quarter of a mile", "a quarter-point": a part of one unit is a quantity of that
    /// unit.
    private static boolean ofUnit(Tokens tokens, Draft draft) {
        boolean of = tokens.get(draft.to).is("of");
        int article = of ? draft.to + 1 : draft.to;
        boolean one = tokens.get(article).is("a") || tokens.get(article).is("an");
        boolean joined = tokens.get(article).isDash() && tokens.get(article).glued();
        if (of && !one) {
            return false;
        }
        int at = one || joined ? article + 1 : article;
        if (!one && !isPoint(tokens, at)) {
            return draft.rules.contains("half-a");
        }
        Draft unit = new Draft(draft.from, at, draft.value, "of-unit");
        boolean found = percent(tokens, unit, at) || time(tokens, unit, at) || Measures.read(tokens, unit, at);
        if (!found && tokens.get(at).is("point")) {
            unit.measure(Kind.CHANGE_POINTS, POINT, at, at + 1);
            found = true;
        }
        if (found && unit.kind != Kind.AGE) {
            draft.measure(unit.kind, unit.unit, at, unit.unitTo);
            draft.fraction = false;
            draft.rules.add("of-unit");
        }
        return found || draft.rules.contains("half-a");
    }

    private static boolean isPoint(Tokens tokens, int at) {
        int next = tokens.get(at + 1).isDash() ? at + 2 : at + 1;
        boolean percentage = tokens.get(at).is("percentage") && tokens.get(next).is("point");
        return percentage || tokens.get(at).is("point");
    }

    /// "a 40-mile-per-hour wind", "a $25-an-hour job".
    private static void perHyphen(Tokens tokens, Draft draft) {
        int at = draft.phraseTo;
        Token per = tokens.get(at + 1);
        boolean joined = tokens.get(at).isDash() && tokens.get(at).glued() && per.glued();
        boolean rate = per.is("per") || per.is("a") || per.is("an");
        if (draft.hasUnit()
                && joined
                && rate
                && tokens.get(at + 2).isDash()
                && tokens.get(at + 3).isWord()) {
            String name = draft.unit.name() + " per " + tokens.get(at + 3).lower();
            Kind kind = draft.kind == Kind.MONEY ? Kind.RATE : draft.kind;
            draft.measure(kind, new Unit(draft.unit.kind(), draft.unit.code(), name), at, at + 4);
            draft.rules.add("unit-per");
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
            case "pp", "pps", "bp", "bps" -> at + 1;
            case "basis" -> tokens.get(at + 1).lower().startsWith("point") ? at + 2 : -1;
            default -> -1;
        };
        if (end < 0) {
            return false;
        }
        boolean basis = word.is("basis") || word.is("bp") || word.is("bps");
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
        if (isQuarters(tokens, draft, at)) {
            return true;
        }
        boolean working = tokens.get(at).is("working")
                || tokens.get(at).is("sitting")
                || tokens.get(at).is("business")
                || tokens.get(at).is("calendar");
        working |= LENGTHS.contains(tokens.get(at).lower())
                && time(tokens.get(at + 1).lower()) != null;
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

    /// Between a number and its unit of time: "one more year", "three full days".
    private static final Set<String> LENGTHS = WordList.of("more additional further extra full whole long entire");

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
}
