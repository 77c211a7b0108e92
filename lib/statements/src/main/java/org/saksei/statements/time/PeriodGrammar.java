package org.saksei.statements.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;
import org.saksei.statements.number.WordList;

/// The periods that begin at one token: bounds and ranges first, then parts of years, relative ones,
/// single points.
final class PeriodGrammar {

    /// Words a period begins with, beside numbers and months.
    private static final Set<String> STARTS = WordList.of("""
            since as until till up by at through to before after prior from between first second third
            fourth latter last final opening initial same corresponding equivalent comparable similar
            reporting previous this current a one early late earlier later so year fiscal financial
            calendar quarter past next coming upcoming preceding that these those monday tuesday wednesday thursday friday
            saturday sunday yesterday today tomorrow spring summer autumn winter in over within week
            """);

    /// What tells of days to come.
    private static final Set<String> COMING = WordList.of("""
            will shall due expires expire scheduled meets resumes deadline begins starts ends opens
            """);

    private static final Set<String> GOING_ON = WordList.of("""
            and or but when while the a an police officials authorities they he she it we of in at on by for with
            to from only after before last this next
            """);

    private static final Set<String> COUNTED = WordList.of("""
            people persons victims women men children girls boys workers migrants cases suspects
            officers calls
            """);

    private static final Set<String> PREPOSITIONS = WordList.of("in since from the for of by during to and its their");

    private final Tokens tokens;
    private final Points points;
    private final NamedYears names;
    private final Parts parts;
    private final Relatives relatives;
    private final FiscalYears fiscalYears;
    private final PeriodRanges ranges;
    private final Endings endings;
    private final @Nullable LocalDate published;
    private final @Nullable Period edition;

    PeriodGrammar(
            Tokens tokens,
            @Nullable LocalDate published,
            @Nullable Period edition,
            boolean american,
            @Nullable FiscalYear fiscal) {
        this.tokens = tokens;
        this.published = published;
        this.edition = edition;
        names = new NamedYears(tokens);
        points = new Points(tokens, published, edition, american, fiscal);
        ranges = new PeriodRanges(tokens, points, published);
        endings = new Endings(tokens, points);
        parts = new Parts(tokens, points, published);
        relatives = new Relatives(tokens, published, edition);
        fiscalYears = new FiscalYears(tokens, published, fiscal);
    }

    List<Found> read(int at) {
        if (!starts(at)) {
            return List.of();
        }
        Found bound = bounded(at);
        bound = bound == null ? ranges.read(at) : bound;
        if (bound != null) {
            return List.of(bound);
        }
        List<Found> part = parts.read(at);
        if (!part.isEmpty()) {
            return part;
        }
        Found found = fiscalYears.read(at);
        found = found == null ? relatives.read(at) : found;
        found = found == null ? endings.read(at) : found;
        if (found == null) {
            found = points.read(at);
            if (found != null && (names.nameSomething(found) || counts(found))) {
                return List.of();
            }
        }
        return found == null ? List.of() : List.of(toCome(at, upTo(found)));
    }

    /// "this year up to April 30", "2024 until June".
    private Found upTo(Found year) {
        boolean whole = year.grain == Found.Grain.YEAR && year.known && year.from != null;
        int to = tokens.get(year.end).is("up") && tokens.get(year.end + 1).is("to")
                ? year.end + 2
                : tokens.get(year.end).is("until") || tokens.get(year.end).is("till") ? year.end + 1 : -1;
        Found last = whole && to > 0 ? points.read(to) : null;
        LocalDate from = year.from;
        LocalDate end = last == null ? null : last.to;
        if (last == null || from == null || end == null || last.grain == Found.Grain.YEAR) {
            return year;
        }
        LocalDate limit = last.hasYear ? end : end.withYear(from.getYear());
        Found part = new Found(year.start, last.end, Found.Grain.PART, from, limit, "up-to");
        return limit.isBefore(from) ? year : part.resolved();
    }

    /// "falls due on 1 November", "meets again on 2 December": a day without a year that is still to come.
    private Found toCome(int at, Found found) {
        LocalDate day = published;
        LocalDate from = found.from;
        LocalDate to = found.to;
        boolean bare = (found.grain == Found.Grain.DAY || found.grain == Found.Grain.MONTH) && !found.hasYear;
        if (!bare || day == null || from == null || to == null || edition != null || !to.isBefore(day)) {
            return found;
        }
        for (int before = at - 1; before > Math.max(0, at - 9); before--) {
            Token word = tokens.get(before);
            if (word.is(".") || word.is(";") || word.is(",")) {
                return found;
            }
            if (COMING.contains(word.lower())) {
                found.from = from.plusYears(1);
                found.to = to.plusYears(1);
                return found;
            }
        }
        return found;
    }

