package org.saksei.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksei.report.ReportComposer;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportDocument.Block;
import org.saksei.report.ReportDocument.Section;
import org.saksei.report.Samples;

class ReportHtmlTest {

    private final ReportDocument english =
            ReportComposer.compose(Samples.halfYear(), "en", ReportComposer.Digits.WESTERN);
    private final ReportDocument khmer =
            ReportComposer.compose(Samples.halfYear(), "km", ReportComposer.Digits.WESTERN);

    @Test
    void thePageNeedsNothingElse() throws IOException {
        String page = written(khmer);

        assertThat(page).doesNotContain("<script").doesNotContain("<link").doesNotContain(" src=");
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:")
                .doesNotContain("https:");
        assertThat(page.length()).isLessThan(400_000);
    }

    @Test
    void tablesNameTheirHeads() throws IOException {
        String page = written(english);

        assertThat(page)
                .contains("<caption>Victims rescued – Age</caption>")
                .contains("<th scope=\"col\">Age</th>")
                .contains("<th scope=\"row\">Under 15</th><td class=\"n\">70</td><td class=\"n\">24</td>")
                .contains("<tr class=\"total\"><th scope=\"row\">Total</th><td class=\"n\">263</td>");
    }

    @Test
    void thePageSaysItsLanguage() throws IOException {
        assertThat(written(english)).contains("<html lang=\"en\">");
        assertThat(written(khmer)).contains("<html lang=\"km\">").contains("Noto Sans Khmer';font-weight:bold");
    }

    @Test
    void anEnglishPageDoesNotCarryKhmerFonts() throws IOException {
        assertThat(written(english)).doesNotContain("@font-face{font-family:'Noto Sans Khmer'");
    }

    @Test
    void noTextOfAPackBecomesMarkupOrStyle() throws IOException {
        String nasty = "</style><script>alert(1)</script>\"<b>&";
        ReportDocument report = new ReportDocument(
                "en",
                nasty,
                nasty,
                nasty,
                nasty,
                nasty,
                List.of(),
                List.of(new Section(nasty, "S", List.of(new Block.Paragraph(nasty)))),
                "code",
                english.writtenAt(),
                english.words());

        String page = written(report);

        assertThat(page).doesNotContain("<script").doesNotContain("<b>").contains("&lt;script&gt;");
        assertThat(page.split("</style>", -1)).hasSize(2);
    }

    private static String written(ReportDocument report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportHtml.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
