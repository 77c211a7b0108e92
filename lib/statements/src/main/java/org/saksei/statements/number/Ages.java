package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.UnitKind;

/// Tells ages from counts: "aged 15" is an age, "aged 15 to 17" and "under 15" are age limits and no
/// figures.
///
/// Ages are whole years: "over 60" begins at 61, "up to 15" ends below 16.
final class Ages {

    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);

    private static final Set<String> PERSONS = WordList.of("""
            children girls boys people persons women men minors victims those anyone youth youths kids
            students citizens workers individuals child person girl boy migrants teenagers adults males
            females someone all twins brothers sisters siblings pupils schoolgirls schoolboys sons cousins everyone population daughter son teens refugees woman man ones nobody
            """);

    private enum Side {
        BELOW,
        ABOVE,
        FROM,
        UP_TO
    }

    private final Tokens tokens;

    Ages(Tokens tokens) {
        this.tokens = tokens;
    }

    /// @param last the number before it, if any
    void read(Draft draft, @Nullable Draft last) {
        boolean aged = draft.kind == Kind.AGE
                && draft.unit.name() != null
                && draft.unit.name().startsWith("year");
        boolean bare = draft.kind == Kind.COUNT && !draft.hasUnit();
        boolean years = draft.kind == Kind.DURATION && "year".equals(draft.unit.name());
        if (!aged && !bare && !years || draft.value.compareTo(OLDEST) > 0 || draft.value.scale() > 0) {
            return;
        }
        if (bare
                && tokens.get(draft.from - 1).is("the")
                && !tokens.get(draft.from - 2).is("age")) {
            return;
        }
        if (bare && isTold(draft)) {
            draft.kind = Kind.AGE;
            draft.unit = Units.AGE;
            draft.band = new Band(draft.value, draft.value.add(BigDecimal.ONE));
            draft.rules.add("age");
            return;
        }
        if (bare && isBeforeAge(draft)) {
            draft.kind = Kind.AGE;
            draft.unit = Units.AGE;
            limit(draft, null, draft.value);
            return;
        }
        if (bare && draft.upper != null && isToldOfCounted(draft)) {
            draft.kind = Kind.AGE;
            draft.unit = Units.AGE;
            limit(draft, draft.value, draft.upper.add(BigDecimal.ONE));
            return;
        }
        if (bare && isLimitMoved(draft, last)) {
            draft.kind = Kind.AGE;
            draft.unit = Units.AGE;
            limit(draft, draft.value, null);
            return;
        }
        boolean counted = bare && last != null && last.to == draft.from && last.kind == Kind.COUNT && isOpenAge(draft);
        boolean named = ageBefore(draft) || bare && continues(last, draft) || counted;
        Side side = side(draft, named || aged);
        boolean youngest =
                asYoungAs(draft.from) && draft.value.compareTo(BigDecimal.valueOf(99)) < 0 && isPlainEnd(draft);
        if (!named && !aged && side == null && !youngest || years && !named && side == null && !youngest) {
            return;
        }
        draft.kind = Kind.AGE;
        draft.unit = Units.AGE;
        if (draft.upper != null) {
            limit(draft, draft.value, draft.upper.add(BigDecimal.ONE));
        } else if (side != null) {
            limit(draft, side);
        } else if (youngest(draft)) {
            limit(draft, draft.value, null);
        } else if (isLaw(draft) || bare && last != null && last.reason == Reason.AGE_LIMIT && continues(last, draft)) {
            limit(draft, draft.value, draft.value.add(BigDecimal.ONE));
        } else {
            draft.band = new Band(draft.value, draft.value.add(BigDecimal.ONE));
            draft.rules.add("age");
        }
    }

    /// "the woman, then 23,": between signs behind "then" or "now".
    private boolean isTold(Draft draft) {
        Token word = tokens.get(draft.from - 1);
        Token open = tokens.get(draft.from - 2);
        Token close = tokens.get(draft.to);
        boolean then = word.is("then") || word.is("now");
        return then && draft.upper == null && (open.is(",") || open.is("(")) && (close.is(",") || close.is(")"));
    }

    /// "164 were from 12 to 17", "nine were between 13 and 15": behind a number and no more than a copula.
    private boolean isToldOfCounted(Draft draft) {
        Token word = tokens.get(draft.from - 1);
        int copula = word.is("from") || word.is("between") ? draft.from - 2 : draft.from - 1;
        Token next = tokens.get(draft.phraseTo);
        return tokens.isTold(copula) && (!next.isWord() && !next.is("%") || next.is("and"));
    }

    /// "lowers the minimum age from 25 to 21": both.
    private boolean isLimitMoved(Draft draft, @Nullable Draft last) {
        Token joint = tokens.get(draft.from - 1);
        boolean to = joint.is("to") && last != null && last.kind == Kind.AGE && last.to == draft.from - 1;
        int at = to && last != null ? last.from : draft.from;
        boolean moved = to || joint.is("from") || joint.is("to");
        for (int step = 2; moved && step <= 7 && tokens.get(at - step).isWord(); step++) {
            if (tokens.get(at - step).is("age")) {
                return !AVERAGE.contains(tokens.get(at - step - 1).lower());
            }
        }
        return false;
    }

    /// "marry before 18", "left school before 15": no noun is counted behind it.
    private boolean isBeforeAge(Draft draft) {
        boolean before =
                tokens.get(draft.from - 1).is("before") && !tokens.get(draft.to).isWord();
        return before
                && draft.upper == null
                && draft.value.compareTo(ADULT) <= 0
                && draft.value.compareTo(BigDecimal.TEN) > 0
                && GROWING.contains(tokens.get(draft.from - 2).lower());
    }

    private static final Set<String> AVERAGE = Set.of("average", "mean", "median");

    private static final BigDecimal ADULT = BigDecimal.valueOf(21);

    private static final Set<String> GROWING =
            WordList.of("marry married marries pregnant school work working home wed girls boys");

    private void limit(Draft draft, Side side) {
        BigDecimal next = draft.value.add(BigDecimal.ONE);
        switch (side) {
            case BELOW -> limit(draft, null, draft.value);
            case UP_TO -> limit(draft, null, next);
            case ABOVE -> limit(draft, next, null);
            case FROM -> limit(draft, draft.value, null);
        }
    }

    private static void limit(Draft draft, @Nullable BigDecimal from, @Nullable BigDecimal below) {
        draft.band = new Band(from, below);
        draft.reject(Reason.AGE_LIMIT, "age-limit");
    }

    /// "aged", "age", "ages of", "the age of", also with "between" or a modifier after it.
    private boolean ageBefore(Draft draft) {
        int at = draft.from - 1;
        if (tokens.get(at).is("between") || tokens.get(at).is("from")) {
            at--;
        } else if (draft.modifierFrom >= 0 && draft.modifierTo == draft.from) {
            at = draft.modifierFrom - 1;
        }
        Token word = tokens.get(at);
        if (word.is("of")) {
            word = tokens.get(at - 1);
        } else if (word.is("is") && tokens.get(at - 1).is("age")) {
            return true;
        }
        return word.is("aged") || word.is("age") || word.is("ages");
    }

    /// "as young as 12".
    private boolean youngest(Draft draft) {
        return asYoungAs(draft.from);
    }

    private boolean asYoungAs(int at) {
        return tokens.get(at - 1).is("as")
                && (tokens.get(at - 2).is("young") || tokens.get(at - 2).is("old"));
    }

    /// An age that is nobody's: "until age 18", "the legal age of 18", "18 years of age", "16-year-old
    /// boys".
    private boolean isLaw(Draft draft) {
        Token word = tokens.get(draft.from - 1);
        Token earlier = tokens.get(draft.from - 2);
        boolean until = word.is("age")
                && (earlier.is("until") || earlier.is("by") || earlier.is("reach") || earlier.is("turn"));
        boolean legal = word.is("of")
                        && earlier.is("age")
                        && !tokens.get(draft.from - 4).is("at")
                || word.is("is") && earlier.is("age");
        boolean ofAge = draft.unitTo > 0
                && tokens.get(draft.unitTo - 1).is("age")
                && !tokens.get(draft.from - 1).is("was");
        boolean group = draft.hyphenated
                && PERSONS.contains(tokens.get(draft.phraseTo).lower())
                && isPlural(tokens.get(draft.phraseTo));
        group |= draft.hyphenated
                && draft.unitTo > 0
                && tokens.get(draft.unitTo - 1).is("olds");
        boolean ages = word.is("ages") || word.is("aged") && PERSONS.contains(earlier.lower()) && isPlural(earlier);
        return until || legal || ofAge || group || ages;
    }

    private static boolean isPlural(Token noun) {
        return noun.lower().endsWith("s") || noun.lower().endsWith("men") || noun.is("children") || noun.is("people");
    }

    /// "aged 12, 13, and 14", "ages 5 to 7, 18 and over": a list goes on as it began.
    private boolean continues(@Nullable Draft last, Draft draft) {
        if (last == null
                || last.kind != Kind.AGE
                || draft.from - last.phraseTo > 2
                || isCounting(draft)
                || Units.isPeople(tokens.get(draft.to).lower())) {
            return false;
        }
        for (int index = last.phraseTo; index < draft.from; index++) {
            Token token = tokens.get(index);
            if (!token.is(",") && !token.is("and") && !token.is("or") && !(token.isDash() && token.glued())) {
                return false;
            }
        }
        boolean noun = tokens.get(draft.to).isWord()
                && !tokens.get(draft.to).is("and")
                && !tokens.get(draft.to).is("or")
                && !tokens.get(draft.to).is("who")
                && !tokens.get(draft.to).is("were");
        return !noun;
    }

    /// "aged 6 to 9, fifteen 10 to 13", "under 18, 20 (6.9 percent) were aged 18 to 24": how many are of the ages
    /// behind it.
    private boolean isCounting(Draft draft) {
        if (tokens.get(draft.to).is("(") || tokens.are(draft.to, "were", "aged")) {
            return true;
        }
        Draft age = new Cardinals(tokens).read(draft.to);
        return draft.upper == null && age != null && (new Cardinals(tokens).read(age.to + 1) != null || isOpenAge(age));
    }

    private boolean isOpenAge(Draft age) {
        Token and = tokens.get(age.to);
        return (and.is("and") || and.is("or"))
                && BEYOND.contains(tokens.get(age.to + 1).lower());
    }

    private static final Set<String> BEYOND = Set.of("over", "older", "above", "more", "up");

    private @Nullable Side side(Draft draft, boolean known) {
        int after = draft.unit.kind() == UnitKind.NONE ? draft.to : draft.phraseTo;
        Token and = tokens.get(after);
        String behind = and.is("and") || and.is("or") ? tokens.get(after + 1).lower() : "";
        Side side = switch (behind) {
            case "older" -> Side.FROM;
            case "younger" -> Side.UP_TO;
            case "over", "above", "up", "more" ->
                known || persons(draft.from - 1) || tokens.isTold(draft.from - 1) ? Side.FROM : null;
            case "under", "below" ->
                known || persons(draft.from - 1) || tokens.isTold(draft.from - 1) ? Side.UP_TO : null;
            default -> null;
        };
        return side != null ? side : before(draft, known);
    }

    private boolean persons(int at) {
        return PERSONS.contains(tokens.get(at).lower());
    }

    private @Nullable Side before(Draft draft, boolean known) {
        int at = draft.from - 1;
        if (tokens.get(at).isDash() && tokens.get(at).glued()) {
            at--;
            if (!tokens.get(at).is("under") && !tokens.get(at).is("over")) {
                return null;
            }
            return tokens.get(at).is("under") ? Side.BELOW : Side.ABOVE;
        }
        while (isAgeWord(tokens.get(at)) && at > draft.from - 6) {
            at--;
            known = true;
        }
        boolean than = tokens.get(at).is("than");
        String word = tokens.get(than ? at - 1 : at).lower();
        if (than) {
            return switch (word) {
                case "younger" -> Side.BELOW;
                case "older" -> Side.ABOVE;
                case "less" -> known ? Side.BELOW : null;
                case "more" -> known && draft.kind != Kind.DURATION ? Side.ABOVE : null;
                default -> null;
            };
        }
        boolean about = known || nounless(draft) && (persons(at - 1) || isPlainEnd(draft) && countedBefore(at - 1));
        return switch (word) {
            case "under", "below" -> about ? Side.BELOW : null;
            case "over", "above" -> about ? Side.ABOVE : null;
            case "least" -> known ? Side.FROM : null;
            case "to" -> known && tokens.get(at - 1).is("up") ? Side.UP_TO : null;
            default -> null;
        };
    }

    /// "nine were under 15", "3 over 60".
    private boolean countedBefore(int at) {
        Token word = tokens.get(at);
        boolean be = word.is("were") || word.is("was") || word.is("are") || word.is("is");
        return (be || word.isNumber() || tokens.small(at) >= 0)
                && (be ? tokens.small(at - 1) >= 0 || tokens.get(at - 1).isNumber() || persons(at - 1) : true);
    }

    /// Whether the number ends what is said: no noun, unit or magnitude behind.
    private boolean isPlainEnd(Draft draft) {
        Token next = tokens.get(draft.phraseTo);
        return !next.isWord() && !next.is("%")
                || next.is("and")
                || next.is("or")
                || next.is("who")
                || next.is("were")
                || next.is("in");
    }

    private static boolean isAgeWord(Token word) {
        return word.is("age") || word.is("of") || word.is("the") || word.is("ages") || word.is("aged");
    }

    /// Whether nothing is counted by it: "girls under 15" against "over 15 girls".
    private boolean nounless(Draft draft) {
        Token next = tokens.get(draft.phraseTo);
        return draft.modifier != Modifier.BETWEEN && !Units.isPeople(next.lower());
    }
}
