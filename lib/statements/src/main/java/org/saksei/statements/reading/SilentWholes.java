package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;

/// Finds the wholes no word points at: a list behind a comma or a semicolon, "the remaining", a number without
/// a noun, a share that goes on.
final class SilentWholes {

    private static final Set<String> OTHERS = Set.of("others", "other", "another", "more", "further", "additional");

    private final Parts parts;
    private final Memory memory;
    private final Appositions appositions;

    SilentWholes(Parts parts, Memory memory) {
        this.parts = parts;
        this.memory = memory;
        this.appositions = new Appositions(parts);
    }

    void read(Scene scene) {
        segments(scene);
        appositions.read(scene);
        followUp(scene);
        shares(scene);
        remaining(scene);
        bare(scene);
    }

    /// "the remaining 118": with the figure before it part of the last whole.
    private void remaining(Scene scene) {
        Figure before = null;
        for (Figure figure : scene.figures()) {
            boolean rest = figure.isCount()
                    && figure.whole == null
                    && isRest(scene.sentence(), figure, before)
                    && scene.comparing(figure.at) == null;
            if (rest) {
                Figure sibling = before;
                Figure known = sibling == null ? null : sibling.whole;
                Figure whole =
                        known != null && Parts.fits(figure, known, true) ? known : memory.find(figure, true, null);
                int list = known == whole && sibling != null && sibling.list > 0 ? sibling.list : parts.newList();
                if (whole != null) {
                    parts.join(figure, whole, true, null, list, "disc.remaining");
                    boolean first = sibling != null && sibling.whole == null && sibling.baseOf == null;
                    if (first && sibling != null && Parts.fits(sibling, whole, true) && sibling != whole) {
                        parts.join(sibling, whole, true, null, list, "disc.remaining");
                    }
                }
            }
            if (figure.isCount()
                    && figure.baseOf == null
                    && scene.comparing(figure.at) == null
                    && !isWhole(scene, figure)
                    && scene.shape().bracket(figure.at) == 0) {
                before = figure;
            }
        }
    }

    /// The 68 of "54 of the 68 … and the other 14".
    private static boolean isWhole(Scene scene, Figure figure) {
        return scene.figures().stream().anyMatch(part -> part.whole == figure);
    }

    /// "the remaining 118"; behind a figure and at the head of a sentence also "the other 40".
    private static boolean isRest(Sentence sentence, Figure figure, @Nullable Figure before) {
        boolean other = sentence.is(figure.phraseFrom - 1, "other") && sentence.is(figure.phraseFrom - 2, "the");
        return sentence.is(figure.phraseFrom - 1, "remaining") || other && before != null;
    }

    /// "found 90 children, housed 26": a number without a noun, with a verb of its own, after the
    /// whole.
    private void bare(Scene scene) {
        Figure main = null;
        Figure told = null;
        for (Figure figure : scene.figures()) {
            if (told != null && told.whole != null && isNext(scene, told, figure)) {
                parts.join(figure, told.whole, told.closed, told.cue, told.list, "disc.bare");
            }
            told = figure.isCount() && figure.whole != null && figure.cue != null && figure.cue.startsWith("of")
                    ? figure
                    : told;
            boolean level = figure.isCount()
                    && !Parts.isFurther(figure)
                    && figure.whole == null
                    && scene.comparing(figure.at) == null
                    && figure.baseOf == null;
            boolean verb = figure.phraseFrom > 0
                            && scene.sentence().tag(figure.phraseFrom - 1).equals("VERB")
                    || scene.sentence().tag(figure.phraseTo).equals("VERB");
            boolean part = level
                    && main != null
                    && !isOther(scene.sentence(), figure)
                    && !isOfAnother(scene.sentence(), figure)
                    && !figure.hasNoun()
                    && verb
                    && figure.unit.kind() == UnitKind.NONE
                    && scene.shape().bracket(main.at) == scene.shape().bracket(figure.at)
                    && Parts.fits(figure, main, false);
            if (part && main != null) {
                parts.join(figure, main, false, null, parts.newList(), "disc.bare");
            } else if (level && figure.hasNoun() && figure.kind == Kind.COUNT) {
                main = figure;
            }
        }
    }

