package org.saksei.report.type;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Sets text in lines of a given width.
///
/// Khmer is written without spaces between words: ICU's dictionary finds where a line may break.
public final class Typesetter {

    private final Shaper shaper;
    private final ULocale locale;

    public Typesetter(Shaper shaper, String language) {
        this.shaper = shaper;
        this.locale = new ULocale(language);
    }

    /// Width in points.
    public double width(String text, boolean bold, double size) {
        return shaper.width(text, bold) * size / 1000;
    }

    /// One line, however wide.
    public Line line(String text, boolean bold, double size) {
        return new Line(text, shaper.shape(text, bold), width(text, bold, size));
    }

    /// The lines of a text; a word wider than the line is broken between its letters.
    ///
    /// @param size in points
    /// @param width in points
    public List<Line> lines(String text, boolean bold, double size, double width) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String part : parts(paragraph, bold, size, width)) {
                if (!line.isEmpty() && width(line + part.stripTrailing(), bold, size) > width) {
                    lines.add(line(line.toString().stripTrailing(), bold, size));
                    line.setLength(0);
                }
                line.append(part);
            }
            lines.add(line(line.toString().stripTrailing(), bold, size));
        }
        return lines;
    }

    /// The widest part that is never broken: what a column must at least hold.
    public double widestPart(String text, boolean bold, double size) {
        return cut(text, BreakIterator.getLineInstance(locale)).stream()
                .mapToDouble(part -> width(part.stripTrailing(), bold, size))
                .max()
                .orElse(0);
    }

    private List<String> parts(String paragraph, boolean bold, double size, double width) {
        List<String> parts = new ArrayList<>();
        for (String part : cut(paragraph, BreakIterator.getLineInstance(locale))) {
            if (width(part.stripTrailing(), bold, size) > width) {
                parts.addAll(cut(part, BreakIterator.getCharacterInstance(locale)));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private static List<String> cut(String text, BreakIterator breaks) {
        List<String> parts = new ArrayList<>();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }
}
