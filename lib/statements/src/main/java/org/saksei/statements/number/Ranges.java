package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.UnitKind;

/// Joins two numbers to a range ("20 to 30", "between 20 and 30", "15–17") and ties those of a change
/// ("from 20 to 30") or a part and its whole ("12 out of 60").
final class Ranges {

    /// Before "from … to …" these make a range of it.
    private static final Set<String> RANGING = WordList.of("""
            anywhere somewhere ranging range ranged ranges varying vary varied varies aged ages age sentences sentence
            terms penalties penalty fines fine imprisonment punishment
            """);

    private static final Set<String> CHANGES = WordList.of("""
            increase increased increases increasing decrease decreased decreasing up down rise rose
            risen rising fell fallen falling drop dropped decline declined reduced reducing reduction
            raised raising extended extending expanded expanding grew grown growth jump jumped climbed
            cut changed change lowered lengthened shortened doubled tripled halved went improvement
            improved fewer more reduce raise slid lower higher
            """);

    private static final Set<String> GAINS = WordList.of("""
            gained gain gains added adds lost shed sheds slipped slips tumbled plunged surged soared advanced
            eased dipped sank
            """);

    /// "fell by 10,000 to 212,000" is a move and a level where the second is so many times the first.
    private static final BigDecimal MOVED = BigDecimal.valueOf(5);

    /// How far behind "from X" its "to Y" may stand, in tokens.
    private static final int REACH = 9;

    private final Tokens tokens;

    Ranges(Tokens tokens) {
        this.tokens = tokens;
    }

    /// The range of two numbers that follow one another, or null.
    ///
    /// @param before the number before them, if any
    @Nullable
    Draft join(@Nullable Draft before, Draft low, Draft high) {
        int sign = low.phraseTo;
        boolean adjacent = sign + 1 == high.phraseFrom;
        Token mark = tokens.get(sign);
        int dash = mark.isDash() && mark.glued() && tokens.get(sign + 1).is("to") ? 1 : 0;
        if (dash == 1) {
            int five = tokens.get(sign + 2).isDash() && tokens.get(sign + 2).glued() ? sign + 3 : sign + 2;
            adjacent = five == high.phraseFrom;
            mark = tokens.get(sign + 1);
        }
        boolean upTo = tokens.are(sign, "up", "to") && isUpTo(low, high, sign);
        adjacent |= upTo;
        if (!adjacent
                || isYearEnd(low)
                || inChain(low.from - 1, -1)
                || inChain(high.to, 1)
                || isPair(mark, high)
                || !pair(low, high)
                || tokens.get(high.phraseFrom).start() - tokens.get(sign - 1).end() > 12) {
            return null;
        }
        boolean between = mark.is("and") && (between(low) || isConverted(before, low, high));
        boolean through = upTo || mark.is("to") || mark.is("through") || mark.isRangeDash() && oneWay(mark, sign);
        boolean or = mark.is("or") && !low.hasUnit() && high.modifierFrom < 0 && isOne(low, high);
        boolean money = low.unit.kind() == UnitKind.MONEY && high.unit.kind() == UnitKind.MONEY;
        boolean coins = money && "cent".equals(low.unit.name()) && !low.unit.equals(high.unit);
        boolean by = through
                && !mark.isDash()
                && moves(tokens.get(start(low) - 1))
                && high.value.compareTo(low.value.multiply(money ? BigDecimal.TWO : MOVED)) > 0;
        if (by || coins || !between && !through && !or || through && (isChange(low, high) || isYearBefore(low, high))) {
            return null;
        }
        return joined(low, high, between);
    }

    /// "between 8,000 and 1 million francs ($5 and $630)": the range said again in other money.
    private boolean isConverted(@Nullable Draft before, Draft low, Draft high) {
        return before != null
                && before.upper != null
                && tokens.get(low.phraseFrom - 1).is("(")
                && tokens.get(high.phraseTo).is(")")
                && low.phraseFrom - before.phraseTo <= 4
                && low.unit.kind() == UnitKind.MONEY;
    }

    /// "3 up to 15 years", "USD 700 up to 1,000".
    private static boolean isUpTo(Draft low, Draft high, int sign) {
        int first = high.modifierFrom >= 0 && high.modifierFrom < high.phraseFrom ? high.modifierFrom : high.phraseFrom;
        return (first == sign || high.phraseFrom == sign + 2) && low.modifier == Modifier.EXACT;
    }

    /// "from $14,200 in 2016–17 to $19,850": the end of a financial year begins no range.
    private boolean isYearEnd(Draft low) {
        Token dash = tokens.get(low.from - 1);
        return dash.isDash()
                && dash.glued()
                && tokens.get(low.from).glued()
                && tokens.get(low.from - 2).looksLikeYear();
    }

