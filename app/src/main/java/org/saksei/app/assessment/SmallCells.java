package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which numbers of an answer are kept back until somebody released them. This is no release: several
/// answers together may still say too much. It keeps the plain cases from being printed by accident.
final class SmallCells {

    /// Units that do not count people, cases or things done to them.
    private static final Set<String> HARMLESS = Set.of("percent", "KHR", "days", "rate", "event");

    private final int below;

    /// @param below counts from 1 to below this are small
    SmallCells(int below) {
        this.below = below;
    }

    boolean isSmall(@Nullable BigDecimal value, String unit) {
        return value != null
                && !HARMLESS.contains(unit)
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(below)) < 0;
    }

    /// The places of a split to keep back: small ones, and where there is a single one also the next
    /// larger, because the small one is the whole less the others. Where the whole is small, all that
    /// is not zero.
    Set<Integer> hidden(List<@Nullable BigDecimal> parts, @Nullable BigDecimal whole, String unit) {
        Set<Integer> hidden = new HashSet<>();
        List<Integer> others = new ArrayList<>();
        boolean smallWhole = isSmall(whole, unit);
        for (int i = 0; i < parts.size(); i++) {
            BigDecimal part = parts.get(i);
            if (part == null || part.signum() == 0) {
                continue;
            }
            if (smallWhole || isSmall(part, unit)) {
                hidden.add(i);
            } else {
                others.add(i);
            }
        }
        if (hidden.size() == 1 && !others.isEmpty()) {
            others.sort(java.util.Comparator.comparing(i -> java.util.Objects.requireNonNull(parts.get(i))));
            hidden.add(others.getFirst());
        }
        return hidden;
    }
}
