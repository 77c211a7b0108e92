package org.saksei.statements.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Finds the wholes of numbers without a noun that head a clause: "27 girls … Five came from Ha, three from Lo.
/// Only four had papers."
///
/// What such a number can be a part of is ranked: what was told nearest before it in the paragraph, then who the
/// predicate can be said of, then what stood in the first place of its clause. A tie between equals is left open.
final class ClauseHeads {

    static final String RULE = "disc.clause-head";

    /// How many sentences back a whole may stand, each with a number and all of one paragraph.
    private static final int REACH = 3;

    /// How many figures back it is looked for in a sentence.
    private static final int FAR = 40;

    /// Verbs that say what the things counted are about, and whose object counts nothing.
    private static final Set<String> CONCERNING = WordList.of("""
            concerned concern involved involve had has have said say got received carried carry hold held led lead
            came come went go belonged related referred
            """);

    /// Verbs of a level: "12 became 20".
    private static final Set<String> LEVELLING = WordList.of("""
            become becomes became reach reaches reached total totals totalled totaled number numbers numbered average
            averages averaged exceed exceeds exceeded equals equalled follow follows followed
            """);

    private static final Set<String> PLACES = Set.of("in", "on", "at", "from", "for", "against");

    /// What stands before a number and bounds it, besides the modifiers of parts.
    private static final Set<String> BOUNDING = Set.of(
            "fewer", "less", "up", "to", "not", "no", "perhaps", "exactly", "as", "many", "close", "mere", "paltry");

    private static final Set<String> EACH = Set.of("a", "an", "each", "per", "every", "apiece");

    private static final Set<String> ASIDE = Set.of("among", "including", "most", "all", "mostly", "mainly");

    /// How many words may stand between a number and its verb, told apart by commas.
    private static final int LONGEST_ASIDE = 9;

    private static final Set<String> LINKING = Set.of("while", "whereas", "that", "but", "and");

    private final Parts parts;
    private final CarriedNouns nouns;
    private final Deque<Scene> told = new ArrayDeque<>();

    ClauseHeads(Parts parts, CarriedNouns nouns) {
        this.parts = parts;
        this.nouns = nouns;
    }

    void read(Scene scene) {
        Figure last = null;
        for (Figure figure : scene.figures()) {
            Figure before = last;
            last = figure;
            boolean on = before != null && before.rules.contains(RULE) && isGapped(scene, before, figure);
            if (on && before != null) {
                goOn(scene, before, figure);
            } else if (isFree(scene, figure) && isHead(scene, figure)) {
                head(scene, figure);
            }
        }
    }

    /// "Most (131) were sold, 46 for work and 35 for marriage": what goes on with a part told in a bracket.
    void goOn(Scene scene) {
        Figure last = null;
        Figure share = null;
        for (Figure figure : scene.figures()) {
            if (share != null && figure.whole == null && isNamed(scene.sentence(), share, figure)) {
                goOn(scene, share, figure);
            }
            share = figure.kind == Kind.SHARE && figure.whole != null ? figure : share;
            if (last != null && isOpen(last) && isGapped(scene, last, figure)) {
                goOn(scene, last, figure);
            }
            last = figure;
        }
    }

    private static boolean isOpen(Figure figure) {
        return figure.rules.contains(Rests.RULE) || figure.rules.contains(RULE) || figure.rules.contains("disc.bare");
    }

    private void goOn(Scene scene, Figure before, Figure figure) {
        Figure whole = before.whole;
        if (whole != null && isFree(scene, figure) && Parts.fits(figure, whole, true)) {
            parts.join(figure, whole, true, null, before.list, RULE);
        }
    }

    /// What "of them" takes up from the sentences before, as a number at the head of a clause does.
    @Nullable
    Figure pointed(Scene scene, Figure figure) {
        return figure.kind == Kind.ZERO || isFree(scene, figure) ? before(scene, figure) : null;
    }

