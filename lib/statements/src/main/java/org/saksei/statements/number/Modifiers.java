package org.saksei.statements.number;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.saksei.statements.Modifier;

/// The closed lists of words before and behind a number that say how exactly it is meant.
final class Modifiers {

    private static final int LONGEST = 6;
    private static final Map<String, Modifier> BEFORE = new HashMap<>();
    private static final Set<String> LAST_WORDS = new HashSet<>();
    private static final Map<String, Modifier> BEHIND = new HashMap<>();
    private static final Set<String> FIRST_WORDS = new HashSet<>();

    static {
        before(
                Modifier.ABOUT,
                "about",
                "around",
                "approximately",
                "approx",
                "roughly",
                "some",
                "nearly",
                "almost",
                "close to",
                "near",
                "an estimated",
                "estimated",
                "estimate",
                "the estimated",
                "estimates of",
                "circa",
                "ca",
                "approaching",
                "virtually",
                "approximate",
                "an approximate",
                "approximately an estimated",
                "nearing",
                "nearer",
                "~",
                "≈",
                "in the region of",
                "in the order of",
                "perhaps",
                "or so",
                "what is thought to be");
        before(
                Modifier.AT_LEAST,
                "at least",
                "no fewer than",
                "no less than",
                "not less than",
                "not fewer than",
                "a minimum of",
                "minimum of",
                "minimum",
                "as few as",
                "as little as",
                "≥",
                "> =",
                "at a minimum",
                "at the least",
                "not under",
                "greater than or equal to",
                "more than or equal to",
                "equal to or more than",
                "equal to or greater than",
                "at the very least");
        before(
                Modifier.MORE_THAN,
                "more than",
                "over",
                "above",
                "exceeding",
                "exceeded",
                "exceed",
                "exceeds",
                "in excess of",
                "upwards of",
                "upward of",
                "greater than",
                "well over",
                "just over",
                "well above",
                "just above",
                "slightly over",
                "slightly more than",
                "slightly above",
                "a little over",
                "a little more than",
                "higher than",
                "larger than",
                "beyond",
                "surpass",
                "surpassed",
                "surpassing",
                "topped",
                "topping",
                "just more than",
                "well more than",
                "much more than",
                "far more than",
                "bigger than",
                ">",
                "a bit more than",
                "a bit over",
                "north of",
                "better than",
                "longer than",
                "older than",
                "past",
                "upwards from");
        before(
                Modifier.AT_MOST,
                "up to",
                "at most",
                "no more than",
                "not more than",
                "as many as",
                "as much as",
                "a maximum of",
                "maximum of",
                "maximum",
                "not exceeding",
                "not over",
                "as high as",
                "≤",
                "< =",
                "less than or equal to",
                "equal to or less than",
                "no longer than",
                "not longer than",
                "within",
                "at the most",
                "not above",
                "or up to",
                "limited to",
                "capped at",
                "a ceiling of",
                "no later than",
                "a cap of",
                "as long as",
                "never more than");
        before(
                Modifier.LESS_THAN,
                "less than",
                "fewer than",
                "under",
                "below",
                "just under",
                "just below",
                "slightly less than",
                "slightly under",
                "slightly below",
                "slightly fewer than",
                "a little under",
                "a little less than",
                "lower than",
                "smaller than",
                "well under",
                "well below",
                "shy of",
                "just shy of",
                "<",
                "short of",
                "not quite",
                "much less than",
                "far fewer than",
                "far less than",
                "shorter than",
                "younger than",
                "a bit less than",
                "a bit under");
        before(
                Modifier.EXACT,
                "only",
                "just",
                "exactly",
                "precisely",
                "merely",
                "a mere",
                "a total of",
                "only a",
                "a combined",
                "a record",
                "equal to",
                "barely");
        BEFORE.put("barely", Modifier.ABOUT);
        behind(
                Modifier.AT_LEAST,
                "or more",
                "or above",
                "or higher",
                "or greater",
                "and above",
                "or over",
                "and up",
                "or older",
                "or longer",
                "+",
                "plus",
                "at least",
                "at a minimum");
        behind(
                Modifier.AT_MOST,
                "or less",
                "or fewer",
                "or below",
                "or lower",
                "and under",
                "or under",
                "at most",
                "and below",
                "at the most");
        behind(Modifier.ABOUT, "or so", "approximately", "or thereabouts");
    }

