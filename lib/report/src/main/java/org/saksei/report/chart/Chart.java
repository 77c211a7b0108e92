package org.saksei.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Bars of one period beside the same bars of another, without a word about how they are drawn.
///
/// @param title what is shown; stands above the bars
/// @param description the same as sentences, for who cannot see it: every value is in it
/// @param missing what to write in place of a bar without data, in the chart's language
/// @param periods names of the periods, one or two, in the order of each group's bars
/// @param groups from top to bottom, or from left to right
public record Chart(
        String title, String description, Form form, String missing, List<String> periods, List<Group> groups) {

    /// Which way the bars go.
    public enum Form {
        /// Standing bars: few groups with short names.
        COLUMNS,
        /// Lying bars: any number of groups with names of any length.
        BARS
    }

    /// The bars of one name. Without data nothing is drawn but words: no data is not a bar of 0.
    ///
    /// @param value of the first period, or null
    /// @param before of the second period, or null; not looked at in a chart of one period
    public record Group(
            String label,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before) {}

    public Chart {
        periods = List.copyOf(periods);
        groups = List.copyOf(groups);
        if (periods.isEmpty() || periods.size() > 2) {
            throw new IllegalArgumentException("a chart compares one or two periods, not " + periods.size());
        }
    }

    /// How many bars a group has.
    int barsPerGroup() {
        return periods.size();
    }

    @Nullable
    BigDecimal value(Group group, int period) {
        return period == 0 ? group.value() : group.before();
    }

    /// The values of all bars that have one.
    Stream<BigDecimal> values() {
        return IntStream.range(0, periods.size())
                .boxed()
                .flatMap(period -> groups.stream().map(group -> Optional.ofNullable(value(group, period))))
                .flatMap(Optional::stream);
    }

    /// The longest bar; at least 1, so that a chart of zeros can be drawn.
    BigDecimal greatest() {
        return values().reduce(BigDecimal.ONE, BigDecimal::max);
    }
}