    void keep(Scene scene) {
        told.push(scene);
        while (told.size() > REACH) {
            told.removeLast();
        }
    }

    private void head(Scene scene, Figure figure) {
        Figure whole = whole(scene, figure);
        if (whole == null) {
            return;
        }
        if (figure.hasNoun() && figure.saidToBe == null) {
            LabelledFigures.unnamed(figure);
        }
        parts.join(figure, whole, true, null, parts.newList(), RULE);
    }

    private static boolean isFree(Scene scene, Figure figure) {
        boolean part = figure.kind == Kind.COUNT && figure.unit.kind() != UnitKind.MEASURE || figure.kind == Kind.SHARE;
        return part
                && figure.whole == null
                && figure.value != null
                && figure.value.signum() > 0
                && figure.again == null
                && figure.baseOf == null
                && figure.restates == null
                && figure.label == null
                && scene.comparing(figure.at) == null
                && scene.shape().bracket(figure.at) == 0;
    }

    /// "five came from Delta and three from Imo".
    private static boolean isGapped(Scene scene, Figure before, Figure figure) {
        return !figure.hasNoun()
                && figure.kind == before.kind
                && (isNamed(scene.sentence(), before, figure) || Parts.goesOn(scene, before, figure));
    }

    /// "Haitians made up a third of the workers, Venezuelans a quarter".
    private static boolean isNamed(Sentence sentence, Figure before, Figure share) {
        return share.kind == Kind.SHARE
                && before.kind == Kind.SHARE
                && !share.hasNoun()
                && share.phraseFrom > 1
                && sentence.get(share.phraseFrom - 1).isNominal()
                && sentence.is(share.phraseFrom - 2, ",");
    }

    /// Nothing but modifiers stands between it and the border of its clause, and its verb behind it.
    private static boolean isHead(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        int verb = figure.phraseTo;
        if (sentence.is(verb, "(") && verb + 1 < sentence.size()) {
            verb = scene.shape().get(scene.shape().bracket(verb + 1)).close() + 1;
        }
        verb = pastAside(sentence, verb);
        while (sentence.tag(verb).equals("ADV")) {
            verb++;
        }
        boolean aux = sentence.tag(verb).equals("AUX");
        if (isPlaced(scene, figure)) {
            return true;
        }
        boolean predicate = aux || sentence.tag(verb).equals("VERB") || CONCERNING.contains(sentence.lower(verb));
        boolean bare =
                !figure.hasNoun() || figure.nounFrom > verb && (aux || CONCERNING.contains(sentence.lower(verb)));
        return predicate
                && bare
                && !LEVELLING.contains(sentence.lower(verb))
                && (!sentence.lower(verb).endsWith("ing"))
                && !Parts.isFurther(figure)
                && opens(sentence, figure);
    }

    /// "Twelve, among them three women, were": what is told between commas.
    private static int pastAside(Sentence sentence, int from) {
        if (!sentence.is(from, ",") || !ASIDE.contains(sentence.lower(from + 1))) {
            return from;
        }
        for (int at = from + 2; at < sentence.size() && at < from + LONGEST_ASIDE; at++) {
            if (sentence.is(at, ",")) {
                return sentence.tag(at + 1).equals("AUX") ? at + 1 : from;
            }
        }
        return from;
    }

    /// "On four the crew had no contracts, on three the engine was unsafe".
    private static boolean isPlaced(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        int before = figure.phraseFrom - 1;
        while (before > 0
                && (Parts.isModifier(sentence, before) || sentence.tag(before).equals("ADV"))) {
            before--;
        }
        boolean starts = before <= 0 || sentence.is(before - 1, ";") || sentence.is(before - 1, ",");
        int behind = figure.phraseTo;
        boolean clause = sentence.is(behind, ",")
                || sentence.tag(behind).equals("DET")
                || sentence.tag(behind).equals("PRON")
                || figure.hasNoun()
                        && figure.nounFrom > behind
                        && sentence.tag(behind).equals("DET");
        return before >= 0
                && starts
                && clause
                && figure.kind == Kind.COUNT
                && (!figure.hasNoun() || figure.nounFrom > behind)
                && PLACES.contains(sentence.lower(before));
    }

