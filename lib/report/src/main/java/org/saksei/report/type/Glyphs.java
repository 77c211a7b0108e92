package org.saksei.report.type;

/// A piece of text in one face, shaped: which glyphs stand where.
///
/// @param face the face the ids belong to
/// @param text what the glyphs say; there are fewer or more of them than characters, and in another order
/// @param ids glyph ids of the font file
/// @param x horizontal places in thousandths of the size, from the start of the piece
/// @param y vertical places in thousandths of the size, upwards from the baseline
/// @param advance width in thousandths of the size
public record Glyphs(Face face, String text, int[] ids, double[] x, double[] y, double advance) {

    /// Each glyph is one character of `text`, in order, at its own place: a reader can copy it without
    /// being told what it says.
    public boolean isPlain() {
        return !face.isKhmer() && ids.length == text.length();
    }
}
