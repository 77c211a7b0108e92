package org.saksei.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.saksei.report.ReportComposer;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Section;
import org.saksei.report.Samples;
import org.saksei.report.type.Face;
import org.saksei.report.type.Typefaces;

class ReportDocxTest {

    private final ReportDocument khmer =
            ReportComposer.compose(Samples.halfYear(), "km", ReportComposer.Digits.WESTERN);

    @Test
    void headingsAreHeadings() throws IOException {
        try (XWPFDocument document = read()) {
            assertThat(styled(document, "Title")).containsExactly(khmer.title());
            assertThat(styled(document, "Heading1"))
                    .isEqualTo(khmer.sections().stream().map(Section::title).toList());
        }
    }

    @Test
    void theHeadsOfEveryTableOfFiguresRepeat() throws IOException {
        List<Block.Table> tables = khmer.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
        try (XWPFDocument document = read()) {
            List<XWPFTable> ruled = document.getTables().stream()
                    .filter(table -> table.getRow(0).isRepeatHeader())
                    .toList();
            assertThat(ruled).hasSameSizeAs(tables);
            for (int i = 0; i < ruled.size(); i++) {
                assertThat(ruled.get(i).getNumberOfRows())
                        .isEqualTo(tables.get(i).rows().size() + 1);
                assertThat(ruled.get(i).getRow(1).getCell(1).getText())
                        .isEqualTo(
                                tables.get(i).rows().getFirst().cells().get(1).printed());
            }
        }
    }

    @Test
    void khmerHasItsFontAndSize() throws IOException {
        try (XWPFDocument document = read()) {
            String styles = new String(
                    part(document, "/word/styles.xml").getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(styles)
                    .contains("w:cs=\"Noto Sans Khmer\"")
                    .contains("w:szCs")
                    .contains("km-KH");
        }
    }

    @Test
    void theFontsInTheFileAreTheFontsOfTheProgram() throws IOException {
        try (XWPFDocument document = read()) {
            byte[] embedded =
                    part(document, "/word/fonts/font3.odttf").getInputStream().readAllBytes();
            byte[] font = Typefaces.load().file(Face.KHMER);

            assertThat(Arrays.equals(embedded, font)).isFalse();
            assertThat(Arrays.equals(DocxFonts.hidden(embedded, "5A4B5345-4B53-4149-0000-000000000002"), font))
                    .isTrue();
        }
    }

    @Test
    void chartsArePicturesWithTheirDescription() throws IOException {
        try (XWPFDocument document = read()) {
            List<String> descriptions = document.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getCTR().getDrawingList().stream())
                    .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr())
                    .toList();

            assertThat(document.getAllPictures()).hasSize(4);
            assertThat(descriptions).hasSize(4).allMatch(description -> description.contains("មុននេះ"));
        }
    }

    @Test
    void everyPageSaysThatTheDataAreInventedAndWhichPageItIs() throws IOException {
        try (XWPFDocument document = read()) {
            assertThat(document.getHeaderList().getFirst().getText()).contains(String.valueOf(khmer.banner()));
            XWPFParagraph foot =
                    document.getFooterList().getFirst().getParagraphs().getFirst();
            assertThat(foot.getText()).contains(khmer.shortCode());
            assertThat(foot.getCTP().getFldSimpleList()).extracting("instr").containsExactly("PAGE", "NUMPAGES");
        }
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        assertThat(Arrays.equals(written(), written())).isTrue();
    }

    private static List<String> styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static PackagePart part(XWPFDocument document, String name) {
        return document.getPackage()
                .getPartsByName(Pattern.compile(Pattern.quote(name)))
                .getFirst();
    }

    private XWPFDocument read() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(written()));
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportDocx.write(khmer, out);
        return out.toByteArray();
    }
}
