package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saksei.statements.Attribute;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;

/// Finds lists behind a comma that split the figure before it: "60 victims, 40 women and 20 men",
/// "eight recruiters, two under the new law".
///
/// "18 from Ha, 12 from Lo" and "three police officers, two judges" are lists of equals. What tells
/// them apart is what the first says of itself, never whether the numbers add up.
final class Appositions {

    private static final Set<String> DIMENSIONS = Set.of("sex", "age", "citizenship", "form");

    /// How far behind its noun a figure's comma may stand, in tokens.
    private static final int REACH = 14;

    private final Parts parts;

    Appositions(Parts parts) {
        this.parts = parts;
    }

    void read(Scene scene) {
        for (Figure whole : scene.figures()) {
            if (canHold(scene, whole)) {
                List<Figure> split = split(scene, whole);
                int list = split.isEmpty() ? 0 : parts.newList();
                split.forEach(Appositions::unnamed);
                split.forEach(part -> parts.join(part, whole, true, null, list, "disc.apposition"));
            }
        }
    }

    /// "16 convictions, 13 under the new law and three under others": what stands behind a preposition
    /// is not counted.
    private static void unnamed(Figure part) {
        if (part.hasNoun()
                && part.nounFrom > part.phraseTo
                && part.sentence.tag(part.phraseTo).equals("ADP")) {
            LabelledFigures.unnamed(part);
        }
    }

    /// "the other 35, 30 men and five women": a list behind a definite number without a noun.
    void definite(Scene scene) {
        for (Figure whole : scene.figures()) {
            boolean rest = whole.sentence.is(whole.phraseFrom - 1, "other")
                    || whole.sentence.is(whole.phraseFrom - 1, "remaining");
            boolean bare = whole.kind == Kind.COUNT && !whole.hasNoun() && (whole.again != null || rest);
            if (bare && whole.sentence.is(whole.phraseTo, ",")) {
                List<Figure> split = split(scene, whole);
                int list = split.isEmpty() ? 0 : parts.newList();
                split.forEach(part -> parts.join(part, whole, true, null, list, "disc.apposition"));
            }
        }
    }

    private static boolean canHold(Scene scene, Figure figure) {
        return figure.kind == Kind.COUNT
                && figure.hasNoun()
                && figure.baseOf == null
                && scene.comparing(figure.at) == null
                && figure.nounFrom >= figure.phraseTo;
    }

    private static List<Figure> split(Scene scene, Figure whole) {
        int comma = comma(scene, whole);
        List<Figure> row = new ArrayList<>();
        for (Figure figure : comma < 0 ? List.<Figure>of() : scene.following(comma)) {
            boolean on = row.isEmpty() ? follows(scene, comma, figure) : Parts.goesOn(scene, row.getLast(), figure);
            if (!on) {
                break;
            }
            if (!isPart(scene, figure, whole)) {
                return List.of();
            }
            row.add(figure);
        }
        return row;
    }

    /// The first comma behind a figure and what hangs on it, no verb between, or -1.
    private static int comma(Scene scene, Figure whole) {
        Sentence sentence = scene.sentence();
        for (int at = Math.max(whole.phraseTo, whole.nounTo); at < sentence.size() && at < whole.nounTo + REACH; at++) {
            if (scene.shape().bracket(at) != scene.shape().bracket(whole.at)) {
                at = Math.max(at, past(scene, at));
                continue;
            }
            if (sentence.is(at, ",")) {
                return at;
            }
            if (sentence.get(at).isVerbal() && !isPassive(sentence, at)
                    || sentence.is(at, ";")
                    || sentence.tag(at).equals("CCONJ")) {
                return -1;
            }
        }
        return -1;
    }

    /// "386 victims were identified, 251 women and 135 men".
    private static boolean isPassive(Sentence sentence, int at) {
        boolean been = sentence.is(at, "were") || sentence.is(at, "was") || sentence.is(at, "been");
        boolean done = sentence.tag(at - 1).equals("AUX") && Participles.isPast(sentence.lower(at));
        return been || done || sentence.is(at, "have") || sentence.is(at, "had");
    }

    private static int past(Scene scene, int token) {
        Shape.Bracket bracket = scene.shape().get(scene.shape().bracket(token));
        return Math.min(bracket.close(), scene.sentence().size() - 1);
    }

    private static boolean follows(Scene scene, int comma, Figure first) {
        for (int at = comma + 1; at < first.phraseFrom; at++) {
            if (!Parts.isModifier(scene.sentence(), at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(Scene scene, Figure part, Figure whole) {
        Sentence sentence = scene.sentence();
        boolean named = part.hasNoun() && !(sentence.tag(part.phraseTo).equals("ADP") && part.nounFrom > part.phraseTo);
        int end = named ? part.nounTo : part.phraseTo;
        boolean less = part.kind == Kind.COUNT
                && part.whole == null
                && Parts.bounds(whole, part)
                && part.value != null
                && !part.value.equals(whole.value);
        if (!less || scene.comparing(part.at) != null || sentence.tag(end).equals("AUX")) {
            return false;
        }
        boolean tail = sentence.tag(end).equals("ADP") && !sentence.is(end, "of") && !isTime(sentence, end);
        if (isSameTail(sentence, Math.max(whole.phraseTo, whole.nounTo), end) || shares(part, whole)) {
            return false;
        }
        if (!named) {
            return (part.hasNoun() || part.unit.kind() == UnitKind.NONE) && tail;
        }
        boolean same = part.lemma != null && part.lemma.equals(whole.lemma);
        boolean plain = whole.nounTo - whole.nounFrom == 1;
        boolean people = Parts.isPerson(whole) || whole.lemma == null && !whole.hasNoun();
        boolean person = Parts.isPerson(part) && people && !same && !part.plainNoun;
        return same && plain && (tail || differs(part)) || person && differs(part);
    }

    private static boolean differs(Figure part) {
        return part.attributes.stream().map(Attribute::dimension).anyMatch(DIMENSIONS::contains);
    }

    /// Whether both say something of one kind of themselves: "45 women, 20 men".
    private static boolean shares(Figure part, Figure whole) {
        return part.attributes.stream()
                .map(Attribute::dimension)
                .anyMatch(dimension -> DIMENSIONS.contains(dimension) && whole.has(dimension));
    }

    /// "18 from Ha, 12 from Lo".
    private static boolean isSameTail(Sentence sentence, int left, int right) {
        return sentence.tag(left).equals("ADP")
                && sentence.lower(left).equals(sentence.lower(right))
                && isTime(sentence, left) == isTime(sentence, right);
    }

    private static boolean isTime(Sentence sentence, int preposition) {
        String next =
                sentence.is(preposition + 1, "the") ? sentence.lower(preposition + 2) : sentence.lower(preposition + 1);
        return next.length() == 4 && next.chars().allMatch(Character::isDigit) || Scene.TIMES.contains(next);
    }
}
