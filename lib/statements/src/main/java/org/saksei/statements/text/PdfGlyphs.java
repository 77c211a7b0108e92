package org.saksei.statements.text;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The letters of a page with their places, in points from the top left.
final class PdfGlyphs extends PDFTextStripper {

    /// A letter, or the letters of a ligature.
    record Glyph(String text, float x, float y, float width, float size) {
        float right() {
            return x + width;
        }
    }

    private final List<Glyph> glyphs = new ArrayList<>();

    private PdfGlyphs() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    static List<Glyph> of(PDDocument document, int page) throws IOException {
        PdfGlyphs stripper = new PdfGlyphs();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.writeText(document, Writer.nullWriter());
        return stripper.glyphs;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            String letters = position.getUnicode();
            if (letters == null || letters.isBlank() || position.getDir() != 0) {
                continue; // blanks are told by gaps; what stands upright at the margin is no running text
            }
            float size =
                    Math.max(1, position.getFontSizeInPt() > 1 ? position.getFontSizeInPt() : position.getHeightDir());
            glyphs.add(new Glyph(
                    plain(letters), position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(), size));
        }
    }

    /// Ligatures as their letters; nothing else is changed.
    private static String plain(String letters) {
        char first = letters.charAt(0);
        return first >= '\uFB00' && first <= '\uFB06' ? Normalizer.normalize(letters, Normalizer.Form.NFKC) : letters;
    }
}
