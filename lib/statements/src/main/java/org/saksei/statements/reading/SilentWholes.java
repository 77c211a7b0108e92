package org.saksei.statements.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;

/// Finds the wholes no word points at: a list behind a comma or a semicolon, a number without a noun,
/// a share that goes on.
final class SilentWholes {

    private final Parts parts;
    private final Memory memory;
    private final Appositions appositions;
    private final Rests rests;
    private final BareParts bare;
    private final ClauseHeads heads;
    private final RestatedShares restatements;
    private final SumsLeft left;
    private final AgedRows aged;

    SilentWholes(Parts parts, Memory memory, ClauseHeads heads) {
        this.parts = parts;
        this.memory = memory;
        this.appositions = new Appositions(parts);
        this.rests = new Rests(parts, memory);
        this.bare = new BareParts(parts);
        this.heads = heads;
        this.restatements = new RestatedShares(parts, memory);
        this.aged = new AgedRows(parts);
        this.left = new SumsLeft(parts, memory.sums());
    }

    void read(Scene scene) {
        segments(scene);
        labels(scene);
        appositions.read(scene);
        heads.read(scene);
        aged.read(scene);
        followUp(scene);
        restatements.read(scene);
        shares(scene);
        rests.read(scene);
        left.read(scene);
        bare.read(scene);
        heads.goOn(scene);
    }

    void keep(Scene scene) {
        heads.keep(scene);
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
                .filter(figure -> figure.hasNoun() || figure.label != null)
                .filter(figure ->
                        scene.shape().segment(figure.at) == scene.shape().segment(top.getFirst().at))
                .reduce((first, next) ->
                        scene.sentence().tag(next.phraseFrom - 1).equals("VERB") ? next : first)
                .orElseGet(() -> continued(scene, top.getFirst()));
        if (main != null && main.sentence == scene.sentence() && isItem(scene.sentence(), main)) {
            return;
        }
        int segment = -1;
        int list = 0;
        for (Figure figure : top) {
            int own = scene.shape().segment(figure.at);
            boolean same = main != null
                    && main.sentence == scene.sentence()
                    && own == scene.shape().segment(main.at);
            boolean aside = main != null && !figure.hasNoun() && CarriedNouns.isAside(figure, main);
            if (main == null || same || aside || figure.whole != null || own == segment && list == 0) {
                continue;
            }
            boolean first = own != segment;
            segment = own;
            if (first) {
                list = startsStretch(scene, figure) && isBarePredicate(scene, figure, main)
                        ? listOf(top, scene, figure, main, list)
                        : 0;
            }
            boolean rest = Rests.isRest(scene.sentence(), figure);
            if (list > 0
                    && !rest
                    && !Parts.isFurther(figure)
                    && scene.comparing(figure.at) == null
                    && Parts.fits(figure, main, false)) {
                parts.join(figure, main, true, null, list, "disc.semicolon");
            }
        }
    }

    /// "By form: 27 sold; 17 beaten", "By form: forced labour 811; begging 46": an item of the list
    /// itself.
    private static boolean isItem(Sentence sentence, Figure figure) {
        int from = figure.label != null ? figure.label.from() : figure.phraseFrom;
        return sentence.is(from - 1, ":");
    }

    /// "Suspects arrested: 108, including 41 women; foreigners: 29": a label that says no more than a
    /// property.
    private void labels(Scene scene) {
        List<Figure> top = scene.inBracket(0);
        Figure main = top.isEmpty() ? null : top.getFirst();
        boolean row = main != null
                && (main.label != null || isRow(top))
                && main.kind == Kind.COUNT
                && main.whole == null
                && main.baseOf == null
                && Parts.isPerson(main);
        int list = 0;
        int segment = -1;
        for (Figure figure : row ? top : List.<Figure>of()) {
            boolean property = figure.label != null
                    && figure.whole == null
                    && (!figure.ownEvent || main != null && main.label == null)
                    && (main == null
                            || main.label == null
                            || scene.shape().segment(figure.at) > 0
                                    && scene.sentence().is(figure.label.from() - 1, ";"))
                    && (!figure.hasNoun() || !figure.plainNoun);
            if (property && main != null && Parts.fits(figure, main, true)) {
                boolean next = main.label == null && scene.shape().segment(figure.at) == segment && list > 0;
                list = next ? list : parts.newList();
                segment = scene.shape().segment(figure.at);
                parts.join(figure, main, true, null, list, "disc.label");
            }
        }
    }

    /// "311 offenders, male 139, female 172; Thai 274, others 37": labels right behind the noun of a
    /// count.
    private static boolean isRow(List<Figure> top) {
        Figure main = top.getFirst();
        if (top.size() < 3 || !main.hasNoun()) {
            return false;
        }
        Labels.Label first = top.get(1).label;
        return first != null
                && first.from() == main.nounTo + 1
                && main.sentence.is(main.nounTo, ",")
                && top.stream().skip(1).allMatch(figure -> figure.label != null);
    }

    /// "Those identified included 29 women and 38 girls; 67 were …": the whole of the first list
    /// stands before.
    private static @Nullable Figure continued(Scene scene, Figure first) {
        Figure whole = first.whole;
        return whole != null && whole.sentence != scene.sentence() ? whole : null;
    }

    private int listOf(List<Figure> top, Scene scene, Figure figure, Figure main, int before) {
        if (!scene.isSingle(top, scene.shape().segment(figure.at))) {
            return parts.newList();
        }
        if (before > 0 && singleBefore(scene, top, figure)) {
            return before;
        }
        Figure opened = opening(scene, top, figure, main);
        return opened != null ? opened.list : parts.newList();
    }

    /// "The 350 cases consisted of 144 of surrogacy; 123 of begging; and 83 of …": the first of the list stands
    /// behind the whole, and the next ones are said as it is.
    private static @Nullable Figure opening(Scene scene, List<Figure> top, Figure figure, Figure main) {
        int segment = scene.shape().segment(figure.at) - 1;
        List<Figure> before = top.stream()
                .filter(other ->
                        other != main && other.at < figure.at && scene.shape().segment(other.at) == segment)
                .toList();
        Figure last = before.size() == 1 ? before.getFirst() : null;
        boolean opens = last != null
                && last.whole == main
                && last.closed
                && last.list > 0
                && main.sentence == scene.sentence()
                && scene.shape().segment(main.at) == segment
                && last.rules.contains("disc.closed")
                && scene.sentence().lower(last.phraseTo).equals(scene.sentence().lower(figure.phraseTo));
        return opens ? last : null;
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
        if (scene.sentence().is(after, "(")) {
            after = Math.min(
                    scene.shape().get(scene.shape().bracket(after + 1)).close() + 1,
                    scene.sentence().size() - 1);
        }
        boolean copula = scene.sentence().tag(after).equals("AUX")
                || scene.sentence().tag(after + 1).equals("AUX")
                || scene.sentence()
                        .get(Math.min(after, scene.sentence().size() - 1))
                        .isVerbal();
        return copula && (!figure.hasNoun() || !figure.attributes.isEmpty());
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
            if (figure.rules.contains(RestatedShares.RULE)) {
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
