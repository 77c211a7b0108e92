package org.saksei.app.figures.web;

import java.util.List;
import org.saksei.app.web.Words;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Part;
import org.saksei.figures.SplitTable;
import org.saksei.report.chart.Chart;
import org.saksei.report.chart.ChartSvg;

/// Pictures of figures as pages show them: this period's bars beside last year's.
public final class FigureCharts {

    private FigureCharts() {}

    public static String ofParts(Figure figure, FigureTable table, SplitTable split, List<Part> parts, Words words) {
        String language = words.language();
        List<Chart.Group> groups = parts.stream()
                .map(part -> new Chart.Group(part.label().in(language), part.value(), part.before()))
                .toList();
        return draw(figure.title().in(language) + " – " + split.title().in(language), table, groups, words);
    }

    /// @param title also begins the description read to who cannot see the bars
    public static String draw(String title, FigureTable table, List<Chart.Group> groups, Words words) {
        StringBuilder description = new StringBuilder(title);
        for (Chart.Group group : groups) {
            description
                    .append("; ")
                    .append(words.of(
                            "home.chart",
                            group.label(),
                            Printed.value(group.value(), "", words),
                            Printed.value(group.before(), "", words)));
        }
        Chart chart = new Chart(
                title,
                description.toString(),
                Chart.Form.BARS,
                words.of("figures.no-data"),
                List.of(table.period().id(), table.before().id()),
                groups);
        return ChartSvg.render(chart, words.language());
    }
}
