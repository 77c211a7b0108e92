package org.saksei.statements.reading;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.Link;

/// Finds what a figure is compared with, and the base of a change.
final class Comparisons {

    /// A cue among the first tokens of a sentence compares what the sentence before says.
    private static final int EARLY = 8;

    /// How far behind a cue the bracket with its value may open, in tokens.
    private static final int FAR = 12;

    private final Memory memory;

    Comparisons(Memory memory) {
        this.memory = memory;
    }

    void read(Scene scene) {
        for (Cues.Comparing cue : scene.cues()) {
            List<Figure> bases = bases(scene, cue);
            bases = bases.isEmpty() ? behindTime(scene, cue) : bases;
            if (!bases.isEmpty()) {
                bind(scene, cue, bases);
            }
        }
        fromTo(scene);
        ChangeBases.read(scene);
    }

    /// The levels in the reach of a cue, in its own bracket and no parts of anything.
    private static List<Figure> bases(Scene scene, Cues.Comparing cue) {
        int bracket = scene.shape().bracket(cue.from());
        List<Figure> all = scene.figures().stream()
                .filter(figure -> figure.at >= cue.to() && figure.at < cue.end())
                .filter(figure -> scene.shape().bracket(figure.at) == bracket)
                .filter(figure -> figure.isLevel() && figure.whole == null)
                .filter(figure ->
                        figure.kind != Kind.DURATION && figure.kind != Kind.AGE || isFirst(scene, cue, figure))
                .filter(figure -> figure.numeral == null || figure.numeral.link() != Link.TO)
                .toList();
        return all.size() > 1 && Norms.isRated(scene, all.getFirst(), all.get(1)) ? all.subList(0, 1) : all;
    }

    /// "35 percent more than the year before (3.1 billion)", "twice the value of 2019 (1.5 million)":
    /// the value stands in brackets behind the time it is of.
    private static List<Figure> behindTime(Scene scene, Cues.Comparing cue) {
        int parent = scene.shape().bracket(cue.from());
        for (int at = cue.to(); at < cue.end() && at < cue.to() + FAR; at++) {
            if (scene.sentence().tag(at).equals("CCONJ")) {
                return List.of();
            }
            int inside = at + 1 < scene.sentence().size() ? scene.shape().bracket(at + 1) : parent;
            boolean opens = inside != parent
                    && scene.shape().bracket(at) == parent
                    && scene.shape().get(inside).parent() == parent
                    && !scene.shape().get(inside).dashed();
            if (opens) {
                List<Figure> held = scene.inBracket(inside);
                boolean one = held.size() == 1
                        && held.getFirst().isLevel()
                        && held.getFirst().kind != Kind.SHARE
                        && held.getFirst().whole == null
                        && held.getFirst().phraseFrom <= at + 2;
                return one && isTime(scene, cue.to(), at) ? held : List.of();
            }
        }
        return List.of();
    }

