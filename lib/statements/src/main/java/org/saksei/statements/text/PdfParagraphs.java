package org.saksei.statements.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins lines to paragraphs: across columns and pages where a sentence runs on, and across the hyphen
/// at a line's end, which stays where the word is written with one elsewhere in the text.
final class PdfParagraphs {

    /// @param isHeading whether its letters are clearly larger than those of the text
    record Paragraph(String text, boolean isHeading) {}

    private final Set<String> hyphenated = new HashSet<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final float usual;
    private float openSize;

    private PdfParagraphs(List<List<PdfLine>> pages) {
        usual = usualSize(pages);
        for (List<PdfLine> page : pages) {
            for (PdfLine line : page) {
                for (String word : line.text().split(" ")) {
                    if (word.indexOf('-') > 0 && !word.endsWith("-")) {
                        hyphenated.add(bare(word));
                    }
                }
            }
        }
    }

    static List<Paragraph> of(List<List<PdfLine>> pages) {
        PdfParagraphs joined = new PdfParagraphs(pages);
        PdfLine before = null;
        float pitch = 0;
        for (List<PdfLine> page : pages) {
            boolean first = true;
            for (PdfLine line : page) {
                boolean sameBlock = before != null && !first && before.column() == line.column();
                if (before != null && joined.breaks(before, line, sameBlock, pitch)) {
                    joined.end();
                    pitch = 0;
                }
                if (before != null && sameBlock && pitch == 0 && line.y() > before.y()) {
                    pitch = line.y() - before.y();
                }
                joined.add(line);
                before = line;
                first = false;
            }
        }
        joined.end();
        return joined.paragraphs;
    }

    private boolean breaks(PdfLine before, PdfLine line, boolean sameBlock, float pitch) {
        boolean row = before.text().contains(Passages.CELL) || line.text().contains(Passages.CELL);
        if (row || Math.abs(before.size() - line.size()) > 0.12f * before.size()) {
            return true;
        }
        boolean ended = FurnitureLines.endsSentence(before.text());
        if (!sameBlock) {
            return ended || Character.isUpperCase(line.text().codePointAt(0)) && isShort(before);
        }
        float gap = line.y() - before.y();
        boolean apart = gap > 1.9f * line.size() || pitch > 0 && gap > 1.35f * pitch;
        boolean indented =
                line.x() - line.left() > 0.8f * line.size() && before.x() - before.left() < 0.5f * line.size();
        boolean listed = !line.text().isEmpty() && "•▪●–".indexOf(line.text().charAt(0)) >= 0;
        return apart || listed || ended && (indented || isShort(before));
    }

    private static boolean isShort(PdfLine line) {
        return line.right() - line.end() > 0.15f * line.width();
    }

    private void add(PdfLine line) {
        String text = line.text().strip();
        String joint = open.isEmpty() ? "" : joint(text);
        if (joint != null) {
            open.append(joint);
        }
        open.append(text);
        openSize = Math.max(openSize, line.size());
    }

    /// What comes between the words gathered and the next line; null where the hyphen went.
    private @Nullable String joint(String next) {
        int last = open.length() - 1;
        char end = open.charAt(last);
        boolean letter = last > 0 && Character.isLetter(open.charAt(last - 1));
        if (end == '\u00AD') {
            open.setLength(last);
            return null;
        }
        if (end != '-' || !letter || next.isEmpty()) {
            return " ";
        }
        if (!Character.isLowerCase(next.codePointAt(0))) {
            return "";
        }
        String head = open.substring(open.lastIndexOf(" ") + 1);
        String tail = next.split(" ", 2)[0];
        if (hyphenated.contains(bare(head + tail))) {
            return "";
        }
        open.setLength(last);
        return null;
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]", "");
    }

    private void end() {
        if (!open.isEmpty()) {
            paragraphs.add(new Paragraph(open.toString(), openSize > 1.15f * usual));
            open.setLength(0);
        }
        openSize = 0;
    }

    /// The letter size most letters have.
    private static float usualSize(List<List<PdfLine>> pages) {
        java.util.Map<Integer, Integer> letters = new java.util.HashMap<>();
        for (List<PdfLine> page : pages) {
            page.forEach(line ->
                    letters.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum));
        }
        return letters.entrySet().stream()
                        .max(java.util.Map.Entry.comparingByValue())
                        .map(java.util.Map.Entry::getKey)
                        .orElse(20)
                / 2f;
    }
}
