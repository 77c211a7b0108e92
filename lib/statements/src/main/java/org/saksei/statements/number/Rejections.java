package org.saksei.statements.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Reason;

/// Says which numbers are no figures: dates, times of day, ordinals, identifiers, scores, names,
/// pronouns.
///
/// Each test looks at a bounded number of tokens around the number.
final class Rejections {

    private static final Set<String> SCORING = WordList.of("""
            won win wins beat beats beaten lost lose defeat defeated draw drew score scored vote voted
            ruling ruled victory lead led tie tied match decision winning loss set game goal
            """);

    /// What a pair of numbers before it is the result of.
    private static final Set<String> RESULTS = WordList.of("""
            win loss victory defeat draw tie record vote lead decision ruling rout triumph thrashing overtime
            """);

    private static final Set<String> BEYOND = Set.of("over", "above", "older", "more", "under", "younger", "below");

    private final Tokens tokens;
    private final Dates dates;
    private final Identifiers identifiers;
    private final Names names;
    private final Clocks clocks;
    private final Codes codes;

    Rejections(Tokens tokens) {
        this.tokens = tokens;
        dates = new Dates(tokens);
        identifiers = new Identifiers(tokens, dates);
        names = new Names(tokens);
        clocks = new Clocks(tokens);
        codes = new Codes(tokens);
    }

    void read(Draft draft, @Nullable Draft before) {
        if (draft.reason != null || draft.kind == Kind.ZERO && draft.tentative) {
            return;
        }
        if (draft.inDigits) {
            ordinal(draft);
            codes.read(draft);
            identifiers.read(draft, before);
            clocks.digits(draft);
            dates.read(draft, before);
            score(draft, before);
            identifiers.listItem(draft);
            identifiers.enumerated(draft, before);
        }
        denominator(draft);
        numbered(draft);
        label(draft);
        clocks.spoken(draft);
        dates.period(draft);
        identifiers.under(draft, before);
        clocks.roundTheClock(draft);
        names.read(draft);
        names.title(draft);
        names.pronoun(draft);
        dates.spokenYear(draft, before);
    }

    /// "15 to 17: 66", "two to five years: 25", "18 and over: 87": the limits of a band, counted behind the colon.
    private void label(Draft draft) {
        int at = draft.phraseTo;
        if ((tokens.get(at).is("and") || tokens.get(at).is("or"))
                && BEYOND.contains(tokens.get(at + 1).lower())) {
            at += 2;
        }
        boolean band = draft.upper != null || draft.modifier != Modifier.EXACT || at > draft.phraseTo;
        Token number = tokens.get(at + 1);
        if (band && tokens.get(at).is(":") && number.isNumber() && !number.glued()) {
            draft.reject(Reason.BAND_LIMIT, "band-label");
        }
    }

    /// "operator number four", "victim number two": which one, not how many.
    private void numbered(Draft draft) {
        Token noun = tokens.get(draft.from - 2);
        boolean named = tokens.get(draft.from - 1).is("number") && noun.isWord() && !DETERMINERS.contains(noun.lower());
        if (named && !draft.hasUnit() && !draft.inDigits && draft.modifier == Modifier.EXACT) {
            draft.reject(Reason.IDENTIFIER, "identifier-word");
        }
    }

    private static final Set<String> DETERMINERS = WordList.of("the a an this that to will they we could would may");

    /// "18 per 1,000 inhabitants": what is counted per is no figure.
    private void denominator(Draft draft) {
        boolean per = tokens.get(draft.phraseFrom - 1).is("per") && draft.value.compareTo(NumberWords.HUNDRED) >= 0;
        boolean every = tokens.get(draft.phraseFrom - 1).is("every")
                && (tokens.get(draft.phraseFrom - 2).is("for")
                        || tokens.get(draft.phraseFrom - 2).is("of"))
                && !draft.hasUnit();
        if (per
                || every
                || tokens.get(draft.phraseFrom - 1).is("per")
                        && tokens.get(draft.from - 2).isNumber()) {
            draft.reject(Reason.IDENTIFIER, "denominator");
        }
    }

