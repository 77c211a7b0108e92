package org.saksei.assessment;

import java.util.List;

/// What a country is measured against, as data of a pack.
///
/// @param list standards first, then criteria
/// @param maintainedBelowPercent a change smaller than this and than the next is no change; our
///     threshold, not the State Department's, whose word is a judgement
/// @param maintainedBelowUnits see above
public record Criteria(List<Criterion> list, long maintainedBelowPercent, long maintainedBelowUnits) {

    public Criteria {
        list = List.copyOf(list);
    }
}
