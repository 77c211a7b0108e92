package org.saksei.statements.format;

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

    /// `78 cases · 2019-H1 · NCCT, government · was 62`.
    public static String figure(StatedFigure figure) {
        List<String> parts = new ArrayList<>();
        parts.add(amount(figure));
        StatedPeriod period = figure.period();
        String when = period == null ? null : period.label() == null ? period.interval() : period.label();
        if (when != null) {
            parts.add(when);
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
        if (figure.status() == Status.REJECTED) {
            parts.add("rejected"
                    + (figure.reason() == null
                            ? ""
                            : ": " + figure.reason().word().replace('_', ' ')));
        }
        return String.join(" · ", parts);
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
        String whole = figure.universe() == null || figure.universe().value() == null
                ? ""
                : " of " + figure.universe().value().toPlainString();
        return direction(figure).stripLeading()
                + (figure.direction() == null ? "" : " ")
                + bounded
                + noun(figure)
                + whole;
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
        Counted counted = figure.counted();
        String named = counted == null ? null : counted.text() == null ? counted.lemma() : counted.text();
        String noun = switch (unit.kind()) {
            case NOUN, NONE -> first(named, unit.name());
            case PERCENT -> "percent" + (named == null ? "" : " of " + named);
            case PERCENTAGE_POINT -> "percentage points";
            case FRACTION -> named == null ? "" : "of " + named;
            case FACTOR -> "times" + (named == null ? "" : " " + named);
            case MONEY -> first(unit.code(), unit.name());
            case TIME, AGE, MEASURE, TIER -> first(unit.name(), named);
        };
        return noun.isEmpty() ? "" : " " + oneLine(noun);
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other != null ? other : "";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
