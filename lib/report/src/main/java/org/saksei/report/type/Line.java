package org.saksei.report.type;

import java.util.List;

/// A line of text, ready to be drawn.
///
/// @param text what it says, without the space it was broken at
/// @param pieces from left to right
/// @param width in points, at the size it was set in
public record Line(String text, List<Glyphs> pieces, double width) {

    public Line {
        pieces = List.copyOf(pieces);
    }
}
