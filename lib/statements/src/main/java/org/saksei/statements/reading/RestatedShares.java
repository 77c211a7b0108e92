package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;

/// Finds the wholes of shares that say a number again: "45 of 120 million, that is 37.5 per cent", "21 of the 126
/// cases, one in six, …", "168 of them – 42 per cent – said".
///
/// Such a share is one of what its number is a part of, never of the number itself.
final class RestatedShares {

    static final String RULE = "disc.restated";

    private final Parts parts;
    private final Memory memory;

    RestatedShares(Parts parts, Memory memory) {
        this.parts = parts;
        this.memory = memory;
    }

    void read(Scene scene) {
        for (Figure figure : scene.figures()) {
            counted(scene, figure);
            if (figure.kind != Kind.SHARE || figure.restates != null || scene.comparing(figure.at) != null) {
                continue;
            }
            Figure count = said(scene, figure);
            boolean sum = count != null && (count.isCount() || count.kind == Kind.MONEY);
            Figure whole = count == null || !sum ? null : whole(scene, count);
            if (count != null && whole != null) {
                if (isRated(scene.sentence(), figure)) {
                    figure.forgetNoun();
                }
                release(figure, count);
                parts.join(figure, whole, count.closed, count.cue, parts.newList(), RULE);
            }
        }
    }

    /// "One fifth of the 275 raids carried out, or 55,": a bare number that says a share again is a part of its whole.
    private void counted(Scene scene, Figure count) {
        boolean bare = count.kind == Kind.COUNT && !count.hasNoun() && count.whole == null && count.baseOf == null;
        Sentence sentence = scene.sentence();
        if (!bare || !sentence.is(before(count), "or") || !endsAt(sentence, count.phraseTo)) {
            return;
        }
        Figure whole = scene.before(count.at, scene.shape().bracket(count.at));
        for (Figure share : scene.figures()) {
            boolean of = whole != null && share.whole == whole && share.kind == Kind.SHARE && share.at < whole.at;
            if (of && whole != null && whole.isCount() && Parts.bounds(whole, count)) {
                parts.join(count, whole, share.closed, share.cue, parts.newList(), RULE);
                return;
            }
        }
    }

    /// Only a share that was taken for a part of the number it says again is set free.
    private static void release(Figure share, Figure count) {
        if (share.whole == count) {
            share.whole = null;
        }
    }

    /// The number a share says again, or null.
    private static @Nullable Figure said(Scene scene, Figure share) {
        Sentence sentence = scene.sentence();
        int bracket = scene.shape().bracket(share.at);
        boolean percent = share.unit.kind() == UnitKind.PERCENT;
        int at = before(share);
        if (isSaidAgain(sentence, at) && (percent || endsAt(sentence, share.phraseTo))) {
            return scene.before(share.at, bracket);
        }
        if (percent && isRated(sentence, share)) {
            return partOf(scene, scene.before(share.at, bracket));
        }
        boolean alone = !share.hasNoun() && endsAt(sentence, share.phraseTo);
        if (alone && bracket != 0 && scene.shape().get(bracket).open() == at) {
            Shape.Bracket own = scene.shape().get(bracket);
            boolean whole = own.close() == share.phraseTo && (own.dashed() || !percent);
            return whole ? partOf(scene, scene.before(own.open(), own.parent())) : null;
        }
        boolean comma = alone && sentence.is(at, ",");
        Figure last = comma ? scene.before(share.at, bracket) : null;
        return last != null && Math.max(last.phraseTo, last.nounTo) == at ? partOf(scene, last) : null;
    }

    /// The last token before a share and its modifiers.
    private static int before(Figure share) {
        int at = share.phraseFrom - 1;
        while (at > 0 && Parts.isModifier(share.sentence, at)) {
            at--;
        }
        return at;
    }

    /// "79 of the 94 accused, a conviction rate of 84 per cent": an apposition that calls it a rate of what stands
    /// before.
    private static boolean isRated(Sentence sentence, Figure share) {
        int of = before(share);
        boolean rate = sentence.is(of, "of") && RATES.contains(sentence.lower(of - 1));
        int at = of - 2;
        while (rate
                && at > Math.max(0, of - LONGEST)
                && (sentence.get(at).isNominal() || sentence.tag(at).equals("ADJ"))) {
            at--;
        }
        boolean article = sentence.is(at, "a") || sentence.is(at, "an");
        int sign = sentence.is(at - 1, "or") || sentence.is(at - 1, "giving") ? at - 2 : at - 1;
        return rate && article && sign > 0 && sentence.get(sign).isSign();
    }

    private static final Set<String> RATES = Set.of("rate", "share", "proportion", "ratio", "quota");

    /// How many words the name of a rate has.
    private static final int LONGEST = 5;

    private static boolean isSaidAgain(Sentence sentence, int at) {
        return sentence.is(at, "or")
                || sentence.is(at, "is") && sentence.is(at - 1, "that") && sentence.is(at - 2, ",");
    }

    private static boolean endsAt(Sentence sentence, int at) {
        return at >= sentence.size() || sentence.get(at).isSign() && !sentence.is(at, "(");
    }

    /// Of "21 of the 126" the 21.
    private static @Nullable Figure partOf(Scene scene, @Nullable Figure last) {
        Figure part = last;
        for (Figure figure : scene.figures()) {
            boolean count = figure.isCount() || figure.kind == Kind.MONEY;
            part = count && last != null && figure.whole == last && figure.at < last.at ? figure : part;
        }
        return part;
    }

    /// The whole a share behind a count belongs to: of "96 of 1,574 applications" the 1,574, of "1,122 calls" the last
    /// larger number of calls.
    private @Nullable Figure whole(Scene scene, Figure count) {
        boolean holds = scene.figures().stream().anyMatch(other -> other.whole == count && other.at < count.at);
        Figure whole = holds ? count : count.whole;
        boolean total = whole == null && count.hasNoun() && count.lemma != null && count.base == null;
        return total && count.lemma != null ? memory.named(count.lemma, count) : whole;
    }
}
