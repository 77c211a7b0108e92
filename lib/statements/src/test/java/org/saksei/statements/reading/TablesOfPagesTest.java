package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Extractor;
import org.saksei.statements.Text;
import org.saksei.statements.text.TextReader;

/// One table as a page, as lines with single blanks and as lines with wide gaps: the same figures.
class TablesOfPagesTest {

    private static final String SAID =
            "The office of statistics of the province counted the persons its patrols had met, and published the table.";

    private static final String FIGURES = """
            30 | count 30 | woman | woman victim identified sex=female | of 50 closed 1.g1 | - | 2017-01-01/2017-12-31 carried | press null own
            45 | count 45 | woman | woman victim identified sex=female | of 60 closed 1.g2 | - | 2018-01-01/2018-12-31 carried | press null own
            50.0 | change_percent 50.0 up | percentage | woman victim identified sex=female | - | - | 2018-01-01/2018-12-31 carried | press null own
            20 | count 20 | man | man victim identified sex=male | of 50 closed 1.g1 | - | 2017-01-01/2017-12-31 carried | press null own
            15 | count 15 | man | man victim identified sex=male | of 60 closed 1.g2 | - | 2018-01-01/2018-12-31 carried | press null own
            25.0 | change_percent 25.0 down | percentage | man victim identified sex=male | - | - | 2018-01-01/2018-12-31 carried | press null own
            50 | count 50 | victim | victim victim identified | - | - | 2017-01-01/2017-12-31 carried | press null own
            60 | count 60 | victim | victim victim identified | - | - | 2018-01-01/2018-12-31 carried | press null own
            20.0 | change_percent 20.0 up | percentage | victim victim identified | - | - | 2018-01-01/2018-12-31 carried | press null own
            """;

    private final Extractor extractor = new Extractor(Words.field());

    @Test
    void aTableOfAPageIsRead() {
        String page = "<html><body><article><h1>The table of the year</h1><p>" + SAID + "</p>"
                + "<h2>Victims identified by sex</h2><table><tr><th></th><th>2017</th><th>2018</th><th>Change (%)</th></tr>"
                + "<tr><td>Women</td><td>30</td><td>45</td><td>50.0</td></tr>"
                + "<tr><td>Men</td><td>20</td><td>15</td><td>–25.0</td></tr>"
                + "<tr><td>All</td><td>50</td><td>60</td><td>20.0</td></tr></table><p>" + SAID
                + "</p></article></body></html>";

        assertThat(table(TextReader.read("table.html", page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)))
                .isEqualTo(FIGURES);
    }

    @Test
    void linesWithSingleBlanksAreReadAsThePage() {
        assertThat(table(Text.plain("""
                Victims identified by sex
                2017 2018 Change (%)
                Women 30 45 50.0
                Men 20 15 –25.0
                All 50 60 20.0
                """))).isEqualTo(FIGURES);
    }

    @Test
    void linesWithWideGapsAreReadAsThePage() {
        assertThat(table(Text.plain("""
                Victims identified by sex

                            2017     2018     Change (%)

                Women         30       45           50.0
                Men           20       15          –25.0
                All           50       60           20.0
                """))).isEqualTo(FIGURES);
    }

    private String table(Text text) {
        Circumstances circumstances = new Circumstances(LocalDate.of(2019, 7, 20), "XBO", "en", null);
        return Row.table(extractor.extract(text, circumstances, "1").proposed());
    }
}
