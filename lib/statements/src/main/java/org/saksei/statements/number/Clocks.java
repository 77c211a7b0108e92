package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Set;
import org.saksei.statements.Kind;
import org.saksei.statements.Reason;
import org.saksei.statements.UnitKind;

/// Tells times of day from counts: "5:30 a.m.", "0900 hours", "half past two", "leaves at five", "open 24
/// hours".
final class Clocks {

    private static final BigDecimal HOURS = BigDecimal.valueOf(24);

    private static final BigDecimal DIAL = BigDecimal.valueOf(12);

    private static final Set<String> TIMED = WordList.of("""
            leave leaves left arrive arrives arrived open opens opened close closes closed begin begins
            began start starts started end ends ended depart departs departed meet meets met wake woke
            rise rose return returns returned finish finishes finished runs
            """);

    /// What may follow an hour that no noun does.
    private static final Set<String> AFTER_HOUR = WordList.of("and or until till every each sharp this that when but");

    private static final Set<String> BEFORE_HOURS = WordList.of("at around about by from until till after before since");

    /// What is done day and night: "the shelter is open 24 hours".
    private static final Set<String> SERVING = WordList.of("""
            open opens operate operates operated operating operational available staffed accessible functioning functions
            answered reachable manned running active guarded
            """);

    /// How far behind what is open its hours stand.
    private static final int SERVICE = 5;

    /// How far behind "24 hours a day" stands "seven days a week".
    private static final int ROUND = 14;

    private final Tokens tokens;

    Clocks(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Of numbers in digits.
    void digits(Draft draft) {
        Token next = tokens.get(draft.phraseTo);
        boolean half = next.is("am")
                || next.is("pm")
                || (next.is("a") || next.is("p"))
                        && tokens.get(draft.to + 1).is(".")
                        && tokens.get(draft.to + 2).is("m");
        boolean colon = next.is(":")
                && next.glued()
                && tokens.get(draft.to + 1).isNumber()
                && tokens.get(draft.to + 1).glued();
        boolean afterColon = tokens.get(draft.from - 1).is(":")
                && tokens.get(draft.from - 1).glued()
                && tokens.get(draft.from - 2).isNumber()
                && tokens.get(draft.from).glued();
        if (half && !draft.hasUnit()
                || colon
                || afterColon
                || next.is("o'clock")
                || isZone(next) && tokens.get(draft.from).raw().length() == 4
                || isMilitary(draft)
                || isOpening(draft)) {
            draft.reject(Reason.TIME_OF_DAY, "clock");
        }
    }

    private static boolean isZone(Token word) {
        return word.is("gmt") || word.is("edt") || word.is("est") || word.is("utc") || word.is("bst") || word.is("ict");
    }

    /// "0900 hours", "at 1430 hours", "2100 hrs".
    private boolean isMilitary(Draft draft) {
        Token number = tokens.get(draft.from);
        Token unit = tokens.get(draft.to);
        boolean four = number.raw().length() == 4 && draft.to == draft.from + 1;
        boolean early = number.raw().startsWith("0") || BEFORE_HOURS.contains(tokens.get(draft.from - 1).lower());
        return four && (unit.is("hrs") || (unit.is("hours") || unit.is("hour") || unit.is("h")) && early);
    }

    /// "opens 9–5 on weekdays".
    private boolean isOpening(Draft draft) {
        int first = tokens.get(draft.from - 1).isDash() ? draft.from - 2 : draft.from;
        Token dash = tokens.get(first + 1);
        boolean pair = dash.isDash() && dash.glued() && tokens.get(first + 2).glued();
        boolean hours = tokens.small(first) > 0
                && tokens.small(first + 2) > 0
                && tokens.small(first + 2) <= tokens.small(first)
                && tokens.small(first) <= DIAL.intValue();
        return pair && hours && TIMED.contains(tokens.get(first - 1).lower());
    }

    /// "the last bus leaves at five", "by half past two": an hour of what begins or moves.
    void spoken(Draft draft) {
        Token next = tokens.get(draft.to);
        boolean part = draft.kind == Kind.SHARE && draft.unit.kind() == UnitKind.FRACTION;
        if (part && next.is("past") && tokens.small(draft.to + 1) > 0) {
            draft.reject(Reason.TIME_OF_DAY, "spoken-hour");
            return;
        }
        boolean hour = draft.value.scale() <= 0 && draft.value.compareTo(HOURS) <= 0 && draft.value.signum() > 0;
        boolean plain = draft.kind == Kind.COUNT && !draft.hasUnit() && draft.upper == null;
        if (hour && plain && (isPartOf(draft) || isMoved(draft))) {
            draft.reject(Reason.TIME_OF_DAY, "spoken-hour");
        }
    }

    /// "half past two", "a quarter to six", not "rose by half to two".
    private boolean isPartOf(Draft draft) {
        Token joint = tokens.get(draft.from - 1);
        boolean part = tokens.get(draft.from - 2).is("quarter")
                || tokens.get(draft.from - 2).is("half");
        return part
                && (joint.is("past") || joint.is("to"))
                && !tokens.get(draft.from - 3).is("by");
    }

    private boolean isMoved(Draft draft) {
        Token next = tokens.get(draft.to);
        boolean open = !next.isWord() || AFTER_HOUR.contains(next.lower());
        if (!tokens.get(draft.from - 1).is("at") || !open) {
            return false;
        }
        for (int step = 2; step < 8 && tokens.get(draft.from - step).isWord(); step++) {
            if (TIMED.contains(tokens.get(draft.from - step).lower())) {
                return true;
            }
        }
        return false;
    }

    /// "24-hour", "24 hours a day", "open 24 hours", and "seven days a week" behind one of these.
    void roundTheClock(Draft draft) {
        boolean day = tokens.get(draft.from).is("24") && "hour".equals(draft.unit.name());
        boolean allDay = day && (draft.hyphenated || tokens.are(draft.phraseTo, "a", "day") || isService(draft.from));
        boolean week = (tokens.get(draft.from).is("7") || tokens.get(draft.from).is("seven"))
                && tokens.are(draft.phraseTo, "a", "week")
                && "day".equals(draft.unit.name());
        if (allDay || week && (isService(draft.from) || isRound(draft.from))) {
            draft.reject(Reason.NAME, "round-the-clock");
        }
    }

    private boolean isService(int from) {
        for (int step = 1; step <= SERVICE; step++) {
            Token word = tokens.get(from - step);
            if (SERVING.contains(word.lower()) || step < 4 && word.lower().endsWith("line")) {
                return true;
            }
        }
        return false;
    }

    private boolean isRound(int from) {
        for (int step = 1; step <= ROUND; step++) {
            if (tokens.get(from - step).is("24") || tokens.get(from - step).is("clock")) {
                return true;
            }
        }
        return false;
    }
}
