package org.saksei.statements.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Refused;
import org.saksei.statements.Format;
import org.saksei.statements.Span;
import org.saksei.statements.StatementsProblem;
import org.saksei.statements.Text;

/// Reads a PDF by where its letters stand: columns one after the other, words put together again at
/// line ends, running heads and page numbers left out.
final class PdfReader {

    private PdfReader() {}

    static Text read(String file, byte[] bytes) {
        java.util.logging.Logger.getLogger("org.apache.pdfbox").setLevel(java.util.logging.Level.OFF);
        java.util.logging.Logger.getLogger("org.apache.fontbox").setLevel(java.util.logging.Level.OFF);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw TextReader.refused(StatementsProblem.PDF_ENCRYPTED, file);
            }
            List<List<PdfLine>> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(PageLayout.lines(PdfGlyphs.of(document, page)));
            }
            if (pages.stream().allMatch(List::isEmpty)) {
                throw TextReader.refused(StatementsProblem.PDF_SCAN, file, "pages", pages.size());
            }
            return text(title(document), PdfParagraphs.of(RunningHeads.removed(pages)));
        } catch (InvalidPasswordException locked) {
            throw TextReader.refused(StatementsProblem.PDF_ENCRYPTED, file);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // PDFBox answers a damaged file with whatever exception it runs into
            throw TextReader.refused(StatementsProblem.PDF_BROKEN, file);
        }
    }

    private static Text text(@Nullable String named, List<PdfParagraphs.Paragraph> paragraphs) {
        Passages passages = new Passages();
        String title = named;
        boolean untitled = true;
        Span titleSpan = null;
        for (PdfParagraphs.Paragraph paragraph : paragraphs) {
            Span span = passages.add(paragraph.text());
            if (untitled && (paragraph.isHeading() || paragraph.text().equals(named))) {
                title = paragraph.text();
                titleSpan = span;
            }
            untitled = false;
        }
        return new Text(
                passages.text(),
                Format.PDF,
                title,
                titleSpan,
                null,
                null,
                null,
                null,
                passages.furniture(),
                passages.captions());
    }

    /// The title in the file's properties, unless a program made it up.
    private static @Nullable String title(PDDocument document) {
        String title = document.getDocumentInformation().getTitle();
        String lower = title == null ? "" : title.strip().toLowerCase(Locale.ROOT);
        boolean made = lower.isEmpty()
                || lower.startsWith("microsoft ")
                || lower.startsWith("untitled")
                || lower.matches("[^ ]+\\.[a-z]{2,5}");
        return made || title == null ? null : title.strip();
    }
}
