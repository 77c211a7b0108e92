package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

/// Gives a figure without a noun that of its whole, of the figure it is compared with, or of its
/// neighbour.
final class Ellipsis {

    /// How many places a number may look past to the subject before them.
    private static final int PASSED = 4;

    private final Scene scene;

    /// The first of each list with a noun, by the number of the list.
    private final Map<Integer, Figure> lists = new HashMap<>();

    private final Map<Figure, Integer> places = new HashMap<>();

    /// What is compared with a figure, by that figure.
    private final Map<Figure, List<Figure>> compared = new HashMap<>();

    private final Set<Figure> wholes = new HashSet<>();

    private Ellipsis(Scene scene) {
        this.scene = scene;
        for (Figure figure : scene.figures()) {
            places.put(figure, places.size());
            if (figure.list > 0 && figure.isCount() && figure.hasNoun() && isPlain(figure)) {
                lists.putIfAbsent(figure.list, figure);
            }
            if (figure.base != null) {
                compared.computeIfAbsent(figure.base, base -> new ArrayList<>()).add(figure);
            }
            if (figure.whole != null) {
                wholes.add(figure.whole);
            }
        }
    }

    static void fill(Scene scene) {
        new Ellipsis(scene).fill();
    }

    private void fill() {
        // Twice: in "355, 815 and 899 victims" the noun stands at the end.
        for (int pass = 0; pass < 2; pass++) {
            for (Figure figure : scene.figures()) {
                Figure source = source(figure);
                if (source != null && source != figure) {
                    take(figure, source);
                }
            }
        }
    }

    private @Nullable Figure source(Figure figure) {
        if (figure.restates != null) {
            return figure.restates;
        }
        if (figure.again != null) {
            return figure.again;
        }
        if (figure.whole != null) {
            Figure sibling = figure.hasNoun() ? null : sibling(figure);
            return sibling != null ? sibling : figure.whole;
        }
        Figure change = ofChange(figure);
        if (change != null) {
            return change;
        }
        if (figure.baseOf != null) {
            return figure.hasNoun() && !figure.baseOf.hasNoun() ? null : figure.baseOf;
        }
        Figure base = figure.base;
        boolean own = base != null && base.hasNoun() && (base.at < figure.at || base.nounFrom > figure.at);
        if (own && base != null && base.baseOf == figure && !figure.hasNoun() && figure.isLevel()) {
            return base;
        }
        boolean rated = figure.kind == Kind.SHARE || figure.kind == Kind.RATE;
        if (rated && !figure.hasNoun() && scene.sentence().is(figure.phraseFrom - 1, "or")) {
            Figure told = scene.before(figure.at, scene.shape().bracket(figure.at));
            boolean level = told != null && told.isCount() && told.hasNoun() && figure.whole == null;
            if (level) {
                figure.restates = told;
                return told;
            }
        }
        if (figure.isChange()) {
            return changed(figure);
        }
        if (figure.kind == Kind.COUNT
                && figure.unit.kind() == UnitKind.NONE
                && figure.sentence.is(figure.phraseFrom - 1, "to")) {
            Figure moved = moved(figure);
            if (moved != null) {
                return moved;
            }
        }
        Figure term = figure.whole == null ? split(figure) : null;
        if (term != null) {
            figure.whole = term;
            wholes.add(term);
            figure.closed = true;
            figure.rule("disc.bare");
            return term;
        }
        if (figure.kind == Kind.DURATION && figure.lemma == null) {
            return penalty(figure);
        }
        if (figure.isCount() && !figure.hasNoun() && figure.unit.kind() == UnitKind.NONE) {
            Figure after = neighbour(figure, 1);
            Figure before = neighbour(figure, -1);
            boolean behind = after != null && after.unit.kind() == UnitKind.NOUN;
            Figure beside = behind ? after : before;
            Figure counted = beside != null ? beside : behindTerm(figure);
            if (beside != null && !behind) {
                who(figure, beside);
            }
            return counted != null ? counted : part(figure);
        }
        return null;
    }

    /// "15 women in June and nine in May": the nine are women too.
    private static void who(Figure figure, Figure beside) {
        Figure who = CarriedNouns.named(beside);
        boolean named = who.hasNoun() && who.saidToBe == null && Parts.isPerson(who);
        who.attributes.stream()
                .filter(attribute -> named
                        && (attribute.dimension().equals("sex")
                                || attribute.dimension().equals("age")))
                .filter(attribute -> !figure.has(attribute.dimension()))
                .toList()
                .forEach(figure::attribute);
    }

