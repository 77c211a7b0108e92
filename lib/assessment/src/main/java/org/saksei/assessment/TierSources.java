package org.saksei.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows of the sourced table together with rows somebody typed in. A typed row never overwrites a
/// sourced one: of two rows for one country and year the better known one is used, the sourced one where
/// they are known equally well, and the other stays to be seen.
///
/// @param used in the order of the sourced table, then of typing
/// @param passedOver rows that say something about a place another row is used for
public record TierSources(List<TierRow> used, List<TierRow> passedOver) {

    public TierSources {
        used = List.copyOf(used);
        passedOver = List.copyOf(passedOver);
    }

    public static TierSources settle(List<TierRow> sourced, List<TierRow> typed) {
        if (typed.isEmpty()) {
            return new TierSources(sourced, List.of());
        }
        List<TierRow> used = new ArrayList<>(sourced);
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < used.size(); i++) {
            places.putIfAbsent(key(used.get(i)), i);
        }
        List<TierRow> passedOver = new ArrayList<>();
        for (TierRow row : typed) {
            Integer place = places.putIfAbsent(key(row), used.size());
            if (place == null) {
                used.add(row);
            } else if (confidence(row).compareTo(confidence(used.get(place))) < 0) {
                passedOver.add(used.set(place, row));
            } else {
                passedOver.add(row);
            }
        }
        return new TierSources(used, passedOver);
    }

    private static String key(TierRow row) {
        return row.iso3() + row.year();
    }

    private static Confidence confidence(TierRow row) {
        return new Confidence(row.confidence());
    }
}
