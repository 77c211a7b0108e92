package org.saksei.statements.khmer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;

/// A number in a sentence with what stands directly at it.
///
/// @param unitEnd index behind its classifier or unit, or `end` where it has none
/// @param band the age limits it stands for, only with [Reason#AGE_LIMIT]
record Hit(
        int at,
        int end,
        int unitEnd,
        BigDecimal value,
        @Nullable BigDecimal upper,
        boolean inDigits,
        Modifier modifier,
        KhmerWords.@Nullable Sort sort,
        @Nullable Reason reason,
        @Nullable Attribute band) {

    Kind kind() {
        return reason == Reason.AGE_LIMIT ? Kind.AGE : sort == null ? Kind.COUNT : sort.kind();
    }

    boolean isCount() {
        return reason == null && (kind() == Kind.COUNT || kind() == Kind.ZERO);
    }
}