    /// "29 suspects for sex trafficking, five for labour trafficking": the five are suspects, as the
    /// parts beside them, whatever the whole is called.
    private @Nullable Figure sibling(Figure part) {
        Figure first = lists.get(part.list);
        boolean same = first != null && part.isCount() && first.whole == part.whole && first.at < part.at;
        return same ? first : null;
    }

    private static boolean isPlain(Figure figure) {
        return figure.plainNoun || figure.type == CountedClass.OTHER;
    }

    /// "59 (29 child victims and 30 foreign victims)": the whole counts what its parts count.
    private @Nullable Figure part(Figure whole) {
        if (!wholes.contains(whole)) {
            return null;
        }
        return scene.figures().stream()
                .filter(figure -> figure.whole == whole && figure.hasNoun() && figure.type != CountedClass.OTHER)
                .findFirst()
                .orElse(null);
    }

    /// "rose 1.3 years to 74.8", "by 212 votes to 198": the figure right before "to".
    private @Nullable Figure moved(Figure level) {
        Figure last = null;
        for (Figure figure : scene.figures()) {
            boolean near = figure.at < level.at && figure.phraseTo >= level.phraseFrom - 4;
            last = near && figure.unit.kind() != UnitKind.PERCENT && figure.unit.kind() != UnitKind.NONE
                    ? figure
                    : last;
        }
        return last;
    }

    /// "two to five years' imprisonment (ten years if a child was hurt)": a term beside a term.
    private @Nullable Figure penalty(Figure term) {
        Figure nearest = null;
        for (Figure figure : scene.figures()) {
            boolean before = figure.at < term.at || nearest == null;
            if (figure.kind == Kind.DURATION && figure.lemma != null && Events.isPenalty(figure.lemma) && before) {
                nearest = figure;
            }
        }
        Figure next = scene.figures().stream()
                .filter(figure -> figure.at > term.at && figure.kind == Kind.DURATION)
                .findFirst()
                .orElse(null);
        if (next != null && next.lemma != null && Parts.goesOn(scene, term, next)) {
            return next;
        }
        boolean own = term.event != null && !Events.isLightEvent(term.event) && !term.event.equals("prescribed");
        return own ? null : nearest;
    }

    /// "Complaints doubled in five years, from 402 to 815": both levels are of what has changed.
    private @Nullable Figure ofChange(Figure figure) {
        Figure other = figure.base != null ? figure.base : figure.baseOf;
        if (!isBare(figure) || other != null && !isBare(other)) {
            return null;
        }
        Figure base = figure.base != null ? figure.base : figure;
        return compared.getOrDefault(base, List.of()).stream()
                .filter(change -> change != figure && change.isChange())
                .filter(change -> change.lemma != null && change.at < base.at)
                .findFirst()
                .orElse(null);
    }

    private static boolean isBare(Figure figure) {
        return figure.isCount() && !figure.hasNoun() && figure.unit.kind() == UnitKind.NONE;
    }

    /// "a prison term of 14 months, of which eight were suspended": a part of a term or of a sum.
    private @Nullable Figure split(Figure part) {
        boolean which = scene.sentence().is(part.phraseFrom - 1, "which")
                && scene.sentence().is(part.phraseFrom - 2, "of");
        Figure before = which ? scene.before(part.phraseFrom, scene.shape().bracket(part.at)) : null;
        boolean term = before != null && (before.kind == Kind.DURATION || before.kind == Kind.MONEY);
        return before != null && term && isBare(part) && Parts.bounds(before, part) ? before : null;
    }

    /// The level a change belongs to: the one with the same base, else the nearest before it.
    private @Nullable Figure changed(Figure change) {
        Figure nearest = null;
        Figure first = change.rules.contains("change.again") ? scene.before(change.at, 0) : null;
        if (first != null && first.isChange() && !first.rules.contains("change.again")) {
            return changed(first);
        }
        for (Figure figure : scene.figures()) {
            boolean sum = change.unit.kind() == UnitKind.MONEY && figure.unit.kind() != UnitKind.MONEY;
            if (sum || figure == change || !figure.isLevel() || figure.baseOf != null || figure.whole != null) {
                continue;
            }
            if (change.base != null && figure.base == change.base) {
                return figure;
            }
            if (figure.at < change.at && scene.comparing(figure.at) == null) {
                nearest = figure;
            }
        }
        return nearest != null ? nearest : change.base;
    }

