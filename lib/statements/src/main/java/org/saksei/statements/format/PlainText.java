package org.saksei.statements.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Counted;
import org.saksei.statements.Document;
import org.saksei.statements.Kind;
import org.saksei.statements.Reading;
import org.saksei.statements.Speaker;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Status;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.Universe;
import org.saksei.statements.reading.Plurals;

/// Figures and checks as a person reads them: one line each.
public final class PlainText {

    private PlainText() {}

    /// `articles/a.txt: 16 figures, 1 rejected · 2023-08-14`.
    public static String document(Reading reading) {
        Document document = reading.document();
        String line = document.line() == null ? "" : ":" + document.line();
        String published = document.published() == null ? "" : " · " + document.published();
        String title = document.text().title();
        return "%s%s: %s, %d rejected%s%s"
                .formatted(
                        document.file(),
                        line,
                        counted(Summary.figures(reading), "figure"),
                        document.rejected(),
                        published,
                        title == null ? "" : " · " + oneLine(title));
    }

    /// `78 cases · 2019-H1 · NCCT, government · was 62`, and that it was rejected.
    public static String figure(StatedFigure figure) {
        if (figure.status() != Status.REJECTED) {
            return said(figure);
        }
        return said(figure)
                + " · rejected"
                + (figure.reason() == null ? "" : ": " + figure.reason().word().replace('_', ' '));
    }

    /// What a figure says, whatever became of it.
    public static String said(StatedFigure figure) {
        List<String> parts = new ArrayList<>();
        parts.add(amount(figure));
        StatedPeriod period = figure.period();
        if (period != null && (period.known() || period.label() != null)) {
            parts.add(period.label() == null ? days(period) : period.label());
        }
        Speaker speaker = figure.speaker();
        if (speaker != null) {
            String name = speaker.name();
            parts.add(
                    (name == null ? "" : oneLine(name) + ", ") + speaker.type().word());
        }
        if (figure.comparison() != null && figure.comparison().value() != null) {
            parts.add("was " + figure.comparison().value());
        }
        return String.join(" · ", parts);
    }

