package org.saksei.report.chart;

import java.util.List;

/// A chart laid out: what stands where, in points, from the upper left corner down. SVG, Java2D and PDF
/// draw the same.
///
/// @param marks in the order of drawing
public record ChartPicture(double width, double height, List<Mark> marks) {

    public ChartPicture {
        marks = List.copyOf(marks);
    }

    /// Something drawn.
    public sealed interface Mark {

        /// A filled rectangle; the one of the period before has an outline too, so that a print in black
        /// and white still tells them apart.
        record Bar(double x, double y, double width, double height, Shade shade) implements Mark {}

        /// A thin straight line.
        record Rule(double x1, double y1, double x2, double y2) implements Mark {}

        /// A line of text.
        ///
        /// @param x where it starts, has its middle or ends, by `anchor`
        /// @param y its baseline
        record Label(double x, double y, String text, double size, boolean bold, Anchor anchor) implements Mark {}
    }

    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// Dark for the period shown, light with a dark outline for the one before. The two differ in
    /// lightness, which every eye and every printer keeps.
    public enum Shade {
        DARK("#174a63"),
        LIGHT("#d5e3ea");

        private final String colour;

        Shade(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }
    }
}
