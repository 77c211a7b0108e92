package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.number.Link;

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
            List.of("comprised", "of"),
            List.of("made", "up", "of"),
            List.of("composed", "of"),
            List.of("namely"),
            List.of(":"),
            List.of("comprised"));

    /// Behind these stands no noun of theirs: "688 of them women".
    private static final Set<String> PRONOUNS = Set.of("them", "whom", "which", "us", "you");

    private static final Set<String> OPENINGS = Set.of("of", "among", "out", "amongst");

    private final NounPhrases phrases;
    private final WordedWholes worded;
    private final Parts parts;
    private final Memory memory;

    Wholes(NounPhrases phrases, WordedWholes worded, Parts parts, Memory memory) {
        this.phrases = phrases;
        this.worded = worded;
        this.parts = parts;
        this.memory = memory;
    }

    void read(Scene scene) {
        openings(scene);
        cues(scene);
        postposed(scene);
    }

    /// "Of the 60 convictions, 35 …": the rest of the sentence are its parts.
    private void openings(Scene scene) {
        Sentence sentence = scene.sentence();
        for (int at = 0; at < sentence.size(); at++) {
            if (!OPENINGS.contains(sentence.lower(at)) || !opens(sentence, at)) {
                continue;
            }
            int to = sentence.is(at, "out") ? at + 2 : at + 1;
            int noun = phrases.pastDeterminers(sentence, to);
            boolean pointer = CountedNouns.POINTERS.contains(sentence.lower(to));
            Figure given = given(scene, noun, null);
            List<Figure> following = rest(scene, given == null ? at : given.at);
            if (following.isEmpty() || given == null && noun == to && !pointer) {
                continue;
            }
            String cue = cue(scene, at, pointer ? to + 1 : Math.max(noun, to));
            Figure whole = given != null ? given : pointedAt(scene, at, following.getFirst(), noun, pointer);
            if (whole != null) {
                list(scene, following, whole, !sentence.is(at, "among"), cue, "disc.partitive");
                continue;
            }
            Figure worded = pointer ? null : this.worded.at(scene, noun);
            if (worded != null) {
                join(following, worded, !sentence.is(at, "among"), cue);
            }
        }
    }

    /// Parts of a whole that is named without a number.
    private void join(List<Figure> figures, Figure whole, boolean closed, String cue) {
        int list = parts.newList();
        for (Figure figure : figures) {
            boolean part = figure.kind == Kind.SHARE || figure.isCount();
            if (part && (!figure.hasNoun() || Parts.isPerson(figure) && Parts.isPerson(whole))) {
                parts.join(figure, whole, closed, cue, list, "disc.worded");
            }
        }
    }

    /// The whole whose number follows: "of the 60", "of the at least 27".
    private static @Nullable Figure given(Scene scene, int noun, @Nullable Figure part) {
        for (Figure figure : scene.figures()) {
            if (figure != part && figure.phraseFrom >= noun && figure.phraseFrom < noun + 4) {
                for (int at = noun; at < figure.phraseFrom; at++) {
                    if (!Parts.isModifier(scene.sentence(), at)) {
                        return null;
                    }
                }
                return figure;
            }
        }
        return null;
    }

    /// What follows in the same bracket up to a comparison.
    private static List<Figure> rest(Scene scene, int after) {
        int bracket = scene.shape().bracket(after);
        return scene.figures().stream()
                .filter(figure -> figure.at > after && scene.shape().bracket(figure.at) == bracket)
                .filter(figure -> scene.comparing(figure.at) == null)
                .toList();
    }

    private static boolean opens(Sentence sentence, int at) {
        return at == 0
                || sentence.is(at - 1, ";")
                || sentence.is(at - 1, "that") && sentence.get(at).tag().equals("ADP")
                || at == 1 && Shape.isQuote(sentence.get(0))
                || sentence.is(at - 1, ",")
                        && (CountedNouns.POINTERS.contains(sentence.lower(at + 1))
                                || sentence.is(at + 1, "the")
                                || sentence.is(at, "out") && sentence.is(at + 2, "the"))
                        && nounAfterPointer(sentence, at + 2)
                || at == 1 && sentence.tag(0).equals("CCONJ");
    }

    /// "of those identified, 383 were men": a comma closes the opening before the first number.
    private static boolean nounAfterPointer(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + 5; at++) {
            if (sentence.is(at, ",")) {
                return true;
            }
            if (sentence.get(at).isNumeral()) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Figure pointedAt(Scene scene, int at, Figure part, int noun, boolean pointer) {
        Sentence sentence = scene.sentence();
        boolean told = pointer && Participles.isPast(sentence.lower(noun));
        for (Figure figure : scene.figures().reversed()) {
            boolean main = figure.at < at
                    && !told
                    && figure.whole == null
                    && scene.comparing(figure.at) == null
                    && scene.shape().bracket(figure.at) == scene.shape().bracket(at);
            if (main && pointer && Parts.fits(part, figure, true)) {
                return figure;
            }
        }
        NounPhrases.Phrase phrase = phrases.at(sentence, noun);
        if (pointer || phrase == null) {
            String event = told ? Participles.of(sentence.lower(noun)) : null;
            Figure found = memory.find(part, true, null, event);
            if (told) {
                return found != null && found.event != null ? found : null;
            }
            return found != null ? found : at == 0 ? memory.tied(part) : null;
        }
        String event =
                Participles.isPast(sentence.lower(phrase.to())) ? Participles.of(sentence.lower(phrase.to())) : null;
        Figure named = memory.find(part, true, English.singular(sentence.lower(phrase.head())), event);
        // "Among the returnees" takes up the people told before, whatever they were called.
        Figure before =
                named != null || event != null || !sentence.is(noun - 1, "the") ? named : memory.find(part, true, null);
        return before != null && (before == named || Parts.isPerson(before) && Parts.isPerson(part)) ? before : null;
    }

    private static String cue(Scene scene, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int at = from; at < to; at++) {
            words.append(at > from ? " " : "").append(scene.sentence().lower(at));
        }
        return words.toString();
    }

    /// Joins figures to a whole; semicolons begin a new list unless each stretch holds one item.
    private void list(Scene scene, List<Figure> figures, Figure whole, boolean closed, String cue, String rule) {
        int list = parts.newList();
        int segment = -1;
        Figure last = null;
        for (Figure figure : figures) {
            int own = scene.shape().segment(figure.at);
            if (segment >= 0 && own != segment && !(scene.isSingle(figures, own) && scene.isSingle(figures, segment))) {
                list = parts.newList();
            }
            segment = own;
            boolean on = last != null
                    && figure.isCount()
                    && Parts.bounds(whole, figure)
                    && Parts.goesOn(scene, last, figure);
            if (on || Parts.fits(figure, whole, true) || closed && Parts.tied(figure, whole)) {
                parts.join(figure, whole, closed, cue, list, rule);
                last = figure;
            }
        }
    }

    /// "120 victims, among them 84 women", "389 traffickers of whom 259 were arrested".
    private void cues(Scene scene) {
        Sentence sentence = scene.sentence();
        for (int at = 0; at < sentence.size(); at++) {
            int open = length(sentence, at, OPEN);
            int closed = open > 0 ? 0 : length(sentence, at, CLOSED);
            int to = at + Math.max(open, closed);
            boolean label = sentence.is(at, ":")
                    && at > 0
                    && sentence.get(at - 1).isNumeral()
                    && !isFigure(scene, at - 1)
                    && !sentence.is(at - 2, "in");
            boolean adverb = at == 0 && sentence.is(at, "notably");
            // "301,000 of them women and 70,000 children": the number before is the first part.
            boolean partitive = closed > 0 && sentence.is(at, "of") && at > 0 && sentence.get(at - 1).isNumeral();
            if (to == at || partitive || label || adverb || opens(sentence, at) && closed > 0) {
                continue;
            }
            Figure first = first(scene, to, open > 0 ? 9 : 5);
            if (first != null && first.whole != null && closed > 1 && sentence.is(at - 1, ",")) {
                nest(scene, at, first);
            }
            boolean labelled = first != null && first.label != null && first.label.to() == at;
            if (first == null || first.whole != null || labelled) {
                continue;
            }
            boolean pointer = closed > 0 && CountedNouns.POINTERS.contains(sentence.lower(to - 1));
            boolean subject = open > 0 && (isSubject(sentence, at) || sentence.is(at, "included"));
            Figure whole = wholeBefore(scene, at, first, subject, pointer || subject);
            if (whole != null) {
                follow(
                        scene,
                        first,
                        whole,
                        closed > 0,
                        cue(scene, at, to),
                        open > 0 ? "disc.including" : "disc.closed");
            }
            at = to - 1;
        }
    }

    private static boolean isFigure(Scene scene, int token) {
        return scene.figures().stream()
                .anyMatch(figure -> figure.at <= token && token < figure.phraseTo && figure.label == null);
    }

    /// "Among them were 67 minors, of whom 41 were girls": "of whom" binds closer than the opening.
    private void nest(Scene scene, int cue, Figure first) {
        Figure before = scene.before(cue, scene.shape().bracket(first.at));
        if (before == null || before.whole != first.whole || before == first || !Parts.fits(first, before, true)) {
            return;
        }
        first.list = parts.newList();
        first.whole = before;
        first.cue = "of whom";
    }

    private static boolean isSubject(Sentence sentence, int at) {
        return sentence.is(at, "this") || sentence.is(at, "these") || sentence.is(at, "that");
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
            if (same && !compared && figure.baseOf == null && Parts.fits(part, figure, true)) {
                boolean sibling = figure.whole != null
                        && (scene.sentence().is(cue, ":")
                                ? isListed(scene, figure, cue)
                                : !figure.hasNoun() && pointer);
                return sibling && figure.whole != null ? figure.whole : figure;
            }
        }
        if (before.isEmpty() && !pointer) {
            return null;
        }
        if (outside || before.isEmpty()) {
            return memory.find(part, true, null);
        }
        Figure last = before.getLast();
        boolean same = scene.shape().bracket(last.at) == bracket && last.baseOf == null && last.whole == null;
        return same && scene.comparing(last.at) == null && Parts.tied(part, last) ? last : null;
    }

    /// "two to five years: 17; five to ten years: 15", "386, of whom female 251; under 18: 58": items of one list.
    private static boolean isListed(Scene scene, Figure item, int colon) {
        return ":".equals(item.cue)
                || !item.hasNoun()
                || scene.shape().segment(item.at) != scene.shape().segment(colon);
    }

    /// The first part and the figures that go on with its list.
    private void follow(Scene scene, Figure first, Figure whole, boolean closed, String cue, String rule) {
        int list = parts.newList();
        Figure last = first;
        for (Figure figure : scene.from(first)) {
            boolean goesOn = figure == first
                    || figure.at == last.at
                    || Parts.goesOn(scene, last, figure)
                    || cue.equals(":") && isLabelled(scene, last, figure);
            if (!goesOn || scene.comparing(figure.at) != null && scene.comparing(first.at) == null) {
                return;
            }
            boolean tied = (closed || figure == first) && Parts.tied(figure, whole);
            if (!Parts.fits(figure, whole, true) && !tied || figure.whole != null) {
                return;
            }
            parts.join(figure, whole, closed, cue, list, rule);
            last = figure;
        }
    }

    /// "Thailand 2,210, Viet Nam 1,145": a comma right behind the number, then names without a verb.
    private static boolean isLabelled(Scene scene, Figure last, Figure next) {
        if (next.label != null && next.label.listed()) {
            return true;
        }
        if (!scene.sentence().is(last.phraseTo, ",") || next.hasNoun()) {
            return false;
        }
        for (int at = last.phraseTo + 1; at < next.phraseFrom; at++) {
            Token token = scene.sentence().get(at);
            boolean property = token.lower().endsWith("ing") || token.lower().endsWith("ed");
            if (token.isVerbal() && !token.isCapitalised() && !property) {
                return false;
            }
        }
        return true;
    }

    /// "Eleven of them", "12 of the 60", "12 out of 60", "22 of whom were women".
    private void postposed(Scene scene) {
        for (Figure figure : scene.figures()) {
            Sentence sentence = scene.sentence();
            int of = Math.max(figure.phraseTo, figure.nounTo > figure.phraseTo + 3 ? 0 : figure.phraseTo);
            boolean out = sentence.is(of, "out") || sentence.is(of, "in") && isLink(figure, Link.PART);
            int to = out && sentence.is(of + 1, "of") ? of + 2 : of + 1;
            if (figure.whole != null || !(sentence.is(of, "of") || out)) {
                continue;
            }
            int noun = phrases.pastDeterminers(sentence, to);
            Figure given = given(scene, noun, figure);
            boolean pointer = CountedNouns.POINTERS.contains(sentence.lower(to));
            Figure whole = given != null ? given : pointer || noun > to ? back(scene, figure, noun, pointer) : null;
            if (whole != null && (given != null || Parts.fits(figure, whole, true))) {
                follow(scene, figure, whole, true, cue(scene, of, pointer ? to + 1 : noun), "disc.partitive");
                if (figure.whole == null && given != null) {
                    parts.join(figure, whole, true, cue(scene, of, noun), parts.newList(), "disc.partitive");
                }
            }
        }
    }

    private static boolean isLink(Figure figure, Link link) {
        return figure.numeral != null && figure.numeral.link() == link;
    }

    /// "96 minors – 11 of whom were below 15": in the same bracket or in the one around it.
    private static boolean isOutside(Scene scene, Figure whole, Figure part) {
        int bracket = scene.shape().bracket(part.at);
        int own = scene.shape().bracket(whole.at);
        return own == bracket || bracket != 0 && own == scene.shape().get(bracket).parent();
    }

    private @Nullable Figure back(Scene scene, Figure part, int noun, boolean pointer) {
        NounPhrases.Phrase phrase = phrases.at(scene.sentence(), noun);
        boolean alone = PRONOUNS.contains(scene.sentence().lower(noun));
        phrase = phrase == null && pointer && !alone ? phrases.at(scene.sentence(), noun + 1) : phrase;
        String lemma = phrase == null ? null : English.singular(scene.sentence().lower(phrase.head()));
        Figure before = null;
        for (Figure figure : scene.figures()) {
            boolean main = figure.at < part.at
                    && figure.baseOf == null
                    && scene.comparing(figure.at) == null
                    && isOutside(scene, figure, part);
            if (main
                    && figure.isCount()
                    && (lemma == null ? Parts.fits(part, figure, true) : lemma.equals(figure.lemma))) {
                before = figure.whole != null && figure.cue != null && figure.cue.startsWith("of")
                        ? figure.whole
                        : figure;
            }
        }
        Figure named = before != null ? before : memory.find(part, true, lemma);
        return named != null || !pointer ? named : memory.find(part, true, null);
    }
}
