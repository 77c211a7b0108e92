package org.saksei.app.statements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.FigureRole;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;

/// Every confirmed statement about one figure of one period or a part of it, and those easily taken for
/// it, beside the register's own value.
///
/// @param value the register's, or null where it has no data
/// @param asOf the moment the register was asked for
/// @param asPrinted whether each statement is held against what was known when it was printed, instead
///     of against what was known at that moment
/// @param voices what the checks say of these statements among each other and with those of other
///     definitions
public record Dossier(
        String indicator,
        Period period,
        @Nullable BigDecimal value,
        Instant asOf,
        boolean asPrinted,
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
    /// @param known the register's value it is held against, with the words where from, or null
    /// @param difference what it says less what the register says, or null where they are not of one
    ///     definition
    /// @param reason of the verdict (`event`, `rounded`), or null
    /// @param causes for a conflict: definitions under which the register gives the very number
    /// @param tested how many definitions were tried
    public record Row(
            Statement statement,
            Source source,
            @Nullable Verdict verdict,
            @Nullable Known known,
            @Nullable BigDecimal difference,
            @Nullable String reason,
            List<Cause> causes,
            int tested) {

        public Row {
            causes = List.copyOf(causes);
        }

        /// How a statement stands by its check against the register.
        static Row of(Statement statement, Source source, @Nullable StatementCheck check) {
            if (check == null) {
                return new Row(statement, source, null, null, null, null, List.of(), 0);
            }
            FigureRole reference = check.figures().getLast();
            boolean other = check.verdict() == Verdict.OTHER_DEFINITION;
            return new Row(
                    statement,
                    source,
                    check.verdict(),
                    new Known(reference.id(), reference.value(), reference.text(), RegisterReferences.day(reference)),
                    other || check.difference() == null ? null : new BigDecimal(check.difference()),
                    check.reason(),
                    List.of(),
                    0);
        }

        Row withCauses(List<Cause> found, int tried) {
            return new Row(statement, source, verdict, known, difference, reason, found, tried);
        }
    }

    /// A value of the register.
    ///
    /// @param measure id of the figure
    /// @param source `register as of 2019-07-16`
    /// @param day as of whose end it was known, or null for the moment all are asked for
    public record Known(
            String measure,
            @Nullable String value,
            String source,
            @Nullable LocalDate day) {}

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
