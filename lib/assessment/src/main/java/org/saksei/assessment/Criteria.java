package org.saksei.assessment;

import java.util.List;
import java.util.Map;

/// What a country is measured against, as data of a pack.
///
/// @param list standards first, then criteria
/// @param maintainedBelowPercent a change smaller than this and than the next is no change; our
///     threshold, not the State Department's, whose word is a judgement
/// @param maintainedBelowUnits see above
/// @param actionClasses by figure, the concrete action it counts, `A` to `I` (22 USC 7102(5))
public record Criteria(
        List<Criterion> list,
        long maintainedBelowPercent,
        long maintainedBelowUnits,
        Map<String, String> actionClasses) {

    public Criteria {
        list = List.copyOf(list);
        actionClasses = Map.copyOf(actionClasses);
    }

    /// Criteria that say nothing of actions.
    public Criteria(List<Criterion> list, long maintainedBelowPercent, long maintainedBelowUnits) {
        this(list, maintainedBelowPercent, maintainedBelowUnits, Map.of());
    }
}