    /// "Lo returned 14,720 migrants, Ha sent 2,415": another did it, to others.
    private static boolean isOfAnother(Sentence sentence, Figure figure) {
        int verb = figure.phraseFrom - 1;
        int subject = verb - 1;
        while (subject > 0 && sentence.get(subject).isNominal()) {
            subject--;
        }
        boolean joined = sentence.is(subject, ",") || sentence.tag(subject).equals("CCONJ");
        return verb > 0 && sentence.tag(verb).equals("VERB") && subject < verb - 1 && joined;
    }

    /// "acquitted two others", "freed another nine": not of those told before.
    private static boolean isOther(Sentence sentence, Figure figure) {
        return OTHERS.contains(sentence.lower(figure.phraseTo))
                || OTHERS.contains(sentence.lower(figure.phraseFrom - 1));
    }

    /// "Forty-four of the 58 are Vietnamese, nine are Malaysian": a bare number with its verb goes on.
    private static boolean isNext(Scene scene, Figure told, Figure figure) {
        Sentence sentence = scene.sentence();
        boolean bare = figure.kind == Kind.COUNT
                && figure.whole == null
                && !figure.hasNoun()
                && sentence.tag(told.phraseTo).equals("ADP")
                && (sentence.tag(figure.phraseTo).equals("AUX")
                        || sentence.tag(figure.phraseTo).equals("VERB"));
        boolean joined = sentence.is(figure.phraseFrom - 1, ",") || sentence.is(figure.phraseFrom - 1, "and");
        Figure whole = told.whole;
        return bare
                && joined
                && whole != null
                && Parts.fits(figure, whole, true)
                && scene.sameStretch(told.at, figure.at);
    }

    /// "303 victims (181 in 2016); 186 were victims of sex trafficking, 52 of forced labour; 212
    /// were female".
    private void segments(Scene scene) {
        List<Figure> top = scene.inBracket(0);
        if (top.isEmpty() || scene.shape().segment(top.getLast().at) == 0) {
            return;
        }
        Figure main = top.stream()
                .filter(figure ->
                        figure.kind == Kind.COUNT && scene.comparing(figure.at) == null && figure.whole == null)
                .filter(figure ->
                        scene.shape().segment(figure.at) == scene.shape().segment(top.getFirst().at))
                .reduce((first, next) ->
                        scene.sentence().tag(next.phraseFrom - 1).equals("VERB") ? next : first)
                .orElseGet(() -> continued(scene, top.getFirst()));
        int segment = -1;
        int list = 0;
        for (Figure figure : top) {
            int own = scene.shape().segment(figure.at);
            boolean same = main != null
                    && main.sentence == scene.sentence()
                    && own == scene.shape().segment(main.at);
            if (main == null || same || figure.whole != null || own == segment && list == 0) {
                continue;
            }
            boolean first = own != segment;
            segment = own;
            if (first) {
                list = startsStretch(scene, figure) && isBarePredicate(scene, figure, main)
                        ? listOf(top, scene, figure, list)
                        : 0;
            }
            if (list > 0 && scene.comparing(figure.at) == null && Parts.fits(figure, main, false)) {
                parts.join(figure, main, true, null, list, "disc.semicolon");
            }
        }
    }

    /// "Those identified included 29 women and 38 girls; 67 were …": the whole of the first list stands before.
    private static @Nullable Figure continued(Scene scene, Figure first) {
        Figure whole = first.whole;
        return whole != null && whole.sentence != scene.sentence() ? whole : null;
    }

    private int listOf(List<Figure> top, Scene scene, Figure figure, int before) {
        return before > 0 && scene.isSingle(top, scene.shape().segment(figure.at)) && singleBefore(scene, top, figure)
                ? before
                : parts.newList();
    }

    private static boolean singleBefore(Scene scene, List<Figure> top, Figure figure) {
        return scene.isSingle(top, scene.shape().segment(figure.at) - 1);
    }

    /// At most a conjunction and a modifier stand before the figure.
    private static boolean startsStretch(Scene scene, Figure figure) {
        int at = figure.phraseFrom - 1;
        int words = 0;
        while (at >= 0 && !scene.sentence().is(at, ";") && words < 4) {
            if (scene.sentence().get(at).isVerbal() || scene.sentence().get(at).isNominal()) {
                return false;
            }
            at--;
            words++;
        }
        return words < 4;
    }

    /// It says what some of the whole are, not what else was done.
    private static boolean isBarePredicate(Scene scene, Figure figure, Figure whole) {
        if (Traits.disjoint(figure.attributes, whole.attributes)) {
            return false;
        }
        boolean same = figure.lemma != null && figure.lemma.equals(whole.lemma);
        boolean person = Parts.isPerson(figure) && Parts.isPerson(whole);
        return !figure.hasNoun() || same || person && !figure.attributes.isEmpty();
    }

