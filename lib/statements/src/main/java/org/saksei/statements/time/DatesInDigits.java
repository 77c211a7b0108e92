package org.saksei.statements.time;

import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;

/// Reads days and months told in digits alone: "2019-08-14", "14/08/2019", "8/2019".
final class DatesInDigits {

    private final Tokens tokens;
    private final Years years;
    private final boolean american;

    /// @param american whether the month stands before the day where both may be either
    DatesInDigits(Tokens tokens, Years years, boolean american) {
        this.tokens = tokens;
        this.years = years;
        this.american = american;
    }

    /// "2019-08-14", "14/08/2019", "2019-08", "8/2019", "2019.8".
    @Nullable
    Found read(int at) {
        Token first = tokens.get(at);
        if (!first.isNumber()) {
            return null;
        }
        if (first.value().scale() > 0) {
            return yearPoint(at, first);
        }
        Token sign = tokens.get(at + 1);
        Token second = tokens.get(at + 2);
        if (!second.isNumber() || !(sign.is("-") || sign.is("/") || sign.is("."))) {
            return null;
        }
        boolean glued = sign.glued() && second.glued();
        Token third = tokens.get(at + 4);
        if (glued && tokens.get(at + 3).is(sign.raw()) && third.isNumber() && third.glued()) {
            return dayInDigits(at, first, second, third);
        }
        boolean alone = !tokens.get(at + 3).isWord() && !first.lineStart();
        if (sign.is(".")
                || !glued && !alone
                || tokens.get(at + 3).glued() && tokens.get(at + 3).isDash()) {
            return null;
        }
        if (first.looksLikeYear() && isMonthNumber(second) && !years.isNextShort(at + 2, tokens.year(at))) {
            int month = second.value().intValue();
            return Found.months(at, at + 3, tokens.year(at), month, month, "month-in-digits");
        }
        if (second.looksLikeYear() && isMonthNumber(first) && !years.isNumbered(at)) {
            int month = first.value().intValue();
            return Found.months(at, at + 3, tokens.year(at + 2), month, month, "month-in-digits");
        }
        return null;
    }

    private static boolean isMonthNumber(Token token) {
        return token.raw().length() <= 2
                && token.value().signum() > 0
                && token.value().intValue() <= 12;
    }

    private static @Nullable Found yearPoint(int at, Token number) {
        String raw = number.raw();
        int point = raw.indexOf('.');
        if (point != 4 || raw.length() > 7) {
            return null;
        }
        int year = Years.of(raw.substring(0, 4));
        int month = Integer.parseInt(raw.substring(5));
        return year < 0 || month < 1 || month > 12
                ? null
                : Found.months(at, at + 1, year, month, month, "month-in-digits");
    }

    private @Nullable Found dayInDigits(int at, Token first, Token second, Token third) {
        if (first.looksLikeYear()) {
            return Found.day(
                    at,
                    at + 5,
                    first.value().intValue(),
                    second.value().intValue(),
                    third.value().intValue());
        }
        if (!third.looksLikeYear()) {
            return null;
        }
        int left = first.value().intValue();
        int right = second.value().intValue();
        boolean monthFirst = right > 12 || left <= 12 && american;
        return Found.day(at, at + 5, third.value().intValue(), monthFirst ? left : right, monthFirst ? right : left);
    }
}
