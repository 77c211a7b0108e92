package org.saksei.statements.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads a number in digits for another language: the same separators, without any words.
public final class DigitReader {

    private DigitReader() {}

    /// @param end UTF-16 index after the digits
    /// @param value null where the run is too long to be a quantity
    public record Read(int end, @Nullable BigDecimal value) {}

    /// The number whose first digit stands at `start`.
    public static Read read(CharSequence text, int start) {
        Digits.Found found = new Digits(text, text.length()).read(start);
        return new Read(found.end(), found.value());
    }
}
