package org.saksei.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.saksei.report.office.ReportDocx;
import org.saksei.report.office.ReportXlsx;
import org.saksei.report.page.ReportHtml;
import org.saksei.report.paper.ReportPdf;

/// The file formats a report is written in. All of them say the same.
public enum ReportFormat {
    HTML(ReportHtml::write),
    DOCX(ReportDocx::write),
    XLSX(ReportXlsx::write),
    PDF(ReportPdf::write);

    private final Writer writer;

    ReportFormat(Writer writer) {
        this.writer = writer;
    }

    /// The format a file name asks for: `R.docx`.
    public static Optional<ReportFormat> of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith("." + format.extension()))
                .findFirst();
    }

    /// `html`, `docx`, `xlsx`, `pdf`.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Does not close the stream.
    public void write(ReportDocument report, OutputStream out) throws IOException {
        writer.write(report, out);
    }

    @FunctionalInterface
    private interface Writer {
        void write(ReportDocument report, OutputStream out) throws IOException;
    }
}
