package org.saksei.statements.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;

/// Reads parts of a year: halves, quarters, "the first six months", "H1 2019", also of several years at
/// once.
final class Parts {

    /// How far a part without a year may reach past the day of publication before it is of the year
    /// before.
    private static final int DAYS_AHEAD = 45;

    private final Tokens tokens;
    private final Points points;
    private final @Nullable LocalDate published;

    Parts(Tokens tokens, Points points, @Nullable LocalDate published) {
        this.tokens = tokens;
        this.points = points;
        this.published = published;
    }

    /// The periods beginning at a token: more than one in "the first halves of 2022 and 2021".
    List<Found> read(int at) {
        List<Found> found = letters(at);
        return found.isEmpty() ? words(at) : found;
    }

    /// "Q3", "H1 2019", "2019 H1", "2019H1".
    private List<Found> letters(int at) {
        Token word = tokens.get(at);
        PeriodMention.Months months = letters(word);
        if (months != null) {
            int of = tokens.get(at + 1).is("of") || tokens.get(at + 1).is(",") ? at + 2 : at + 1;
            List<Found> years = years(at, of, months, "half-or-quarter");
            return years.isEmpty() ? List.of(bare(at, at + 1, months)) : years;
        }
        int year = tokens.year(at);
        months = year < 0 ? null : letters(tokens.get(at + 1));
        if (months != null) {
            return List.of(Found.months(at, at + 2, year, months.first(), months.last(), "half-or-quarter"));
        }
        if (year > 0 && tokens.get(at + 1).is("the")) {
            months = named(at + 2);
            if (months != null && !tokens.get(end(at + 2)).is("of")) {
                return List.of(Found.months(at, end(at + 2), year, months.first(), months.last(), "half-or-quarter"));
            }
        }
        return List.of();
    }

    private static PeriodMention.@Nullable Months letters(Token word) {
        if (!word.isWord()
                || word.raw().length() != 2
                || !Character.isUpperCase(word.raw().charAt(0))) {
            return null;
        }
        int number = word.raw().charAt(1) - '0';
        return switch (word.raw().charAt(0)) {
            case 'H' -> number == 1 || number == 2 ? half(number) : null;
            case 'Q' -> number >= 1 && number <= 4 ? quarter(number) : null;
            default -> null;
        };
    }

    private static PeriodMention.Months half(int number) {
        return new PeriodMention.Months(number * 6 - 5, number * 6);
    }

    private static PeriodMention.Months quarter(int number) {
        return new PeriodMention.Months(number * 3 - 2, number * 3);
    }

    /// "[the] first half of 2019", "the first six months of this year".
    private List<Found> words(int at) {
        int first = tokens.pastThe(at);
        PeriodMention.Months months = named(first);
        if (months == null) {
            return List.of();
        }
        int end = end(first);
        boolean of = tokens.get(end).is("of")
                || tokens.get(end).is("in")
                || tokens.get(end).is(",");
        List<Found> years = years(at, of ? end + 1 : end, months, "part-of-year");
        if (!years.isEmpty()) {
            return years;
        }
        if (tokens.get(end).is("of") && !tokens.get(end + 1).is("the")) {
            return List.of();
        }
        boolean ofYear = tokens.are(end, "of", "the", "year") || tokens.are(end, "in", "the", "year");
        if (!ofYear && tokens.get(end).is("of")) {
            return List.of();
        }
        return List.of(bare(at, ofYear ? end + 3 : end, months));
    }

    /// The months of "first half", "third quarter", "first nine months", "last six months".
    private PeriodMention.@Nullable Months named(int at) {
        int ordinal = ordinal(tokens.get(at), tokens.get(at + 1));
        if (ordinal == 0) {
            return null;
        }
        int noun = suffixed(at) ? at + 2 : at + 1;
        Token word = tokens.get(noun);
        boolean last = ordinal < 0;
        if (word.is("half") || word.is("halves") || word.is("semester")) {
            return last ? half(2) : ordinal <= 2 ? half(ordinal) : null;
        }
        if (word.is("quarter") || word.is("quarters")) {
            boolean latter = tokens.get(at).is("latter");
            return latter ? null : last ? quarter(4) : ordinal <= 4 ? quarter(ordinal) : null;
        }
        int count = tokens.small(noun);
        Token unit = tokens.get(noun + 1);
        int months = unit.is("months") || unit.is("month") ? count : unit.is("quarters") ? count * 3 : -1;
        if (unit.isDash() && tokens.get(noun + 2).is("month")) {
            months = count;
        }
        if (months < 1 || months > 11 || ordinal > 1) {
            return null;
        }
        boolean lastMonths = last && (tokens.get(noun + 2).is("of") && !tokens.are(noun + 2, "of", "the", "period"));
        if (last && !lastMonths) {
            return null;
        }
        return last ? new PeriodMention.Months(13 - months, 12) : new PeriodMention.Months(1, months);
    }

