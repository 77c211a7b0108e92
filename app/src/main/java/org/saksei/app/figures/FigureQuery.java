package org.saksei.app.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;

/// A question for figures.
///
/// @param figures ids, in the order wished; empty for all of the pack
/// @param splits ids of splits, each shown by the figures that have it; [#ALL] for all of every figure
/// @param asOf the moment whose knowledge is asked for; null for now
/// @param filter code by split: only what is of these parts; for figures that have the split
public record FigureQuery(
        Period period,
        List<String> figures,
        List<String> splits,
        @Nullable Instant asOf,
        Map<String, String> filter) {

    /// All splits.
    public static final String ALL = "all";

    public FigureQuery {
        figures = List.copyOf(figures);
        splits = List.copyOf(splits);
        filter = Map.copyOf(filter);
    }

    /// All figures of a period without their parts.
    public static FigureQuery of(Period period) {
        return new FigureQuery(period, List.of(), List.of(), null, Map.of());
    }

    public FigureQuery withFigures(List<String> wanted) {
        return new FigureQuery(period, wanted, splits, asOf, filter);
    }

    public FigureQuery withSplits(List<String> wanted) {
        return new FigureQuery(period, figures, wanted, asOf, filter);
    }

    public FigureQuery withAllSplits() {
        return withSplits(List.of(ALL));
    }

    public FigureQuery asOf(@Nullable Instant moment) {
        return new FigureQuery(period, figures, splits, moment, filter);
    }

    public FigureQuery withFilter(Map<String, String> only) {
        return new FigureQuery(period, figures, splits, asOf, only);
    }
}
