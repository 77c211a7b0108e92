package org.saksei.statements.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.statements.Circumstances;
import org.saksei.statements.number.CodePoints;
import org.saksei.statements.number.Token;
import org.saksei.statements.number.Tokens;

/// Finds the periods an English text names.
///
/// ```java
/// List<PeriodMention> mentions = new PeriodFinder(circumstances, edition).find(text, points);
/// PeriodTrack track = new PeriodTrack(circumstances.published(), edition);
/// // for each sentence, in order:
/// StatedPeriod days = track.resolve(mention, isBase);
/// track.sentence(mentionsOfTheSentence);
/// StatedPeriod inherited = track.main();
/// ```
///
/// Mentions come in order and do not overlap. A span holds the words that name the period, without the preposition
/// before ("the first half of 2019", "2016", "since 2015", "between May and July 2019").
///
/// Not read: names of holidays and seasons, days of the week, "recently", "in the meantime", clock times.
public final class PeriodFinder {

    private static final Set<String> COMPARING = Set.of(
            "compared", "comparing", "comparison", "against", "versus", "vs", "relative", "unlike");
    private static final Set<String> CHANGING = Set.of(
            "up", "down", "increase", "increased", "decrease", "decreased", "rise", "rose", "risen", "fell", "fallen", "drop",
            "dropped", "decline", "declined", "growth", "grew", "reduction", "jump", "jumped", "change", "increasing",
            "decreasing", "declining", "rising", "falling");

    /// Words a period begins with, beside numbers and months.
    private static final Set<String> STARTS = Set.of(
            "since", "as", "until", "till", "by", "at", "through", "to", "before", "after", "prior", "from", "between", "first",
            "second", "third", "fourth", "latter", "last", "final", "opening", "initial", "same", "corresponding", "equivalent",
            "comparable", "similar", "reporting", "previous", "this", "current", "a", "one", "early", "late", "earlier", "later",
            "so", "year", "fiscal", "financial", "calendar", "past", "next", "coming", "upcoming", "preceding");

    /// How far back a word of comparison reaches, in tokens.
    private static final int REACH = 16;

    private final @Nullable LocalDate published;
    private final @Nullable Period edition;
    private final boolean american;

    /// @param edition the yearly report the text is, or null for any other text
    public PeriodFinder(Circumstances circumstances, @Nullable Period edition) {
        this.published = circumstances.published();
        this.edition = edition;
        this.american = "USA".equals(circumstances.home());
    }

    public List<PeriodMention> find(CharSequence text) {
        return find(text, CodePoints.of(text));
    }

    public List<PeriodMention> find(CharSequence text, CodePoints points) {
        List<PeriodMention> all = new ArrayList<>();
        Tokens.stretches(text, tokens -> read(tokens, points, all));
        return all;
    }

    private void read(Tokens tokens, CodePoints points, List<PeriodMention> all) {
        Reader reader = new Reader(tokens);
        int at = 0;
        while (at < tokens.size()) {
            List<Found> found = reader.read(at);
            if (found.isEmpty()) {
                at++;
                continue;
            }
            for (Found one : found) {
                one.comparison |= reader.compares(one);
                all.add(mention(one, tokens, points));
            }
            at = Math.max(at + 1, found.getLast().end);
        }
    }

    private static PeriodMention mention(Found found, Tokens tokens, CodePoints points) {
        int start = tokens.get(found.start).start();
        int end = tokens.get(found.end - 1).end();
        return new PeriodMention(
                points.span(start, end),
                tokens.text().subSequence(start, end).toString(),
                found.anchor,
                found.known,
                found.from,
                found.to,
                found.years,
                found.anchor == Anchor.PART_OF_MAIN_YEAR ? found.part : null,
                found.basis,
                found.comparison,
                found.grain == Found.Grain.DAY || found.grain == Found.Grain.WEEK,
                found.rules);
    }

    private final class Reader {
        private final Tokens tokens;
        private final Points points;
        private final Parts parts;
        private final Relatives relatives;

        Reader(Tokens tokens) {
            this.tokens = tokens;
            points = new Points(tokens, published, edition, american);
            parts = new Parts(tokens, points, published);
            relatives = new Relatives(tokens, points, published, edition);
        }

        List<Found> read(int at) {
            if (!starts(at)) {
                return List.of();
            }
            Found bound = bounded(at);
            bound = bound == null ? range(at) : bound;
            if (bound != null) {
                return List.of(bound);
            }
            List<Found> part = parts.read(at);
            if (!part.isEmpty()) {
                return part;
            }
            Found found = relatives.read(at);
            found = found == null ? ending(at) : found;
            if (found == null) {
                found = points.read(at);
                if (found != null && (points.namesSomething(found) || counts(found))) {
                    return List.of();
                }
            }
            return found == null ? List.of() : List.of(found);
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
                    && (STARTS.contains(token.lower()) || tokens.month(at) > 0 || tokens.small(at) >= 0
                            || token.raw().length() == 2 && Character.isDigit(token.raw().charAt(1))
                            || token.lower().startsWith("fy"));
        }

