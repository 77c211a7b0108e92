package org.saksei.app.statements.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.app.statements.FieldWords;
import org.saksei.app.web.Words;
import org.saksei.statements.Counted;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Named;
import org.saksei.statements.Speaker;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Unit;
import org.saksei.statements.Universe;
import org.saksei.statements.format.PlainText;

/// What a figure says, in the language of the page. English has a grammar of its own, [PlainText]; the
/// others set the same words side by side: thing, number, unit, whole, period, speaker. What a pack has
/// no word for stays English and is marked so.
///
/// @param words of the page
/// @param field words of the pack in the language of the page
record FigureWords(Words words, FieldWords field) {

    private static final String ENGLISH = "en";

    String said(StatedFigure figure) {
        if (words.language().equals(ENGLISH)) {
            return PlainText.said(figure);
        }
        return Stream.of(amount(figure), period(figure.period()), speaker(figure.speaker()), was(figure))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// A word a form offers: `at_least` as the page says it.
    String option(String name, String word) {
        String key = "statements.option." + name + "." + word;
        return words.has(key) ? words.of(key) : spaced(word);
    }

    /// An event as the page says it.
    String event(String id) {
        return words.language().equals(ENGLISH)
                ? spaced(id)
                : field.findEvent(id).orElseGet(() -> english(spaced(id)));
    }

    private static String spaced(String word) {
        return word.replace('_', ' ');
    }

    private String option(String name, Named word) {
        return option(name, word.word());
    }

    private String amount(StatedFigure figure) {
        String value = figure.value();
        String direction = figure.direction() == null ? "" : option("direction", figure.direction());
        String rest;
        if (figure.kind() == Kind.RATING) {
            rest = value == null ? figure.text() : words.of("statements.said.tier", value) + place(figure);
        } else if (value == null) {
            rest = joined(figure.kind() == Kind.DATE ? "" : thing(figure), figure.text());
        } else {
            rest = measured(figure, bounded(figure, value));
        }
        return joined(direction, rest);
    }

    private static String place(StatedFigure figure) {
        return figure.place() == null || figure.place().code() == null
                ? ""
                : " " + figure.place().code();
    }

    private String bounded(StatedFigure figure, String value) {
        return switch (figure.modifier()) {
            case EXACT -> value;
            case BETWEEN -> words.of("statements.said.between", value, Objects.requireNonNullElse(figure.upper(), "?"));
            case VAGUE -> figure.text();
            case ABOUT, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> option("modifier", figure.modifier()) + " " + value;
        };
    }

    /// The number with its unit, and the thing and the whole it is of.
    private String measured(StatedFigure figure, String number) {
        Unit unit = figure.unit();
        String thing = thing(figure);
        return switch (unit.kind()) {
            case NOUN, NONE ->
                joined(
                        thing.isEmpty() ? named(unit.name()) : thing,
                        isOfPeople(figure.counted()) ? words.of("statements.said.persons", number) : number,
                        whole(figure));
            case PERCENT, PERCENTAGE_POINT ->
                joined(number, option("unit_kind", unit.kind()), of(joined(thing, wholeNumber(figure))));
            case FRACTION -> joined(number, of(joined(thing, wholeNumber(figure))));
            case FACTOR -> joined(thing, words.of("statements.said.times", number));
            case MONEY -> joined(number, first(unit.code(), unit.name()), of(thing));
            case TIME, AGE, MEASURE, TIER -> joined(thing, number, named(unit.name()));
        };
    }

    private static boolean isOfPeople(@Nullable Counted counted) {
        CountedClass type = counted == null ? null : counted.type();
        return type == CountedClass.VICTIM || type == CountedClass.PERPETRATOR || type == CountedClass.PERSON;
    }

    private String of(String whole) {
        return whole.isEmpty() ? "" : words.of("statements.said.share-of", whole);
    }

    private String whole(StatedFigure figure) {
        String number = wholeNumber(figure);
        return number.isEmpty() ? "" : words.of("statements.said.of", number);
    }

    private static String wholeNumber(StatedFigure figure) {
        Universe universe = figure.universe();
        return universe == null || universe.value() == null
                ? ""
                : universe.value().toPlainString();
    }

    /// What is counted: by its name in the pack, else as the text has it.
    private String thing(StatedFigure figure) {
        Counted counted = figure.counted();
        if (counted == null) {
            return "";
        }
        String text = counted.text();
        if (text == null || isOwn(text)) {
            return text == null ? named(counted.lemma()) : oneLine(text);
        }
        return findNoun(first(counted.lemma(), text)).orElseGet(() -> english(oneLine(text)));
    }

    private String named(@Nullable String noun) {
        if (noun == null || noun.isBlank()) {
            return "";
        }
        return findNoun(noun).orElseGet(() -> isOwn(noun) ? oneLine(noun) : english(oneLine(noun)));
    }

    private Optional<String> findNoun(String noun) {
        String key = "statements.unit." + noun.replace(' ', '-');
        return words.has(key) ? Optional.of(words.of(key)) : field.findNoun(noun);
    }

    /// Whether words are not in Latin letters, and so need no mark.
    private static boolean isOwn(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .noneMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private String english(String text) {
        return words.of("statements.said.english", text);
    }

    private String period(@Nullable StatedPeriod period) {
        if (period == null || !period.known() && period.label() == null) {
            return "";
        }
        if (period.label() != null) {
            return period.label();
        }
        if (period.from() == null || period.to() == null) {
            return period.from() != null
                    ? words.of("statements.said.since", period.from())
                    : period.to() != null
                            ? words.of("statements.said.until", period.to())
                            : words.of("statements.said.any-time");
        }
        return period.from().equals(period.to())
                ? period.from().toString()
                : words.of("statements.said.between", period.from(), period.to());
    }

    private String speaker(@Nullable Speaker speaker) {
        if (speaker == null) {
            return "";
        }
        String type = option("speaker_type", speaker.type());
        String name = speaker.name();
        return name == null || name.isBlank() ? type : oneLine(name) + ", " + type;
    }

    private String was(StatedFigure figure) {
        return figure.comparison() == null || figure.comparison().value() == null
                ? ""
                : words.of("statements.said.was", figure.comparison().value());
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : Objects.requireNonNullElse(other, "");
    }

    private static String joined(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
