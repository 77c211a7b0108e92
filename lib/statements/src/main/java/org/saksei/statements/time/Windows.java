package org.saksei.statements.time;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;
import org.saksei.statements.number.WordList;

/// Reads stretches that end with the day of publication or begin with it: "the past six months",
/// "the next 3 months", "doubled in five years".
final class Windows {

    private static final Set<String> WITHIN = Set.of("over", "during", "in", "within", "for", "throughout", "of");

    /// How far before "in five years" a word of change is looked for, in tokens.
    private static final int CHANGED = 7;

    /// Behind these "last" is a verb: "is expected to last eight months".
    private static final Set<String> LASTING =
            WordList.of("to will would may might could can must should shall not it they this trial courses");

    private final Tokens tokens;
    private final @Nullable LocalDate published;
    private final @Nullable Period edition;

    Windows(Tokens tokens, @Nullable LocalDate published, @Nullable Period edition) {
        this.tokens = tokens;
        this.published = published;
        this.edition = edition;
    }

    /// "the past six months", "the last 10 years", "over the last year", "the next 3 months".
    @Nullable
    Found read(int at) {
        int word = tokens.pastThe(at);
        Token first = tokens.get(word);
        boolean past = EarlierPeriods.BEFORE.contains(first.lower());
        boolean next = first.is("next") || first.is("coming");
        boolean lasting = word == at
                && first.is("last")
                && LASTING.contains(tokens.get(at - 1).lower());
        if (!past && !next || lasting) {
            return null;
        }
        int count = tokens.small(word + 1);
        boolean one = count < 0
                && (first.is("past")
                        || word > at
                                && first.is("last")
                                && WITHIN.contains(tokens.get(at - 1).lower()));
        int unit = count < 0 ? word + 1 : word + 2;
        boolean plural = tokens.get(unit).lower().endsWith("s");
        if (count < 0 && (!one || plural) || count == 0) {
            return null;
        }
        return window(at, unit + 1, tokens.get(unit).lower(), one ? 1 : count, past);
    }

    /// "Complaints doubled in five years, from 402 to 815": the years up to now.
    @Nullable
    Found changedIn(int at) {
        Token first = tokens.get(at);
        boolean within = first.is("in") || first.is("over") || first.is("within");
        int word = within && tokens.get(at + 1).is("just") || tokens.get(at + 1).is("only") ? at + 2 : at + 1;
        int count = within ? tokens.small(word) : -1;
        if (count < 1 || edition != null) {
            return null;
        }
        boolean changed = first.capital() ? isChanged(word + 2, 1) : isChanged(at - 1, -1);
        Found found = changed ? window(word, word + 2, tokens.get(word + 1).lower(), count, true) : null;
        if (found != null) {
            found.rules.add("many-years");
            found.rules.add("changed-in");
        }
        return found;
    }

    private boolean isChanged(int from, int step) {
        for (int index = from; index >= 0 && Math.abs(index - from) < CHANGED; index += step) {
            Token token = tokens.get(index);
            if (token.is(".") || token.is(";") || token.is(",") && step < 0) {
                return false;
            }
            if (ComparisonCues.isChange(token.lower())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Found window(int start, int end, String unit, int count, boolean past) {
        LocalDate day = published;
        boolean year = unit.equals("year") || unit.equals("years");
        if (!year
                && !unit.equals("months")
                && !unit.equals("month")
                && !unit.equals("weeks")
                && !unit.equals("days")
                && !unit.equals("decades")
                && !unit.equals("decade")
                && !unit.equals("week")) {
            return null;
        }
        Period report = edition;
        if (past && year && count == 1 && report != null) {
            Found found = Found.unknown(start, end, Found.Grain.YEAR, Anchor.REPORTING, "last-year-of-edition");
            found.basis = PeriodBasis.EDITION;
            return found;
        }
        Found.Grain grain = year ? Found.Grain.LONGER : Found.Grain.PART;
        if (day == null) {
            return Found.unknown(start, end, grain, Anchor.NONE, "window");
        }
        int sign = past ? -1 : 1;
        LocalDate other = switch (unit) {
            case "year", "years" -> day.plusYears((long) sign * count);
            case "decade", "decades" -> day.plusYears(10L * sign * count);
            case "month", "months" -> day.plusMonths((long) sign * count);
            case "week", "weeks" -> day.plusWeeks((long) sign * count);
            default -> day.plusDays((long) sign * count);
        };
        LocalDate from = past ? other : day.plusDays(1);
        Found found = new Found(start, end, grain, from, past ? day : other, "window").resolved();
        if (grain == Found.Grain.LONGER && count > 1 || unit.startsWith("decade")) {
            found.rules.add("many-years");
        }
        return found;
    }
}
