package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;

/// Finds the whole of each part by the words that point at it.
///
/// Never by adding up: that five and eight make thirteen proves nothing.
final class Wholes {

    private static final List<List<String>> OPEN = List.of(
            List.of("including"),
            List.of("incl"),
            List.of("incl", "."),
            List.of("among", "them"),
            List.of("among", "whom"),
            List.of("among", "which"),
            List.of("such", "as"),
            List.of("this", "included"),
            List.of("this", "includes"),
            List.of("which", "included"),
            List.of("which", "includes"),
            List.of("these", "included"),
            List.of("these", "include"),
            List.of("includes"),
            List.of("included"),
            List.of("they", "included"),
            List.of("they", "include"),
            List.of("among", "those"),
            List.of("among", "these"),
            List.of("notably"),
            List.of("that", "included"),
            List.of("inclusive", "of"));

    private static final List<List<String>> CLOSED = List.of(
            List.of("of", "whom"),
            List.of("of", "which"),
            List.of("of", "them"),
            List.of("of", "these"),
            List.of("of", "those"),
            List.of("consisting", "of"),
            List.of("comprising"),
            List.of("consisted", "of"),
            List.of("consists", "of"),
            List.of("consist", "of"),
            List.of("comprised", "of"),
            List.of("made", "up", "of"),
            List.of("composed", "of"),
            List.of("namely"),
            List.of(":"),
            List.of("comprised"),
            List.of("they", "consist", "of"),
            List.of("they", "consisted", "of"),
            List.of("they", "were"),
            List.of("they", "are"),
            List.of("these", "were"),
            List.of("they", "comprised"),
            List.of("they", "comprise"));

    private static final Set<String> EACH = Set.of("a", "per", "each", "every");

    private static final Set<String> DIVIDING = WordList.of("""
            divide divides divided dividing split splits break breaks broke broken fall falls fell sort sorts sorted
            separate separates separated
            """);

    /// How far before "into" the verb may stand that divides.
    private static final int DIVIDED = 9;

    private static final Set<String> POINTING = Set.of("which", "whom");

    private final Parts parts;
    private final PartLists lists;
    private final Partitives partitives;
    private final PostposedWholes postposed;
    private final Memory memory;

    Wholes(Partitives partitives, PostposedWholes postposed, Parts parts, Memory memory) {
        this.partitives = partitives;
        this.postposed = postposed;
        this.parts = parts;
        this.lists = new PartLists(parts);
        this.memory = memory;
    }

    void read(Scene scene) {
        partitives.openings(scene);
        cues(scene);
        postposed.read(scene);
    }

    /// "120 victims, among them 84 women", "389 traffickers of whom 259 were arrested".
    private void cues(Scene scene) {
        Sentence sentence = scene.sentence();
        for (int at = 0; at < sentence.size(); at++) {
            int open = length(sentence, at, OPEN);
            int closed = open > 0 ? 0 : isDivided(sentence, at) ? 1 : length(sentence, at, CLOSED);
            int to = at + Math.max(open, closed);
            boolean label = sentence.is(at, ":")
                    && at > 0
                    && sentence.get(at - 1).isNumeral()
                    && !isFigure(scene, at - 1)
                    && (!sentence.is(at - 2, "in") || sentence.is(at - 3, "("));
            boolean adverb = at == 0 && sentence.is(at, "notably");
            boolean opened = closed > 0 && sentence.is(at, "of") && Partitives.opens(sentence, at);
            boolean behind = closed == 2 && sentence.is(at, "of") && isFigure(scene, at - 1);
            if (to == at || label || adverb || behind || opened) {
                continue;
            }
            Figure first = first(scene, to, open > 0 ? 9 : 5);
            if (first != null && sentence.is(at, "such") && isParted(sentence, to, first.phraseFrom)) {
                continue;
            }
            if (first == null && closed == 2 && POINTING.contains(sentence.lower(to - 1))) {
                first = behindVerb(scene, to);
            }
            if (first != null && first.whole != null && (closed > 1 || open > 0) && sentence.is(at - 1, ",")) {
                nest(scene, at, first, closed > 1);
            }
            if (first != null && NumberedSorts.isOne(scene, first)) {
                continue;
            }
            boolean labelled = first != null && first.label != null && first.label.to() == at && !endsFigure(scene, at);
            if (first == null || first.whole != null || labelled) {
                continue;
            }
            boolean they = sentence.is(at, "they") || sentence.is(at, "these") && closed > 0;
            if (they && (at > 0 && !sentence.is(at - 1, ";") || first.phraseFrom > to + 2)) {
                continue;
            }
            boolean pointer = closed > 0 && (they || CountedNouns.POINTERS.contains(sentence.lower(to - 1)));
            boolean subject = open > 0 && (isSubject(sentence, at) || sentence.is(at, "included"));
            Figure whole = wholeBefore(scene, at, first, subject, pointer || subject);
            if (whole != null) {
                lists.follow(
                        scene,
                        first,
                        whole,
                        closed > 0,
                        PartLists.cue(scene, at, to),
                        open > 0 ? "disc.including" : "disc.closed");
            }
            at = to - 1;
        }
    }

