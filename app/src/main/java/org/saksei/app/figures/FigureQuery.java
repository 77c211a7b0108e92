package org.saksei.app.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.FiguresProblem;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

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

    /// The moment people write: `2019-07-15T09:30:00Z`, or `2019-07-15` for the end of that day.
    ///
    /// @param zone where the day ends
    /// @throws Refused as wrong usage for anything else
    public static Instant moment(String text, ZoneId zone) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minus(1, ChronoUnit.MICROS);
        } catch (DateTimeParseException unreadable) {
            throw Refused.wrongUsage(
                    Problem.of(FiguresProblem.UNREADABLE_MOMENT, new Place.InInput("--as-of"), "moment", text));
        }
    }
}
