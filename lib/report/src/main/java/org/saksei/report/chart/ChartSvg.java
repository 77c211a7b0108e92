package org.saksei.report.chart;

import java.util.Locale;
import org.saksei.report.chart.ChartPicture.Mark;
import org.saksei.report.chart.ChartPicture.Shade;

/// Draws a chart as SVG that stands in a page as it is: no script, no outside file, a title and a
/// description for screen readers, colours that survive a black-and-white printer.
public final class ChartSvg {

    /// Wide enough for a page's column; the picture scales with it.
    public static final double WIDTH = 560;

    private ChartSvg() {}

    /// The `<svg>` element.
    ///
    /// @param language of the words in the chart: `en`, `km`
    public static String render(Chart chart, String language) {
        return render(chart, language, ChartLayout.of(chart, language, WIDTH));
    }

    /// The same of a chart already laid out.
    public static String render(Chart chart, String language, ChartPicture picture) {
        String id = "chart-" + Integer.toHexString((chart.title() + chart.description()).hashCode());
        StringBuilder svg = new StringBuilder(4096);
        svg.append(String.format(
                Locale.ROOT,
                "<svg class=\"chart\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"%s\""
                        + " viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" aria-labelledby=\"%s-t %s-d\""
                        + " font-family=\"'Noto Sans','Noto Sans Khmer',sans-serif\">",
                escaped(language),
                point(picture.width()),
                point(picture.height()),
                point(picture.width()),
                point(picture.height()),
                id,
                id));
        svg.append("<title id=\"")
                .append(id)
                .append("-t\">")
                .append(escaped(chart.title()))
                .append("</title>");
        svg.append("<desc id=\"")
                .append(id)
                .append("-d\">")
                .append(escaped(chart.description()))
                .append("</desc>");
        for (Mark mark : picture.marks()) {
            svg.append('\n').append(element(mark));
        }
        return svg.append("\n</svg>").toString();
    }

    private static String element(Mark mark) {
        return switch (mark) {
            case Mark.Bar bar ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"%s/>"
                        .formatted(
                                point(bar.x()),
                                point(bar.y()),
                                point(bar.width()),
                                point(bar.height()),
                                bar.shade().colour(),
                                bar.shade() == Shade.LIGHT
                                        ? " stroke=\"" + Shade.DARK.colour() + "\" stroke-width=\"0.8\""
                                        : "");
            case Mark.Rule rule ->
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#667\" stroke-width=\"0.8\"/>"
                        .formatted(point(rule.x1()), point(rule.y1()), point(rule.x2()), point(rule.y2()));
            case Mark.Label label ->
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s%s fill=\"#1c2226\">%s</text>"
                        .formatted(
                                point(label.x()),
                                point(label.y()),
                                point(label.size()),
                                label.bold() ? " font-weight=\"bold\"" : "",
                                anchor(label.anchor()),
                                escaped(label.text()));
        };
    }

    private static String anchor(ChartPicture.Anchor anchor) {
        return switch (anchor) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
    }

    private static String point(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceFirst("\\.?0+$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
