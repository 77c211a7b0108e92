package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.Band;
import org.saksei.statements.number.Numeral;
import org.saksei.statements.number.WordList;

/// Finds rows of limits of age that are the labels of the numbers behind them: "Ages of the victims – under 10: 12;
/// 10 to 17: 31; 18 and over: 9", "younger than 10, 12 (23 percent); 10 to 17, 31 (60 percent)".
///
/// One limit before a sign and a number may be anything; a second one behind it, set off in the same way and further
/// up or down the scale, makes both of them labels.
final class AgeScales {

    /// Marks a number that is counted under the limit of age before it.
    static final String COUNTED = "label.age";

    /// Nobody sets a limit of age in a report of figures above this.
    private static final BigDecimal OLDEST = BigDecimal.valueOf(99);

    private static final Set<String> SIGNS = Set.of(",", ":", "(", "–", "—", "-", "=");

    private static final Set<String> AGE = WordList.of("age ages aged older younger old");

    private static final Set<String> BELOW = WordList.of("under below younger less");

    private static final Set<String> ABOVE = WordList.of("over above older more");

    private static final Set<String> UPWARDS = WordList.of("over above older more up upwards");

    private static final Set<String> DOWNWARDS = WordList.of("under below younger less");

    private static final Set<String> YEARS = WordList.of("years year old of age");

    private static final Set<String> BEFORE =
            WordList.of("under below younger less over above older more than between from aged ages age the those at");

    private static final Set<String> PERCENT = WordList.of("% percent per cent");

    /// How far apart two limits of a row stand, in tokens.
    private static final int REACH = 20;

    private final Sentence sentence;
    private final List<Numeral> numerals;

    /// A limit of age and the number it is the label of.
    ///
    /// @param from the first word of the limit
    /// @param end the sign behind the limit
    /// @param counted the number
    private record Rung(int from, int at, int end, int counted, Band band) {

        BigDecimal start() {
            BigDecimal start = band.from();
            return start == null ? BigDecimal.ZERO : start;
        }
    }

    private AgeScales(Sentence sentence, List<Numeral> numerals) {
        this.sentence = sentence;
        this.numerals = numerals;
    }

    static void read(Sentence sentence, List<Numeral> numerals) {
        if (sentence.tokens().stream().anyMatch(token -> AGE.contains(token.lower()))) {
            new AgeScales(sentence, numerals).read();
        }
    }

