package org.saksei.register;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What a cell of a spreadsheet or a CSV file holds, before a field gives it a meaning.
///
/// A file without types (CSV) gives [Words] only. A formula is given as the value the spreadsheet last
/// showed.
public sealed interface Cell {

    Cell EMPTY = new Empty();

    record Empty() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }

    /// Text as it stands, not yet cleaned.
    record Words(String text) implements Cell {}

    /// A number typed as number; also what a spreadsheet keeps of a date that lost its format.
    record Number(BigDecimal value) implements Cell {
        @Override
        public String text() {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
    }

    /// A date typed as date.
    record Day(LocalDate day) implements Cell {
        @Override
        public String text() {
            return day.toString();
        }
    }

    record Flag(boolean value) implements Cell {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /// A formula that failed (`#REF!`), or one whose value the file does not hold.
    ///
    /// @param sign what the spreadsheet shows
    record Broken(String sign) implements Cell {
        @Override
        public String text() {
            return sign;
        }
    }

    /// The cell as words.
    String text();

    /// Nothing a person would see: no text, or only spaces and invisible characters.
    default boolean isBlank() {
        return switch (this) {
            case Empty empty -> true;
            case Words words -> Spelling.isBlank(words.text());
            case Number number -> false;
            case Day day -> false;
            case Flag flag -> false;
            case Broken broken -> false;
        };
    }
}