    private static boolean isTime(Scene scene, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Scene.TIMES.contains(scene.sentence().lower(at))
                    || scene.years().contains(at)) {
                return true;
            }
        }
        return false;
    }

    /// "10 years, compared to 12 years": of lengths and ages only what stands right behind the cue.
    private static boolean isFirst(Scene scene, Cues.Comparing cue, Figure base) {
        boolean first = scene.figures().stream().noneMatch(other -> other.at >= cue.to() && other.at < base.at);
        Figure main = scene.before(cue.from(), scene.shape().bracket(cue.from()));
        return first && main != null && main.kind == base.kind;
    }

    private void bind(Scene scene, Cues.Comparing cue, List<Figure> bases) {
        List<Figure> mains = mains(scene, cue, bases.getFirst());
        if (ComparedPairs.isAnother(scene, cue, mains, bases.getFirst())) {
            bases.getFirst().rule("cmp.another");
            return;
        }
        mains = ComparedPairs.withParts(scene, cue, mains, bases);
        String rule = cue.origin() ? "cmp.from" : "cmp.with";
        boolean aligned = mains.size() == bases.size()
                && bases.size() > 1
                && years(scene, cue) < bases.size()
                && !isCrossed(mains, bases);
        for (int at = 0; at < bases.size(); at++) {
            Figure base = bases.get(at);
            if (isOriginOfNext(scene, base) || ComparedPairs.isPair(scene, cue, base)) {
                continue;
            }
            Figure main = mains.isEmpty() ? null : aligned ? mains.get(at) : best(scene, mains, base);
            if (main != null && main != base) {
                base.baseOf = main;
                if (base.kind == Kind.COUNT && (main.kind == Kind.DURATION || main.kind == Kind.AGE)) {
                    base.kind = main.kind;
                    base.unit = main.unit;
                }
                ComparedPairs.shares(scene, main, base);
                base.rule(rule);
                Norms.read(scene, cue, base);
                if (main.base == null) {
                    main.base = base;
                    main.rule(rule);
                }
                if (base.kind == Kind.ZERO && bases.size() == 1) {
                    coordinated(scene, mains, main);
                }
            }
        }
    }

    /// "identified ten men and four women, compared with none in 2016": none is set against both.
    private static void coordinated(Scene scene, List<Figure> mains, Figure main) {
        for (Figure other : mains) {
            boolean beside = other.base == null
                    && other.isCount()
                    && !hangs(scene, other)
                    && scene.clauses().main(other.at) == scene.clauses().main(main.at);
            if (beside) {
                other.base = main.base;
                main.rules.forEach(other::rule);
            }
        }
    }

    /// "rose from two to six": the two are bound to the six.
    private static boolean isOriginOfNext(Scene scene, Figure base) {
        int next = scene.figures().indexOf(base) + 1;
        boolean from = base.numeral != null
                && base.numeral.link() == Link.FROM
                && next < scene.figures().size();
        Figure figure = from ? scene.figures().get(next) : base;
        return from && figure.numeral != null && figure.numeral.link() == Link.TO;
    }

    /// "45 provinces reported 1,740 victims, up from 1,407 victims in 40 provinces": the nouns stand
    /// in another order.
    private static boolean isCrossed(List<Figure> mains, List<Figure> bases) {
        for (int at = 0; at < bases.size(); at++) {
            Figure base = bases.get(at);
            Figure main = mains.get(at);
            String lemma = base.lemma;
            boolean own = base.hasNoun() && lemma != null && !lemma.equals(main.lemma);
            if (own && mains.stream().anyMatch(other -> Objects.equals(lemma, other.lemma))) {
                return true;
            }
        }
        return false;
    }

    private static long years(Scene scene, Cues.Comparing cue) {
        return scene.years().stream()
                .filter(token -> token >= cue.to() && token < cue.end())
                .count();
    }

    /// The figures a cue can compare, in order.
    private List<Figure> mains(Scene scene, Cues.Comparing cue, Figure base) {
        int bracket = scene.shape().bracket(cue.from());
        List<Figure> found = candidates(scene, cue, bracket, base);
        if (found.isEmpty() && bracket != 0) {
            Figure owner = scene.before(
                    scene.shape().get(bracket).open(),
                    scene.shape().get(bracket).parent());
            found = owner == null ? List.of() : List.of(topOf(owner));
        }
        if (found.isEmpty() && isOfChange(scene, cue)) {
            return found;
        }
        if (found.isEmpty() && !cue.fronted() && cue.from() < EARLY) {
            found = memory.row(base);
        }
        if (found.isEmpty() && !cue.fronted()) {
            Figure earlier = memory.find(base, false, null);
            earlier = earlier == null ? memory.last(base) : earlier;
            found = earlier == null ? List.of() : List.of(earlier);
        }
        return found;
    }

    /// "Marriages rose by 36 percent, from 376": only the change has a base.
    private static boolean isOfChange(Scene scene, Cues.Comparing cue) {
        return cue.origin()
                && scene.figures().stream()
                        .anyMatch(figure -> figure.isChange()
                                && figure.at < cue.from()
                                && scene.sameStretch(figure.at, cue.from()));
    }

    /// Of a list its whole: "120 victims—84 women and 36 men—up from 96".
    private static Figure topOf(Figure owner) {
        Figure top = owner;
        for (int step = 0; step < 5 && top.whole != null; step++) {
            top = top.whole;
        }
        return top;
    }

    private static List<Figure> candidates(Scene scene, Cues.Comparing cue, int bracket, Figure base) {
        List<Figure> all = scene.figures().stream()
                .filter(figure -> cue.fronted() ? figure.at >= cue.end() : figure.at < cue.from())
                .filter(figure -> scene.shape().bracket(figure.at) == bracket && figure.restates == null)
                .filter(figure -> figure.baseOf == null && !isCompared(scene, figure, bracket))
                .filter(figure -> base.kind == Kind.RATE || !Wholes.isRestated(scene.sentence(), figure))
                .filter(figure -> sameKind(figure, base) || isLength(scene, figure, cue, base))
                .toList();
        List<Figure> sameStretch = all.stream()
                .filter(figure ->
                        scene.shape().segment(figure.at) == scene.shape().segment(cue.from()))
                .toList();
        if (sameStretch.isEmpty() && !cue.fronted() && !startsStretch(scene, cue)) {
            return List.of();
        }
        List<Figure> near = sameStretch.isEmpty() ? all : sameStretch;
        Figure beside = besideCue(scene, cue, near, base);
        if (beside != null) {
            return List.of(beside);
        }
        if (near.size() > 1 && near.size() == bases(scene, cue).size() && isSplit(near)) {
            return near;
        }
        List<Figure> wholes =
                near.stream().filter(figure -> isMeant(figure, near)).toList();
        return wholes.isEmpty() ? near : wholes;
    }

    /// Whether a comparison reaches a figure; one outside its bracket is told of the whole pair in it: "43 percent more
    /// than in 2018 (484 against 339)".
    private static boolean isCompared(Scene scene, Figure figure, int bracket) {
        Cues.Comparing cue = scene.comparing(figure.at);
        return cue != null && scene.shape().bracket(cue.from()) == bracket;
    }

    private static final Set<String> DEGREES =
            Set.of("fewer", "more", "less", "up", "down", "higher", "lower", "slightly", "far", "much", "a", "little");

    /// "prosecuted 118 persons, and courts convicted 67, fewer than the 82 convicted": the number right before the cue
    /// that has a verb of its own, if the base has no other.
    private static @Nullable Figure besideCue(Scene scene, Cues.Comparing cue, List<Figure> near, Figure base) {
        Figure last = near.isEmpty() || cue.fronted() ? null : near.getLast();
        boolean bare = last != null
                && !last.hasNoun()
                && (last.rules.contains("disc.bare")
                        || scene.sentence().tag(last.phraseFrom - 1).equals("VERB"));
        if (last == null || !bare || bases(scene, cue).size() != 1) {
            return null;
        }
        boolean beside = true;
        for (int at = last.phraseTo; at < cue.from(); at++) {
            int token = at;
            beside &= scene.sentence().is(at, ",")
                    || scene.sentence().isOneOf(at, DEGREES)
                    || scene.figures().stream()
                            .anyMatch(change ->
                                    change.isChange() && change.phraseFrom <= token && token <= change.phraseTo);
        }
        boolean same = base.event == null || !base.ownEvent || base.event(last);
        return beside && same ? last : null;
    }

    /// "166 reports, 36 of them of forced labour, compared with 169 and 39": a whole and its part.
    private static boolean isSplit(List<Figure> near) {
        Figure whole = near.getFirst();
        return near.stream().skip(1).allMatch(part -> part.whole == whole);
    }

    /// Of a list its whole, but of "seven of the eight suspects" the seven.
    private static boolean isMeant(Figure figure, List<Figure> near) {
        Figure whole = figure.whole;
        boolean holds =
                near.stream().anyMatch(other -> other.whole == figure && (other.at < figure.at || opens(other)));
        boolean opened = whole != null && whole.sentence == figure.sentence && opens(figure);
        return !holds && (whole == null || opened || whole.at > figure.at && whole.sentence == figure.sentence);
    }

    /// "Of the 60 victims, 40 were women, compared with 22": the part is set against another.
    static boolean opens(Figure part) {
        return part.cue != null
                && (part.cue.equals("of the") || part.cue.startsWith("of the ") || part.cue.startsWith("out of"));
    }

    /// "; this compared with 36": behind a semicolon only a cue that opens the stretch looks back over
    /// it.
    private static boolean startsStretch(Scene scene, Cues.Comparing cue) {
        int at = cue.from() - 1;
        while (at >= 0 && !scene.sentence().is(at, ";") && cue.from() - at < 6) {
            if (scene.sentence().get(at).isNominal()) {
                return false;
            }
            at--;
        }
        return at < 0 || scene.sentence().is(at, ";");
    }

    /// "187 days, up from 164 the year before": right behind a length the number is one.
    private static boolean isLength(Scene scene, Figure figure, Cues.Comparing cue, Figure base) {
        Figure last = scene.before(cue.from(), scene.shape().bracket(cue.from()));
        boolean length = figure.kind == Kind.DURATION || figure.kind == Kind.AGE;
        return length && figure == last && base.isCount() && !base.hasNoun();
    }

    private static boolean sameKind(Figure figure, Figure base) {
        if (!figure.isLevel()) {
            return false;
        }
        boolean counts = figure.isCount() && base.isCount();
        boolean money = figure.unit.kind() == UnitKind.MONEY && base.unit.kind() == UnitKind.MONEY;
        return counts
                || money
                || figure.kind == base.kind
                || base.isCount()
                        && !base.hasNoun()
                        && figure.kind != Kind.SHARE
                        && figure.kind != Kind.DURATION
                        && figure.kind != Kind.AGE;
    }

    /// The one with the base's noun, else with its event, else the last that hangs on no other ("in 45
    /// cases", "cases involving 25 victims").
    private static Figure best(Scene scene, List<Figure> all, Figure base) {
        List<Figure> mains = all;
        Figure found = null;
        for (Figure main : mains) {
            if (base.hasNoun() && base.lemma != null && base.lemma.equals(main.lemma)) {
                found = main;
            }
        }
        if (found != null) {
            return plain(mains, base, found);
        }
        if (base.isCount() && !base.hasNoun() && mains.stream().anyMatch(Figure::isCount)) {
            mains = mains.stream().filter(Figure::isCount).toList();
        }
        List<Figure> free = mains.stream().filter(main -> !hangs(scene, main)).toList();
        free = free.isEmpty() ? List.of(lastVerbs(scene, mains)) : free;
        for (Figure main : free) {
            if (base.hasNoun() && base.ownEvent && base.event(main)) {
                found = main;
            }
        }
        return found != null ? found : free.getLast();
    }

    /// "27 victims and 284 potential victims, compared with 49 victims": of two of a noun the one that is said as
    /// barely.
    private static Figure plain(List<Figure> mains, Figure base, Figure found) {
        if (!base.isPlain() || found.isPlain()) {
            return found;
        }
        List<Figure> plain = mains.stream()
                .filter(main -> main.isPlain() && base.lemma != null && base.lemma.equals(main.lemma))
                .toList();
        return plain.size() == 1 ? plain.getFirst() : found;
    }

    /// All hang on prepositions: the first behind the last coordinated verb ("kept a shelter for 20
    /// and gave care to 12").
    private static Figure lastVerbs(Scene scene, List<Figure> mains) {
        Figure found = mains.getFirst();
        for (int at = found.at; at < mains.getLast().at; at++) {
            boolean verb = scene.sentence().tag(at).equals("CCONJ")
                    && scene.sentence().tag(at + 1).equals("VERB");
            int border = at;
            found = verb
                    ? mains.stream()
                            .filter(main -> main.at > border)
                            .findFirst()
                            .orElse(found)
                    : found;
        }
        return found;
    }

    private static boolean hangs(Scene scene, Figure main) {
        int before = main.phraseFrom - 1;
        return before >= 0
                && (scene.sentence().tag(before).equals("ADP")
                        || scene.sentence().is(before, "involving"));
    }

    /// "rose from 36 to 45".
    private static void fromTo(Scene scene) {
        Figure from = null;
        for (Figure figure : scene.figures()) {
            Link link = figure.numeral == null ? Link.NONE : figure.numeral.link();
            if (link == Link.FROM) {
                from = figure;
            } else if (link == Link.TO && from != null) {
                figure.base = from;
                Figure before = from.baseOf;
                if (before != null && before != figure && before.base == from && before.isLevel()) {
                    before.base = null;
                }
                from.baseOf = figure;
                from.rule("cmp.from-to");
                figure.rule("cmp.from-to");
                from = null;
            }
        }
    }
}