    private static boolean opens(Sentence sentence, Figure figure) {
        int at = figure.phraseFrom - 1;
        while (at >= 0
                && (Parts.isModifier(sentence, at)
                        || BOUNDING.contains(sentence.lower(at))
                        || sentence.tag(at).equals("ADV"))) {
            if (sentence.isOneOf(at, Set.of("another", "total", "all", "further"))) {
                return false;
            }
            at--;
        }
        boolean mere = at >= 0 && sentence.is(at, "a") && BOUNDING.contains(sentence.lower(at + 1));
        at = mere ? at - 1 : at;
        boolean colon = at > 0 && sentence.is(at, ":") && !hasNumber(sentence, at);
        if (at < 0 || colon || sentence.is(at, ";") || Shape.isQuote(sentence.get(at))) {
            return true;
        }
        return LINKING.contains(sentence.lower(at)) || sentence.is(at, ",");
    }

    /// "Not all of them were adults: six were aged 14 to 17".
    private static boolean hasNumber(Sentence sentence, int colon) {
        for (int at = 0; at < colon; at++) {
            if (sentence.get(at).isNumeral()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Figure whole(Scene scene, Figure figure) {
        int index = scene.figures().indexOf(figure);
        List<Figure> own = candidates(scene, scene, figure, scene.figures().subList(Math.max(0, index - FAR), index));
        Figure found = best(figure, own);
        if (found != null || !own.isEmpty() || isYear(scene, figure) || isSecond(scene, figure)) {
            return found;
        }
        return before(scene, figure);
    }

    private @Nullable Figure before(Scene scene, Figure figure) {
        Sentence later = scene.sentence();
        for (Scene before : told) {
            Sentence sentence = before.sentence();
            if (later.index() - sentence.index() > 1 || sentence.paragraph() != later.paragraph()) {
                return null;
            }
            later = sentence;
            List<Figure> last = before.figures();
            List<Figure> all =
                    candidates(scene, before, figure, last.subList(Math.max(0, last.size() - FAR), last.size()));
            if (!all.isEmpty()) {
                Figure best = best(figure, all);
                return best != null && isCoordinated(before, best) ? null : best;
            }
        }
        return null;
    }

    /// A number of its own stands before it in the sentence, and it goes on with that.
    private static boolean isSecond(Scene scene, Figure figure) {
        return scene.figures().stream()
                .anyMatch(other -> other.at < figure.at && other.isCount() && scene.sameStretch(other.at, figure.at));
    }

    /// "The suspects are seven men and two women. Three …": of all of them, whose number nobody told.
    private static boolean isCoordinated(Scene scene, Figure whole) {
        Figure last = null;
        for (Figure figure : scene.figures()) {
            boolean beside = last != null
                    && (last == whole || figure == whole)
                    && last.whole == null
                    && figure.whole == null
                    && last.hasNoun()
                    && figure.hasNoun()
                    && last.type == figure.type
                    && Parts.goesOn(scene, last, figure);
            if (beside) {
                return true;
            }
            last = figure.isCount() && scene.comparing(figure.at) == null ? figure : last;
        }
        return false;
    }

    /// A year before it in its own sentence: another year's number is no part.
    private static boolean isYear(Scene scene, Figure figure) {
        return scene.years().stream().anyMatch(at -> at < figure.at);
    }

    private List<Figure> candidates(Scene own, Scene scene, Figure part, List<Figure> all) {
        List<Figure> found = new ArrayList<>();
        for (Figure other : all) {
            Figure whole = other.whole != null ? other.whole : other;
            if (isMain(own, scene, part, other) && !found.contains(whole) && fits(own, part, whole)) {
                found.add(whole);
            }
        }
        return found;
    }

    private static boolean isMain(Scene own, Scene scene, Figure part, Figure other) {
        return scene.shape().bracket(other.at) == 0
                && (scene.comparing(other.at) == null || other.base != null)
                && other.baseOf == null
                && other.restates == null
                && other.isCount()
                && (other.whole != null || scene != own || !hangs(other) && !isContrast(part));
    }

    private boolean fits(Scene own, Figure part, Figure whole) {
        boolean persons = nouns.isOfPersons(part) || part.saidToBe != null && Parts.isPerson(part);
        boolean known = whole.lemma != null || whole.hasNoun();
        boolean less = part.kind == Kind.SHARE
                || part.value != null && whole.value != null && part.value.compareTo(whole.value) < 0;
        boolean again = isDoneAgain(part, whole) && whole.sentence != own.sentence();
        return known
                && less
                && whole.value != null
                && whole.value.stripTrailingZeros().scale() <= 0
                && !isEach(whole)
                && !again
                && whole.kind == Kind.COUNT
                && !"time".equals(whole.lemma)
                && (!persons || Parts.isPerson(whole))
                && !Traits.apart(part.attributes, whole.attributes)
                && (part.saidToBe != null ? Parts.fits(part, whole, true) : true);
    }

    /// "Police arrested 12 men. Five were arrested in Ha": told with the same verb it may be another deed.
    private static boolean isDoneAgain(Figure part, Figure whole) {
        Sentence sentence = part.sentence;
        int verb = part.phraseTo;
        while (sentence.tag(verb).equals("AUX") || sentence.tag(verb).equals("ADV")) {
            verb++;
        }
        return part.ownEvent
                && part.event(whole)
                && Participles.of(sentence.lower(verb)).equals(whole.event);
    }

    /// "They slept 12 to a container": as many again and again.
    private static boolean isEach(Figure figure) {
        int to = Math.max(figure.phraseTo, figure.nounTo);
        return figure.sentence.isOneOf(to, EACH)
                || figure.sentence.isOneOf(figure.phraseTo, EACH)
                || figure.sentence.is(figure.phraseTo, "to") && figure.sentence.isOneOf(figure.phraseTo + 1, EACH);
    }

    /// "In 18 cases", "in two houses": where, and not what.
    private static boolean hangs(Figure figure) {
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        while (before > 0
                && (Parts.isModifier(sentence, before) || sentence.tag(before).equals("DET"))) {
            before--;
        }
        return before >= 0 && sentence.tag(before).equals("ADP");
    }

    /// "51 had come home and 23 were still waiting", "60 had a lock, 16 had none": these are others.
    private static boolean isContrast(Figure part) {
        Sentence sentence = part.sentence;
        for (int at = part.phraseTo; at < part.phraseTo + 3; at++) {
            if (sentence.is(at, "still") || sentence.is(at, "none")) {
                return true;
            }
        }
        return false;
    }

    /// The one of the highest rank, or null where two different things share it.
    private @Nullable Figure best(Figure part, List<Figure> all) {
        Figure found = null;
        int most = Integer.MIN_VALUE;
        boolean tie = false;
        for (Figure whole : all) {
            int rank = rank(part, whole);
            tie = rank == most || rank < most && tie;
            if (rank >= most) {
                found = whole;
                most = rank;
            }
        }
        return tie ? null : found;
    }

    private int rank(Figure part, Figure whole) {
        int rank = hangs(whole) ? 0 : 2;
        rank += Parts.isPerson(whole) ? 2 : whole.type == CountedClass.EVENT ? 1 : 0;
        rank += whole.type == CountedClass.PERPETRATOR && nouns.befalls(part) == CountedClass.PERPETRATOR ? 1 : 0;
        return rank;
    }
}
