package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;
import org.saksei.statements.UnitKind;

/// Tells ages from counts: "aged 15" is an age, "aged 15 to 17" and "under 15" are age limits and no figures.
///
/// Ages are whole years: "over 60" begins at 61, "up to 15" ends below 16.
final class Ages {

    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);

    private static final Set<String> PERSONS = Set.of(
            "children", "girls", "boys", "people", "persons", "women", "men", "minors", "victims", "those", "anyone",
            "youth", "youths", "kids", "students", "citizens", "workers", "individuals", "child", "person", "girl",
            "boy", "migrants", "teenagers", "adults", "males", "females", "someone", "all", "everyone", "population",
            "daughter", "son", "teens", "refugees", "woman", "man", "ones", "nobody");

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

    void read(Draft draft) {
        boolean aged = draft.kind == Kind.AGE && draft.unit.name() != null && draft.unit.name().startsWith("year");
        boolean bare = draft.kind == Kind.COUNT && !draft.hasUnit();
        boolean years = draft.kind == Kind.DURATION && "year".equals(draft.unit.name());
        if (!aged && !bare && !years || draft.value.compareTo(OLDEST) > 0 || draft.value.scale() > 0) {
            return;
        }
        boolean named = ageBefore(draft);
        Side side = side(draft, named || aged);
        if (!named && !aged && side == null || years && !named && side == null) {
            return;
        }
        draft.kind = Kind.AGE;
        draft.unit = Units.AGE;
        if (draft.upper != null) {
            limit(draft, draft.value, draft.upper.add(BigDecimal.ONE));
        } else if (side != null) {
            limit(draft, side);
        } else if (ofAge(draft)) {
            limit(draft, draft.value, null);
        } else {
            draft.band = new Band(draft.value, draft.value.add(BigDecimal.ONE));
            draft.rules.add("age");
        }
    }

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

    /// "the legal age of 18", "as young as 12".
    private boolean ofAge(Draft draft) {
        boolean young = tokens.get(draft.from - 1).is("as") && tokens.get(draft.from - 2).is("young");
        return young || tokens.get(draft.from - 1).is("is");
    }

    private @Nullable Side side(Draft draft, boolean known) {
        int after = draft.unit.kind() == UnitKind.NONE ? draft.to : draft.phraseTo;
        Token and = tokens.get(after);
        String behind = and.is("and") || and.is("or") ? tokens.get(after + 1).lower() : "";
        Side side = switch (behind) {
            case "older" -> Side.FROM;
            case "younger" -> Side.UP_TO;
            case "over", "above", "up", "more" -> known || persons(draft.from - 1) ? Side.FROM : null;
            case "under", "below" -> known || persons(draft.from - 1) ? Side.UP_TO : null;
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
        boolean about = known || persons(at - 1) && nounless(draft);
        return switch (word) {
            case "under", "below" -> about ? Side.BELOW : null;
            case "over", "above" -> about ? Side.ABOVE : null;
            case "least" -> known ? Side.FROM : null;
            case "to" -> known && tokens.get(at - 1).is("up") ? Side.UP_TO : null;
            default -> null;
        };
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