    private Modifiers() {}

    private static void before(Modifier modifier, String... phrases) {
        for (String phrase : phrases) {
            BEFORE.put(phrase, modifier);
            LAST_WORDS.add(phrase.substring(phrase.lastIndexOf(' ') + 1));
        }
    }

    private static void behind(Modifier modifier, String... phrases) {
        for (String phrase : phrases) {
            BEHIND.put(phrase, modifier);
            int blank = phrase.indexOf(' ');
            FIRST_WORDS.add(blank < 0 ? phrase : phrase.substring(0, blank));
        }
    }

    /// Gives a number the modifier beside it, unless it has one (a range, a vague plural).
    static void read(Tokens tokens, Draft draft) {
        if (draft.modifier != Modifier.EXACT) {
            return;
        }
        behind(tokens, draft);
        if (draft.modifier == Modifier.EXACT) {
            before(tokens, draft);
        }
    }

    private static void before(Tokens tokens, Draft draft) {
        int end = draft.phraseFrom;
        Token last = tokens.get(end - 1);
        boolean inserted = last.is(",")
                && (tokens.get(end - 2).is("most")
                        || tokens.get(end - 2).is("least")
                        || tokens.get(end - 2).is("perhaps"))
                && tokens.get(end - 3).is(tokens.get(end - 2).is("perhaps") ? "," : "at");
        if (inserted) {
            last = tokens.get(--end - 1);
        }
        if (last.is("a")
                || last.is("an")
                || last.is("the") && tokens.get(end - 2).is("estimated")) {
            last = tokens.get(--end - 1);
        }
        int dot = last.is(".")
                        && (tokens.get(end - 2).is("approx")
                                || tokens.get(end - 2).is("ca"))
                ? 1
                : 0;
        end -= dot;
        if (bound(tokens, draft, end)) {
            return;
        }
        if (tokens.get(end - 2).isDash() && last.glued()
                || !LAST_WORDS.contains(tokens.get(end - 1).lower())) {
            return;
        }
        for (int length = Math.min(LONGEST, end); length > 0; length--) {
            StringBuilder phrase = new StringBuilder();
            for (int index = end - length; index < end; index++) {
                phrase.append(phrase.isEmpty() ? "" : " ")
                        .append(tokens.get(index).lower());
            }
            Modifier found = BEFORE.get(phrase.toString());
            if (found != null && !misread(tokens, draft, end - length, phrase.toString())) {
                draft.modify(found, end - length, end);
                return;
            }
        }
    }

    /// "a minimum sentence of four years", "the maximum fine is $200": the adjective bounds the
    /// number.
    private static boolean bound(Tokens tokens, Draft draft, int end) {
        Token joint = tokens.get(end - 1);
        if (!joint.is("of") && !joint.is("is") && !joint.is("was")) {
            return false;
        }
        for (int at = end - 2; at >= end - 4 && tokens.get(at).isWord(); at--) {
            boolean least = tokens.get(at).is("minimum");
            boolean wage = tokens.get(at + 1).lower().startsWith("wage")
                    || tokens.get(at + 1).is("age");
            boolean alone = !joint.is("of") && tokens.get(at - 1).is("the") && draft.unit.kind() != org.saksei.statements.UnitKind.NONE;
            if ((least || tokens.get(at).is("maximum")) && (at < end - 2 || alone)) {
                if (!wage) {
                    draft.modify(least ? Modifier.AT_LEAST : Modifier.AT_MOST, at, at + 1);
                }
                return !wage;
            }
        }
        return false;
    }

