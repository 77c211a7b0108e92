package org.saksei.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;

/// Files of agencies and the figures they must give: a pack's own proof.
///
/// @param name the folder's name: `demo`
/// @param folder its folder within the pack, for example `examples/demo`
/// @param packFolder name of the pack folder that holds it, for [PackSource]
/// @param files in the order they are imported
/// @param decisions path within the folder of a file of linkage decisions, or null
/// @param fiction whether its persons are invented
/// @param today the day on which the files are imported, for conditions that ask, or null for the day of
///     the run
/// @param expected the figures that must come out
public record Example(
        String name,
        @Nullable Text title,
        String folder,
        String packFolder,
        List<AgencyFile> files,
        @Nullable String decisions,
        boolean fiction,
        @Nullable LocalDate today,
        List<Cell> expected,
        String source,
        Place declaredAt) {

    public Example {
        files = List.copyOf(files);
        expected = List.copyOf(expected);
    }

    /// A file as an agency sent it.
    ///
    /// @param file path within the example's folder
    /// @param mapping name of the mapping, or null for the importer to find one
    public record AgencyFile(
            String file, String agency, @Nullable String mapping) {}

    /// One number of a figure.
    ///
    /// @param split id of the split, or empty for the total
    /// @param code part of the split, or empty for the total
    /// @param value null where the figure has no data
    public record Cell(
            String figure,
            String period,
            String split,
            String code,
            @Nullable BigDecimal value,
            Place declaredAt) {}
}