    private void ordinal(Draft draft) {
        Token next = tokens.get(draft.to);
        boolean suffix = next.is("st") || next.is("nd") || next.is("rd") || next.is("th");
        if (suffix && next.glued()) {
            boolean day = dates.isMonth(draft.to + 1)
                    || dates.isMonth(draft.from - 1)
                    || tokens.get(draft.to + 1).is("of") && dates.isMonth(draft.to + 2);
            draft.to = Math.max(draft.to, draft.to + 1);
            draft.phraseTo = Math.max(draft.phraseTo, draft.to);
            draft.reject(day ? Reason.DATE : Reason.ORDINAL, "ordinal-suffix");
        }
        if (next.is("s") && next.glued()
                || next.is("'") && tokens.get(draft.to + 1).is("s")) {
            draft.reject(Reason.DATE, "decade");
        }
    }

    private void score(Draft draft, @Nullable Draft last) {
        boolean small =
                draft.upper == null && draft.value.scale() <= 0 && draft.value.compareTo(BigDecimal.valueOf(1_000)) < 0;
        Token next = tokens.get(draft.to);
        Token before = tokens.get(draft.from - 1);
        boolean left = next.isDash()
                && tokens.get(draft.to + 1).isNumber()
                && tokens.get(draft.to + 1).glued()
                && next.glued();
        boolean right = before.isDash()
                && tokens.get(draft.from - 2).isNumber()
                && before.glued()
                && tokens.get(draft.from).glued();
        boolean goesOn = last != null && last.reason == Reason.SCORE && (right || isNext(draft, last));
        boolean falls =
                left && next.is("-") && falls(draft, tokens.get(draft.to + 1).value());
        if (small && isVote(draft)) {
            draft.reject(Reason.SCORE, "score");
        }
        if (small && (left || right) && (goesOn || falls || scoring(draft))) {
            draft.reject(Reason.SCORE, "score");
        }
        boolean result = draft.upper != null && tokens.get(draft.from + 1).isDash();
        if (result && (scoringNear(draft, 3) || goesOn || RESULTS.contains(next.lower()))) {
            draft.reject(Reason.SCORE, "score");
        }
    }

    /// "the vote was 5 to 4": the larger number first, and nothing counted.
    private boolean isVote(Draft draft) {
        boolean first = tokens.get(draft.to).is("to");
        int from = first ? draft.from : draft.from - 2;
        boolean pair = tokens.get(from + 1).is("to")
                && tokens.small(from) >= 0
                && tokens.small(from + 2) >= 0
                && tokens.small(from) > tokens.small(from + 2)
                && !tokens.get(from + 3).isWord();
        for (int step = 1; pair && step <= 4; step++) {
            if (SCORING.contains(tokens.get(from - step).lower())) {
                return !tokens.get(from - 1).is("from");
            }
        }
        return false;
    }

    /// "6-4, 3-6, 7-5": the next set of a match.
    private boolean isNext(Draft draft, Draft last) {
        boolean comma =
                tokens.get(draft.from - 1).is(",") || tokens.get(draft.from - 1).is("and");
        return comma && draft.from - last.to <= 2;
    }

    /// "112-98": a pair that falls is no range.
    private boolean falls(Draft draft, BigDecimal other) {
        return draft.inDigits
                && !draft.hasUnit()
                && draft.value.compareTo(other) > 0
                && !tokens.get(draft.to + 1).looksLikeYear()
                && !(tokens.get(draft.to + 2).isDash()
                        && tokens.get(draft.to + 2).glued());
    }

    private boolean scoring(Draft draft) {
        return scoringNear(draft, 6);
    }

    private boolean scoringNear(Draft draft, int reach) {
        for (int step = 1; step <= reach; step++) {
            if (SCORING.contains(tokens.get(draft.from - step).lower())
                    || SCORING.contains(tokens.get(draft.to - 1 + step).lower())) {
                return true;
            }
        }
        return false;
    }

    /// Ordinal words are candidates too, so that a person may see them: "the third victim".
    static void ordinals(Tokens tokens, int at, List<Draft> drafts) {
        Token word = tokens.get(at);
        Integer value = word.isWord() ? NumberWords.ordinal(word.lower()) : null;
        if (value != null) {
            Draft draft = new Draft(at, at + 1, BigDecimal.valueOf(value), "ordinal-word");
            draft.reject(Reason.ORDINAL, "ordinal");
            drafts.add(draft);
        }
    }
}
