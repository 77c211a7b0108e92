package org.saksei.app.statements;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;

/// Every confirmed statement about one figure of one period, beside the register's own value.
///
/// @param value the register's, or null where it has no data
/// @param asOf the moment the register was asked for
/// @param voices what the checks say of these statements among each other and with those of other
///     definitions
public record Dossier(
        String indicator,
        Period period,
        @Nullable BigDecimal value,
        Instant asOf,
        List<Row> rows,
        List<StatementCheck> voices) {

    public Dossier {
        rows = List.copyOf(rows);
        voices = List.copyOf(voices);
    }

    /// What a dossier is of.
    public record Asked(String indicator, Period period) {}

    /// A statement and how it stands.
    ///
    /// @param verdict beside the register, or null where the two cannot be compared
    /// @param difference what it says less what the register says, or null
    /// @param causes for a conflict: definitions under which the register gives the very number
    /// @param tested how many definitions were tried
    public record Row(
            Statement statement,
            Source source,
            @Nullable Verdict verdict,
            @Nullable BigDecimal difference,
            List<Cause> causes,
            int tested) {

        public Row {
            causes = List.copyOf(causes);
        }
    }

    /// What kind of definition could explain a difference.
    public enum CauseKind {
        /// Other days: the year, the other half, the reporting year of the TIP report.
        PERIOD,
        /// Another step of justice or help: found, rescued, assisted; arrested, charged, convicted.
        STAGE,
        /// Another thing counted: cases for persons.
        UNIT,
        /// Only a part: one sex, one age, one form.
        SCOPE
    }

    /// A definition under which the register gives the number somebody else printed.
    ///
    /// @param measure id of the figure
    /// @param period id
    /// @param split id of the split, or empty for the whole
    /// @param code of the part, or empty
    public record Cause(CauseKind kind, String measure, String period, String split, String code, BigDecimal value) {}
}
