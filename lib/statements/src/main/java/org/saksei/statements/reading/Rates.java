package org.saksei.statements.reading;

import java.util.Set;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;

/// Reads "per hour", "a month", "per 100,000 people" behind a quantity.
final class Rates {

    /// Words that make "a" before them mean "per".
    private static final Set<String> BASES = Set.of(
            "second",
            "minute",
            "hour",
            "day",
            "night",
            "week",
            "month",
            "quarter",
            "year",
            "share",
            "barrel",
            "tonne",
            "ton",
            "kilogram",
            "kilo",
            "kg",
            "litre",
            "liter",
            "gallon",
            "ounce",
            "pound",
            "person",
            "head",
            "piece",
            "unit",
            "passenger",
            "ticket",
            "bottle",
            "pack",
            "family",
            "household",
            "student",
            "pupil",
            "visitor",
            "game",
            "session",
            "vote",
            "seat",
            "mile",
            "bushel",
            "room",
            "decade",
            "victim",
            "child",
            "worker");

    private Rates() {}

    /// Adds the base to the unit and moves the end of the phrase behind it.
    ///
    /// @param from token after the unit or the noun
    static void read(Figure figure, int from) {
        Sentence sentence = figure.sentence;
        int noun = baseNoun(sentence, from);
        if (noun < 0) {
            return;
        }
        StringBuilder name = new StringBuilder(figure.unit.name() == null ? "" : figure.unit.name()).append(" per ");
        int at = noun;
        if (sentence.get(at).isNumeral() && at + 1 < sentence.size()) {
            name.append(sentence.get(at).text()).append(' ');
            at++;
            name.append(sentence.lower(at));
        } else {
            name.append(English.singular(sentence.lower(at)));
        }
        figure.unit =
                new Unit(figure.unit.kind(), figure.unit.code(), name.toString().strip());
        figure.phraseTo = Math.max(figure.phraseTo, at + 1);
        if (figure.kind == Kind.COUNT || figure.kind == Kind.DURATION || figure.kind == Kind.MONEY) {
            figure.kind = Kind.RATE;
        }
        figure.rule("unit.per");
    }

    private static int baseNoun(Sentence sentence, int from) {
        if (sentence.is(from, "per") && from + 1 < sentence.size()) {
            boolean noun =
                    sentence.get(from + 1).isNominal() || sentence.get(from + 1).isNumeral();
            return noun && !sentence.is(from + 1, "cent") ? from + 1 : -1;
        }
        if (sentence.is(from, "/") && BASES.contains(sentence.lower(from + 1))) {
            return from + 1;
        }
        boolean article = sentence.is(from, "a")
                || sentence.is(from, "an")
                || sentence.is(from, "every")
                || sentence.is(from, "each");
        boolean counted = article
                && BASES.contains(sentence.lower(from + 1))
                && !sentence.is(from + 2, "earlier")
                && !sentence.is(from + 2, "ago")
                && !sentence.is(from + 2, "before")
                && !sentence.is(from + 2, "later");
        return counted ? from + 1 : -1;
    }
}
