package org.saksei.report.type;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns text into glyphs.
///
/// The JDK's own HarfBuzz does the work, because Khmer needs it: subscript consonants go under, a vowel
/// may stand before the consonant it follows. PDF libraries that write a glyph per character get every
/// second word wrong.
public final class Shaper {

    private static final int EM = 1000;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Typefaces typefaces;
    private final Map<String, List<Glyphs>> known = new HashMap<>();

    public Shaper(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /// The pieces of a text without line breaks, from left to right.
    public List<Glyphs> shape(String text, boolean bold) {
        return known.computeIfAbsent((bold ? "b" : "r") + text, any -> shaped(text, bold));
    }

    /// Width in thousandths of the size.
    public double width(String text, boolean bold) {
        return shape(text, bold).stream().mapToDouble(Glyphs::advance).sum();
    }

    /// The same text cut where the face changes.
    List<Piece> pieces(String text, boolean bold) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        Face current = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            Face face = faceOf(text.codePointAt(i), bold, current);
            if (current != null && face != current) {
                pieces.add(new Piece(current, text.substring(start, i)));
                start = i;
            }
            current = face;
        }
        if (current != null) {
            pieces.add(new Piece(current, text.substring(start)));
        }
        return pieces;
    }

    record Piece(Face face, String text) {}

    private Face faceOf(int character, boolean bold, @Nullable Face before) {
        Face khmer = bold ? Face.KHMER_BOLD : Face.KHMER;
        Face latin = bold ? Face.LATIN_BOLD : Face.LATIN;
        if (isKhmer(character)) {
            return khmer;
        }
        if (before == khmer && isInvisible(character)) {
            return khmer;
        }
        if (!typefaces.font(latin).canDisplay(character)
                && typefaces.font(Face.SIGNS).canDisplay(character)) {
            return Face.SIGNS;
        }
        return latin;
    }

    private static boolean isKhmer(int character) {
        return (character >= 0x1780 && character <= 0x17FF) || (character >= 0x19E0 && character <= 0x19FF);
    }

    /// Joiners and the mark between Khmer words that have no shape of their own.
    private static boolean isInvisible(int character) {
        return character >= 0x200B && character <= 0x200D;
    }

    private List<Glyphs> shaped(String text, boolean bold) {
        return pieces(text, bold).stream().map(this::glyphs).toList();
    }

    private Glyphs glyphs(Piece piece) {
        char[] characters = piece.text().toCharArray();
        GlyphVector vector = typefaces
                .font(piece.face())
                .deriveFont((float) EM)
                .layoutGlyphVector(EXACT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        int count = vector.getNumGlyphs();
        int visible = 0;
        int[] ids = new int[count];
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            int id = vector.getGlyphCode(i);
            if (id >= 0xFFFE) {
                continue; // how the JDK marks a character without a shape
            }
            ids[visible] = id;
            x[visible] = vector.getGlyphPosition(i).getX();
            y[visible] = -vector.getGlyphPosition(i).getY();
            visible++;
        }
        return new Glyphs(
                piece.face(),
                piece.text(),
                Arrays.copyOf(ids, visible),
                Arrays.copyOf(x, visible),
                Arrays.copyOf(y, visible),
                vector.getGlyphPosition(count).getX());
    }
}
