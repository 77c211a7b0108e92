package org.saksei.statements.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.Counted;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Document;
import org.saksei.statements.FigureRole;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;
import org.saksei.statements.Modifier;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.UnitKind;

/// A figure and the document it stands in.
///
/// @param interval its period as a word, kept because it is compared often, or null
/// @param ratio its number, kept for the same reason, or null
record Told(
        Document document,
        StatedFigure figure,
        @Nullable String interval,
        @Nullable Ratio ratio) {

    Told(Document document, StatedFigure figure) {
        this(
                document,
                figure,
                figure.period() == null ? null : figure.period().interval(),
                figure.number() == null ? null : Ratio.of(figure.number()));
    }

    Kind kind() {
        return figure.kind();
    }

    int start() {
        return figure.span().start();
    }

    /// The value as a number; only for figures that have one.
    BigDecimal number() {
        return Objects.requireNonNull(figure.number(), "a figure without a number");
    }

    /// The same, exact; only for figures that have one.
    Ratio value() {
        return Objects.requireNonNull(ratio, "a figure without a number");
    }

    boolean hasNumber() {
        return ratio != null;
    }

    /// Whether it says how many or how much there was, not how it changed.
    boolean isLevel() {
        return hasNumber()
                && switch (kind()) {
                    case COUNT, ZERO, MONEY, RATE, MEASURE, SHARE -> true;
                    case CHANGE_PERCENT, CHANGE_POINTS, CHANGE_COUNT, FOLD, DURATION, AGE, RATING, DIRECTION, DATE ->
                        false;
                };
    }

    boolean isCount() {
        return hasNumber() && (kind() == Kind.COUNT || kind() == Kind.ZERO);
    }

    boolean isPercent() {
        return kind() == Kind.SHARE && figure.unit().kind() == UnitKind.PERCENT;
    }

    boolean isExact() {
        return figure.modifier() == Modifier.EXACT;
    }

    /// Whether it is told as a part of something.
    boolean isPart() {
        return figure.universe() != null;
    }

    @Nullable
    CountedClass type() {
        Counted counted = figure.counted();
        return counted == null ? null : counted.type();
    }

    @Nullable
    String event() {
        Counted counted = figure.counted();
        return counted == null ? null : counted.event();
    }

    @Nullable
    String lemma() {
        Counted counted = figure.counted();
        return counted == null ? null : counted.lemma();
    }

    List<Attribute> attributes() {
        Counted counted = figure.counted();
        return counted == null ? List.of() : counted.attributes();
    }

    /// Whether the period was said, or follows from what was said without a guess.
    boolean periodIsSure() {
        StatedPeriod period = figure.period();
        return period != null
                && period.known()
                && period.basis() != PeriodBasis.INFERRED
                && period.basis() != PeriodBasis.NONE;
    }

    @Nullable
    String place() {
        return figure.place() == null ? null : figure.place().code();
    }

    boolean sameSentence(Told other) {
        return document.doc().equals(other.document.doc())
                && figure.quote().span().equals(other.figure.quote().span());
    }

    /// Whether one can be subtracted from the other: same sort of quantity in the same unit.
    boolean sameMeasure(Told other) {
        if (isCount() && other.isCount()) {
            return true;
        }
        return kind() == other.kind()
                && figure.unit().kind() == other.figure.unit().kind()
                && Objects.equals(figure.unit().code(), other.figure.unit().code());
    }

    FigureRole as(String role) {
        return as(role, figure.value());
    }

    FigureRole as(String role, @Nullable String value) {
        return new FigureRole(
                role,
                document.doc(),
                document.file(),
                document.line(),
                figure.id(),
                figure.text(),
                value,
                figure.span());
    }

    /// The value in words for people: "more than 300", "about 20", "45".
    Message said() {
        String value = shown();
        return switch (figure.modifier()) {
            case EXACT -> Message.plain(value);
            case ABOUT -> Message.of("value.about", value);
            case AT_LEAST -> Message.of("value.at-least", value);
            case MORE_THAN -> Message.of("value.more-than", value);
            case AT_MOST -> Message.of("value.at-most", value);
            case LESS_THAN -> Message.of("value.less-than", value);
            case BETWEEN -> Message.of("value.between", value, String.valueOf(figure.upper()));
            case VAGUE -> Message.of("value.vague", value, figure.text());
        };
    }

    /// The bare value, with a percent sign where it is one.
    String shown() {
        String value = Objects.requireNonNullElse(figure.value(), "?");
        return figure.unit().kind() == UnitKind.PERCENT ? value + " %" : value;
    }

    /// What is counted, for a sentence: "victim, identified".
    String what() {
        String lemma = Objects.requireNonNullElse(lemma(), kind().name().toLowerCase(Locale.ROOT));
        return event() == null ? lemma : lemma + ", " + event();
    }

    /// A figure is told once: nothing but itself is equal to it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Told told && told.figure == figure && told.document == document;
    }

    @Override
    public int hashCode() {
        return figure.id().hashCode();
    }
}
