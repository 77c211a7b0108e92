package org.saksei.statements.number;

import java.math.BigDecimal;
import java.math.MathContext;

/// Reads powers as tables and formulas write them: "1e10", "12.32e+14", "1.1^23", "2.5^-1".
final class Powers {

    /// Larger exponents are no quantity of our field and would only cost time.
    private static final int LARGEST = 99;

    private Powers() {}

    static Draft read(Tokens tokens, Draft base) {
        int at = base.to;
        Token sign = tokens.get(at);
        boolean scientific = sign.isWord();
        String digits = scientific ? sign.lower().substring(1) : "";
        at++;
        boolean minus = false;
        while (digits.isEmpty()
                && tokens.get(at).glued()
                && (tokens.get(at).is("-") || tokens.get(at).is("+"))) {
            minus ^= tokens.get(at).is("-");
            at++;
        }
        if (digits.isEmpty() && tokens.get(at).isNumber() && tokens.get(at).glued()) {
            digits = tokens.get(at).raw();
            at++;
        }
        if (digits.isEmpty()
                || digits.length() > 2
                || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return base;
        }
        int exponent = Math.min(LARGEST, Integer.parseInt(digits)) * (minus ? -1 : 1);
        BigDecimal value = scientific
                ? base.value.scaleByPowerOfTen(exponent)
                : base.value.signum() == 0 ? base.value : base.value.pow(exponent, new MathContext(15));
        Draft draft = new Draft(base.from, at, Cardinals.plain(value), "power");
        draft.inDigits = true;
        return draft;
    }
}