        /// "2016 victims": a number of four digits with a counted noun behind it.
        private boolean counts(Found found) {
            return found.grain == Found.Grain.YEAR && found.end == found.start + 1 && isCounted(tokens.get(found.end))
                    && !isPreposition(tokens.get(found.start - 1));
        }

        private boolean isCounted(Token noun) {
            return noun.isWord() && Set.of("people", "persons", "victims", "women", "men", "children", "girls", "boys", "workers",
                            "migrants", "cases", "suspects", "officers", "calls").contains(noun.lower());
        }

        private boolean isPreposition(Token word) {
            return Set.of("in", "since", "from", "the", "for", "of", "by", "during", "to", "and", "its", "their").contains(word.lower());
        }

        private @Nullable Found single(int at) {
            List<Found> part = parts.read(at);
            if (part.size() == 1) {
                return part.getFirst();
            }
            Found found = relatives.read(at);
            found = found == null ? points.read(at) : found;
            LocalDate day = published;
            boolean theYear = found == null && day != null && tokens.get(at).is("year") && tokens.get(at - 1).is("the");
            return theYear ? Found.year(at, at + 1, day.getYear(), "relative-year").resolved() : found;
        }

        /// "since 2015", "as of June 2017", "by the end of 2017", "until May", "before 2016".
        private @Nullable Found bounded(int at) {
            Token word = tokens.get(at);
            if (word.is("since")) {
                Found found = single(edge(at + 1));
                return found == null ? null : bounded(found, at, found.from, null, "since");
            }
            if (word.is("as") && (tokens.get(at + 1).is("of") || tokens.get(at + 1).is("at"))) {
                Found found = single(edge(at + 2));
                return found == null ? null : bounded(found, at, null, found.to, "as-of");
            }
            if (word.is("until") || word.is("till") || (word.is("by") || word.is("at") || word.is("through") || word.is("to"))
                    && edge(at + 1) > at + 1) {
                Found found = single(edge(at + 1));
                return found == null ? null : bounded(found, at, null, found.to, "until");
            }
            if (word.is("before") || word.is("after") || word.is("prior") && tokens.get(at + 1).is("to")) {
                Found found = points.read(word.is("prior") ? at + 2 : at + 1);
                if (found == null || found.from == null || found.to == null || points.namesSomething(found)) {
                    return null;
                }
                return word.is("after") ? bounded(found, at, found.to.plusDays(1), null, "after")
                        : bounded(found, at, null, found.from.minusDays(1), "before");
            }
            return from(at);
        }

        /// "from 2015 onwards".
        private @Nullable Found from(int at) {
            if (!tokens.get(at).is("from")) {
                return null;
            }
            Found found = points.read(at + 1);
            boolean onward = found != null && (tokens.get(found.end).is("onwards") || tokens.get(found.end).is("onward")
                    || tokens.get(found.end).is("on"));
            if (found == null || !onward) {
                return null;
            }
            found.end++;
            return bounded(found, at, found.from, null, "onwards");
        }

        /// Behind "the end of", "the beginning of", "the start of".
        private int edge(int at) {
            int word = tokens.get(at).is("the") ? at + 1 : at;
            boolean edge = tokens.get(word).is("end") || tokens.get(word).is("beginning") || tokens.get(word).is("start");
            if (!edge || !tokens.get(word + 1).is("of")) {
                return at;
            }
            return tokens.are(word + 2, "the", "year") ? word + 3 : word + 2;
        }

        private @Nullable Found bounded(Found found, int start, @Nullable LocalDate from, @Nullable LocalDate to, String rule) {
            found.start = start;
            if (!found.known) {
                found.rules.add(rule);
                return found;
            }
            found.anchor = Anchor.NONE;
            found.from = from;
            found.to = to;
            found.grain = Found.Grain.LONGER;
            found.rules.add(rule);
            return found;
        }

        /// "January to June 2019", "between 2015 and 2017", "from 1 April 2017 to 31 March 2018", "2014–2018".
        private @Nullable Found range(int at) {
            boolean from = tokens.get(at).is("from");
            boolean between = tokens.get(at).is("between");
            Found low = low(from || between ? at + 1 : at);
            if (low == null) {
                return null;
            }
            Token mark = tokens.get(low.end);
            boolean joins = between ? mark.is("and") || mark.isDash()
                    : mark.is("to") || mark.is("through") || mark.is("until") || mark.is("till") || mark.isDash();
            if (!joins) {
                return null;
            }
            int next = mark.is("through") && tokens.get(low.end + 1).is("to") ? low.end + 2 : low.end + 1;
            Found high = points.read(next);
            if (high == null) {
                return null;
            }
            return joined(from || between ? at : low.start, low, high);
        }

        /// The lower end: a point, or a bare day before "to 7 June".
        private @Nullable Found low(int at) {
            Found found = points.read(at);
            if (found != null) {
                return found;
            }
            int day = tokens.small(at);
            Token mark = tokens.get(at + 1);
            if (day < 1 || day > 31 || !mark.isDash() && !mark.is("to") && !mark.is("and")) {
                return null;
            }
            Found high = points.read(at + 2);
            boolean fits = high != null && high.grain == Found.Grain.DAY && high.from != null && high.from.getDayOfMonth() > day;
            if (!fits || high.from == null) {
                return null;
            }
            LocalDate first = high.from.withDayOfMonth(day);
            Found low = new Found(at, at + 1, Found.Grain.DAY, first, first, "day");
            low.hasYear = high.hasYear;
            low.known = high.known;
            return low;
        }