    /// "The ministry divides the 115 cases into 19 of …", "the 40 fell into 22 boys and 18 girls".
    private static boolean isDivided(Sentence sentence, int into) {
        for (int at = into - 1; sentence.is(into, "into") && at >= Math.max(0, into - DIVIDED); at--) {
            if (DIVIDING.contains(sentence.lower(at))) {
                return true;
            }
            if (sentence.get(at).isSign()) {
                return false;
            }
        }
        return false;
    }

    /// "20 traffickers: 12 to prison": what stands before the colon is a figure and no label.
    private static boolean endsFigure(Scene scene, int colon) {
        return scene.figures().stream()
                .anyMatch(figure -> figure.at < colon && figure.nounTo == colon && figure.label == null);
    }

    private static boolean isFigure(Scene scene, int token) {
        return scene.figures().stream()
                .anyMatch(figure -> figure.at <= token && token < figure.phraseTo && figure.label == null);
    }

    /// "Among them were 67 minors, of whom 41 were girls": "of whom" binds closer than the opening.
    private void nest(Scene scene, int cue, Figure first, boolean closed) {
        Figure before = scene.before(cue, scene.shape().bracket(first.at));
        if (before == null || before.whole != first.whole || before == first || !Parts.fits(first, before, true)) {
            return;
        }
        first.list = parts.newList();
        first.whole = before;
        first.closed = closed;
        first.cue = closed ? "of whom" : "including";
    }

    private static boolean isSubject(Sentence sentence, int at) {
        return sentence.is(at, "this")
                || sentence.is(at, "these")
                || sentence.is(at, "that")
                || sentence.is(at, "they");
    }

    private static int length(Sentence sentence, int at, List<List<String>> cues) {
        for (List<String> cue : cues) {
            int step = 0;
            while (step < cue.size() && sentence.is(at + step, cue.get(step))) {
                step++;
            }
            if (step == cue.size()) {
                return step;
            }
        }
        return 0;
    }

    /// The first figure after a cue, near enough and without a verb between.
    private static @Nullable Figure first(Scene scene, int from, int reach) {
        for (Figure figure : scene.following(from - 1)) {
            for (int at = from; at < figure.phraseFrom; at++) {
                if (scene.sentence().get(at).isVerbal() || scene.sentence().is(at, ";")) {
                    return null;
                }
            }
            return figure.phraseFrom - from <= reach ? figure : null;
        }
        return null;
    }

