package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.UnitKind;

/// Tells days, years and spans of time that belong to a period from counts.
final class Dates {

    static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12),
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    static final Set<String> YEAR_BEFORE = WordList.of("""
            in since by during from until till of the its their his her for fiscal year fy early late
            mid before after to and through between with a this our on or calendar than against ended
            ending both circa summer winter spring autumn throughout over
            """);

    private static final Set<String> PERIOD_BEFORE = WordList.of("""
            first last past next previous coming final recent preceding following latest prior
            """);

    private static final Set<String> FRAMES = Set.of("in", "over", "during", "within", "for");

    private static final Set<String> OWNERS = Set.of("its", "his", "this", "these", "across", "versus", "as");

    private static final Set<String> EXTREMES = WordList.of("""
            highest lowest biggest largest worst best fewest steepest sharpest deadliest
            """);

    private static final Set<String> LIGHT = WordList.of("at least more than over nearly almost about the past last");

    private final Tokens tokens;

    Dates(Tokens tokens) {
        this.tokens = tokens;
    }

    void read(Draft draft, @Nullable Draft before) {
        if (draft.hasUnit() && draft.kind != Kind.SHARE || draft.reason != null) {
            return;
        }
        if (draft.fraction && !(tokens.get(draft.to).is("/"))) {
            return;
        }
        Token number = tokens.get(draft.from);
        boolean day = draft.value.scale() <= 0
                && draft.value.compareTo(BigDecimal.valueOf(31)) <= 0
                && number.raw().length() <= 2;
        if (day
                && !draft.hasUnit()
                && (month(draft.from - 1, true) && !follows(draft)
                        || month(draft.to, false)
                        || isDayBeside(draft)
                        || isSecondDay(draft, before)
                        || isForeignDate(draft)
                        || isShortDate(draft))) {
            draft.reject(Reason.DATE, "day-of-month");
        } else if (isEra(draft)) {
            draft.reject(Reason.DATE, "year");
        } else if (number.looksLikeYear() && draft.to == draft.from + 1 && isYear(draft)) {
            draft.reject(Reason.DATE, "year");
        } else if (isOldYear(draft, before)) {
            draft.reject(Reason.DATE, "year");
        } else if (isInNumericDate(draft)) {
            draft.reject(Reason.DATE, "numeric-date");
        } else if (before != null && before.reason == Reason.DATE && yearEnd(draft, before)) {
            draft.reject(Reason.DATE, "year-range");
        } else if (number.raw().length() == 2 && isApostrophe(tokens.get(draft.from - 1)) && number.glued()) {
            draft.reject(Reason.DATE, "short-year");
        }
    }

    /// "on 4 and 5 June", "the 4th and 5 June".
    private boolean isDayBeside(Draft draft) {
        Token before = tokens.get(draft.from - 1);
        boolean joined = before.is(",") || before.is("and");
        boolean day = before.is("on")
                || before.is("between")
                || before.is("of")
                || joined && isDay(draft.from - 2) && tokens.get(draft.from - 3).is("on");
        int at = draft.to;
        while (day && at < draft.to + 8 && isJoint(tokens.get(at)) && isDay(at + 1)) {
            at += isJoint(tokens.get(at + 2)) && tokens.get(at + 2).is(",") && isJoint(tokens.get(at + 3)) ? 3 : 2;
        }
        return at > draft.to && month(at, false);
    }

    private static boolean isJoint(Token sign) {
        return sign.is("and") || sign.is("or") || sign.is(",") || sign.is("&");
    }

    private boolean isDay(int at) {
        int day = tokens.get(at).isNumber() ? tokens.small(at) : -1;
        return day > 0 && day <= 31;
    }

    /// "between April 24 and 30", "August 9 to 31": the month is said once.
    private boolean isSecondDay(Draft draft, @Nullable Draft last) {
        boolean day = last != null && last.rules.contains("day-of-month") && month(last.from - 1, true);
        if (!day || last == null || draft.from != last.to + 1) {
            return false;
        }
        Token joint = tokens.get(last.to);
        boolean between = tokens.get(last.from - 2).is("between")
                || tokens.get(last.from - 2).is("from");
        boolean and = (joint.is("and") || joint.is("or") || joint.is(","))
                && (between || !tokens.get(draft.to).isWord());
        return and || joint.is("to") || joint.isRangeDash();
    }

    /// "Yekatit 6, 2012": a month of another calendar.
    private boolean isForeignDate(Draft draft) {
        Token month = tokens.get(draft.from - 1);
        Token year = tokens.get(draft.to + 1);
        return month.capital()
                && tokens.get(draft.to).is(",")
                && year.looksLikeYear()
                && !tokens.get(draft.to + 2).lower().endsWith("s");
    }

    /// "on Tuesday (17/1)", "Tuesday 17/1".
    private boolean isShortDate(Draft draft) {
        boolean first = tokens.get(draft.to).is("/") && tokens.get(draft.to).glued() && isDayAndMonth(draft.from);
        boolean second =
                tokens.get(draft.from - 1).is("/") && tokens.get(draft.from).glued() && isDayAndMonth(draft.from - 2);
        return first || second;
    }

    private boolean isDayAndMonth(int at) {
        int before = tokens.get(at - 1).is("(") ? at - 2 : at - 1;
        boolean weekday = WEEKDAYS.contains(tokens.get(before).lower());
        int month = tokens.small(at + 2);
        return weekday && tokens.small(at) > 0 && tokens.small(at) <= 31 && month > 0 && month <= 12;
    }

    private static final Set<String> WEEKDAYS = WordList.of("""
            monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
            """);

    /// "B.E. 2563–2565", "BE 2563": years of another era.
    private boolean isEra(Draft draft) {
        int at = draft.from - 1;
        boolean dotted = tokens.get(at).is(".")
                && tokens.get(at - 1).is("e")
                && tokens.get(at - 3).is("b");
        return (dotted || tokens.get(at).raw().equals("BE"))
                && tokens.get(draft.from).raw().length() == 4;
    }

    private static boolean isApostrophe(Token sign) {
        return sign.is("'") || sign.is("’") || sign.is("‘");
    }

    /// "in May 30 victims": a day of May only if no counted noun follows.
    private boolean follows(Draft draft) {
        return Units.isPeople(tokens.get(draft.to).lower());
    }

    boolean isMonth(int at) {
        return month(at, true);
    }

    /// "May" and "March" are months only with a capital, abbreviations also with a full stop behind
    /// them.
    private boolean month(int at, boolean before) {
        Token word = tokens.get(at);
        if (before && word.is(".") && tokens.get(at - 1).lower().length() <= 4) {
            word = tokens.get(at - 1);
        }
        if (!before && word.is("of")) {
            word = tokens.get(at + 1);
        }
        return word.capital() && MONTHS.containsKey(word.lower());
    }

    private boolean isYear(Draft draft) {
        Token before = tokens.get(draft.from - 1);
        Token next = tokens.get(draft.to);
        boolean measured = draft.modifier != Modifier.EXACT
                || before.is("total")
                || tokens.get(draft.from - 2).is("total");
        if (draft.modifierFrom >= 0 && !YEAR_BEFORE.contains(before.lower())) {
            return !measured || LEVELS.contains(next.lower());
        }
        return !Units.isPeople(next.lower()) || YEAR_BEFORE.contains(before.lower()) || isMonth(draft.from - 1);
    }

    /// "since 1881", "in 1789": a year of an older century, where nothing is counted.
    private boolean isOldYear(Draft draft, @Nullable Draft last) {
        Token number = tokens.get(draft.from);
        boolean four = draft.to == draft.from + 1 && number.raw().length() == 4 && draft.value.scale() == 0;
        if (!four || draft.modifierFrom >= 0) {
            return false;
        }
        int value = draft.value.intValue();
        Token next = tokens.get(draft.to);
        boolean alone = !next.isWord() && !next.isDash() && !next.is("%") || AFTER_YEAR.contains(next.lower());
        boolean dated = OLD_YEAR_BEFORE.contains(tokens.get(draft.from - 1).lower())
                || last != null
                        && last.reason == Reason.DATE
                        && tokens.get(draft.from - 1).is("and");
        return value >= 1_000 && value < 1_900 && alone && dated;
    }

    private static final Set<String> OLD_YEAR_BEFORE =
            WordList.of("in since from until till by circa before after during between january march october");

    private static final Set<String> AFTER_YEAR = WordList.of("""
            and or but when as at to until till by after before was were is are has had he she it they the with for
            on while where which that
            """);

    private static final Set<String> LEVELS = WordList.of("""
            level levels figure figures total totals average averages high highs low lows peak rate rates season
            """);

    boolean isInNumericDate(Draft draft) {
        Token before = tokens.get(draft.from - 1);
        Token next = tokens.get(draft.to);
        boolean left = before.glued()
                && tokens.get(draft.from).glued()
                && tokens.get(draft.from - 2).isNumber();
        boolean right = next.glued()
                && tokens.get(draft.to + 1).glued()
                && tokens.get(draft.to + 1).isNumber();
        boolean leftSign = left && (before.is("/") || before.is("-") || before.is("."));
        boolean rightSign = right && (next.is("/") || next.is("-") || next.is("."));
        boolean yearNear = rightSign
                        && (tokens.get(draft.to + 1).looksLikeYear()
                                || tokens.get(draft.to + 3).looksLikeYear())
                || leftSign
                        && (tokens.get(draft.from - 2).looksLikeYear()
                                || tokens.get(draft.from - 4).looksLikeYear());
        return yearNear
                && (next.is("/")
                        || before.is("/")
                        || leftSign && rightSign
                        || tokens.get(draft.from - 3).raw().equals(before.raw())
                                && leftSign
                                && !before.raw().isEmpty()
                        || tokens.get(draft.to + 2).raw().equals(next.raw()) && rightSign);
    }

    /// "2017-18".
    private boolean yearEnd(Draft draft, Draft before) {
        Token sign = tokens.get(draft.from - 1);
        boolean next = draft.value.compareTo(BigDecimal.valueOf((before.value.intValue() + 1) % 100)) == 0;
        return next
                && before.to == draft.from - 1
                && tokens.get(before.from).looksLikeYear()
                && (sign.isRangeDash() || sign.is("/"))
                && sign.glued()
                && tokens.get(draft.from).glued()
                && tokens.get(draft.from).raw().length() == 2;
    }

    /// "nineteen ninety-nine".
    void spokenYear(Draft draft, @Nullable Draft before) {
        if (before == null || before.to != draft.from || draft.inDigits || before.inDigits || draft.hasUnit()) {
            return;
        }
        int century = before.value.scale() > 0 ? 0 : before.value.intValue();
        if ((century == 19 || century == 20 || century == 18)
                && draft.value.compareTo(NumberWords.HUNDRED) < 0
                && draft.value.compareTo(BigDecimal.valueOf(10)) >= 0
                && before.unit.kind() == UnitKind.NONE) {
            before.reject(Reason.DATE, "spoken-year");
            draft.reject(Reason.DATE, "spoken-year");
        }
    }

    /// "the first six months", "10 years ago", "two years later": part of a period.
    void period(Draft draft) {
        if (isPeriods(draft)) {
            draft.reject(Reason.DATE, "period");
        }
        if (draft.kind != Kind.DURATION
                || draft.hyphenated
                        && !PERIOD_BEFORE.contains(tokens.get(draft.from - 1).lower())) {
            return;
        }
        int before = draft.modifierFrom >= 0 && draft.modifierFrom < draft.from
                ? draft.modifierFrom - 1
                : draft.phraseFrom - 1;
        Token next = tokens.get(draft.phraseTo);
        boolean relative = next.is("ago")
                || next.is("earlier")
                || next.is("before") && !tokens.get(draft.phraseTo + 1).isWord();
        int first = draft.phraseFrom - 1;
        while (first > draft.phraseFrom - 4 && LIGHT.contains(tokens.get(first).lower())) {
            first--;
        }
        boolean firstTime = tokens.get(first).is("in") && tokens.get(first - 1).is("time");
        boolean every = firstTime
                || tokens.get(draft.phraseFrom - 1).is("every")
                || tokens.get(draft.phraseFrom - 1).is("in")
                        && tokens.get(draft.phraseFrom - 2).is("time")
                || tokens.get(draft.phraseFrom - 1).is("than") && next.is("ago");
        if (PERIOD_BEFORE.contains(tokens.get(before).lower()) && !isLasting(before)
                || relative
                || every
                || isFramed(draft)
                || isRunning(draft)
                || isSomeDay(draft)
                || isSpan(draft)
                || isFirstIn(draft)) {
            draft.reject(Reason.DATE, "period");
        }
    }

    /// "two years in a row", "doubled in five years", "in the space of three weeks", "after two years on Tier 3".
    private boolean isRunning(Draft draft) {
        int first = draft.modifierFrom >= 0 && draft.modifierFrom < draft.from ? draft.modifierFrom : draft.phraseFrom;
        boolean row = tokens.are(draft.phraseTo, "in", "a", "row")
                || tokens.get(draft.phraseTo).is("running");
        boolean space = tokens.get(first - 1).is("of") && tokens.get(first - 2).is("space");
        boolean tier = tokens.get(first - 1).is("after")
                && tokens.get(draft.phraseTo).is("on")
                && tokens.get(draft.phraseTo + 1).is("tier");
        boolean often = tokens.get(first - 1).is("in")
                && (tokens.get(first - 2).is("times") || tokens.get(first - 2).is("twice"));
        boolean in = tokens.get(first - 1).is("in");
        return row || space || tier || often || in && (isMoved(first - 2) || isTallied(first - 2, draft.phraseTo));
    }

    /// "visited 140 farms in 18 months", "22 task team meetings in four years": how long the counting took.
    private boolean isTallied(int noun, int behind) {
        String unit = tokens.get(behind - 1).lower();
        boolean ends = !tokens.get(behind).is("'") && !tokens.get(behind).is("’");
        boolean lasting = unit.equals("months") || unit.equals("years");
        String word = tokens.get(noun).lower();
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        for (int step = 1; ends && lasting && plural && step < 5; step++) {
            Token before = tokens.get(noun - step);
            if (before.isNumber() || NumberWords.cardinal(before.lower()) != null) {
                return true;
            }
            if (!before.isWord()) {
                return false;
            }
        }
        return false;
    }

    private boolean isMoved(int end) {
        for (int step = 0; step < 3 && tokens.get(end - step).isWord(); step++) {
            if (MOVED.contains(tokens.get(end - step).lower())) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> MOVED = WordList.of("""
            doubled tripled trebled quadrupled halved rose risen fallen fell grew grown increased decreased declined dropped
            multiplied soared plunged surged climbed jumped shrunk shrank
            """);

    /// "One day she ran away": some day, not how many.
    private boolean isSomeDay(Draft draft) {
        Token number = tokens.get(draft.from);
        Token before = tokens.get(draft.from - 1);
        boolean opens = number.capital() || before.is("that") || before.is("until") || before.is("then");
        boolean one = number.is("one") && draft.to == draft.from + 1 && opens;
        boolean part = DAYS.contains(tokens.get(draft.to).lower());
        Token next = tokens.get(draft.to + 1);
        return one && part && (next.is(",") || next.isWord() && !AFTER_LENGTH.contains(next.lower()));
    }

    private static final Set<String> DAYS = WordList.of("day night morning evening afternoon weekend summer winter");

    private static final Set<String> AFTER_LENGTH =
            WordList.of("of a an per in is was has had after before since off each earlier later ago or and to");

    /// "inspections last 15 minutes", "to last six weeks": a verb where nothing determines it.
    private boolean isLasting(int at) {
        Token before = tokens.get(at - 1);
        boolean noun = before.isWord()
                && before.lower().endsWith("s")
                && !before.lower().endsWith("'s");
        boolean verb = before.is("to")
                || before.is("will")
                || before.is("would")
                || before.is("can")
                || before.is("could")
                || before.is("may")
                || before.is("might")
                || before.is("should");
        return tokens.get(at).is("last") && (verb || noun && !OWNERS.contains(before.lower()));
    }

    /// "the last two reporting periods".
    private boolean isPeriods(Draft draft) {
        Token next = tokens.get(draft.phraseTo);
        boolean adjective = next.is("reporting") || next.is("fiscal") || next.is("financial");
        boolean periods = (adjective ? tokens.get(draft.phraseTo + 1) : next).is("periods");
        return periods
                && draft.kind == Kind.COUNT
                && PERIOD_BEFORE.contains(tokens.get(draft.from - 1).lower());
    }

    /// "the same three months", "during the nine months": the span of a period named before.
    private boolean isSpan(Draft draft) {
        Token before = tokens.get(draft.phraseFrom - 1);
        Token frame = tokens.get(draft.phraseFrom - 2);
        Token next = tokens.get(draft.phraseTo);
        boolean ends = !next.isWord() || next.lower().length() <= 5 && !next.is("of") && !next.is("spent");
        boolean during = before.is("the") && (frame.is("during") || frame.is("over") || frame.is("throughout"));
        return before.is("same") || during && ends;
    }

    /// "in these six months", "the 12 months to July 2017", "In two years, ..." at the head of a
    /// sentence.
    private boolean isFramed(Draft draft) {
        Token before = tokens.get(draft.phraseFrom - 1);
        Token frame = tokens.get(draft.phraseFrom - 2);
        boolean preposition = FRAMES.contains(frame.lower());
        boolean pointed = before.is("these") || before.is("those") && preposition;
        Token to = tokens.get(draft.phraseTo);
        boolean bound = to.is("to") || to.is("ending") || to.is("ended") || to.is("until") || to.is("through");
        int day = tokens.get(draft.phraseTo + 1).isNumber() ? draft.phraseTo + 2 : draft.phraseTo + 1;
        boolean until = before.is("the")
                && bound
                && (month(day, false) || tokens.get(draft.phraseTo + 1).looksLikeYear());
        boolean head = before.capital() && FRAMES.contains(before.lower()) && !before.is("for");
        boolean opens = frame.is(".") || frame.is("\"") || frame.is("“") || before.lineStart();
        return pointed || until || head && opens && !to.is("'") && !to.is("of");
    }

    /// "its first convictions in four years": the span in which nothing like it was seen.
    private boolean isFirstIn(Draft draft) {
        int in = draft.modifierFrom >= 0 && draft.modifierFrom < draft.from ? draft.modifierFrom : draft.phraseFrom;
        if (!tokens.get(in - 1).is("in") && !tokens.get(in - 1).is("for")) {
            return false;
        }
        for (int step = 2; step < 8 && tokens.get(in - step).isWord(); step++) {
            Token word = tokens.get(in - step);
            if (word.is("first") && !tokens.get(in - step + 1).isNumber() || EXTREMES.contains(word.lower())) {
                return true;
            }
        }
        return false;
    }
}
