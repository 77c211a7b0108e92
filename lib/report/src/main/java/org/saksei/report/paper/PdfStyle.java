package org.saksei.report.paper;

/// How a paragraph looks.
///
/// @param size in points
/// @param colour red, green and blue as PDF writes them
/// @param after room under it, in points
record PdfStyle(double size, boolean bold, String colour, double after) {

    static final PdfStyle PUBLISHER = new PdfStyle(10.5, true, PdfCanvas.ACCENT, 4);
    static final PdfStyle TITLE = new PdfStyle(22, true, PdfCanvas.INK, 2);
    static final PdfStyle SUBTITLE = new PdfStyle(13, false, PdfCanvas.MUTED, 8);
    static final PdfStyle SECTION = new PdfStyle(15, true, PdfCanvas.ACCENT, 6);
    static final PdfStyle BODY = new PdfStyle(10, false, PdfCanvas.INK, 6);
    static final PdfStyle STRONG = new PdfStyle(10, true, PdfCanvas.INK, 1);
    static final PdfStyle CAPTION = new PdfStyle(10.5, true, PdfCanvas.INK, 4);
    static final PdfStyle SMALL = new PdfStyle(8.5, false, PdfCanvas.MUTED, 4);
    static final PdfStyle HEAD = new PdfStyle(9, true, PdfCanvas.INK, 0);
    static final PdfStyle CELL = new PdfStyle(9.5, false, PdfCanvas.INK, 0);
    static final PdfStyle TOTAL = new PdfStyle(9.5, true, PdfCanvas.INK, 0);
    static final PdfStyle SET_BACK = new PdfStyle(9.5, false, PdfCanvas.MUTED, 0);
    static final PdfStyle BIG = new PdfStyle(20, true, PdfCanvas.ACCENT, 0);
    static final PdfStyle KEY = new PdfStyle(10.5, false, PdfCanvas.INK, 0);
    static final PdfStyle BANNER = new PdfStyle(8.5, true, "0.45 0.20 0.02", 0);
}
