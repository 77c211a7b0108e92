package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Joins the figures of a list to the whole they split.
final class PartLists {

    /// Verbs whose object is given to those that are counted.
    private static final Set<String> GETTING =
            WordList.of("received receive got get obtained drew served serve paid faced had have");

    private final Parts parts;

    PartLists(Parts parts) {
        this.parts = parts;
    }

    static String cue(Scene scene, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int at = from; at < to; at++) {
            words.append(at > from ? " " : "").append(scene.sentence().lower(at));
        }
        return words.toString();
    }

    /// Joins all that can be parts; semicolons begin a new list unless each stretch holds one item.
    void all(Scene scene, List<Figure> figures, Figure whole, boolean closed, String cue, String rule) {
        int list = parts.newList();
        int segment = -1;
        Figure last = null;
        for (Figure figure : figures) {
            if (last != null && isBehindColon(scene, last, figure)) {
                return;
            }
            sum(figure, whole);
            int own = scene.shape().segment(figure.at);
            if (segment >= 0 && own != segment && !(scene.isSingle(figures, own) && scene.isSingle(figures, segment))) {
                list = parts.newList();
            }
            segment = own;
            boolean on = last != null
                    && figure.isCount()
                    && Parts.bounds(whole, figure)
                    && Parts.goesOn(scene, last, figure);
            if (!isAside(scene, figure, whole)
                    && (on || Parts.fits(figure, whole, true) || closed && Parts.tied(figure, whole))) {
                parts.join(figure, whole, closed, cue, list, rule);
                last = figure;
            }
        }
    }

    /// "Among the 90 held, 12 were minors: five girls and seven boys": what the colon opens is of the part before it.
    private static boolean isBehindColon(Scene scene, Figure last, Figure figure) {
        int colon = figure.phraseFrom - 1;
        return colon >= last.phraseTo && scene.sentence().is(colon, ":") && figure.label == null && figure.isCount();
    }

    /// "Out of 18 million crowns, 6.5 million was secured": a sum without its currency.
    private static void sum(Figure figure, Figure whole) {
        if (whole.kind == Kind.MONEY
                && figure.kind == Kind.COUNT
                && !figure.hasNoun()
                && figure.unit.kind() == UnitKind.NONE
                && Parts.bounds(whole, figure)) {
            figure.kind = Kind.MONEY;
            figure.unit = whole.unit;
            figure.type = CountedClass.MONEY;
        }
    }

    /// "112 were taken to 14 shelters", "12 ended in 20 convictions": another thing behind a
    /// preposition.
    private static boolean isAside(Scene scene, Figure figure, Figure whole) {
        if (scene.sentence().is(figure.phraseTo, "per")) {
            return true;
        }
        boolean same = figure.lemma != null && figure.lemma.equals(whole.lemma);
        boolean event = figure.type == CountedClass.EVENT && whole.type == CountedClass.EVENT;
        if (event
                && figure.hasNoun()
                && !same
                && scene.sentence().tag(figure.phraseFrom - 1).equals("VERB")) {
            return true;
        }
        boolean people = Parts.isPerson(figure) && Parts.isPerson(whole);
        if (!figure.hasNoun() || figure.type == CountedClass.MONEY || same || people) {
            return false;
        }
        if (isInRelative(scene, figure, whole)) {
            return true;
        }
        int before = figure.phraseFrom - 1;
        while (before > 0
                && (scene.sentence().tag(before).equals("DET") || Parts.isModifier(scene.sentence(), before))) {
            before--;
        }
        return scene.sentence().tag(before).equals("ADP");
    }

    /// "68 stay at a centre, which has 50 beds".
    private static boolean isInRelative(Scene scene, Figure figure, Figure whole) {
        return scene.clauses().isAside(figure.at) && !scene.clauses().isAside(whole.at);
    }

    /// The first part and the figures that go on with its list.
    void follow(Scene scene, Figure first, Figure whole, boolean closed, String cue, String rule) {
        int list = parts.newList();
        Figure last = first;
        for (Figure figure : scene.from(first)) {
            if (figure != first && isOuter(scene, whole, first, figure)) {
                return;
            }
            if (figure != first && isLength(scene, last, figure, whole)) {
                continue;
            }
            boolean goesOn = figure == first
                    || figure.at == last.at
                    || !Partitives.isPartitive(scene.sentence(), figure)
                            && (Parts.goesOn(scene, last, figure) || isLabelled(scene, first, last, figure, cue));
            if (!goesOn || scene.comparing(figure.at) != null && scene.comparing(first.at) == null) {
                return;
            }
            boolean gapped = isGapped(scene, first, figure, whole);
            boolean tied = (closed || figure == first) && Parts.tied(figure, whole) || gapped;
            if (!Parts.fits(figure, whole, true) && !tied || figure.whole != null) {
                return;
            }
            if (gapped && figure.hasNoun() && figure.nounFrom >= figure.phraseTo && !Parts.isPerson(figure)) {
                LabelledFigures.unnamed(figure);
            }
            parts.join(figure, whole, closed, cue, list, rule);
            last = figure;
        }
    }

    /// "Nine received fines and four short sentences": the verb of the first is meant again, and the noun is its
    /// object.
    private static boolean isGapped(Scene scene, Figure first, Figure figure, Figure whole) {
        int verb = first.phraseTo;
        Sentence sentence = scene.sentence();
        return figure != first
                && !first.hasNoun()
                && sentence.tag(verb).equals("VERB")
                && GETTING.contains(sentence.lower(verb))
                && figure.kind == Kind.COUNT
                && (sentence.tag(figure.phraseFrom - 1).equals("CCONJ") || sentence.is(figure.phraseFrom - 1, ","))
                && Parts.isPerson(whole)
                && Parts.bounds(whole, figure);
    }

    /// "Nine got terms of two years or more, six fines": a length that is said of the part interrupts no list.
    private static boolean isLength(Scene scene, Figure last, Figure figure, Figure whole) {
        boolean length = figure.kind == Kind.DURATION && whole.kind == Kind.COUNT;
        for (int at = last.phraseTo; length && at < figure.phraseFrom; at++) {
            length = !scene.sentence().get(at).isSign()
                    && !scene.sentence().tag(at).equals("CCONJ");
        }
        return length;
    }

    /// "28 men, nine women including five minors, and two others": behind the comma the outer list
    /// goes on.
    private static boolean isOuter(Scene scene, Figure whole, Figure first, Figure next) {
        Sentence sentence = scene.sentence();
        if (whole.sentence != sentence) {
            return false;
        }
        Figure before = scene.figures().stream()
                .filter(figure -> figure.at < whole.at && scene.sameStretch(figure.at, whole.at))
                .reduce((left, right) -> right)
                .orElse(null);
        if (before == null || !Parts.goesOn(scene, before, whole)) {
            return false;
        }
        for (int at = whole.phraseTo; at < first.phraseFrom; at++) {
            if (sentence.is(at, ",")) {
                return false;
            }
        }
        boolean comma = false;
        for (int at = first.phraseTo; at < next.phraseFrom; at++) {
            comma |= sentence.is(at, ",");
        }
        return comma;
    }

    /// "Thailand 2,210, Viet Nam 1,145": a comma right behind the number, then names without a verb.
    private static boolean isLabelled(Scene scene, Figure first, Figure last, Figure next, String cue) {
        Sentence sentence = scene.sentence();
        boolean row = next.label != null && next.label.listed();
        boolean behind = !first.hasNoun()
                && first.phraseFrom > 0
                && sentence.get(first.phraseFrom - 1).isNominal();
        if (!cue.equals(":") && !behind) {
            return false;
        }
        if (row) {
            return true;
        }
        boolean joined = sentence.is(last.phraseTo, ",") || behind && sentence.is(last.phraseTo, "and");
        if (!joined || next.hasNoun()) {
            return false;
        }
        for (int at = last.phraseTo + 1; at < next.phraseFrom; at++) {
            Token token = sentence.get(at);
            boolean property = token.lower().endsWith("ing") || Participles.isPast(token.lower());
            if (token.isVerbal() && !token.isCapitalised() && !property) {
                return false;
            }
        }
        return true;
    }
}
