package org.saksei.report.chart;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bars of one period beside the same bars of another, without a word about how they are drawn.
///
/// @param title what is shown; stands above the bars
/// @param description the same as sentences, for who cannot see it: every value is in it
/// @param missing what to write in place of a bar without data, in the chart's language
/// @param periods names of the periods, one or two, in the order of each group's values
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

    /// The bars of one name.
    ///
    /// @param values one per period, null where there are no data: drawn as words, not as a bar of 0
    public record Group(String label, List<@Nullable BigDecimal> values) {
        public Group {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    public Chart {
        periods = List.copyOf(periods);
        groups = List.copyOf(groups);
        if (periods.isEmpty() || periods.size() > 2) {
            throw new IllegalArgumentException("a chart compares one or two periods, not " + periods.size());
        }
        for (Group group : groups) {
            if (group.values().size() != periods.size()) {
                throw new IllegalArgumentException("group " + group.label() + " needs a value per period");
            }
        }
    }

    /// The longest bar; at least 1, so that a chart of zeros can be drawn.
    BigDecimal greatest() {
        return groups.stream()
                .flatMap(group -> group.values().stream())
                .filter(value -> value != null)
                .reduce(BigDecimal.ONE, BigDecimal::max);
    }
}
