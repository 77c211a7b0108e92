package org.saksei.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.saksei.report.ReportComposer;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Cell;
import org.saksei.report.ReportDocument.Column;
import org.saksei.report.ReportDocument.Row;
import org.saksei.report.ReportDocument.Section;
import org.saksei.report.Samples;

class ReportPdfTest {

    private final ReportDocument english =
            ReportComposer.compose(Samples.halfYear(), "en", ReportComposer.Digits.WESTERN);
    private final ReportDocument khmer =
            ReportComposer.compose(Samples.halfYear(), "km", ReportComposer.Digits.WESTERN);

    @Test
    void everyWordOfTheReportCopiesOutInBothLanguages() throws IOException {
        for (ReportDocument report : List.of(english, khmer)) {
            String copied = squeezed(String.join("", copied(report)));

            assertThat(copied).contains(squeezed(report.title())).contains(squeezed(String.valueOf(report.banner())));
            for (Section section : report.sections()) {
                assertThat(copied).contains(squeezed(section.title()));
                for (Block block : section.blocks()) {
                    switch (block) {
                        case Block.KeyFigures keys ->
                            keys.figures().forEach(key -> assertThat(copied).contains(squeezed(key.sentence())));
                        case Block.Notes notes ->
                            notes.notes().forEach(note -> assertThat(copied).contains(squeezed(note.text())));
                        case Block.Table table ->
                            table.rows().forEach(row -> assertThat(copied).contains(squeezed(cells(row))));
                        case Block.Paragraph paragraph -> assertThat(copied).contains(squeezed(paragraph.text()));
                        case Block.Terms terms ->
                            terms.terms().forEach(term -> assertThat(copied).contains(squeezed(term.name())));
                        case Block.Picture picture ->
                            assertThat(copied).contains(squeezed(picture.chart().title()));
                    }
                }
            }
        }
    }

    @Test
    void onlyTheGlyphsInUseGoAlong() throws IOException {
        byte[] file = written(khmer);

        assertThat(file.length).isLessThan(120_000);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSans.*");
            }
        }
    }

    @Test
    void theFileTellsItsLanguageTitleAndSections() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(khmer))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("km");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith(khmer.title());
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> bookmarks = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
            assertThat(bookmarks)
                    .isEqualTo(khmer.sections().stream().map(Section::title).toList());
        }
    }

    @Test
    void aScreenReaderHearsHeadingsTablesAndWhatChartsShow() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(english))) {
            List<PDStructureElement> elements = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);

            assertThat(count(elements, "H1")).isEqualTo(1);
            assertThat(count(elements, "H2")).isEqualTo(english.sections().size());
            long tables = english.sections().stream()
                    .flatMap(section -> section.blocks().stream())
                    .filter(Block.Table.class::isInstance)
                    .count();
            assertThat(count(elements, "Table")).isEqualTo(tables);
            assertThat(elements.stream()
                            .filter(element -> element.getStructureType().equals("Figure"))
                            .map(PDStructureElement::getAlternateDescription))
                    .isNotEmpty()
                    .allMatch(description -> description.contains("before"));
        }
    }

    @Test
    void aLongTableGoesOnUnderItsHeadsOnTheNextPage() throws IOException {
        ReportDocument longReport = withTable(120);

        List<String> pages = copied(longReport);

        long withHead =
                pages.stream().filter(page -> page.contains("Long head")).count();
        assertThat(withHead).isGreaterThanOrEqualTo(3);
        assertThat(pages.get(1)).contains("Long table (continued)");
        String all = String.join("\n", pages);
        for (int i = 1; i <= 120; i++) {
            assertThat(all).containsOnlyOnce("Row number " + i + "·");
        }
    }

    @Test
    void everyPageSaysWhichItIsAndThatTheDataAreInvented() throws IOException {
        List<String> pages = copied(english);

        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains("Page " + (i + 1) + " of " + pages.size())
                    .contains("FICTIONAL DATA")
                    .contains(english.shortCode());
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        assertThat(Arrays.equals(written(khmer), written(khmer))).isTrue();
    }

    private ReportDocument withTable(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(new Row(
                    Row.Kind.PART,
                    List.of(
                            new Cell.Words("Row number " + i + "·"),
                            new Cell.Number(java.math.BigDecimal.valueOf(i), false))));
        }
        Block.Table table = new Block.Table(
                "Long table", List.of(new Column("Long head", false), new Column("Count", true)), rows, null);
        return new ReportDocument(
                "en",
                "Report",
                null,
                null,
                "2019",
                null,
                List.of(),
                List.of(new Section("Section", "Section", List.of(table))),
                "code",
                english.writtenAt(),
                english.words());
    }

    private static byte[] written(ReportDocument report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportPdf.write(report, out);
        return out.toByteArray();
    }

    private static List<String> copied(ReportDocument report) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(written(report))) {
            for (PDPage page : pdf.getPages()) {
                pages.add(CopiedText.of(page));
            }
        }
        return pages;
    }

    private static String cells(Row row) {
        return row.cells().stream().map(Cell::printed).collect(Collectors.joining());
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }

    private static long count(List<PDStructureElement> elements, String type) {
        return elements.stream()
                .filter(element -> element.getStructureType().equals(type))
                .count();
    }

    /// Without spaces: a reader of the file puts them where lines end.
    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