    private static boolean moves(Token word) {
        return word.is("by") || CHANGES.contains(word.lower()) || GAINS.contains(word.lower());
    }

    /// Whether a number goes on behind a sign, as in "2019-08-14" and "1-222-3333".
    private boolean inChain(int at, int step) {
        Token sign = tokens.get(at);
        boolean joins = sign.is("-") || sign.is("/") || sign.is(".") || sign.is("+");
        Token other = tokens.get(at + step);
        boolean stuck = sign.glued() && (step < 0 ? tokens.get(at + 1).glued() : other.glued());
        return joins && stuck && other.isNumber()
                || sign.is("+") && step < 0 && tokens.get(at + 1).glued();
    }

    /// "By nine – 31 to 22": behind a dash that stands free a pair of its own begins.
    private boolean isPair(Token dash, Draft high) {
        return dash.isDash()
                && !dash.glued()
                && tokens.get(high.phraseTo).is("to")
                && tokens.get(high.phraseTo + 1).isNumber();
    }

    private boolean oneWay(Token dash, int sign) {
        return dash.glued() == tokens.get(sign + 1).glued();
    }

    private boolean between(Draft low) {
        Token before = tokens.get(low.phraseFrom - 1);
        Token earlier = tokens.get(low.phraseFrom - 2);
        return before.is("between")
                || before.is("of")
                        && (earlier.is("ages") || earlier.is("age"))
                        && tokens.get(low.phraseFrom - 4).is("between")
                || (before.is("ages") || before.is("age") || before.is("aged")) && earlier.is("between")
                || isAbout(before) && earlier.is("between")
                || isAbout(earlier) && tokens.get(low.phraseFrom - 3).is("between");
    }

    private static boolean isAbout(Token word) {
        return word.is("about") || word.is("approximately") || word.is("roughly") || word.is("an");
    }

    /// "from … in 2016 to 1.4 million": a year behind "in" begins no range of money or magnitudes.
    private boolean isYearBefore(Draft low, Draft high) {
        boolean year = tokens.get(low.from).looksLikeYear() && low.to == low.from + 1;
        boolean dated =
                tokens.get(low.from - 1).is("in") || tokens.get(low.from - 1).is("of");
        boolean other = high.hasUnit() || high.scale.compareTo(BigDecimal.ONE) > 0;
        return year && dated && other;
    }

    /// "two or three": the numbers of an "or" that belong together follow closely on one another.
    static boolean isOne(Draft low, Draft high) {
        return low.kind == Kind.COUNT
                && low.modifier != Modifier.AT_MOST
                && low.modifier != Modifier.AT_LEAST
                && low.inDigits == high.inDigits
                && high.kind != Kind.MONEY
                && high.value.compareTo(low.value.add(low.value).add(BigDecimal.ONE)) <= 0;
    }

    /// Penalties run "from five to nine years" without any change: durations need a verb of change.
    private boolean isChange(Draft low, @Nullable Draft high) {
        int before = start(low);
        if (!tokens.get(before - 1).is("from")) {
            return false;
        }
        if (high != null && low.kind == Kind.MONEY && high.kind == Kind.MONEY && high.link == Link.NONE) {
            return changesBefore(before - 1, 12);
        }
        if (low.kind == Kind.DURATION || high != null && high.kind == Kind.DURATION) {
            return changesBefore(before - 1, 8);
        }
        if (changesBefore(before - 1, 3)) {
            return true;
        }
        if (low.inDigits && tokens.isTold(before - 2)) {
            return false;
        }
        for (int step = 2; step <= 4; step++) {
            if (RANGING.contains(tokens.get(before - step).lower())) {
                return false;
            }
        }
        return !low.unit.equals(Draft.NO_UNIT) || !isAgeBehind(low);
    }

    private static int start(Draft draft) {
        return draft.modifierFrom >= 0 && draft.modifierFrom < draft.phraseFrom ? draft.modifierFrom : draft.phraseFrom;
    }