    private void read() {
        List<Rung> row = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            Rung last = row.isEmpty() ? null : row.getLast();
            Rung rung = sentence.get(at).isNumeral() ? rung(at, last) : null;
            if (rung == null) {
                bracket(at);
                continue;
            }
            if (last != null && !goesOn(last, rung)) {
                settle(row);
                row.clear();
            }
            row.add(rung);
            at = rung.counted();
        }
        settle(row);
    }

    /// "31 in the 18–30 bracket", "12 in the 10 to 17 age group".
    private void bracket(int at) {
        int noun = sentence.is(at + 1, "age") ? at + 2 : at + 1;
        Numeral numeral =
                sentence.get(at).isNumeral() ? numerals.get(sentence.get(at).numeral()) : null;
        BigDecimal upper = numeral == null ? null : numeral.upper();
        boolean named = upper != null
                && numeral != null
                && sentence.isOneOf(noun, GROUPS)
                && (sentence.is(at - 1, "the") || sentence.is(at - 1, "age"))
                && isPossible(numeral);
        if (named && numeral != null && upper != null) {
            Band band = new Band(numeral.value(), upper.add(BigDecimal.ONE));
            numerals.set(sentence.get(at).numeral(), AgeLimits.limit(numeral, band));
        }
    }

    private static final Set<String> GROUPS = WordList.of("bracket group band range category");

    private void settle(List<Rung> row) {
        if (row.size() < 2 || isCountedBefore(row.getFirst().from() - 1)) {
            return;
        }
        for (Rung rung : row) {
            int limit = sentence.get(rung.at()).numeral();
            numerals.set(limit, AgeLimits.limit(numerals.get(limit), rung.band()));
            int counted = sentence.get(rung.counted()).numeral();
            numerals.set(counted, counted(numerals.get(counted)));
        }
    }

    /// "Nine under 10, 31 aged 10 to 17": the number stands before its limit.
    private boolean isCountedBefore(int at) {
        int be = at;
        while (be > 0 && (sentence.get(be).isVerbal() || sentence.is(be, "were") || sentence.is(be, "was"))) {
            be--;
        }
        return be >= 0 && sentence.get(be).isNumeral();
    }

    private @Nullable Rung rung(int at, @Nullable Rung last) {
        Numeral numeral = numerals.get(sentence.get(at).numeral());
        int end = pastLimit(at + 1);
        boolean signed = sentence.isOneOf(end, SIGNS)
                && end + 1 < sentence.size()
                && sentence.get(end + 1).isNumeral();
        if (!signed
                || !isPossible(numeral)
                || !isCount(numerals.get(sentence.get(end + 1).numeral()))) {
            return null;
        }
        int from = at;
        while (from > 0 && (sentence.isOneOf(from - 1, BEFORE) || isUpTo(from - 1) || sentence.is(from - 1, "up"))) {
            from--;
        }
        Band band = band(numeral, from, at, last);
        return band == null ? null : new Rung(from, at, end, end + 1, band);
    }

    private static boolean isPossible(Numeral numeral) {
        boolean free =
                !numeral.isRejected() || numeral.reason() == Reason.AGE_LIMIT || numeral.reason() == Reason.BAND_LIMIT;
        boolean age = numeral.kind() == Kind.AGE
                || numeral.kind() == Kind.COUNT && numeral.unit().kind() == UnitKind.NONE
                || numeral.kind() == Kind.DURATION
                        && "year".equals(numeral.unit().name());
        return free && age && numeral.value().scale() <= 0 && numeral.value().compareTo(OLDEST) <= 0;
    }

    /// A list of ages may have taken the number for one of them: "under 18, 30; 18 or over, 41".
    private static boolean isCount(Numeral numeral) {
        boolean taken = numeral.kind() == Kind.AGE && numeral.upper() == null && numeral.modifier() == Modifier.EXACT;
        return taken || !numeral.isRejected() && (numeral.kind() == Kind.COUNT || numeral.kind() == Kind.SHARE);
    }

    /// Behind "and over", "or younger", "years old".
    private int pastLimit(int from) {
        int at = from;
        while (sentence.isOneOf(at, YEARS)) {
            at++;
        }
        boolean open = sentence.is(at, "and") || sentence.is(at, "or");
        if (open && (sentence.isOneOf(at + 1, UPWARDS) || sentence.isOneOf(at + 1, DOWNWARDS))) {
            at += 2;
        }
        while (sentence.isOneOf(at, YEARS)) {
            at++;
        }
        return at;
    }

    private @Nullable Band band(Numeral numeral, int from, int at, @Nullable Rung last) {
        BigDecimal value = numeral.value();
        BigDecimal next = value.add(BigDecimal.ONE);
        BigDecimal upper = numeral.upper();
        if (upper != null) {
            return new Band(value, upper.add(BigDecimal.ONE));
        }
        int behind = at + 1;
        while (sentence.isOneOf(behind, YEARS)) {
            behind++;
        }
        boolean open = sentence.is(behind, "and") || sentence.is(behind, "or");
        if (open && sentence.isOneOf(behind + 1, DOWNWARDS)) {
            return new Band(null, next);
        }
        if (open && sentence.isOneOf(behind + 1, UPWARDS)) {
            return new Band(value, null);
        }
        if (isUpTo(at - 1)) {
            return new Band(null, next);
        }
        for (int word = from; word < at; word++) {
            if (sentence.isOneOf(word, BELOW)) {
                return new Band(null, value);
            }
            if (sentence.isOneOf(word, ABOVE)) {
                boolean closed = last != null && value.equals(last.band().below());
                return new Band(closed ? value : next, null);
            }
        }
        return null;
    }

    private boolean isUpTo(int at) {
        return sentence.is(at, "to") && sentence.is(at - 1, "up");
    }

    /// Whether a limit stands behind another as the next of its row: the same sign behind it, nothing but a bracket
    /// between, and further up or down.
    private boolean goesOn(Rung last, Rung rung) {
        boolean alike = sentence.lower(last.end()).equals(sentence.lower(rung.end()))
                && rung.start().compareTo(last.start()) != 0;
        int at = last.counted() + 1;
        if (!alike || rung.at() - last.at() > REACH) {
            return false;
        }
        at = sentence.is(last.end(), "(") && sentence.is(at, ")") ? at + 1 : at;
        while (sentence.isOneOf(at, PERCENT)) {
            at++;
        }
        at = sentence.is(at, "(") ? behindBracket(at) : at;
        int sign = at;
        while (sentence.is(at, ",") || sentence.is(at, ";") || sentence.is(at, "and")) {
            at++;
        }
        return at > sign && at == rung.from();
    }

    private int behindBracket(int open) {
        int at = open;
        while (at < sentence.size() && at < open + REACH && !sentence.is(at, ")")) {
            at++;
        }
        return at + 1;
    }

    private static Numeral counted(Numeral of) {
        boolean share = of.kind() == Kind.SHARE;
        List<String> rules = new ArrayList<>(of.rules());
        rules.add(COUNTED);
        return new Numeral(
                of.span(),
                of.text(),
                share ? of.phrase() : of.span(),
                share ? Kind.SHARE : Kind.COUNT,
                of.value(),
                of.upper(),
                of.modifier(),
                of.modifierSpan(),
                null,
                share ? of.unit() : new Unit(UnitKind.NONE, null, null),
                share ? of.unitSpan() : null,
                null,
                of.link(),
                false,
                false,
                null,
                rules);
    }
}