    /// "over three years, police found": during, not more than.
    private static boolean misread(Tokens tokens, Draft draft, int from, String phrase) {
        Token earlier = tokens.get(from - 1);
        return switch (phrase) {
            case "over" ->
                HANDING.contains(earlier.lower())
                        || draft.unit.kind() == org.saksei.statements.UnitKind.TIME
                                && !LASTING.contains(earlier.lower())
                                && !draft.hyphenated;
            case "under" ->
                LEGAL.contains(tokens.get(draft.to).lower())
                        || LEGAL.contains(tokens.get(draft.to + 1).lower());
            case "within", "above" ->
                draft.unit.kind() == org.saksei.statements.UnitKind.NONE && phrase.equals("within");
            case "estimate" -> true;
            case "estimates of" -> draft.unit.kind() == org.saksei.statements.UnitKind.MONEY;
            case "past" ->
                draft.unit.kind() == org.saksei.statements.UnitKind.TIME
                        || !PASSING.contains(earlier.lower())
                                && !earlier.lower().endsWith("ed");
            case "some" -> earlier.is("least");
            default -> false;
        };
    }

    /// Behind these "over three years" says how long; elsewhere in how long: "$5 billion over three
    /// years".
    private static final Set<String> LASTING = WordList.of("""
            for to of after in than lasted lasting lasts took takes taking spent spend spending served serving waited
            waiting is was were are been by from at worked lived detained held jailed just well slightly little and
            remained stayed aged exceeding within last
            """);

    /// Verbs of which "over" is a part: "handed over 119 people".
    private static final Set<String> HANDING = WordList.of("""
            hand hands handed handing take takes took taken taking turn turns turned turning carry carried
            pass passed passes passing bring brought sign signed signs ran run
            """);

    /// Verbs with which a level goes past a number.
    private static final Set<String> PASSING = WordList.of("""
            rise rises rose rising climb climbs climbing jump jumps soar soars surge surges go goes went going grew
            grow grows growing shot swept well push pushes move moves weaken weakens far
            """);

    /// What one stands under without any number being small: "under two sections of the act".
    private static final Set<String> LEGAL = WordList.of("""
            article articles section sections law laws act acts objectives provisions statutes headings
            pillars themes chapters conventions agreements programs programmes categories
            """);

    private static void behind(Tokens tokens, Draft draft) {
        boolean years = draft.phraseTo > draft.to || draft.kind == org.saksei.statements.Kind.COUNT && !draft.hasUnit();
        if (tokens.are(draft.phraseTo, "to", "life") && years) {
            if (!draft.hasUnit()) {
                draft.measure(
                        org.saksei.statements.Kind.DURATION,
                        new org.saksei.statements.Unit(org.saksei.statements.UnitKind.TIME, null, "year"),
                        draft.from,
                        draft.to);
            }
            draft.modify(Modifier.AT_LEAST, draft.phraseTo, draft.phraseTo + 2);
            return;
        }
        if (behind(tokens, draft, draft.to) || draft.phraseTo == draft.to) {
            return;
        }
        behind(tokens, draft, draft.phraseTo);
    }

    private static boolean behind(Tokens tokens, Draft draft, int at) {
        Token next = tokens.get(at);
        if (next.is("plus") && (tokens.get(at + 1).isNumber() || Currencies.isBefore(tokens.get(at + 1)))) {
            return false;
        }
        if (next.is("+")) {
            if (!next.glued() || tokens.get(at + 1).isNumber()) {
                return false;
            }
            draft.modify(Modifier.AT_LEAST, at, at + 1);
            return true;
        }
        if (next.isDash()
                && next.glued()
                && (tokens.get(at + 1).is("plus") || tokens.get(at + 1).is("odd") || tokens.get(at + 1).is("some"))) {
            draft.modify(tokens.get(at + 1).is("plus") ? Modifier.AT_LEAST : Modifier.ABOUT, at, at + 2);
            return true;
        }
        if (!FIRST_WORDS.contains(next.lower())) {
            return false;
        }
        for (int length = 3; length > 0; length--) {
            StringBuilder phrase = new StringBuilder(next.lower());
            for (int index = at + 1; index < at + length; index++) {
                phrase.append(' ').append(tokens.get(index).lower());
            }
            Modifier found = BEHIND.get(phrase.toString());
            boolean comparesOn = tokens.get(at + length).is("than")
                    || (!phrase.toString().startsWith("or ")
                                    || phrase.toString().endsWith("so"))
                            && (tokens.get(at + length).isNumber()
                                    || NumberWords.cardinal(
                                                    tokens.get(at + length).lower())
                                            != null);
            if (found != null && !comparesOn) {
                draft.modify(found, at, at + length);
                return true;
            }
        }
        return false;
    }
}
