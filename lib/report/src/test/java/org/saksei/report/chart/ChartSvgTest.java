package org.saksei.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksei.report.chart.ChartPicture.Mark;
import org.saksei.report.chart.ChartPicture.Shade;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartSvgTest {

    @Test
    void thePictureIsWellFormedAndNamed() throws Exception {
        Document svg = parsed(ChartSvg.render(chart(Chart.Form.BARS, "A < B & \"C\"", 70, 24), "en"));

        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("A < B & \"C\"");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("70");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void barsAreAsLongAsTheirValues() {
        for (Chart.Form form : Chart.Form.values()) {
            ChartPicture picture = ChartLayout.of(chart(form, "T", 80, 20), "en", 500);

            List<Mark.Bar> bars = bars(picture);
            double dark =
                    form == Chart.Form.BARS ? bars.get(2).width() : bars.get(2).height();
            double light =
                    form == Chart.Form.BARS ? bars.get(3).width() : bars.get(3).height();
            assertThat(light / dark).isBetween(0.249, 0.251);
            assertThat(bars.get(2).shade()).isEqualTo(Shade.DARK);
            assertThat(bars.get(3).shade()).isEqualTo(Shade.LIGHT);
        }
    }

    @Test
    void whatHasNoDataIsWrittenAndNotDrawn() {
        ChartPicture picture = ChartLayout.of(chart(Chart.Form.BARS, "T", 80, null), "en", 500);

        assertThat(bars(picture)).hasSize(3);
        assertThat(picture.marks())
                .anyMatch(
                        mark -> mark instanceof Mark.Label label && label.text().equals("no data"));
    }

    @Test
    void zerosMakeAChartWithoutBars() {
        assertThat(bars(ChartLayout.of(chart(Chart.Form.COLUMNS, "T", 0, 0), "en", 500)))
                .hasSize(2);
    }

    @Test
    void nothingStandsOutsideThePicture() {
        Chart wide = chart(Chart.Form.BARS, "មន្ទីរសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា ".repeat(4), 1_234_567, 9);

        ChartPicture picture = ChartLayout.of(wide, "km", 400);

        assertThat(bars(picture))
                .allMatch(bar ->
                        bar.x() >= 0 && bar.x() + bar.width() <= 400 && bar.y() + bar.height() <= picture.height());
    }

    @Test
    void aChartOfOnePeriodHasOneBarAGroup() {
        Chart one = new Chart(
                "T",
                "",
                Chart.Form.BARS,
                "no data",
                List.of("2019"),
                List.of(new Chart.Group("A", BigDecimal.ONE, BigDecimal.TEN)));

        assertThat(bars(ChartLayout.of(one, "en", 500))).hasSize(1);
    }

    @Test
    void threePeriodsAreRefused() {
        assertThatThrownBy(() -> new Chart("T", "", Chart.Form.BARS, "", List.of("2019", "2018", "2017"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Mark.Bar> bars(ChartPicture picture) {
        return picture.marks().stream()
                .filter(Mark.Bar.class::isInstance)
                .map(Mark.Bar.class::cast)
                .toList();
    }

    private static Chart chart(Chart.Form form, String title, @Nullable Integer value, @Nullable Integer before) {
        return new Chart(
                title,
                "Under 15: 70, before 24",
                form,
                "no data",
                List.of("January to June 2019", "January to June 2018"),
                List.of(new Chart.Group("Under 15", number(value), number(before))));
    }

    private static @Nullable BigDecimal number(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
