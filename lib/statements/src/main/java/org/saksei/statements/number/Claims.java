package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// Reads words that claim a number without being one: "dozens", "several hundred", "doubled",
/// "threefold", "no", "not a single", "never".
final class Claims {

    static final Unit FACTOR = new Unit(UnitKind.FACTOR, null, "factor");

    /// Of "three times as many": what the number counts.
    private static final Unit TIMES = new Unit(UnitKind.FACTOR, null, "time");

    private static final Map<String, Long> PLURALS = Map.of(
            "dozens",
            24L,
            "scores",
            40L,
            "hundreds",
            200L,
            "thousands",
            2_000L,
            "millions",
            2_000_000L,
            "billions",
            2_000_000_000L);
    private static final Map<String, Long> MAGNITUDES =
            Map.of("dozen", 24L, "hundred", 200L, "thousand", 2_000L, "million", 2_000_000L, "billion", 2_000_000_000L);
    private static final Set<String> FOLD_BEFORE = WordList.of("than nearly almost will would could may might about");

    private static final Set<String> SOME = Set.of("several", "few", "many", "couple", "multiple", "some");

    private static final Map<String, String> FOLDS = new HashMap<>();

    static {
        fold("2", "doubled", "doubles", "doubling", "twofold");
        fold("3", "tripled", "triples", "tripling", "trebled", "trebles", "trebling", "threefold");
        fold("4", "quadrupled", "quadruples", "quadrupling", "fourfold");
        fold("5", "quintupled", "fivefold");
        fold("6", "sixfold");
        fold("7", "sevenfold");
        fold("8", "eightfold");
        fold("9", "ninefold");
        fold("10", "tenfold");
        fold("100", "hundredfold");
        fold("0.5", "halved", "halves", "halving");
    }

    /// Before these "double" and "triple" compare.
    private static final Set<String> COMPARED = WordList.of("""
            the that from to its their what in by last this
            """);

    /// Behind "no" these say nothing of a number.
    private static final Set<String> NOT_COUNTED = WordList.of("""
            longer more fewer less later doubt matter one such other way sooner earlier better worse
            different intention idea need reason choice time sense secret surprise problem question and
            or but to not wonder use
            """);

    private static final Set<String> DECREASES = Set.of("decrease", "drop", "fall", "decline", "reduction", "cut");

    /// Behind these "times" compares two sizes; anything else says how often.
    private static final Set<String> TIMES_WHAT = WordList.of("""
            as more higher greater larger bigger fewer less lower smaller the that its their likelier
            faster what last above over longer shorter slower quicker heavier lighter stronger weaker richer poorer
            earnings revenue revenues sales ebitda profit profits income forward book gdp annual usual normal average
            current previous cheaper dearer hotter wider deeper taller older younger worse better safer denser
            """);

    private final Tokens tokens;

    Claims(Tokens tokens) {
        this.tokens = tokens;
    }

    private static void fold(String value, String... words) {
        for (String word : words) {
            FOLDS.put(word, value);
        }
    }

    @Nullable
    Draft read(int at) {
        Token word = tokens.get(at);
        if (!word.isWord()) {
            return null;
        }
        Draft found = vague(at, word);
        found = found == null ? fold(at, word) : found;
        return found == null ? none(at, word) : found;
    }

    private @Nullable Draft vague(int at, Token word) {
        Long plural = PLURALS.get(word.lower());
        if (word.is("tens") || plural != null) {
            Long larger =
                    tokens.get(at + 1).is("of") ? PLURALS.get(tokens.get(at + 2).lower()) : null;
            if (larger != null && larger >= 2_000) {
                long factor = word.is("tens") ? 10 : word.is("hundreds") ? 100 : word.is("thousands") ? 1_000 : 12;
                return vague(at, at + 3, larger * factor);
            }
            boolean scores = word.is("scores") && !tokens.get(at + 1).is("of");
            boolean numbered = NumberWords.cardinal(tokens.get(at - 1).lower()) != null;
            return plural == null || scores || numbered ? null : vague(at, at + 1, plural);
        }
        int some = word.is("a")
                        && (tokens.get(at + 1).is("few") || tokens.get(at + 1).is("couple"))
                ? at + 1
                : at;
        if (!SOME.contains(tokens.get(some).lower())) {
            return null;
        }
        int what = tokens.get(some + 1).is("of") ? some + 2 : some + 1;
        String magnitude = tokens.get(what).lower();
        Long value = MAGNITUDES.get(magnitude);
        if (value == null) {
            value = PLURALS.get(magnitude);
        }
        if (value == null || tokens.get(some).is("some") && MAGNITUDES.containsKey(magnitude)) {
            return null;
        }
        return vague(at, what + 1, value);
    }

