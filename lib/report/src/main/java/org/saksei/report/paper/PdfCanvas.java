package org.saksei.report.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPage;
import org.saksei.report.type.Glyphs;
import org.saksei.report.type.Line;

/// Draws on one page. Writes the operators of PDF itself, because PDFBox's own stream takes characters
/// and we have glyphs.
///
/// Coordinates are points from the upper left corner down, as in the rest of the report.
final class PdfCanvas {

    static final String INK = "0.11 0.13 0.15";
    static final String MUTED = "0.36 0.40 0.43";
    static final String ACCENT = "0.09 0.29 0.39";

    private final PDPage page;
    private final PdfFonts fonts;
    private final double height;
    private final StringBuilder content = new StringBuilder(16_384);

    PdfCanvas(PDPage page, PdfFonts fonts) {
        this.page = page;
        this.fonts = fonts;
        this.height = page.getMediaBox().getHeight();
    }

    PDPage page() {
        return page;
    }

    byte[] content() {
        return content.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// What follows belongs to an element of the document's structure, until [#end].
    void begin(String tag, int id) {
        content.append('/').append(tag).append(" <</MCID ").append(id).append(">> BDC\n");
    }

    /// What follows is decoration or repetition: a screen reader passes over it.
    void beginArtifact() {
        content.append("/Artifact BMC\n");
    }

    void end() {
        content.append("EMC\n");
    }

    void rectangle(double x, double y, double width, double tall, String colour) {
        append("%s rg %s re f\n", colour, box(x, y, width, tall));
    }

    void outline(double x, double y, double width, double tall, String colour, double thick) {
        append("%s RG %s w %s re S\n", colour, number(thick), box(x, y, width, tall));
    }

    void rule(double x1, double y1, double x2, double y2, String colour, double thick) {
        append(
                "%s RG %s w %s %s m %s %s l S\n",
                colour, number(thick), number(x1), number(height - y1), number(x2), number(height - y2));
    }

    /// A line of text whose baseline is at `y`.
    void text(Line line, double x, double y, double size, String colour) throws IOException {
        append("%s rg\n", colour);
        double at = x;
        for (Glyphs piece : line.pieces()) {
            if (piece.isPlain()) {
                glyphs(piece, at, y, size);
            } else {
                // The glyphs of a Khmer word cannot be turned back into its letters: the letters go along.
                append("/Span <</ActualText <%s>>> BDC\n", utf16(piece.text()));
                glyphs(piece, at, y, size);
                end();
            }
            at += piece.advance() * size / 1000;
        }
    }

    private void glyphs(Glyphs piece, double x, double y, double size) throws IOException {
        append("BT /%s %s Tf 1 0 0 1 %s %s Tm\n[<", fonts.nameFor(piece), number(size), number(x), number(height - y));
        double pen = 0;
        double rise = 0;
        for (int i = 0; i < piece.ids().length; i++) {
            if (Math.abs(piece.y()[i] - rise) > 0.5) {
                rise = piece.y()[i];
                append(">] TJ %s Ts [<", number(rise * size / 1000));
            }
            double move = piece.x()[i] - pen;
            if (Math.abs(move) > 0.5) {
                append(">%s<", number(-move));
                pen = piece.x()[i];
            }
            append("%04X", piece.ids()[i]);
            pen += fonts.width(piece.face(), piece.ids()[i]);
        }
        content.append(rise == 0 ? ">] TJ ET\n" : ">] TJ 0 Ts ET\n");
    }

    private static String utf16(String text) {
        StringBuilder hex = new StringBuilder("FEFF");
        text.chars().forEach(unit -> hex.append(String.format(Locale.ROOT, "%04X", unit)));
        return hex.toString();
    }

    private String box(double x, double y, double width, double tall) {
        return number(x) + " " + number(height - y - tall) + " " + number(width) + " " + number(tall);
    }

    private void append(String format, Object... values) {
        content.append(String.format(Locale.ROOT, format, values));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
    }
}
