package org.saksei.app.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;

/// A question for the records behind a number.
///
/// @param split id of a split of the figure, or empty for the whole figure
/// @param code part of the split, or empty
/// @param before the records of the same period a year before
/// @param asOf the moment whose knowledge is asked for; null for now
public record TraceQuery(
        String figure,
        Period period,
        String split,
        String code,
        boolean before,
        @Nullable Instant asOf) {

    public static TraceQuery of(String figure, Period period) {
        return new TraceQuery(figure, period, "", "", false, null);
    }

    public TraceQuery ofPart(String ofSplit, String part) {
        return new TraceQuery(figure, period, ofSplit, part, before, asOf);
    }

    public TraceQuery ofYearBefore() {
        return new TraceQuery(figure, period, split, code, true, asOf);
    }
}