    /// "More than half were children, and a third were men."
    private void followUp(Scene scene) {
        List<Figure> top = scene.inBracket(0);
        if (top.isEmpty()) {
            return;
        }
        Figure first = top.getFirst();
        boolean all = scene.sentence().is(first.phraseFrom - 1, "all")
                || scene.sentence().is(first.phraseFrom - 2, "all");
        boolean starts = !all && first.phraseFrom <= 3 && startsStretch(scene, first);
        if (!starts
                || Parts.isFurther(first)
                || first.whole != null
                || first.kind != Kind.SHARE
                || !isPredicate(scene, first)) {
            return;
        }
        Figure whole = memory.find(first, false, null);
        if (whole == null || first.hasNoun() && (!Parts.isPerson(first) || first.ownEvent && !first.event(whole))) {
            return;
        }
        int list = parts.newList();
        Figure last = null;
        for (Figure figure : top) {
            boolean on = last == null || Parts.goesOn(scene, last, figure);
            if (!on || scene.comparing(figure.at) != null || !Parts.fits(figure, whole, false)) {
                return;
            }
            parts.join(figure, whole, true, null, list, "disc.whole-carried");
            last = figure;
        }
    }

    /// "were" follows, and what comes says a property.
    private static boolean isPredicate(Scene scene, Figure figure) {
        int after = Math.max(figure.phraseTo, figure.nounTo);
        boolean copula = scene.sentence().tag(after).equals("AUX")
                || scene.sentence().tag(after + 1).equals("AUX")
                || scene.sentence()
                        .get(Math.min(after, scene.sentence().size() - 1))
                        .isVerbal();
        return copula && (!figure.hasNoun() || !figure.attributes.isEmpty());
    }

    /// "1,122 calls, or 7.9 percent": of its whole, else of the last larger number of calls.
    private @Nullable Figure restated(Scene scene, Figure count) {
        Figure whole = partitive(scene, count);
        boolean total = whole == null && count.hasNoun() && count.lemma != null && count.base == null;
        return total && count.lemma != null ? memory.named(count.lemma, count) : whole;
    }

    /// The whole a percentage behind a count belongs to: of "96 of 1,574 applications" the 1,574.
    private static @Nullable Figure partitive(Scene scene, Figure count) {
        boolean holds = scene.figures().stream().anyMatch(other -> other.whole == count && other.at < count.at);
        return holds ? count : count.whole;
    }

    /// "64 percent of clients were …, 24 percent were …": shares of one thing, whose size may not
    /// be told.
    private void shares(Scene scene) {
        Figure last = null;
        for (Figure figure : scene.figures()) {
            if (figure.kind != Kind.SHARE
                    || figure.unit.kind() != UnitKind.PERCENT
                    || figure.restates != null
                    || scene.comparing(figure.at) != null) {
                continue;
            }
            Figure count = scene.sentence().is(figure.phraseFrom - 1, "or")
                    ? scene.before(figure.at, scene.shape().bracket(figure.at))
                    : null;
            Figure known = count == null || !count.isCount() ? null : restated(scene, count);
            if (count != null && known != null && figure.whole == null) {
                parts.join(figure, known, count.closed, count.cue, parts.newList(), "disc.restated");
                continue;
            }
            boolean of = figure.hasNoun();
            boolean on = last != null
                    && scene.shape().bracket(last.at) == scene.shape().bracket(figure.at)
                    && (!of || figure.lemma != null && figure.lemma.equals(last.lemma));
            if (on && last != null) {
                if (last.list == 0) {
                    last.list = parts.newList();
                }
                if (figure.whole == null) {
                    figure.whole = last.whole;
                    figure.cue = last.cue;
                    figure.closed = true;
                    figure.list = last.list;
                }
                figure.type = figure.lemma == null ? last.type : figure.type;
                figure.lemma = figure.lemma == null ? last.lemma : figure.lemma;
            } else if (of && figure.whole == null) {
                Figure whole = memory.find(figure, true, figure.lemma);
                figure.closed = true;
                figure.cue = "of " + scene.sentence().lower(figure.nounTo - 1);
                if (whole != null) {
                    figure.whole = whole;
                    figure.list = parts.newList();
                }
            }
            last = figure;
        }
    }
}
