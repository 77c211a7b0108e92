package org.saksei.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;

/// What stands in a report and in which order, as a pack declares it: the same layout gives every
/// period, language and file format.
///
/// @param id `half-year`; `report write` takes it
/// @param subtitle line under the title, or null
/// @param publisher who publishes, or null
/// @param notes introduction of the data-quality notes, or null
/// @param source where the layout comes from
public record ReportLayout(
        String id,
        Text title,
        @Nullable Text subtitle,
        @Nullable Text publisher,
        List<Section> sections,
        @Nullable Text notes,
        String source,
        Place declaredAt) {

    public ReportLayout {
        sections = List.copyOf(sections);
    }

    /// A part of the report under its own heading.
    ///
    /// @param figures ids of the figures told as key sentences, in order
    /// @param tables in order
    /// @param charts in order
    /// @param text a paragraph under the heading, or null
    public record Section(
            Text title,
            List<String> figures,
            List<Table> tables,
            List<Chart> charts,
            @Nullable Text text) {
        public Section {
            figures = List.copyOf(figures);
            tables = List.copyOf(tables);
            charts = List.copyOf(charts);
        }
    }

    /// A figure taken apart: one table per split.
    ///
    /// @param figure id of the figure
    /// @param splits ids of its splits, in order; empty for the total alone
    public record Table(String figure, List<String> splits) {
        public Table {
            splits = List.copyOf(splits);
        }
    }

    /// A picture of a figure.
    ///
    /// @param figure id of the figure
    /// @param split id of the split whose parts are the bars, or null for the total against the year
    ///     before
    public record Chart(String figure, @Nullable String split) {}
}
