package org.saksei.app.figures.web;

import java.util.ArrayList;
import java.util.List;
import org.saksei.kernel.Period;

/// The periods a form offers; any other can be typed.
public final class PeriodChoice {

    private static final int YEARS = 4;

    private PeriodChoice() {}

    /// Half-years and years up to the one shown and the one after it, newest first, then the TIP
    /// reporting years.
    public static List<String> around(Period shown) {
        int last = shown.to().getYear() + 1;
        List<String> periods = new ArrayList<>();
        for (int year = last; year > last - YEARS; year--) {
            periods.add(Period.half(year, 2).id());
            periods.add(Period.half(year, 1).id());
        }
        for (int year = last; year > last - YEARS; year--) {
            periods.add(Period.year(year).id());
        }
        for (int year = last; year > last - YEARS; year--) {
            periods.add(Period.tipYear(year).id());
        }
        return periods;
    }
}