    /// Whether a period can begin here at all: nearly no word can, and the rest is passed over at once.
    private boolean starts(int at) {
        Token token = tokens.get(at);
        if (token.is("the")) {
            return tokens.get(at + 1).is("year") || !tokens.get(at + 1).is("the") && starts(at + 1);
        }
        if (token.isNumber()) {
            return token.raw().length() <= 7;
        }
        return token.isWord()
                && (STARTS.contains(token.lower())
                        || tokens.month(at) > 0
                        || tokens.small(at) >= 0
                        || token.raw().length() == 2
                                && Character.isDigit(token.raw().charAt(1))
                        || token.lower().startsWith("fy"));
    }

    /// "2016 victims": a number of four digits with a counted noun behind it.
    private boolean counts(Found found) {
        return found.grain == Found.Grain.YEAR
                && found.end == found.start + 1
                && isCounted(tokens.get(found.end))
                && !isPreposition(tokens.get(found.start - 1));
    }

    private boolean isCounted(Token noun) {
        return noun.isWord() && COUNTED.contains(noun.lower());
    }

    private boolean isPreposition(Token word) {
        return PREPOSITIONS.contains(word.lower());
    }

    private @Nullable Found single(int at) {
        List<Found> part = parts.read(at);
        if (part.size() == 1) {
            return part.getFirst();
        }
        Found found = fiscalYears.read(at);
        found = found == null ? relatives.read(at) : found;
        found = found == null ? points.read(at) : found;
        LocalDate day = published;
        Period report = edition;
        boolean theYear = tokens.get(at).is("year") && tokens.get(at - 1).is("the");
        if (found == null && theYear && report != null) {
            return Found.unknown(at, at + 1, Found.Grain.YEAR, Anchor.REPORTING, "year-of-edition");
        }
        return found == null && day != null && theYear
                ? Found.year(at, at + 1, day.getYear(), "relative-year")
                        .resolved()
                        .at(Anchor.MAIN_YEAR)
                : found;
    }

    /// "since 2015", "as of June 2017", "by the end of 2017", "until May", "before 2016".
    private @Nullable Found bounded(int at) {
        Token word = tokens.get(at);
        Found middle = middle(at);
        if (middle != null) {
            return middle;
        }
        if (word.is("since")) {
            Found found = single(edge(at + 1));
            return found == null ? null : bounded(found, at, found.from, null, "since");
        }
        if (word.is("as")
                && (tokens.get(at + 1).is("of")
                        || tokens.get(at + 1).is("at")
                        || tokens.get(at + 1).is("on"))) {
            Found found = single(edge(at + 2));
            return found == null ? null : bounded(found, at, null, found.to, "as-of");
        }
        if (word.is("until")
                || word.is("till")
                || (word.is("by") || word.is("at") || word.is("through") || word.is("to")) && edge(at + 1) > at + 1) {
            Found found = single(edge(at + 1));
            found = found != null && !word.is("at") ? soon(found) : found;
            return found == null ? null : bounded(found, at, null, isStart(at + 1) ? found.from : found.to, "until");
        }
        Found limit = word.is("up") && tokens.get(at + 1).is("to") ? points.read(edge(at + 2)) : null;
        if (limit != null && (limit.grain == Found.Grain.DAY || limit.grain == Found.Grain.MONTH)) {
            return bounded(limit, at, null, limit.to, "until");
        }
        int ending = yearEnd(at);
        LocalDate published = this.published;
        if (ending > 0 && published != null) {
            Found year =
                    Found.year(at, ending, published.getYear(), "relative-year").resolved();
            return bounded(year.at(Anchor.MAIN_YEAR), at, null, year.to, "until");
        }
        Found stand = word.is("at") ? points.read(at + 1) : null;
        if (stand != null && stand.grain == Found.Grain.DAY && stand.to != null) {
            return bounded(stand, at, null, stand.to, "as-of");
        }
        Found day = word.is("by") ? points.read(at + 1) : null;
        day = day == null ? null : soon(day);
        if (day != null && day.grain == Found.Grain.MONTH && !day.hasYear && day.to != null && isToCome(at)) {
            return bounded(day, at, null, day.to.plusYears(1), "until");
        }
        if (day != null && (day.grain == Found.Grain.DAY || day.grain == Found.Grain.MONTH)) {
            return bounded(day, at, null, day.to, "until");
        }
        if (word.is("before")
                || word.is("after")
                || word.is("prior") && tokens.get(at + 1).is("to")) {
            Found found = points.read(word.is("prior") ? at + 2 : at + 1);
            if (found == null || found.from == null || found.to == null || names.nameSomething(found)) {
                return null;
            }
            if (found.grain == Found.Grain.MONTH && !found.hasYear && isNoun(found.end)) {
                return null;
            }
            found = word.is("before") ? soon(found) : found;
            return word.is("after")
                    ? bounded(found, at, found.to.plusDays(1), null, "after")
                    : bounded(found, at, null, found.from.minusDays(1), "before");
        }
        return from(at);
    }

