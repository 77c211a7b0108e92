package org.saksei.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.saksei.figures.Figure;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Severity;
import org.saksei.report.ReportDocument.Note;
import org.saksei.report.type.Numerals;

/// What limits the figures of a report, told beside them rather than found out later.
final class QualityNotes {

    private final FrozenReport report;
    private final String language;
    private final Wording words;
    private final List<Note> notes = new ArrayList<>();

    QualityNotes(FrozenReport report, String language, Wording words) {
        this.report = report;
        this.language = language;
        this.words = words;
    }

    /// Never empty: that nothing is known is said too.
    List<Note> list() {
        report.notes()
                .forEach(note -> notes.add(new Note(note.severity(), note.text().in(language))));
        report.table().figures().forEach(this::look);
        if (notes.isEmpty()) {
            notes.add(new Note(Severity.NOTE, words.say("quality.none")));
        }
        return notes;
    }

    private void look(Figure figure) {
        String title = figure.title().in(language);
        BigDecimal total = figure.value();
        if (total == null) {
            notes.add(new Note(Severity.WARNING, words.say("quality.no-data", "figure", title)));
            return;
        }
        if (figure.before() == null) {
            String before = words.name(report.table().before());
            notes.add(new Note(Severity.NOTE, words.say("quality.no-data-before", "figure", title, "period", before)));
        }
        if (figure.undecidedPairs() > 0) {
            notes.add(new Note(
                    Severity.NOTE, words.say("quality.undecided", "figure", title, "count", figure.undecidedPairs())));
        }
        for (SplitTable split : figure.splits()) {
            look(figure, total, split);
        }
    }

    private void look(Figure figure, BigDecimal total, SplitTable split) {
        String title = figure.title().in(language);
        String by = split.title().in(language);
        split.find("unknown").ifPresent(unknown -> {
            BigDecimal value = unknown.value();
            if (value != null && value.signum() > 0 && !figure.isPercentage()) {
                notes.add(new Note(
                        Severity.NOTE,
                        words.say(
                                "quality.unknown",
                                "figure",
                                title,
                                "value",
                                Numerals.set(value),
                                "total",
                                Numerals.set(total),
                                "split",
                                by)));
            }
        });
    }
}
