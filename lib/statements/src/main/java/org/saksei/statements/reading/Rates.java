package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.Measures;
import org.saksei.statements.number.WordList;

/// Reads "per hour", "a month", "per 100,000 people" behind a quantity.
final class Rates {

    /// Words that make "a" before them mean "per".
    private static final Set<String> BASES = WordList.of("""
            second minute hour day night morning afternoon evening week fortnight month quarter year decade season shift
            share barrel tonne ton kilogram kilo kg litre liter gallon ounce pound mile kilometre kilometer bushel acre
            hectare metre meter yard inch foot megawatt-hour kilowatt-hour mwh kwh therm carat bale pint dose
            person head piece unit passenger ticket bottle pack family household student pupil visitor game session
            vote seat room victim child worker patient customer user subscriber guest employee adult participant
            vehicle car plate bag box case cup glass slice serving trip ride flight visit match inning lap episode copy
            download song page word item order transaction plane aircraft
            """);

    /// Words behind a base that make a point in time of it: "a year earlier".
    private static final Set<String> LATER = Set.of("earlier", "ago", "before", "later", "after");

    private static final Set<String> LEADS =
            Set.of("square", "cubic", "metric", "nautical", "hundred", "thousand", "million", "billion");

    private static final int LEADING = 4;

    /// How many words may say what is measured before the base comes.
    private static final int CONTENT = 5;

    private Rates() {}

    /// Adds the base to the unit and moves the end of the phrase behind it.
    ///
    /// @param from token after the unit or the noun
    static void read(Figure figure, int from) {
        Sentence sentence = figure.sentence;
        int behind = pastConversion(figure, from);
        int noun = behind > 0 ? baseNoun(figure, behind) : baseNoun(figure, from);
        int content = noun < 0 && figure.unit.kind() == UnitKind.MEASURE ? pastContent(sentence, from) : from;
        noun = content > from ? baseNoun(figure, content) : noun;
        if (noun < 0) {
            return;
        }
        StringBuilder name = new StringBuilder(figure.unit.name() == null ? "" : figure.unit.name()).append(" per ");
        int at = noun;
        if (sentence.get(at).isNumeral() && !sentence.is(at, "second") && at + 1 < sentence.size()) {
            name.append(sentence.get(at).text());
            boolean counted = sentence.get(at + 1).isNominal();
            at = counted ? at + 1 : at;
            name.append(counted ? " " + sentence.lower(at) : "");
        } else {
            String full = Measures.name(sentence.lower(at));
            String lead = lead(sentence, at);
            name.append(lead).append(full == null ? English.singular(sentence.lower(at)) : full);
        }
        figure.unit =
                new Unit(figure.unit.kind(), figure.unit.code(), name.toString().strip());
        figure.phraseTo = content > from || behind > 0 ? figure.phraseTo : Math.max(figure.phraseTo, at + 1);
        if (figure.kind == Kind.COUNT || figure.kind == Kind.DURATION || figure.kind == Kind.MONEY) {
            figure.kind = Kind.RATE;
        }
        figure.rule("unit.per");
    }

    /// "1,800 soles ($480) a month": behind the bracket, for both; else -1.
    private static int pastConversion(Figure figure, int from) {
        Sentence sentence = figure.sentence;
        boolean money = figure.kind == Kind.MONEY;
        if (money && sentence.is(from, ")")) {
            return from + 1;
        }
        for (int at = from + 1; money && sentence.is(from, "(") && at < from + CONVERSION && at < sentence.size(); at++) {
            if (sentence.is(at, ")")) {
                return at + 1;
            }
        }
        return -1;
    }

    private static final int CONVERSION = 8;

    /// "thousand cubic" of "per thousand cubic feet".
    private static String lead(Sentence sentence, int noun) {
        if (sentence.is(noun - 1, "thermal") && sentence.is(noun - 2, "british")) {
            return "million British thermal ";
        }
        int from = noun;
        while (sentence.isOneOf(from - 1, LEADS)) {
            from--;
        }
        StringBuilder lead = new StringBuilder();
        for (int at = from; at < noun; at++) {
            lead.append(sentence.lower(at)).append(' ');
        }
        return lead.toString();
    }

    private static int baseNoun(Figure figure, int from) {
        Sentence sentence = figure.sentence;
        if (sentence.is(from, "per") && from + 1 < sentence.size()) {
            if (sentence.is(from + 1, "million")
                    && sentence.is(from + 2, "british")
                    && sentence.is(from + 3, "thermal")) {
                return from + 4;
            }
            int lead = from + 1;
            while (sentence.isOneOf(lead, LEADS) && lead < from + LEADING) {
                lead++;
            }
            boolean sort = lead == from + 1 && sentence.tag(lead).equals("ADJ");
            int base = sort ? lead + 1 : lead;
            if (base > from + 1 && base < sentence.size() && sentence.get(base).isNominal()) {
                return base;
            }
            boolean noun = Measures.name(sentence.lower(from + 1)) != null
                    || sentence.get(from + 1).isNominal()
                    || sentence.get(from + 1).isNumeral();
            return noun && !sentence.is(from + 1, "cent") ? from + 1 : -1;
        }
        if (sentence.is(from, "/") && BASES.contains(sentence.lower(from + 1))) {
            return from + 1;
        }
        boolean article = sentence.is(from, "a")
                || sentence.is(from, "an")
                || sentence.is(from, "every")
                || sentence.is(from, "each");
        boolean base = BASES.contains(sentence.lower(from + 1))
                || figure.kind == Kind.MONEY && !sentence.is(from, "each") && isSingle(sentence, from + 1);
        return article && base && !LATER.contains(sentence.lower(from + 2)) ? from + 1 : -1;
    }

    /// "$3 a slice": any noun in the singular that ends its phrase.
    private static boolean isSingle(Sentence sentence, int at) {
        String next = sentence.tag(at + 1);
        boolean ends = at + 1 >= sentence.size() || next.equals("PUNCT") || next.equals("ADP") || next.equals("CCONJ");
        return sentence.tag(at).equals("NOUN") && ends && !sentence.is(at + 1, "of");
    }

    /// Past "of gas" in "55 billion cubic metres of gas a year".
    private static int pastContent(Sentence sentence, int from) {
        int at = from;
        while (sentence.is(from, "of")
                && at < from + CONTENT
                && at + 1 < sentence.size()
                && (at == from
                        || sentence.get(at).isNominal()
                        || sentence.tag(at).equals("ADJ"))) {
            at++;
        }
        return at;
    }
}
