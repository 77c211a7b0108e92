package org.saksei.statements.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// Reads fractions, alone or behind a whole number: "two thirds", "a quarter of", "1/3", "½", "two and
/// a half", "half a million".
///
/// A singular below the line ("a third", "one fifth") is a fraction only where no noun follows,
/// because "a third victim" is not. Values keep 15 digits.
final class Fractions {

    static final MathContext DIGITS = new MathContext(15);

    private static final Unit FRACTION = new Unit(UnitKind.FRACTION, null, "fraction");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String SIGNS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final int[][] VULGAR = {
        {1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {1, 8}, {3, 8}, {5, 8},
        {7, 8}
    };

    /// Words before "half" or "quarter" that make a period of it.
    private static final Set<String> PERIOD_BEFORE = WordList.of("""
            first second third fourth last latter this each every same next previous per other final 1st
            2nd fiscal calendar better
            """);

    /// Words that may follow a singular fraction: anything else is a noun and makes an ordinal of it.
    private static final Set<String> AFTER = WordList.of("""
            of were was are is and or but had have has to in came compared less more fewer higher lower
            larger smaller from by with who that which as did do on at than against over under between
            during for while went live said lower, the those all them since a this last
            """);

    private static final Map<String, BigDecimal> BIG = Map.of(
            "dozen", BigDecimal.valueOf(12),
            "hundred", BigDecimal.valueOf(100),
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "trillion", BigDecimal.valueOf(1_000_000_000_000L));

    private final Tokens tokens;

    Fractions(Tokens tokens) {
        this.tokens = tokens;
    }

    /// A fraction that begins here without a number before it: "half", "a third", "½".
    @Nullable
    Draft read(int at) {
        Draft draft = alone(at);
        return draft != null && draft.fraction ? ofMagnitude(draft) : draft;
    }

    private @Nullable Draft alone(int at) {
        Token first = tokens.get(at);
        int vulgar = first.raw().length() == 1 ? SIGNS.indexOf(first.raw().charAt(0)) : -1;
        if (vulgar >= 0) {
            return share(at, at + 1, quotient(VULGAR[vulgar][0], VULGAR[vulgar][1]), "vulgar-fraction");
        }
        if (first.is("half")) {
            return half(at, at);
        }
        if (first.is("quarter") && isPoint(at + 1)) {
            return share(at, at + 1, new BigDecimal("0.25"), "fraction-word");
        }
        if (first.is("quarter")
                && tokens.get(at + 1).is("of")
                && tokens.are(at + 2, "the")
                && !PERIOD_BEFORE.contains(tokens.get(at - 1).lower())
                && !tokens.get(at - 1).is("the")) {
            return share(at, at + 1, new BigDecimal("0.25"), "fraction-word");
        }
        String unit =
                first.is("a") || first.is("an") ? Units.time(tokens.get(at + 1).lower()) : null;
        if (unit != null && tokens.are(at + 2, "and", "a", "half")) {
            Draft draft = new Draft(at, at + 5, new BigDecimal("1.5"), "unit-and-a-half");
            draft.measure(Kind.DURATION, new Unit(UnitKind.TIME, null, unit), at + 1, at + 2);
            return draft;
        }
        if (first.is("a") || first.is("an")) {
            int hyphen = tokens.get(at + 1).isDash() ? 1 : 0;
            if (tokens.get(at + 1 + hyphen).is("half")) {
                return half(at, at + 1 + hyphen);
            }
            Token word = tokens.get(at + 1 + hyphen);
            return word.is("quarter") && isPoint(at + 2 + hyphen) ? null : singular(at, at + 1 + hyphen);
        }
        return null;
    }

    /// "a half-point", "a quarter of a percentage point", "a quarter-point cut".
    private boolean isPoint(int at) {
        boolean joined = tokens.get(at).isDash() && tokens.get(at).glued();
        int word = joined ? at + 1 : at;
        return tokens.get(word).is("point") && joined
                || tokens.get(word).is("percentage")
                        && (tokens.get(word + 1).is("point")
                                || tokens.get(word + 2).is("point"));
    }

    private @Nullable Draft half(int from, int at) {
        if (isPoint(at + 1)) {
            return share(from, at + 1, HALF, "fraction-word");
        }
        boolean compared = tokens.get(at + 1).is("as")
                && (tokens.get(at + 2).is("many") || tokens.get(at + 2).is("much"));
        if (compared) {
            return null;
        }
        Token before = tokens.get(from - 1);
        Token next = tokens.get(at + 1);
        boolean periodBefore = PERIOD_BEFORE.contains(before.lower()) || before.isDash() && before.glued();
        if (periodBefore
                || next.isDash()
                        && next.glued()
                        && tokens.get(at + 2).glued()
                        && BIG.get(tokens.get(at + 2).lower()) == null) {
            return null;
        }
        if (next.isNumber() && next.glued()) {
            return null;
        }
        int big = next.is("a") || next.is("an") || next.isDash() ? at + 2 : at + 1;
        BigDecimal magnitude = BIG.get(tokens.get(big).lower());
        if (magnitude != null) {
            Draft draft = new Draft(from, big + 1, Cardinals.plain(HALF.multiply(magnitude)), "half-of-magnitude");
            draft.scale = magnitude;
            return draft;
        }
        Draft draft = share(from, at + 1, HALF, "fraction-word");
        if (next.is("a") || next.is("an")) {
            draft.rules.add("half-a");
        }
        return draft;
    }

    /// "a third of", "a hundredth".
    private @Nullable Draft singular(int from, int at) {
        Token word = tokens.get(at);
        BigDecimal below = NumberWords.denominator(word.lower());
        if (below == null || word.is("halves") || word.lower().endsWith("s") || !standsAlone(at + 1)) {
            return null;
        }
        return share(from, at + 1, quotient(BigDecimal.ONE, below), "fraction-word");
    }

    private boolean standsAlone(int at) {
        Token next = tokens.get(at);
        return !next.isWord() && !(next.isDash() && next.glued()) || AFTER.contains(next.lower()) || next.lineStart();
    }

    /// What a whole number becomes with what follows it: "two" + "thirds", "two" + "and a half", "1" +
    /// "/3", "2" + "½".
    Draft complete(Draft number) {
        Draft found = slash(number);
        found = found == null ? over(number) : found;
        found = found == null ? mixed(number) : found;
        found = found != null && found.fraction ? ofMagnitude(found) : found;
        found = found == null ? new OneIn(tokens).read(number) : found;
        found = found == null ? divided(number) : found;
        return found == null ? number : found;
    }

    private @Nullable Draft slash(Draft number) {
        if (!number.inDigits || !tokens.get(number.to).is("/") || number.value.scale() > 0) {
            return null;
        }
        Token below = tokens.get(number.to + 1);
        boolean glued = tokens.get(number.to).glued() && below.glued();
        boolean chain =
                tokens.get(number.to + 2).is("/") || tokens.get(number.from - 1).is("/");
        if (!glued
                || !below.isNumber()
                || chain
                || below.value().scale() > 0
                || below.value().signum() == 0) {
            return null;
        }
        boolean proper = number.value.compareTo(below.value()) < 0
                && below.value().compareTo(NumberWords.HUNDRED) <= 0
                && number.value.signum() > 0
                && below.value().intValue() != 24
                && !(number.value.intValue() == 9 && below.value().intValue() == 11);
        if (!proper) {
            return null;
        }
        return share(number.from, number.to + 2, quotient(number.value, below.value()), "slash-fraction");
    }

    private @Nullable Draft over(Draft number) {
        int at = number.to;
        Token sign = tokens.get(at);
        if (sign.isDash() && (sign.glued() == tokens.get(at + 1).glued())) {
            at++;
        }
        Token word = tokens.get(at);
        BigDecimal below = NumberWords.denominator(word.lower());
        if (below == null || !word.isWord() || tokens.get(number.to).lineStart()) {
            return null;
        }
        boolean plural = word.lower().endsWith("s");
        boolean one = number.value.compareTo(BigDecimal.ONE) == 0;
        boolean period = word.is("quarters")
                && tokens.get(number.from - 1).isWord()
                && PERIOD_BEFORE.contains(tokens.get(number.from - 1).lower());
        boolean joined = at > number.to;
        boolean term = word.is("quarter")
                && one
                && !joined
                && tokens.get(number.from - 1).is("in")
                && !tokens.get(at + 1).is("of");
        boolean time = word.is("quarters")
                && (number.value.compareTo(BigDecimal.valueOf(4)) >= 0
                        || number.value.compareTo(BigDecimal.TWO) == 0
                                && !tokens.get(at + 1).is("of"));
        if (time || period || term || one == plural || !plural && !joined && !word.is("half") && !standsAlone(at + 1)) {
            return null;
        }
        return share(number.from, at + 1, quotient(number.value, below), "fraction-word");
    }

    /// "three quarters of a million".
    private Draft ofMagnitude(Draft share) {
        BigDecimal magnitude = tokens.are(share.to, "of", "a")
                ? BIG.get(tokens.get(share.to + 2).lower())
                : null;
        if (magnitude == null) {
            return share;
        }
        Draft draft = new Draft(
                share.from, share.to + 3, Cardinals.plain(share.value.multiply(magnitude)), "fraction-of-magnitude");
        draft.scale = magnitude;
        return draft;
    }

    /// "one over three" where nothing else stands in the line: elsewhere it is "one person over 60".
    private @Nullable Draft divided(Draft number) {
        Token before = tokens.get(number.from - 1);
        boolean alone = number.from == 0 || before.is("is") || before.is("negative") || before.is("minus");
        if (!alone
                || !tokens.get(number.to).is("over")
                || tokens.get(number.to - 1).isWord() && number.from > 0 && !before.isWord()) {
            return null;
        }
        Draft below = new Cardinals(tokens).read(number.to + 1);
        boolean last = below != null && below.to >= tokens.size();
        return below == null || !last || below.value.signum() == 0
                ? null
                : share(number.from, below.to, quotient(number.value, below.value), "divided");
    }

    /// "two and a half", "three and two thirds", "2 1/4", "2½", also before a magnitude: "five and a
    /// half million".
    private @Nullable Draft mixed(Draft number) {
        int at = number.to;
        boolean and = tokens.get(at).is("and");
        Draft part = and ? partAfterAnd(at + 1) : number.inDigits ? partInDigits(at) : null;
        if (part == null || part.value.compareTo(BigDecimal.ONE) >= 0 && part.inDigits) {
            return null;
        }
        Draft whole = new Draft(number.from, part.to, added(number, part), "mixed-number");
        whole.inDigits = number.inDigits;
        BigDecimal magnitude = BIG.get(tokens.get(part.to).lower());
        if (magnitude != null && number.scale.compareTo(BigDecimal.ONE) == 0) {
            whole.value = Cardinals.plain(whole.value.multiply(magnitude));
            whole.scale = magnitude;
            whole.to = whole.phraseTo = part.to + 1;
        }
        return whole;
    }

    private static BigDecimal added(Draft whole, Draft part) {
        BigDecimal sum = whole.value.add(part.value.multiply(whole.scale));
        return sum.precision() > DIGITS.getPrecision() ? sum.round(DIGITS) : sum;
    }

    private @Nullable Draft partAfterAnd(int at) {
        if (tokens.are(at, "a", "half")) {
            return share(at, at + 2, HALF, "fraction-word");
        }
        Draft alone = tokens.get(at).is("half") ? null : read(at);
        if (alone != null) {
            return alone.fraction ? alone : null;
        }
        Draft number = new Cardinals(tokens).read(at);
        return number == null || number.inDigits ? null : over(number);
    }

    private @Nullable Draft partInDigits(int at) {
        Token next = tokens.get(at);
        if (next.is("-")
                && next.glued()
                && tokens.get(at + 1).isNumber()
                && tokens.get(at + 2).is("/")) {
            Draft upper = new Cardinals(tokens).read(at + 1);
            return upper == null ? null : slash(upper);
        }
        if (next.isNumber() && !next.glued()) {
            return slash(new Cardinals(tokens).read(at) instanceof Draft upper ? upper : new Draft(at, at, HALF, ""));
        }
        return next.isWord() ? null : read(at);
    }

    static Draft share(int from, int to, BigDecimal value, String rule) {
        Draft draft = new Draft(from, to, value, rule);
        draft.fraction = true;
        draft.kind = Kind.SHARE;
        draft.unit = FRACTION;
        return draft;
    }

    private static BigDecimal quotient(int above, int below) {
        return quotient(BigDecimal.valueOf(above), BigDecimal.valueOf(below));
    }

    static BigDecimal quotient(BigDecimal above, BigDecimal below) {
        return Cardinals.plain(above.divide(below, DIGITS));
    }
}
