package org.saksei.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.report.chart.ChartPicture.Anchor;
import org.saksei.report.chart.ChartPicture.Mark;
import org.saksei.report.chart.ChartPicture.Shade;
import org.saksei.report.type.Line;
import org.saksei.report.type.Numerals;
import org.saksei.report.type.Shaper;
import org.saksei.report.type.Typefaces;
import org.saksei.report.type.Typesetter;

/// Finds where the bars, names and numbers of a chart stand.
public final class ChartLayout {

    private static final double TITLE_SIZE = 11;
    private static final double TEXT_SIZE = 9.5;
    private static final double LINE_HEIGHT = 1.42;
    private static final double BAR = 11;
    private static final double GAP_IN_GROUP = 2;
    private static final double GAP_BETWEEN_GROUPS = 10;
    private static final double COLUMN_HEIGHT = 112;
    private static final double WIDEST_COLUMN = 46;
    private static final double SHORTEST_BAR = 0.8;

    /// Names take at most this share of the width.
    private static final double SHARE_OF_NAMES = 0.36;

    private final Chart chart;
    private final Typesetter type;
    private final double width;
    private final List<Mark> marks = new ArrayList<>();
    private double y;

    private ChartLayout(Chart chart, Typesetter type, double width) {
        this.chart = chart;
        this.type = type;
        this.width = width;
    }

    /// The chart laid out with fonts loaded for it alone.
    public static ChartPicture of(Chart chart, String language, double width) {
        return of(chart, new Typesetter(new Shaper(Typefaces.load()), language), width);
    }

    /// @param width in points
    public static ChartPicture of(Chart chart, Typesetter type, double width) {
        return new ChartLayout(chart, type, width).laidOut();
    }

    private ChartPicture laidOut() {
        for (Line line : type.lines(chart.title(), true, TITLE_SIZE, width)) {
            y += TITLE_SIZE * LINE_HEIGHT;
            label(0, y - TITLE_SIZE * 0.3, line.text(), TITLE_SIZE, true, Anchor.START);
        }
        if (chart.barsPerGroup() > 1) {
            legend();
        }
        y += 6;
        switch (chart.form()) {
            case COLUMNS -> columns();
            case BARS -> bars();
        }
        return new ChartPicture(width, y + 2, marks);
    }

    private void legend() {
        y += 4;
        double x = 0;
        for (int i = 0; i < chart.barsPerGroup(); i++) {
            String period = chart.periods().get(i);
            double next = x + 15 + type.width(period, false, TEXT_SIZE) + 20;
            if (next > width && x > 0) {
                x = 0;
                y += TEXT_SIZE * LINE_HEIGHT;
            }
            marks.add(new Mark.Bar(x, y + 2.5, 10, 9, shade(i)));
            label(x + 15, y + 10.5, period, TEXT_SIZE, false, Anchor.START);
            x += 15 + type.width(period, false, TEXT_SIZE) + 20;
        }
        y += TEXT_SIZE * LINE_HEIGHT;
    }

    private void bars() {
        double names = 0;
        for (Chart.Group group : chart.groups()) {
            names = Math.max(names, type.width(group.label(), false, TEXT_SIZE));
        }
        names = Math.min(names, width * SHARE_OF_NAMES);
        double left = names + 8;
        double longest = width - left - widestNumber() - 8;
        double top = y;
        for (Chart.Group group : chart.groups()) {
            groupOfBars(group, names, left, longest);
        }
        marks.add(new Mark.Rule(left, top, left, y));
    }

    private void groupOfBars(Chart.Group group, double names, double left, double longest) {
        List<Line> name = type.lines(group.label(), false, TEXT_SIZE, names);
        double height = chart.barsPerGroup() * (BAR + GAP_IN_GROUP) - GAP_IN_GROUP;
        double tall = Math.max(height, name.size() * TEXT_SIZE * LINE_HEIGHT);
        double baseline = y + GAP_BETWEEN_GROUPS / 2 + (tall - name.size() * TEXT_SIZE * LINE_HEIGHT) / 2;
        for (Line line : name) {
            baseline += TEXT_SIZE * LINE_HEIGHT;
            label(names, baseline - TEXT_SIZE * 0.38, line.text(), TEXT_SIZE, false, Anchor.END);
        }
        double bar = y + GAP_BETWEEN_GROUPS / 2 + (tall - height) / 2;
        for (int i = 0; i < chart.barsPerGroup(); i++) {
            BigDecimal value = chart.value(group, i);
            double length = value == null ? 0 : length(value, longest);
            if (value != null && value.signum() > 0) {
                marks.add(new Mark.Bar(left, bar, length, BAR, shade(i)));
            }
            label(left + length + 5, bar + BAR - 2.2, written(value), TEXT_SIZE, i == 0, Anchor.START);
            bar += BAR + GAP_IN_GROUP;
        }
        y += tall + GAP_BETWEEN_GROUPS;
    }

    private void columns() {
        double room = width / Math.max(1, chart.groups().size());
        int perGroup = chart.barsPerGroup();
        double thick = Math.min(WIDEST_COLUMN, (room * 0.7 - GAP_IN_GROUP) / perGroup);
        double foot = y + TEXT_SIZE * LINE_HEIGHT + COLUMN_HEIGHT;
        double lowest = foot;
        for (int g = 0; g < chart.groups().size(); g++) {
            Chart.Group group = chart.groups().get(g);
            double middle = room * (g + 0.5);
            double x = middle - (perGroup * (thick + GAP_IN_GROUP) - GAP_IN_GROUP) / 2;
            for (int i = 0; i < perGroup; i++) {
                column(chart.value(group, i), x, foot, thick, i);
                x += thick + GAP_IN_GROUP;
            }
            double baseline = foot + 3;
            for (Line line : type.lines(group.label(), false, TEXT_SIZE, room - 8)) {
                baseline += TEXT_SIZE * LINE_HEIGHT;
                label(middle, baseline - TEXT_SIZE * 0.3, line.text(), TEXT_SIZE, false, Anchor.MIDDLE);
            }
            lowest = Math.max(lowest, baseline);
        }
        marks.add(new Mark.Rule(0, foot, width, foot));
        y = lowest + 2;
    }

    private void column(@Nullable BigDecimal value, double x, double foot, double thick, int period) {
        double length = value == null ? 0 : length(value, COLUMN_HEIGHT);
        if (value != null && value.signum() > 0) {
            marks.add(new Mark.Bar(x, foot - length, thick, length, shade(period)));
        }
        label(x + thick / 2, foot - length - 4, written(value), TEXT_SIZE, period == 0, Anchor.MIDDLE);
    }

    private double length(BigDecimal value, double longest) {
        double length = value.doubleValue() / chart.greatest().doubleValue() * longest;
        return value.signum() > 0 ? Math.max(SHORTEST_BAR, length) : 0;
    }

    private double widestNumber() {
        double widest = type.width(chart.missing(), true, TEXT_SIZE);
        return chart.values()
                .mapToDouble(value -> type.width(written(value), true, TEXT_SIZE))
                .reduce(widest, Math::max);
    }

    private String written(@Nullable BigDecimal value) {
        return value == null ? chart.missing() : Numerals.set(value);
    }

    private static Shade shade(int period) {
        return period == 0 ? Shade.DARK : Shade.LIGHT;
    }

    private void label(double x, double baseline, String text, double size, boolean bold, Anchor anchor) {
        marks.add(new Mark.Label(x, baseline, text, size, bold, anchor));
    }
}
