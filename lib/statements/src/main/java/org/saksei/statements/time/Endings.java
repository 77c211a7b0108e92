package org.saksei.statements.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;

/// Reads stretches of so many months or years up to a day that is named.
final class Endings {

    private final Tokens tokens;
    private final Points points;

    Endings(Tokens tokens, Points points) {
        this.tokens = tokens;
        this.points = points;
    }

    /// "the 12 months to June 2019", "the year ended 31 March 2018", "the six months ending in June", "the 10-year
    /// period ending in 2022".
    @Nullable
    Found read(int at) {
        int word = tokens.pastThe(at);
        boolean fiscal = (tokens.get(word).is("fiscal") || tokens.get(word).is("financial"))
                && tokens.get(word + 1).is("year");
        word = fiscal ? word + 1 : word;
        int months = tokens.get(word).is("year") ? 12 : tokens.small(word);
        int end = word + 1;
        boolean years = false;
        if (!tokens.get(word).is("year")) {
            int unit = tokens.get(end).isDash() ? end + 1 : end;
            years = tokens.get(unit).is("year") || tokens.get(unit).is("years");
            boolean quarter = tokens.get(word).is("quarter") && word > at;
            if (quarter) {
                months = 3;
                unit = word;
            } else if (months < 1
                    || !years
                            && !tokens.get(unit).is("months")
                            && !tokens.get(unit).is("month")) {
                return null;
            }
            months = years ? months * 12 : months;
            end = tokens.get(unit + 1).is("period") ? unit + 2 : unit + 1;
        }
        Token mark = tokens.get(end);
        boolean to = mark.is("to") || mark.is("ended") || mark.is("ending") || mark.is("through");
        int point = to && (tokens.get(end + 1).is("in") || tokens.get(end + 1).is("on")) ? end + 2 : end + 1;
        Found last = to ? points.read(point) : null;
        if (last == null || last.to == null || last.grain == Found.Grain.YEAR && !years) {
            return null;
        }
        LocalDate from = PeriodTrack.yearsBefore(last.to, 0).plusDays(1).minusMonths(months);
        Found found = new Found(at, last.end, Found.Grain.PART, from, last.to, "months-ending");
        found.basis = last.basis;
        found.known = last.known;
        return found;
    }
}