    private boolean changesBefore(int at, int reach) {
        for (int step = 1; step <= reach; step++) {
            Token word = tokens.get(at - step);
            if (word.is(".") || word.is(";")) {
                return false;
            }
            if (CHANGES.contains(word.lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAgeBehind(Draft low) {
        for (int step = 1; step <= 4; step++) {
            String word = tokens.get(low.phraseTo + step).lower();
            if (word.equals("old") || word.equals("age") || word.startsWith("year")) {
                return tokens.get(low.phraseTo + step + 1).is("old") || word.equals("age") || word.equals("old");
            }
        }
        return false;
    }

    private boolean pair(Draft low, Draft high) {
        boolean years = tokens.get(low.from).looksLikeYear()
                || tokens.get(high.from).looksLikeYear() && high.to == high.from + 1;
        boolean counted =
                low.kind == Kind.ZERO || high.kind == Kind.ZERO || high.kind == Kind.FOLD || low.kind == Kind.FOLD;
        if (low.unit.kind() == UnitKind.TIME && high.unit.kind() == UnitKind.TIME) {
            return low.reason == null
                    && high.reason == null
                    && TimeUnits.inUnitOf(low, high).compareTo(low.value) > 0;
        }
        if (low.hasUnit() && high.hasUnit() && low.unit.kind() != high.unit.kind()) {
            return false;
        }
        boolean vague = low.modifier == Modifier.VAGUE || high.modifier == Modifier.VAGUE;
        if (years && !high.hasUnit()
                || counted
                || vague
                || low.upper != null
                || high.upper != null
                || low.reason != null) {
            return false;
        }
        if (low.hasUnit()
                && !high.hasUnit()
                && low.unit.kind() != UnitKind.MONEY
                && low.unit.kind() != UnitKind.FRACTION) {
            return false;
        }
        return lowValue(low, high).compareTo(high.value) < 0;
    }

    /// "20 to 30 million" begins at 20 million.
    private static BigDecimal lowValue(Draft low, Draft high) {
        boolean shares = high.scale.compareTo(NumberWords.HUNDRED) > 0
                && low.scale.compareTo(BigDecimal.ONE) == 0
                && low.value.compareTo(BigDecimal.valueOf(1000)) < 0
                && !low.fraction;
        return shares ? Cardinals.plain(low.value.multiply(high.scale)) : low.value;
    }

    private Draft joined(Draft low, Draft high, boolean between) {
        Draft range = new Draft(low.from, high.to, lowValue(low, high), between ? "between" : "range");
        boolean times = low.unit.kind() == UnitKind.TIME && high.unit.kind() == UnitKind.TIME;
        range.upper = times ? TimeUnits.inUnitOf(low, high) : high.value;
        range.inDigits = low.inDigits;
        range.scale = high.scale;
        range.modifier = Modifier.BETWEEN;
        if (between) {
            int word = low.phraseFrom - 1;
            while (!tokens.get(word).is("between")) {
                word--;
            }
            range.modify(Modifier.BETWEEN, word, word + 1);
        }
        Draft measured = high.hasUnit() && !times ? high : low.hasUnit() ? low : high;
        range.kind = measured.kind;
        range.unit = measured.unit;
        range.unitFrom = measured.unitFrom;
        range.unitTo = measured.unitTo;
        range.fraction = low.fraction && high.fraction;
        range.hyphenated = high.hyphenated;
        range.phraseFrom = low.phraseFrom;
        range.phraseTo = high.phraseTo;
        range.rules.addAll(measured.rules);
        return range;
    }

    /// Ties numbers that are not a range: FROM … TO, PART out of WHOLE.
    void link(List<Draft> drafts) {
        for (int index = 0; index < drafts.size(); index++) {
            Draft left = drafts.get(index);
            if (left.reason == null && isChange(left, null)) {
                boolean tied = to(drafts, index, left);
                left.link = tied || changesBefore(start(left) - 1, 5) ? Link.FROM : Link.NONE;
            }
            if (index + 1 < drafts.size()) {
                outOf(left, drafts.get(index + 1));
            }
        }
    }

    private boolean to(List<Draft> drafts, int index, Draft left) {
        for (int next = index + 1; next < drafts.size() && drafts.get(next).from <= left.phraseTo + REACH; next++) {
            Draft right = drafts.get(next);
            int before = right.modifierFrom >= 0 && right.modifierFrom < right.phraseFrom
                    ? right.modifierFrom
                    : right.phraseFrom;
            if (tokens.get(before - 1).is("to") && right.reason == null) {
                right.link = Link.TO;
                return true;
            }
        }
        return false;
    }

    private void outOf(Draft left, Draft right) {
        int at = left.phraseTo;
        boolean out = tokens.get(at).is("out") && tokens.get(at + 1).is("of");
        int first = out ? at + 2 : -1;
        if (out
                && tokens.get(first).is("the") | tokens.get(first).is("a")
                && tokens.get(first + 1).is("total")) {
            first = tokens.get(first).is("the") ? first + 1 : first + 3;
        }
        if (out && (right.phraseFrom == first || right.modifierFrom == first)) {
            left.link = Link.PART;
            right.link = Link.WHOLE;
        }
    }
}