    private int end(int at) {
        int noun = suffixed(at) ? at + 2 : at + 1;
        boolean counted = tokens.small(noun) >= 0;
        if (!counted) {
            return noun + 1;
        }
        return tokens.get(noun + 1).isDash() ? noun + 4 : noun + 2;
    }

    private boolean suffixed(int at) {
        return tokens.get(at).isNumber();
    }

    /// 1 to 4, −1 for the last, 0 for none.
    private static int ordinal(Token word, Token next) {
        if (word.isNumber()
                && next.glued()
                && next.isWord()
                && word.value().scale() == 0
                && word.raw().length() == 1) {
            boolean suffix = next.is("st") || next.is("nd") || next.is("rd") || next.is("th");
            return suffix ? word.value().intValue() : 0;
        }
        return switch (word.lower()) {
            case "first", "opening", "initial" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            case "fourth" -> 4;
            case "latter", "last", "final" -> -1;
            default -> 0;
        };
    }

    /// The named years of a part, in the text's order: the first carries the words of the part, unless
    /// the nouns are plural ("the first halves of 2022 and 2021"), where each year stands for itself.
    private List<Found> years(int start, int at, PeriodMention.Months months, String rule) {
        List<Found> all = new ArrayList<>();
        int year = tokens.year(at);
        int end = at + 1;
        boolean resolved = false;
        LocalDate day = published;
        if (year < 0 && day != null && points.yearShift(at) != Integer.MIN_VALUE) {
            year = day.getYear() + points.yearShift(at);
            end = at + 2;
            resolved = true;
        } else if (year < 0
                && day != null
                && (tokens.are(at, "the", "previous", "year") || tokens.are(at, "the", "last", "year"))) {
            year = day.getYear() - 1;
            end = at + 3;
            resolved = true;
        }
        if (year < 0) {
            return all;
        }
        boolean more = (tokens.get(end).is("and") || tokens.get(end).is(",")) && tokens.year(end + 1) > 0;
        boolean plural =
                more && (tokens.get(at - 2).is("halves") || tokens.get(at - 2).is("quarters"));
        Found first = Found.months(plural ? at : start, end, year, months.first(), months.last(), rule);
        all.add(resolved ? first.resolved() : first);
        while (more && all.size() < 12) {
            int next = end + 1;
            all.add(Found.months(next, next + 1, tokens.year(next), months.first(), months.last(), rule));
            end = next + 1;
            int step = tokens.get(end).is(",") && tokens.get(end + 1).is("and") ? 1 : 0;
            more = (tokens.get(end).is("and") || tokens.get(end).is(",")) && tokens.year(end + step + 1) > 0;
            end += more ? step : 0;
        }
        return all;
    }

    /// A part without a year: of the main period's year, or else the latest one that is nearly over.
    private Found bare(int start, int end, PeriodMention.Months months) {
        LocalDate day = published;
        if (day == null) {
            Found found = Found.unknown(start, end, Found.Grain.PART, Anchor.PART_OF_MAIN_YEAR, "part-of-main-year");
            found.part = months;
            return found;
        }
        Found found = Found.months(start, end, day.getYear(), months.first(), months.last(), "part-of-main-year");
        if (found.to != null && found.to.isAfter(day.plusDays(DAYS_AHEAD))) {
            found = Found.months(start, end, day.getYear() - 1, months.first(), months.last(), "part-of-main-year");
        }
        found.grain = Found.Grain.PART;
        return found.resolved().at(Anchor.PART_OF_MAIN_YEAR);
    }
}
