package org.saksei.statements.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Format;
import org.saksei.statements.Span;
import org.saksei.statements.Text;

/// A plain text: its characters stay as they are. Pasted articles bring menus, teasers and captions
/// along, so every line is looked at.
final class PlainReader {

    /// Headlines of the press have up to a hundred characters; reports have longer titles.
    private static final int LONGEST_TITLE = 200;

    /// A line of the text without its end.
    ///
    /// @param start in code points
    private record Line(int start, int end, String text) {
        boolean isBlank() {
            return text.isBlank();
        }

        Span span() {
            return new Span(start, end);
        }
    }

    private PlainReader() {}

    static Text read(String characters) {
        List<Line> lines = lines(characters);
        FurnitureLines furniture = new FurnitureLines();
        List<Span> furnished = new ArrayList<>();
        List<Span> captions = new ArrayList<>();
        Line title = title(lines);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean apart = (i == 0 || lines.get(i - 1).isBlank())
                    && (i == lines.size() - 1 || lines.get(i + 1).isBlank());
            FurnitureLines.Sort sort = furniture.sort(line.text, apart);
            if (line.isBlank() || sort == FurnitureLines.Sort.TEXT) {
                continue;
            }
            furnished.add(line.span());
            if (sort == FurnitureLines.Sort.CAPTION) {
                captions.add(line.span());
            }
            if (line.equals(title)) {
                title = null;
            }
        }
        return new Text(
                characters,
                Format.TEXT,
                title == null ? null : title.text.strip(),
                title == null ? null : stripped(title),
                null,
                null,
                null,
                null,
                furnished,
                captions);
    }

    /// The first line, where it stands by itself and is no sentence.
    private static @Nullable Line title(List<Line> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        if (first == lines.size()) {
            return null;
        }
        Line line = lines.get(first);
        String text = line.text.strip();
        boolean more = lines.stream().skip(first + 1L).anyMatch(later -> !later.isBlank());
        boolean fits = text.length() <= LONGEST_TITLE && !FurnitureLines.endsSentence(text) && !text.endsWith(",");
        boolean apart = first + 1 < lines.size()
                && (lines.get(first + 1).isBlank() || lines.get(first + 1).text.length() > text.length());
        return more && fits && apart ? line : null;
    }

    private static Span stripped(Line line) {
        String text = line.text;
        int leading = text.length() - text.stripLeading().length();
        int start = line.start + text.codePointCount(0, leading);
        String strip = text.strip();
        return new Span(start, start + strip.codePointCount(0, strip.length()));
    }

    private static List<Line> lines(String characters) {
        List<Line> lines = new ArrayList<>();
        int points = 0;
        int from = 0;
        while (from <= characters.length()) {
            int newline = characters.indexOf('\n', from);
            int to = newline < 0 ? characters.length() : newline;
            int end = to > from && characters.charAt(to - 1) == '\r' ? to - 1 : to;
            String text = characters.substring(from, end);
            int length = text.codePointCount(0, text.length());
            lines.add(new Line(points, points + length, text));
            points += length + (to - end) + 1;
            from = to + 1;
        }
        return lines;
    }
}
