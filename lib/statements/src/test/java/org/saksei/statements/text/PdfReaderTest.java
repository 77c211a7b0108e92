package org.saksei.statements.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Refused;

class PdfReaderTest {

    private final PDDocument document = new PDDocument();

    @Test
    void linesBecomeParagraphs() throws IOException {
        page(
                word(72, 700, "The task force opened 45 inquiries in the first half of 2023, its"),
                word(72, 686, "bulletin said on Monday in the capital of the country."),
                word(72, 658, "Officers identified 120 victims, among them 84 women and 36 men."));
        assertThat(read())
                .isEqualTo(
                        "The task force opened 45 inquiries in the first half of 2023, its bulletin said on Monday in the"
                                + " capital of the country.\n\nOfficers identified 120 victims, among them 84 women and 36 men.");
    }

    @Test
    void columnsAreReadOneAfterTheOtherBelowAHeadingOverBoth() throws IOException {
        page(
                word(72, 740, "A heading that runs over the whole width of the page and both of its columns here"),
                word(72, 700, "The task force opened 45 inqui-"),
                word(72, 686, "ries in the first half of the year"),
                word(72, 672, "and closed twelve of them."),
                word(330, 700, "Officers identified 120 victims"),
                word(330, 686, "in three provinces and one city"),
                word(330, 672, "along the river."));
        assertThat(read())
                .endsWith("The task force opened 45 inquiries in the first half of the year and closed twelve of them."
                        + "\n\nOfficers identified 120 victims in three provinces and one city along the river.");
    }

    @Test
    void theCellsOfATableStayApartAndItsRowsAreLines() throws IOException {
        page(
                word(72, 720, "The committee counted the victims rescued in both years, by sex and by age, for the"),
                word(72, 706, "first time with all provinces."),
                word(200, 670, "2022"),
                word(260, 670, "2023"),
                word(72, 656, "Women"),
                word(200, 656, "150"),
                word(260, 656, "172"),
                word(72, 642, "Girls under 18"),
                word(200, 642, "1 041"),
                word(260, 642, "–"),
                word(72, 628, "Total"),
                word(200, 628, "1 191"),
                word(260, 628, "172"));
        assertThat(read())
                .endsWith("with all provinces.\n\n2022 | 2023\n\nWomen | 150 | 172\n\nGirls under 18 | 1 041 | –"
                        + "\n\nTotal | 1 191 | 172");
    }

    @Test
    void aRaisedNumberOfANoteIsNoDigitOfTheNumberBeforeIt() throws IOException {
        page(
                word(72, 700, "Officers rescued 263"),
                new Word(173.6f, 703.6f, "12", 7),
                word(188, 700, "victims in three provinces and one city along the river."));
        assertThat(read()).isEqualTo("Officers rescued 263¹² victims in three provinces and one city along the river.");
    }

    @Test
    void aHyphenThatTheWordHasElsewhereStays() throws IOException {
        page(
                word(72, 700, "The half-year report of the task force was printed. The next half-"),
                word(72, 686, "year report is due in January."));
        assertThat(read()).contains("next half-year report");
    }

    @Test
    void runningHeadsAndPageNumbersAreTakenOutOfTheSentenceTheyCut() throws IOException {
        for (int page = 1; page <= 4; page++) {
            page(
                    word(72, 760, "BORELIA IN NUMBERS"),
                    word(
                            72,
                            700,
                            "Page text number " + "abcd".charAt(page - 1)
                                    + " runs over the edge and goes on with more than"),
                    word(72, 686, "twelve words before it comes to the end of the page and then"),
                    word(300, 40, Integer.toString(page + 100)));
        }
        assertThat(read()).doesNotContain("BORELIA", "101", "104").contains("of the page and then Page text number b");
    }

    @Test
    void aPageWithoutLettersIsAScan() throws IOException {
        for (int page = 0; page < 12; page++) {
            document.addPage(new PDPage());
        }
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().text("en"))
                                .startsWith("a.pdf has 12 pages, no letters: a scan. Nothing was read from it."));
    }

    @Test
    void anEncryptedFileIsRefused() throws IOException {
        page(word(72, 700, "Secret"));
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessage("statements.pdf-encrypted");
    }

    @Test
    void halfAFileIsRefused() {
        assertThatThrownBy(() -> TextReader.read(
                        "a.pdf", "%PDF-1.7\n1 0 obj".getBytes(java.nio.charset.StandardCharsets.US_ASCII), null))
                .isInstanceOf(Refused.class)
                .hasMessage("statements.pdf-broken");
    }

    private record Word(float x, float y, String text, float size) {}

    private static Word word(float x, float y, String text) {
        return new Word(x, y, text, 11);
    }

    private void page(Word... words) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Word word : List.of(words)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), word.size);
                content.newLineAtOffset(word.x, word.y);
                content.showText(word.text);
                content.endText();
            }
        }
    }

    private String read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return TextReader.read("a.pdf", bytes.toByteArray(), null).characters();
    }
}
