package org.saksei.statements.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;
import org.saksei.statements.number.WordList;

/// Reads periods that hang on the day of publication, on the main period or on a yearly report: "last
/// year", "the same period of 2018", "a year earlier", "over the past six months", "the reporting
/// period".
final class Relatives {

    private static final Set<String> VAGUE = WordList.of("recent prior previous past earlier preceding other");

    private final Tokens tokens;
    private final NamedDays days;
    private final EarlierPeriods earlier;
    private final ReportingPeriods reporting;
    private final Windows windows;
    private final RelativeUnits units;

    Relatives(Tokens tokens, @Nullable LocalDate published, @Nullable Period edition) {
        this.tokens = tokens;
        this.days = new NamedDays(tokens, published);
        this.earlier = new EarlierPeriods(tokens, published, edition);
        this.reporting = new ReportingPeriods(tokens);
        this.windows = new Windows(tokens, published, edition);
        this.units = new RelativeUnits(tokens, published);
    }

    @Nullable
    Found read(int at) {
        Found found = days.weekday(at);
        found = found == null ? days.now(at) : found;
        found = found == null ? earlier.said(at) : found;
        found = found == null ? earlier.same(at) : found;
        found = found == null ? reporting.read(at) : found;
        found = found == null ? earlier.yearsEarlier(at) : found;
        found = found == null ? units.early(at) : found;
        found = found == null ? units.toDate(at) : found;
        found = found == null ? windows.read(at) : found;
        found = found == null ? earlier.stepsEarlier(at) : found;
        found = found == null ? windows.changedIn(at) : found;
        found = found == null ? units.read(at) : found;
        found = found == null ? weekOfYear(at) : found;
        found = found == null ? vagueYears(at) : found;
        return found == null ? decade(at) : found;
    }

    /// "week 23 of 2024", "Week 23/2024": from Monday to Sunday.
    private @Nullable Found weekOfYear(int at) {
        int number = tokens.get(at).is("week") && tokens.get(at + 1).isNumber() ? tokens.small(at + 1) : -1;
        Token mark = tokens.get(at + 2);
        int word = mark.is(",") || mark.is("of") || mark.is("/") || mark.is("(") || mark.isDash() ? at + 3 : at + 2;
        int year = tokens.year(word);
        if (number < 1 || number > 53 || year < 0) {
            return null;
        }
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
                .with(DayOfWeek.MONDAY);
        return new Found(at, word + 1, Found.Grain.WEEK, monday, monday.plusDays(6), "week-of-year");
    }

    /// "recent years", "previous reporting periods": no limits are said.
    private @Nullable Found vagueYears(int at) {
        boolean some = tokens.get(at - 1).is("a") || tokens.get(at - 1).is("an");
        if (!VAGUE.contains(tokens.get(at).lower())
                || tokens.get(at - 1).is("as")
                || tokens.get(at - 2).is("as")) {
            return null;
        }
        int noun = tokens.get(at + 1).is("reporting") || tokens.get(at + 1).is("fiscal") ? at + 2 : at + 1;
        boolean one = some && (tokens.get(noun).is("year") || tokens.get(noun).is("period"));
        if (!one && !tokens.get(noun).is("years") && !tokens.get(noun).is("periods")) {
            return null;
        }
        Found found = Found.unknown(at, noun + 1, Found.Grain.LONGER, Anchor.NONE, "many-vague-years");
        found.basis = PeriodBasis.RESOLVED;
        return found;
    }

    /// "the 1990s".
    private @Nullable Found decade(int at) {
        int word = tokens.pastThe(at);
        int year = tokens.year(word);
        Token next = tokens.get(word + 1);
        boolean plural = next.is("s") && next.glued()
                || next.is("'") && tokens.get(word + 2).is("s");
        if (year < 0 || year % 10 != 0 || !plural) {
            return null;
        }
        int end = next.is("s") ? word + 2 : word + 3;
        return new Found(
                at, end, Found.Grain.LONGER, LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31), "decade");
    }
}
