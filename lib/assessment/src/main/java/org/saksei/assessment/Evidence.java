package org.saksei.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;

/// One thing that speaks to a criterion. It arrives as plain values, from figures, statements or a file.
///
/// @param ref id of the figure, the statement or the document
/// @param criteria ids it speaks to; empty for a figure, which goes where it is declared
/// @param period the reporting period its value is of, or null
/// @param on its date, or null
/// @param value null where nobody gave one; zero is a value
/// @param previous the value of the period before, or null
/// @param comparable false where the definition or the agencies changed between the periods
/// @param promised in the future tense: it does not count
/// @param agenciesDue agencies that owe a return, or null where it is not known
/// @param agenciesReported those that sent one, also one that says there was nothing to report
/// @param actionClass one of the nine concrete actions, `A` to `I` (22 USC 7102(5)), or null
public record Evidence(
        Kind kind,
        String ref,
        List<String> criteria,
        @Nullable String period,
        @Nullable LocalDate on,
        @Nullable BigDecimal value,
        @Nullable BigDecimal previous,
        boolean comparable,
        boolean promised,
        @Nullable Integer agenciesDue,
        @Nullable Integer agenciesReported,
        @Nullable String actionClass,
        String note) {

    /// What kind of thing it is.
    public enum Kind {
        FIGURE,
        STATEMENT,
        DOCUMENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Evidence {
        criteria = List.copyOf(criteria);
    }

    /// Whether the law lets it count for a reporting period: done, and dated inside it.
    public boolean countsFor(Period reporting) {
        if (promised) {
            return false;
        }
        if (on != null && !reporting.contains(on)) {
            return false;
        }
        return period == null ? on != null : period.equals(reporting.id());
    }

    /// Whether there is a value. A zero of which no agency said that there was nothing to report is none.
    boolean hasValue() {
        if (value == null) {
            return false;
        }
        return value.signum() != 0 || agenciesReported == null || agenciesReported > 0;
    }

    boolean allAgenciesReported() {
        return agenciesDue == null || (agenciesReported != null && agenciesReported >= agenciesDue);
    }
}