        private @Nullable Found joined(int start, Found low, Found high) {
            LocalDate from = low.from;
            LocalDate to = high.to;
            if (from == null || to == null || high.from == null || low.anchor != Anchor.NONE) {
                return null;
            }
            boolean years = low.grain == Found.Grain.YEAR && high.grain == Found.Grain.YEAR;
            boolean sameGrain = low.grain == high.grain || low.hasYear && high.hasYear
                    || low.grain == Found.Grain.YEAR && high.grain == Found.Grain.MONTH;
            if (!sameGrain || years && high.from.isBefore(from)) {
                return null;
            }
            if (!low.hasYear && high.hasYear) {
                from = from.withYear(high.from.getYear());
                from = from.isAfter(high.from) ? from.minusYears(1) : from;
            } else if (!high.hasYear && low.hasYear) {
                LocalDate end = to.withYear(low.from == null ? to.getYear() : low.from.getYear());
                to = PeriodTrack.yearsBefore(end.isBefore(from) ? end.plusYears(1) : end, 0);
            } else if (!low.hasYear && from.isAfter(to)) {
                from = from.minusYears(1);
            }
            if (to.isBefore(from)) {
                return null;
            }
            boolean days = low.grain == Found.Grain.DAY && from.plusDays(27).isAfter(to);
            Found.Grain grain = years ? Found.Grain.LONGER : days ? Found.Grain.DAY : Found.Grain.PART;
            Found range = new Found(start, high.end, grain, from, to, "range");
            range.known = low.known && high.known || high.hasYear && high.known;
            range.hasYear = low.hasYear || high.hasYear;
            range.basis = range.hasYear ? high.basis : org.saksei.statements.PeriodBasis.RESOLVED;
            return years && points.namesSomething(range) ? null : range;
        }

        /// "the 12 months to June 2019", "the year ended 31 March 2018", "the six months ending in June".
        private @Nullable Found ending(int at) {
            int word = tokens.get(at).is("the") ? at + 1 : at;
            int months = tokens.get(word).is("year") ? 12 : tokens.small(word);
            int end = word + 1;
            if (!tokens.get(word).is("year")) {
                boolean unit = tokens.get(end).is("months") || tokens.get(end).isDash() && tokens.get(end + 1).is("month");
                if (months < 1 || !unit) {
                    return null;
                }
                end = tokens.get(end).is("months") ? end + 1 : end + 2;
                end = tokens.get(end).is("period") ? end + 1 : end;
            }
            Token mark = tokens.get(end);
            boolean to = mark.is("to") || mark.is("ended") || mark.is("ending") || mark.is("through");
            int point = to && (tokens.get(end + 1).is("in") || tokens.get(end + 1).is("on")) ? end + 2 : end + 1;
            Found last = to ? points.read(point) : null;
            if (last == null || last.to == null || last.grain == Found.Grain.YEAR) {
                return null;
            }
            LocalDate from = PeriodTrack.yearsBefore(last.to, 0).plusDays(1).minusMonths(months);
            Found found = new Found(at, last.end, Found.Grain.PART, from, last.to, "months-ending");
            found.basis = last.basis;
            found.known = last.known;
            return found;
        }

        /// Whether the words before a period compare: "against 96 in 2018", "(53 in 2016)", "up from 36 in 2018".
        boolean compares(Found found) {
            boolean bracketHasNumber = false;
            boolean comma = false;
            for (int index = found.start - 1; index >= Math.max(0, found.start - REACH); index--) {
                Token token = tokens.get(index);
                if (token.is("(")) {
                    return bracketHasNumber;
                }
                boolean number = token.isNumber() && !token.looksLikeYear() || tokens.small(index) >= 0;
                bracketHasNumber |= number;
                if (token.is(";") || token.is(")") && !comma || isFullStop(index)) {
                    return false;
                }
                boolean opens = index == 0 || isFullStop(index - 1) || token.lineStart();
                if (isCue(index, token) && !(opens && comma)) {
                    return true;
                }
                comma |= token.is(",");
            }
            return false;
        }

        private boolean isFullStop(int index) {
            return tokens.get(index).is(".") && tokens.get(index + 1).capital() && tokens.get(index - 1).raw().length() > 1;
        }

        private boolean isCue(int index, Token token) {
            if (COMPARING.contains(token.lower())) {
                return true;
            }
            if (token.is("than")) {
                Token next = tokens.get(index + 1);
                return next.is("the") || next.is("in") || next.is("during") || next.is("a") || next.is("those");
            }
            if (!token.is("from")) {
                return false;
            }
            for (int step = 1; step <= 3; step++) {
                if (CHANGING.contains(tokens.get(index - step).lower())) {
                    return true;
                }
            }
            return false;
        }
    }
}
