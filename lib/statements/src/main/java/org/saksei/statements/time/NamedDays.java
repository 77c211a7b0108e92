package org.saksei.statements.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;

/// Reads days by their name beside the day of publication: "on Friday", "yesterday", "to date".
final class NamedDays {

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Tokens tokens;
    private final @Nullable LocalDate published;

    NamedDays(Tokens tokens, @Nullable LocalDate published) {
        this.tokens = tokens;
        this.published = published;
    }

    /// "on Friday", "last Friday": the latest one up to the day of publication.
    @Nullable
    Found weekday(int at) {
        boolean last = tokens.get(at).is("last");
        boolean next = tokens.get(at).is("this") || tokens.get(at).is("next");
        int end = last || next ? at + 2 : at + 1;
        Token word = tokens.get(end - 1);
        int number = WEEKDAYS.indexOf(word.lower()) + 1;
        LocalDate day = published;
        if (tokens.get(at).is("between") || tokens.get(at).is("from")) {
            Found first = weekday(at + 1);
            boolean joined = first != null
                    && (tokens.get(first.end).is("and") || tokens.get(first.end).is("to"));
            Found second = joined && first != null ? weekday(first.end + 1) : null;
            if (first == null || second == null || first.from == null || second.to == null) {
                return null;
            }
            LocalDate from = first.from.isAfter(second.to) ? first.from.minusDays(7) : first.from;
            return new Found(at, second.end, Found.Grain.DAY, from, second.to, "weekdays").resolved();
        }
        if (number == 0 || day == null || !word.capital()) {
            return null;
        }
        int back = Math.floorMod(day.getDayOfWeek().getValue() - number, 7);
        LocalDate then = next ? day.plusDays(7L - back) : day.minusDays(last && back == 0 ? 7 : back);
        return new Found(at, end, Found.Grain.DAY, then, then, "weekday").resolved();
    }

    /// "yesterday", "today"; "at present", "to date": everything up to the day of publication.
    @Nullable
    Found now(int at) {
        LocalDate day = published;
        if (day == null) {
            return null;
        }
        if (tokens.are(at, "at", "present") || tokens.are(at, "to", "date")) {
            Found found = new Found(at, at + 2, Found.Grain.LONGER, null, day, "until").resolved();
            return tokens.get(at - 1).is("year") ? null : found;
        }
        int back = switch (tokens.get(at).lower()) {
            case "yesterday" -> 1;
            case "today" -> 0;
            case "tomorrow" -> -1;
            default -> 9;
        };
        LocalDate then = day.minusDays(back);
        return back == 9 ? null : new Found(at, at + 1, Found.Grain.DAY, then, then, "day-by-name").resolved();
    }
}
