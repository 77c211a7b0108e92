package org.saksei.statements.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.saksei.statements.number.FootnoteMarks;
import org.saksei.statements.text.PdfGlyphs.Glyph;

/// Puts the letters of a page into lines and the lines into reading order.
///
/// The page is cut where a white strip runs through it: first upright ones between columns, then level
/// ones between blocks (the recursive X-Y cut of Nagy and Seth, 1984). A table of numbers has white
/// strips too; it is not cut into columns, because its pieces are too narrow to be text.
final class PageLayout {

    /// A gap wider than this many times the letter size ends a stretch of a line.
    private static final float STRETCH_GAP = 1.1f;

    /// A gap wider than this many times the letter size is a blank.
    private static final float WORD_GAP = 0.16f;

    /// A raised sign is at most this many times as large as the letters before it,
    private static final float RAISED_SIZE = 0.85f;

    /// and stands at least this many times their size above their line.
    private static final float RAISED_BY = 0.15f;

    /// A column of text has on average at least this many letters a line.
    private static final int COLUMN_LETTERS = 16;

    /// A stretch of a row without a wide gap.
    private record Stretch(String text, float x, float end, float y, float size) {}

    private final List<PdfLine> lines = new ArrayList<>();
    private float top = Float.MAX_VALUE;
    private float bottom;
    private int columns;

    private PageLayout() {}

    static List<PdfLine> lines(List<Glyph> glyphs) {
        PageLayout layout = new PageLayout();
        List<Stretch> stretches = stretches(glyphs);
        for (Stretch stretch : stretches) {
            layout.top = Math.min(layout.top, stretch.y);
            layout.bottom = Math.max(layout.bottom, stretch.y);
        }
        layout.cut(stretches, 0);
        return layout.lines;
    }

    private static List<Stretch> stretches(List<Glyph> glyphs) {
        List<Stretch> stretches = new ArrayList<>();
        for (List<Glyph> row : rows(glyphs)) {
            row.sort(Comparator.comparingDouble(Glyph::x));
            List<Glyph> run = new ArrayList<>();
            for (Glyph glyph : row) {
                if (!run.isEmpty() && glyph.x() - run.getLast().right() > STRETCH_GAP * glyph.size()) {
                    stretches.add(stretch(run));
                    run = new ArrayList<>();
                }
                run.add(glyph);
            }
            stretches.add(stretch(run));
        }
        return stretches;
    }

    /// Letters on one baseline; raised and lowered ones belong to the row they touch.
    private static List<List<Glyph>> rows(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<List<Glyph>> rows = new ArrayList<>();
        float baseline = Float.NEGATIVE_INFINITY;
        for (Glyph glyph : sorted) {
            if (rows.isEmpty() || glyph.y() - baseline > 0.4f * glyph.size()) {
                rows.add(new ArrayList<>());
                baseline = glyph.y();
            }
            rows.getLast().add(glyph);
        }
        return rows;
    }

    private static Stretch stretch(List<Glyph> run) {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        Glyph onLine = run.getFirst();
        float size = 0;
        float y = 0;
        for (Glyph glyph : run) {
            if (before != null && glyph.x() - before.right() > WORD_GAP * glyph.size()) {
                text.append(' ');
            }
            boolean raised = isRaised(onLine, glyph);
            text.append(raised ? FootnoteMarks.raised(glyph.text()) : glyph.text());
            onLine = raised ? onLine : glyph;
            size = Math.max(size, glyph.size());
            y = Math.max(y, glyph.y());
            before = glyph;
        }
        return new Stretch(text.toString(), run.getFirst().x(), run.getLast().right(), y, size);
    }

    private static boolean isRaised(Glyph onLine, Glyph glyph) {
        return glyph.size() < RAISED_SIZE * onLine.size() && onLine.y() - glyph.y() > RAISED_BY * onLine.size();
    }

