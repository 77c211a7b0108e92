package org.saksei.statements.check;

import java.util.Arrays;
import java.util.function.BiPredicate;

/// Slips of the hand: one digit changed, or two digits exchanged.
final class Misprint {

    private Misprint() {}

    /// Whether one number becomes the other by one slip; not where they are equal or differ in length.
    static boolean of(Ratio one, Ratio other) {
        String left = one.decimal();
        String right = other.decimal();
        if (left.length() != right.length() || left.equals(right)) {
            return false;
        }
        int[] places = {-1, -1};
        int changed = 0;
        for (int i = 0; i < left.length(); i++) {
            if (left.charAt(i) != right.charAt(i)) {
                if (changed == 2 || left.charAt(i) == '.' || right.charAt(i) == '.') {
                    return false;
                }
                places[changed++] = i;
            }
        }
        return changed == 1
                || left.charAt(places[0]) == right.charAt(places[1])
                        && left.charAt(places[1]) == right.charAt(places[0]);
    }

    /// Whether one number becomes the other by exchanging two digits.
    static boolean isExchange(Ratio one, Ratio other) {
        return of(one, other) && sorted(one).equals(sorted(other));
    }

    private static String sorted(Ratio number) {
        char[] digits = number.decimal().toCharArray();
        Arrays.sort(digits);
        return new String(digits);
    }

    /// Whether the parts would be the whole if one of all these numbers were another by a slip.
    static boolean explains(Iterable<Told> parts, Ratio whole) {
        return explains(parts, whole, Misprint::of);
    }

    /// Whether two digits exchanged in one of all these numbers make the parts the whole.
    static boolean isExchangeAmong(Iterable<Told> parts, Ratio whole) {
        return explains(parts, whole, Misprint::isExchange);
    }

    private static boolean explains(Iterable<Told> parts, Ratio whole, BiPredicate<Ratio, Ratio> slip) {
        Ratio total = Ratio.ZERO;
        for (Told part : parts) {
            total = total.plus(part.value());
        }
        Ratio rest = whole.minus(total);
        if (slip.test(total, whole)) {
            return true;
        }
        for (Told part : parts) {
            Ratio right = part.value().plus(rest);
            if (right.signum() > 0 && slip.test(part.value(), right)) {
                return true;
            }
        }
        return false;
    }
}
