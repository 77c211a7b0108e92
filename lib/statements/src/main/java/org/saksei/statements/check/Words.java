package org.saksei.statements.check;

import java.util.List;

/// Sentences from values.
final class Words {

    private Words() {}

    /// "84 and 36", "135, 3 and 3".
    static String list(List<String> items) {
        return switch (items.size()) {
            case 0 -> "nothing";
            case 1 -> items.getFirst();
            default -> String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
        };
    }

    /// "rise", "fall" or "change" by the sign.
    static String movement(int sign) {
        return sign > 0 ? "rise" : sign < 0 ? "fall" : "change";
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