    /// "by yearend", "at year-end", "by the year's end": the token behind, or -1.
    private int yearEnd(int at) {
        if (!tokens.get(at).is("by") && !tokens.get(at).is("at")) {
            return -1;
        }
        int word = tokens.pastThe(at + 1);
        if (tokens.get(word).is("yearend")) {
            return word + 1;
        }
        boolean year = tokens.get(word).is("year") || tokens.get(word).is("year's");
        int end = tokens.get(word + 1).isDash() ? word + 2 : word + 1;
        end = tokens.get(end).is("'") || tokens.get(end).is("’") ? end + 2 : end;
        return year && tokens.get(end).is("end") && !tokens.get(end + 1).is("of") ? end + 1 : -1;
    }

    /// "after August operation": the month belongs to a noun.
    private boolean isNoun(int at) {
        Token next = tokens.get(at);
        return next.isWord() && !next.capital() && !GOING_ON.contains(next.lower());
    }

    /// "to send their plans before 15 August" in a text of July: the day to come, if it is near and the last one far.
    private Found soon(Found found) {
        LocalDate day = published;
        LocalDate from = found.from;
        LocalDate to = found.to;
        boolean bare = found.grain == Found.Grain.DAY || found.grain == Found.Grain.MONTH;
        if (day == null || from == null || to == null || found.hasYear || !bare || edition != null) {
            return found;
        }
        boolean near = from.plusYears(1).isBefore(day.plusMonths(3));
        if (near) {
            found.from = from.plusYears(1);
            found.to = to.plusYears(1);
        }
        return found;
    }

    /// "shall train 150 officers by December": what is promised comes after the day of publication.
    private boolean isToCome(int at) {
        for (int before = at - 1; before > Math.max(0, at - 14); before--) {
            Token word = tokens.get(before);
            if (word.is("will") || word.is("shall") || word.is("should") || word.is("must")) {
                return true;
            }
            if (word.is(".") || word.is(";")) {
                return false;
            }
        }
        return false;
    }

    /// "from 2015 onwards".
    private @Nullable Found from(int at) {
        if (!tokens.get(at).is("from")) {
            return null;
        }
        Found found = points.read(at + 1);
        boolean onward = found != null
                && (tokens.get(found.end).is("onwards")
                        || tokens.get(found.end).is("onward")
                        || tokens.get(found.end).is("on"));
        if (found == null || !onward) {
            return null;
        }
        found.end++;
        return bounded(found, at, found.from, null, "onwards");
    }

    /// "at the start of the year".
    private boolean isStart(int at) {
        int word = tokens.pastThe(at);
        return tokens.get(word).is("start")
                || tokens.get(word).is("beginning")
                || tokens.get(word).is("outset");
    }

    /// Behind "the end of", "the beginning of", "the start of".
    private int edge(int at) {
        int word = tokens.pastThe(at);
        boolean edge = tokens.get(word).is("end") || tokens.get(word).is("close") || isStart(word);
        int month = tokens.get(word + 1).isDash() ? word + 2 : word + 1;
        if (edge && word == at && tokens.month(month) > 0) {
            return month;
        }
        if (!edge || !tokens.get(word + 1).is("of")) {
            return at;
        }
        return tokens.are(word + 2, "the", "year") ? word + 3 : word + 2;
    }

    /// "by mid-November", "since mid-2017": the 15th of a month, the last day of June of a year.
    private @Nullable Found middle(int at) {
        Token word = tokens.get(at);
        boolean until = word.is("by") || word.is("until") || word.is("till");
        boolean mid = (until || word.is("since"))
                && tokens.get(at + 1).is("mid")
                && tokens.get(at + 2).isDash();
        Found found = mid ? points.read(at + 3) : null;
        LocalDate from = found == null ? null : found.from;
        if (found == null || from == null || found.grain != Found.Grain.MONTH && found.grain != Found.Grain.YEAR) {
            return null;
        }
        boolean month = found.grain == Found.Grain.MONTH;
        LocalDate day = month ? from.plusDays(14) : until ? from.plusMonths(6).minusDays(1) : from.plusMonths(6);
        return until ? bounded(found, at, null, day, "until") : bounded(found, at, day, null, "since");
    }

    private @Nullable Found bounded(
            Found found, int start, @Nullable LocalDate from, @Nullable LocalDate to, String rule) {
        found.start = start;
        if (!found.known) {
            found.rules.add(rule);
            return found;
        }
        found.anchor = found.anchor == Anchor.MAIN_YEAR ? found.anchor : Anchor.NONE;
        found.from = from;
        found.to = to;
        found.grain = Found.Grain.LONGER;
        found.rules.add(rule);
        return found;
    }
}