    private static Draft vague(int from, int to, long value) {
        Draft draft = new Draft(from, to, BigDecimal.valueOf(value), "vague-plural");
        draft.modify(Modifier.VAGUE, from, to);
        return draft;
    }

    private @Nullable Draft fold(int at, Token word) {
        String value = FOLDS.get(word.lower());
        if (value == null) {
            Token next = tokens.get(at + 1);
            boolean compares = COMPARED.contains(next.lower());
            value = switch (word.lower()) {
                case "double" -> compares || isVerbBefore(at) ? "2" : null;
                case "triple", "treble" -> compares || isVerbBefore(at) ? "3" : null;
                case "quadruple" -> compares || isVerbBefore(at) ? "4" : null;
                case "halve" -> "0.5";
                case "half" -> next.is("as") ? "0.5" : null;
                case "twice" -> next.is("as") || next.is("the") || next.is("that") || next.is("what") ? "2" : null;
                default -> null;
            };
        }
        if (value == null || word.is("halves") && tokens.get(at - 1).is("first")) {
            return null;
        }
        if (word.is("halves")
                && (tokens.get(at - 1).isNumber() || tokens.get(at - 1).is("both"))) {
            return null;
        }
        return factor(new Draft(at, at + 1, new BigDecimal(value), "fold-word"));
    }

    private boolean isVerbBefore(int at) {
        return FOLD_BEFORE.contains(tokens.get(at - 1).lower());
    }

    private Draft factor(Draft draft) {
        draft.kind = Kind.FOLD;
        draft.unit = FACTOR;
        if (DECREASES.contains(tokens.get(draft.phraseTo).lower()) && draft.value.compareTo(BigDecimal.ONE) > 0) {
            draft.value = Cardinals.plain(BigDecimal.ONE.divide(draft.value, Fractions.DIGITS));
            draft.direction = Direction.DOWN;
        } else {
            draft.direction = draft.value.compareTo(BigDecimal.ONE) > 0 ? Direction.UP : Direction.DOWN;
        }
        return draft;
    }

    /// "3-fold", "three times as many", "by a factor of three".
    void times(Draft draft) {
        if (draft.hasUnit() || draft.upper != null && draft.modifier != Modifier.BETWEEN) {
            return;
        }
        int at = tokens.get(draft.to).isDash() && tokens.get(draft.to).glued() ? draft.to + 1 : draft.to;
        Token word = tokens.get(at);
        if (word.is("fold") || word.is("folds")) {
            draft.phraseTo = at + 1;
            draft.unitFrom = at;
            draft.unitTo = at + 1;
            factor(draft).rules.add("n-fold");
        } else if ((word.is("times") || word.is("time") && at > draft.to)
                && TIMES_WHAT.contains(tokens.get(at + 1).lower())) {
            draft.measure(Kind.FOLD, TIMES, at, at + 1);
            Token than = tokens.get(at + 1);
            boolean fewer = than.is("fewer") || than.is("less") || than.is("lower") || than.is("smaller");
            draft.direction = fewer ? Direction.DOWN : Direction.UP;
            draft.value = fewer && draft.value.signum() > 0
                    ? Cardinals.plain(BigDecimal.ONE.divide(draft.value, Fractions.DIGITS))
                    : draft.value;
            draft.rules.add("n-times");
        } else if (word.is("times") && at == draft.to && (isMultiplied(draft) || isRaised(draft, at + 1))) {
            draft.measure(Kind.FOLD, TIMES, at, at + 1);
            draft.direction = Direction.UP;
            draft.rules.add("n-times");
        } else if (tokens.get(draft.from - 1).is("of")
                && tokens.get(draft.from - 2).is("factor")) {
            draft.measure(Kind.FOLD, FACTOR, draft.from - 2, draft.from);
            draft.rules.add("factor-of");
        }
    }

    /// "rose five times", "an increase of more than 5 times".
    private boolean isMultiplied(Draft draft) {
        for (int step = 1; step <= 4; step++) {
            Token word = tokens.get(draft.from - step);
            if (MULTIPLYING.contains(word.lower())) {
                return true;
            }
            if (!word.is("of")
                    && !word.is("by")
                    && !word.is("than")
                    && !word.is("more")
                    && !word.is("almost")
                    && !word.is("nearly")) {
                return false;
            }
        }
        return false;
    }

