package org.saksei.statements.text;

/// A line of a column.
///
/// @param column number of its block on the page: lines of one block have one left and right border
/// @param y baseline in points from the top
/// @param size of its letters, in points
/// @param left border of its block
/// @param right border of its block
/// @param pageTop least baseline of the page
/// @param pageBottom greatest baseline of the page
record PdfLine(
        String text,
        int column,
        float x,
        float end,
        float y,
        float size,
        float left,
        float right,
        float pageTop,
        float pageBottom) {

    float width() {
        return right - left;
    }
}