    private static String days(StatedPeriod period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from == null || to == null) {
            return from != null ? "since " + from : to != null ? "until " + to : "at any time";
        }
        return from.equals(to) ? from.toString() : from + " to " + to;
    }

    /// `✗ 58 + 25 = 83 · The parts give 83, the whole is 82.`
    public static String check(StatementCheck check) {
        return check(check, "en");
    }

    /// The same for a reader of another language; numbers and signs stay.
    public static String check(StatementCheck check, String language) {
        String mark = switch (check.verdict()) {
            case CONSISTENT, AGREE -> "✓";
            case CONSISTENT_BY_TRUNCATION, COMPATIBLE -> "≈";
            case INCONSISTENT, CONFLICT -> "✗";
            case UNDERDETERMINED -> "?";
            case OTHER_DEFINITION -> "≠";
        };
        String formula = check.formula() == null || check.formula().isEmpty() ? "" : check.formula() + " · ";
        return mark + " " + formula + oneLine(check.said().in(language));
    }

    /// `3 documents, 40 figures, 12 checks: 9 consistent, 3 conflict`.
    public static String summary(Summary summary) {
        String verdicts = summary.verdicts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(PlainText::verdict)
                .collect(Collectors.joining(", "));
        return "%s, %s, %s%s"
                .formatted(
                        counted(summary.documents(), "document"),
                        counted(summary.figures(), "figure"),
                        counted(summary.checks(), "check"),
                        verdicts.isEmpty() ? "" : ": " + verdicts);
    }

    private static String verdict(Map.Entry<org.saksei.statements.Verdict, Integer> entry) {
        return entry.getValue() + " " + entry.getKey().word().replace('_', ' ');
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String amount(StatedFigure figure) {
        String value = figure.value();
        if (figure.kind() == Kind.RATING) {
            return (value == null ? figure.text() : "tier " + value) + place(figure) + direction(figure);
        }
        if (value == null) {
            return figure.kind() == Kind.DATE ? figure.text() : oneLine(figure.text()) + noun(figure);
        }
        String bounded = switch (figure.modifier()) {
            case EXACT -> value;
            case ABOUT -> "about " + value;
            case AT_LEAST -> "at least " + value;
            case MORE_THAN -> "more than " + value;
            case AT_MOST -> "at most " + value;
            case LESS_THAN -> "less than " + value;
            case BETWEEN -> value + " to " + figure.upper();
            case VAGUE -> oneLine(figure.text());
        };
        return direction(figure).stripLeading()
                + (figure.direction() == null ? "" : " ")
                + bounded
                + (isPartOf(figure) ? noun(figure) : noun(figure) + whole(figure));
    }

    private static String whole(StatedFigure figure) {
        Universe universe = figure.universe();
        return universe == null || universe.value() == null
                ? ""
                : " of " + universe.value().toPlainString();
    }

    /// Whether the whole stands before its noun: "35 percent of 60 defendants".
    private static boolean isPartOf(StatedFigure figure) {
        UnitKind kind = figure.unit().kind();
        return (kind == UnitKind.PERCENT || kind == UnitKind.FRACTION) && !isChange(figure);
    }

    /// "25 percent of cases" is a share, "up 25 percent in cases" is none.
    private static boolean isChange(StatedFigure figure) {
        return figure.kind() == Kind.CHANGE_PERCENT || figure.kind() == Kind.CHANGE_POINTS;
    }

    private static String direction(StatedFigure figure) {
        return figure.direction() == null ? "" : " " + figure.direction().word();
    }

    private static String place(StatedFigure figure) {
        return figure.place() == null || figure.place().code() == null
                ? ""
                : " " + figure.place().code();
    }

    private static String noun(StatedFigure figure) {
        Unit unit = figure.unit();
        String named = named(figure);
        String noun = switch (unit.kind()) {
            case NOUN, NONE -> named != null ? named : inNumber(figure, unit.name());
            case PERCENT -> "percent" + of(figure, named);
            case PERCENTAGE_POINT ->
                (isOne(figure) ? "percentage point" : "percentage points")
                        + (isChange(figure) ? of(figure, named) : "");
            case FRACTION -> of(figure, named);
            case FACTOR -> "times" + (named == null ? "" : " " + named);
            case MONEY -> first(unit.code(), unit.name());
            case TIME, AGE, MEASURE, TIER -> unit.name() == null ? first(named, "") : inNumber(figure, unit.name());
        };
        return noun.isBlank() ? "" : " " + oneLine(noun);
    }

    /// What a share is of, or what a change is in; nothing where neither is known.
    private static String of(StatedFigure figure, @Nullable String named) {
        if (isChange(figure)) {
            return named == null ? "" : " in " + named;
        }
        String whole = whole(figure);
        return named == null ? whole : (whole.isEmpty() ? " of" : whole) + " " + named;
    }

    /// The words of the text, or where it names the thing elsewhere the noun in the number it needs.
    private static @Nullable String named(StatedFigure figure) {
        Counted counted = figure.counted();
        if (counted == null || counted.text() != null) {
            return counted == null ? null : counted.text();
        }
        String lemma = counted.lemma();
        return switch (figure.unit().kind()) {
            case PERCENT, PERCENTAGE_POINT, FRACTION, FACTOR -> lemma == null ? null : ofMany(counted, lemma);
            case NOUN, NONE, MONEY, TIME, AGE, MEASURE, TIER -> lemma == null ? null : inNumber(figure, lemma);
        };
    }

    /// A share is one of people and of events; what it is of else may be one thing: "of revenue".
    private static String ofMany(Counted counted, String lemma) {
        return switch (counted.type()) {
            case EVENT, VICTIM, PERPETRATOR, PERSON, ENTITY -> Plurals.of(lemma);
            case MONEY, OTHER -> lemma;
            case null -> lemma;
        };
    }

    private static String inNumber(StatedFigure figure, @Nullable String noun) {
        return noun == null ? "" : isOne(figure) ? noun : Plurals.of(noun);
    }

    private static boolean isOne(StatedFigure figure) {
        BigDecimal number = figure.number();
        return number != null && number.compareTo(BigDecimal.ONE) == 0 && figure.upper() == null;
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other != null ? other : "";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