    /// "was raised two and a half times, to 3.2 billion": to a level, or no whole number of times.
    private boolean isRaised(Draft draft, int behind) {
        int verb = draft.from - 1;
        boolean raised = RAISING.contains(tokens.get(verb).lower());
        int to = tokens.get(behind).is(",") ? behind + 1 : behind;
        boolean level = tokens.get(to).is("to") && (tokens.get(to + 1).isNumber() || Currencies.isBefore(tokens.get(to + 1)));
        return raised && (level || draft.value.scale() > 0);
    }

    private static final Set<String> RAISING = WordList.of("raised increased expanded enlarged multiplied boosted up grew");

    private static final Set<String> MULTIPLYING = WordList.of(
            "increase increased increases rose risen rise grew grown growth multiplied jumped soared surged");

    private @Nullable Draft none(int at, Token word) {
        Token next = tokens.get(at + 1);
        return switch (word.lower()) {
            case "no" ->
                next.isDash() && next.glued() && tokens.get(at + 2).is("one")
                        ? none(at, at + 3, true, "zero-no-one")
                        : next.is("one") && isNoOne(at)
                        ? none(at, at + 2, true, "zero-no-one")
                        : counts(at, next) ? none(at, at + 1, true, "zero-no") : null;
            case "nobody" -> none(at, at + 1, true, "zero-no-one");
            case "any" -> denied(at) ? none(at, at + 1, true, "zero-not-any") : null;
            case "none" -> none(at, at + 1, true, "zero-none");
            case "never" -> none(at, at + 1, true, "zero-never");
            case "nil" ->
                tokens.get(at - 1).is(":") || !next.isWord() || !next.lower().startsWith("return")
                        ? none(at, at + 1, true, "zero-none")
                        : null;
            case "without" ->
                next.is("a") && tokens.get(at + 2).is("single") ? none(at, at + 3, true, "zero-without") : null;
            case "not" -> single(at, next);
            default -> null;
        };
    }

    private boolean isNoOne(int at) {
        return !tokens.get(at + 2).is("of")
                || tokens.get(at + 3).is("the")
                || tokens.get(at + 3).is("them");
    }

    /// "did not convict any", "without any": the denial stands before it in the same clause.
    private boolean denied(int at) {
        for (int step = 1; step <= 9; step++) {
            Token word = tokens.get(at - step);
            if (word.is("not")
                    || word.lower().endsWith("n't")
                    || word.is("without")
                    || word.is("nor")
                    || word.is("never")) {
                return true;
            }
            if (word.is(".") || word.is(";") || word.is(",") && step > 4 || word.is("but")) {
                return false;
            }
        }
        return false;
    }

    private boolean counts(int at, Token next) {
        if (!next.isWord() || NOT_COUNTED.contains(next.lower()) || next.lineStart() && next.capital()) {
            return false;
        }
        Token before = tokens.get(at - 1);
        return !before.is("or") && !before.is("yes") && NumberWords.cardinal(next.lower()) == null;
    }

    /// "not one agent", "not one of them"; "this was not one bad month" denies no number of them.
    private @Nullable Draft single(int at, Token next) {
        if (next.is("one") && (!tokens.get(at + 2).is("of") || WHOLE.contains(tokens.get(at + 3).lower()))) {
            Draft draft = none(at, at + 2, false, "zero-not-one");
            if (BE.contains(tokens.get(at - 1).lower()) || tokens.get(at + 2).is("but")) {
                draft.reject(Reason.PRONOUN, "one-pronoun");
            }
            return draft;
        }
        boolean article = next.is("a") || next.is("one");
        if (article && tokens.get(at + 2).is("single")) {
            Draft single = none(at, at + 3, false, "zero-not-a-single");
            boolean one = tokens.get(at + 3).is("one");
            single.phraseTo = one ? at + 4 : single.phraseTo;
            return single;
        }
        if (next.is("any") && tokens.get(at - 1).is("but")) {
            return null;
        }
        return null;
    }

    private static final Set<String> WHOLE =
            WordList.of("the them these those its their his her our whom us you my your this that");

    private static final Set<String> BE = WordList.of("is was are were be been being it's that's isn't wasn't");

    private static Draft none(int from, int to, boolean tentative, String rule) {
        Draft draft = new Draft(from, to, BigDecimal.ZERO, rule);
        draft.kind = Kind.ZERO;
        draft.tentative = tentative;
        return draft;
    }
}