    private void cut(List<Stretch> block, int depth) {
        if (block.isEmpty()) {
            return;
        }
        float gutter = depth > 40 ? -1 : gutter(block);
        if (gutter >= 0) {
            cut(block.stream().filter(each -> each.end <= gutter).toList(), depth + 1);
            cut(block.stream().filter(each -> each.end > gutter).toList(), depth + 1);
            return;
        }
        float level = depth > 40 ? -1 : level(block);
        if (level >= 0) {
            cut(block.stream().filter(each -> each.y <= level).toList(), depth + 1);
            cut(block.stream().filter(each -> each.y > level).toList(), depth + 1);
            return;
        }
        leaf(block);
    }

    /// The right border of the column left of the widest upright white strip, or -1.
    private static float gutter(List<Stretch> block) {
        List<Stretch> sorted = new ArrayList<>(block);
        sorted.sort(Comparator.comparingDouble(Stretch::x));
        float reach = sorted.getFirst().end;
        float widest = 0;
        float at = -1;
        for (Stretch stretch : sorted) {
            float gap = stretch.x - reach;
            if (gap > widest && gap > 0.6f * stretch.size) {
                float border = reach;
                boolean columns = isColumn(sorted.stream()
                                .filter(each -> each.end <= border)
                                .toList())
                        && isColumn(sorted.stream()
                                .filter(each -> each.end > border)
                                .toList());
                if (columns) {
                    widest = gap;
                    at = border;
                }
            }
            reach = Math.max(reach, stretch.end);
        }
        return at;
    }

    private static boolean isColumn(List<Stretch> part) {
        double letters =
                part.stream().mapToInt(each -> each.text.length()).average().orElse(0);
        return letters >= COLUMN_LETTERS && part.size() >= 2;
    }

    /// The baseline above the highest level white strip that parts blocks, or -1. A strip counts where
    /// the part above or below can then be cut into columns.
    private static float level(List<Stretch> block) {
        List<Stretch> sorted = new ArrayList<>(block);
        sorted.sort(Comparator.comparingDouble(Stretch::y));
        float best = -1;
        float widest = 0;
        for (int i = 1; i < sorted.size(); i++) {
            Stretch above = sorted.get(i - 1);
            float gap = sorted.get(i).y - above.y;
            if (gap > 0.5f * above.size && gap > widest && partsColumns(sorted, i)) {
                widest = gap;
                best = above.y;
            }
        }
        return best;
    }

    private static boolean partsColumns(List<Stretch> sorted, int at) {
        return gutter(sorted.subList(0, at)) >= 0 || gutter(sorted.subList(at, sorted.size())) >= 0;
    }

    private void leaf(List<Stretch> block) {
        List<Stretch> sorted = new ArrayList<>(block);
        sorted.sort(Comparator.comparingDouble(Stretch::y).thenComparingDouble(Stretch::x));
        float left = (float) sorted.stream().mapToDouble(Stretch::x).min().orElse(0);
        float right = (float) sorted.stream().mapToDouble(Stretch::end).max().orElse(0);
        columns++;
        List<List<Stretch>> rows = rowsOf(sorted);
        boolean table = rows.stream().filter(PageLayout::isOfNumbers).count() >= 2;
        for (List<Stretch> row : rows) {
            String words = row.stream().map(Stretch::text).collect(Collectors.joining(table ? Passages.CELL : " "));
            lines.add(line(words, row.getFirst().x, row.getLast(), left, right));
        }
    }

    private static List<List<Stretch>> rowsOf(List<Stretch> sorted) {
        List<List<Stretch>> rows = new ArrayList<>();
        Stretch before = null;
        for (Stretch stretch : sorted) {
            if (before == null || Math.abs(stretch.y - before.y) > 0.4f * stretch.size) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(stretch);
            before = stretch;
        }
        return rows;
    }

    /// A row of a table: all that stands apart behind its label begins with a digit or is a sign for nothing.
    private static boolean isOfNumbers(List<Stretch> row) {
        return row.size() > 1
                && row.stream()
                        .skip(1)
                        .allMatch(cell -> Character.isDigit(cell.text.codePointAt(0)) || cell.text.length() <= 2);
    }

    private PdfLine line(String text, float x, Stretch stretch, float left, float right) {
        return new PdfLine(text, columns, x, stretch.end, stretch.y, stretch.size, left, right, top, bottom);
    }
}