    /// "training such as tailoring, 11 returned": a comma ends what "such as" names.
    private static boolean isParted(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.is(at, ",")) {
                return true;
            }
        }
        return false;
    }

    /// "of which partners covered 70 percent", "of whom the courts convicted twelve": the object of a
    /// verb that says no noun.
    private static @Nullable Figure behindVerb(Scene scene, int from) {
        List<Figure> following = scene.following(from - 1);
        Figure figure = following.isEmpty() ? null : following.getFirst();
        int verb = figure == null ? 0 : figure.phraseFrom - 1;
        while (verb > from && Parts.isModifier(scene.sentence(), verb)) {
            verb--;
        }
        boolean near = figure != null
                && verb - from <= 6
                && (!figure.hasNoun() || figure.nounFrom > figure.phraseTo)
                && verb > from
                && scene.sentence().get(verb).isVerbal();
        for (int at = from; near && figure != null && at < figure.phraseFrom; at++) {
            near = !scene.sentence().get(at).isSign();
        }
        return near ? figure : null;
    }

    /// The last figure before a cue that is no value compared with and can hold the part.
    private @Nullable Figure wholeBefore(Scene scene, int cue, Figure part, boolean outside, boolean pointer) {
        int bracket = scene.shape().bracket(cue);
        List<Figure> before =
                scene.figures().stream().filter(figure -> figure.at < cue).toList();
        for (int back = before.size() - 1; back >= 0; back--) {
            Figure figure = before.get(back);
            boolean same = scene.shape().bracket(figure.at) == bracket
                    || bracket != 0
                            && scene.shape().bracket(figure.at)
                                    == scene.shape().get(bracket).parent();
            boolean compared = scene.comparing(figure.at) != null && scene.comparing(cue) != scene.comparing(figure.at);
            if (isRestated(scene.sentence(), figure)) {
                continue;
            }
            if (same && !compared && figure.baseOf == null && Parts.fits(part, figure, true)) {
                boolean sibling = figure.whole != null
                        && (scene.sentence().is(cue, ":")
                                ? isListed(scene, figure, cue)
                                : !figure.hasNoun() && figure.saidToBe == null && pointer);
                return figure.whole != null && (sibling || isAside(scene, figure, cue)) ? figure.whole : figure;
            }
        }
        if (before.isEmpty() && !pointer) {
            return null;
        }
        if (outside || before.isEmpty()) {
            return memory.find(part, true, null);
        }
        Figure last = before.getLast();
        if (before.size() > 1 && isRestated(scene.sentence(), last)) {
            last = before.get(before.size() - 2);
        }
        boolean same = scene.shape().bracket(last.at) == bracket && last.baseOf == null && last.whole == null;
        return same && scene.comparing(last.at) == null && Parts.tied(part, last) ? last : null;
    }

    /// "13,204 people, or some 220 a day, of whom 1,871 …": a rate of the same is no whole.
    static boolean isRestated(Sentence sentence, Figure figure) {
        int at = figure.phraseFrom - 1;
        while (at > 0 && Parts.isModifier(sentence, at)) {
            at--;
        }
        int to = Math.max(figure.phraseTo, figure.nounTo);
        boolean rate = sentence.isOneOf(figure.phraseTo, EACH)
                || sentence.isOneOf(to, EACH)
                || sentence.isOneOf(figure.phraseTo - 2, EACH);
        return sentence.is(at, "or") && rate;
    }

    /// "201 suspects, including 47 women, were arrested, of whom 38 …": the commas close what is
    /// included.
    private static boolean isAside(Scene scene, Figure part, int cue) {
        boolean comma = false;
        boolean verb = false;
        for (int at = part.phraseTo; at < cue; at++) {
            verb |= comma && scene.sentence().tag(at).equals("AUX");
            comma |= scene.sentence().is(at, ",");
        }
        return verb && !part.closed && part.whole != null && part.whole.sentence == part.sentence;
    }

    /// "two to five years: 17; five to ten years: 15", "386, of whom female 251; under 18: 58": items
    /// of one list.
    private static boolean isListed(Scene scene, Figure item, int colon) {
        return ":".equals(item.cue)
                || !item.hasNoun() && item.saidToBe == null
                || scene.shape().segment(item.at) != scene.shape().segment(colon);
    }
}
