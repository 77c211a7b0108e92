package org.saksei.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.Change;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Part;
import org.saksei.figures.Rounding;
import org.saksei.figures.SentenceWriter;
import org.saksei.figures.SplitTable;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Cell;
import org.saksei.report.ReportDocument.Column;
import org.saksei.report.ReportDocument.Row;
import org.saksei.report.type.Numerals;

/// Makes the tables of a report: parts, unknown, total, each beside the year before with its change.
final class TableComposer {

    /// A list of more parts than this shows only those that occur.
    private static final int LONGEST_FULL_LIST = 12;

    private static final String UNKNOWN = "unknown";

    private final FigureTable figures;
    private final String language;
    private final Wording words;
    private final SentenceWriter sentences;

    TableComposer(FigureTable figures, String language, Wording words) {
        this.figures = figures;
        this.language = language;
        this.words = words;
        this.sentences = new SentenceWriter(language);
    }

    static boolean isUnknown(Part part) {
        return part.code().equals(UNKNOWN);
    }

    /// One row per figure.
    Block.Table overview(String caption, List<Figure> shown) {
        List<Row> rows = shown.stream()
                .map(figure -> row(
                        Row.Kind.PART,
                        figure.title().in(language),
                        figure.value(),
                        figure.before(),
                        figure.change(),
                        figure))
                .toList();
        List<String> notes = new ArrayList<>();
        notes.add(roundingNote(shown));
        if (shown.stream().anyMatch(Figure::isPercentage)) {
            notes.add(words.say("table.note.points"));
        }
        return new Block.Table(caption, columns(words.say("column.figure")), rows, note(notes));
    }

    /// A table per split, or one row of the total where no split is asked for.
    List<Block.Table> of(Figure figure, List<String> splits) {
        if (splits.isEmpty()) {
            String caption = words.say("table.alone", "figure", figure.title().in(language));
            return List.of(new Block.Table(caption, columns(words.say("column.figure")), List.of(total(figure)), null));
        }
        return splits.stream()
                .flatMap(split -> figure.find(split).stream())
                .map(split -> of(figure, split))
                .toList();
    }

    /// The parts worth a row: all of a short list, of a long one those that occur; unknown always.
    List<Part> shown(SplitTable split) {
        boolean all = split.parts().size() <= LONGEST_FULL_LIST;
        return split.parts().stream()
                .filter(part -> all || isUnknown(part) || !part.isEmpty())
                .toList();
    }

    String printed(@Nullable BigDecimal value) {
        return value == null ? words.say("missing") : Numerals.set(value);
    }

    private Block.Table of(Figure figure, SplitTable split) {
        List<Part> parts = shown(split);
        List<Row> rows = new ArrayList<>();
        for (Part part : parts) {
            rows.add(row(
                    isUnknown(part) ? Row.Kind.UNKNOWN : Row.Kind.PART,
                    part.label().in(language),
                    part.value(),
                    part.before(),
                    part.change(figure.rounding()),
                    figure));
        }
        rows.add(total(figure));
        List<String> notes = new ArrayList<>();
        int leftOut = split.parts().size() - parts.size();
        if (leftOut > 0) {
            notes.add(words.say("table.note.left-out", "count", leftOut));
        }
        if (!split.complete() && addsUpToMore(figure, split)) {
            notes.add(words.say("table.note.overlap"));
        }
        String caption = words.say(
                "table.by",
                "figure",
                figure.title().in(language),
                "split",
                split.title().in(language));
        return new Block.Table(caption, columns(split.title().in(language)), rows, note(notes));
    }

    /// Parts added up; nothing where one of them has no value.
    static Optional<BigDecimal> sum(SplitTable split) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : split.parts()) {
            if (part.value() == null) {
                return Optional.empty();
            }
            sum = sum.add(part.value());
        }
        return Optional.of(sum);
    }

    private static boolean addsUpToMore(Figure figure, SplitTable split) {
        BigDecimal total = figure.value();
        return total != null
                && !figure.isPercentage()
                && sum(split).filter(sum -> sum.compareTo(total) > 0).isPresent();
    }

    private Row total(Figure figure) {
        return row(Row.Kind.TOTAL, words.say("row.total"), figure.value(), figure.before(), figure.change(), figure);
    }

    private List<Column> columns(String first) {
        return List.of(
                new Column(first, false),
                new Column(words.name(figures.period()), true),
                new Column(words.name(figures.before()), true),
                new Column(words.say("column.change"), true),
                new Column(words.say("column.percent"), true));
    }

    private Row row(
            Row.Kind kind,
            String label,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            Optional<Change> change,
            Figure figure) {
        return new Row(
                kind,
                List.of(
                        new Cell.Words(label),
                        number(value),
                        number(before),
                        change.<Cell>map(found -> new Cell.Number(found.absolute(), true))
                                .orElseGet(this::dash),
                        percent(change, figure)));
    }

    private Cell number(@Nullable BigDecimal value) {
        return value == null ? new Cell.Missing(words.say("missing")) : new Cell.Number(value, false);
    }

    private Cell percent(Optional<Change> change, Figure figure) {
        if (change.isEmpty() || figure.isPercentage()) {
            return dash();
        }
        Change found = change.get();
        return found.percent() == null
                ? new Cell.Words(sentences.printed(found))
                : new Cell.Number(new BigDecimal(found.printed()), true);
    }

    private Cell dash() {
        return new Cell.Missing(words.say("missing.short"));
    }

    private String roundingNote(List<Figure> shown) {
        boolean cut = shown.stream().anyMatch(figure -> figure.rounding() == Rounding.CUT);
        return words.say(cut ? "table.note.cut" : "table.note.half-up");
    }

    private static @Nullable String note(List<String> notes) {
        return notes.isEmpty() ? null : String.join(" ", notes);
    }
}
