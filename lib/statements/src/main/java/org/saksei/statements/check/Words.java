package org.saksei.statements.check;

import org.saksei.statements.Message;

/// Sentences from values.
final class Words {

    private Words() {}

    /// "rise", "fall" or "change" by the sign.
    static Message movement(int sign) {
        return Message.of(sign > 0 ? "move.rise" : sign < 0 ? "move.fall" : "move.change");
    }

    /// For reading: two decimals at most where the number has no end.
    static String brief(Ratio value) {
        String exact = value.decimal();
        int point = exact.indexOf('.');
        return point >= 0 && exact.length() - point > 4 ? value.rounded(2) : exact;
    }

    /// "=" before a number that is exact, "≈" before one that was rounded for printing.
    static String equals(Ratio value) {
        return (Ratio.of(value.decimal()).equals(value) ? " = " : " ≈ ") + value.decimal();
    }
}