    /// The figure joined to it by a comma or a conjunction.
    private @Nullable Figure neighbour(Figure figure, int step) {
        List<Figure> all = scene.figures();
        int other = places.getOrDefault(figure, -1) + step;
        int lowest = other - PASSED;
        while (step < 0 && other >= 0 && other > lowest && isPassed(figure, all.get(other))) {
            other--;
        }
        if (other < 0 || other >= all.size()) {
            return null;
        }
        Figure beside = all.get(other);
        Figure first = step > 0 ? figure : beside;
        Figure second = step > 0 ? beside : figure;
        boolean joined = beside.isCount()
                && scene.shape().bracket(beside.at) == scene.shape().bracket(figure.at)
                && Parts.goesOn(scene, first, second);
        return joined && !(step > 0 && figure.tailTo > figure.phraseTo + 3) ? beside : null;
    }

    /// "Nineteen of them are from two areas; five came from Delta": where some are from does not come from anywhere
    /// itself. What opens a clause of its own goes on with the subject of the clause before.
    private static boolean isPassed(Figure figure, Figure before) {
        boolean predicated = figure.sentence.tag(figure.phraseTo).equals("VERB")
                || figure.sentence.tag(figure.phraseTo).equals("AUX")
                || figure.sentence.is(figure.phraseTo, "from");
        return predicated && CarriedNouns.isAside(figure, before);
    }

    /// "Six licences were withdrawn for 90 days and two for good": the number before the term.
    private @Nullable Figure behindTerm(Figure figure) {
        boolean joined = scene.sentence().tag(figure.phraseFrom - 1).equals("CCONJ")
                && scene.sentence().tag(figure.phraseTo).equals("ADP");
        Figure last = null;
        Figure before = null;
        for (Figure other : joined ? scene.figures() : List.<Figure>of()) {
            if (other.at < figure.at) {
                before = last;
                last = other;
            }
        }
        boolean term = last != null && (last.kind == Kind.DURATION || last.kind == Kind.MONEY);
        return term && before != null && before.isCount() && before.hasNoun() ? before : null;
    }

    private static void take(Figure figure, Figure source) {
        boolean bare = !figure.hasNoun();
        if (isBare(figure) && source.isChange() && source.lemma != null) {
            figure.unit = new Unit(UnitKind.NOUN, null, source.lemma);
            figure.rule("ellipsis.of-change");
        } else if (isBare(figure) && isNoun(source)) {
            boolean upwards = source.whole == figure;
            figure.unit = upwards ? new Unit(UnitKind.NOUN, null, source.lemma) : source.unit;
            figure.rule(upwards ? "ellipsis.noun-of-part" : "ellipsis.same-noun");
        } else if (bare && figure.isCount() && figure.unit.kind() == UnitKind.NONE && source.kind == Kind.MONEY) {
            figure.unit = source.unit;
            figure.kind = Kind.MONEY;
            figure.rule("ellipsis.same-unit");
        }
        boolean measured = source.unit.kind() == UnitKind.MEASURE || source.unit.kind() == UnitKind.TIME;
        if (bare && figure.isCount() && figure.unit.kind() == UnitKind.NONE && measured) {
            figure.unit = source.unit;
            figure.kind = source.unit.kind() == UnitKind.TIME ? Kind.DURATION : Kind.MEASURE;
            figure.rule("ellipsis.same-unit");
        }
        if (bare && figure.lemma == null) {
            Figure whole = figure.whole;
            figure.namesake = source;
            boolean unknown = source.type == CountedClass.OTHER && whole != null && whole.type != null;
            figure.lemma = source.lemma;
            figure.type = unknown && whole != null ? whole.type : source.type;
        }
        if (figure.kind == Kind.DURATION && figure.lemma != null && figure.lemma.equals(source.lemma)) {
            figure.type = source.type;
            figure.event = figure.ownEvent && figure.whole == source ? figure.event : source.event;
        }
        boolean person =
                figure.type == CountedClass.PERSON || figure.type == CountedClass.OTHER && figure.whole != null;
        boolean rated = figure.kind == Kind.SHARE && figure.hasNoun() && figure.baseOf == null && source.base == null;
        if (person && !(rated && source.baseOf != null) && figure.lemma != null && Parts.isPerson(source)) {
            figure.type = source.type;
        }
        if (bare && figure.baseOf != null && !figure.told || figure.isChange()) {
            figure.ownEvent = false;
        }
        boolean follows =
                figure.whole != null || figure.baseOf != null || figure.isChange() || figure.restates != null || bare;
        if (follows
                && figure.again == null
                && source.event != null
                && !figure.ownEvent
                && (figure.event == null || sameClass(figure, source))) {
            figure.event = source.event;
        }
    }

    private static boolean sameClass(Figure figure, Figure source) {
        boolean named = figure.type == CountedClass.EVENT && figure.hasNoun();
        return figure.type == source.type && !named || figure.lemma != null && figure.lemma.equals(source.lemma);
    }

    private static boolean isNoun(Figure source) {
        return source.unit.kind() == UnitKind.NOUN;
    }
}
