package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.number.Link;

/// Finds the wholes that stand behind their part: "12 of the 60", "eleven of them", "22 of whom", "71
/// answered out of 186".
final class PostposedWholes {

    private static final Set<String> PRONOUNS = Set.of("them", "whom", "which", "it");

    private static final Set<String> PLACES = Set.of("on", "at", "in", "aboard", "from", "inside");

    private final NounPhrases phrases;
    private final Parts parts;
    private final PartLists lists;
    private final Memory memory;
    private final ClauseHeads heads;

    PostposedWholes(NounPhrases phrases, Parts parts, Memory memory, ClauseHeads heads) {
        this.heads = heads;
        this.phrases = phrases;
        this.parts = parts;
        this.lists = new PartLists(parts);
        this.memory = memory;
    }

    void read(Scene scene) {
        among(scene);
        postposed(scene);
        behindVerb(scene);
    }

    /// "There were 333 women and girls among the 810 victims": right behind the noun of the part.
    private void among(Scene scene) {
        Sentence sentence = scene.sentence();
        for (Figure part : scene.figures()) {
            int at = pastNouns(sentence, part);
            boolean among = sentence.is(at, "among") || sentence.is(at, "amongst");
            if (!among || !part.isCount() || part.whole != null || !Parts.isPerson(part)) {
                continue;
            }
            Figure whole = Partitives.given(scene, phrases.pastDeterminers(sentence, at + 1), part);
            if (whole != null && isNamed(whole) && whole.whole == null && Parts.fits(part, whole, true)) {
                parts.join(part, whole, false, PartLists.cue(scene, at, at + 2), parts.newList(), "disc.partitive");
            }
        }
    }

    /// Where the nouns behind a number end: "333 women and girls".
    private static int pastNouns(Sentence sentence, Figure figure) {
        int at = figure.phraseTo;
        while (at < sentence.size()
                && (sentence.get(at).isNominal()
                        || sentence.tag(at).equals("ADJ")
                        || sentence.is(at, "and") && sentence.get(at - 1).isNominal())) {
            at++;
        }
        return at;
    }

    /// "71 shelters answered out of 186 asked": the whole stands behind the verb.
    private void behindVerb(Scene scene) {
        Sentence sentence = scene.sentence();
        for (int at = 2; at + 2 < sentence.size(); at++) {
            boolean out = sentence.is(at, "out")
                    && sentence.is(at + 1, "of")
                    && !sentence.get(at - 1).isSign();
            boolean apart = sentence.is(at, "of") && sentence.is(at + 1, "the") && isBehindNoun(scene, at);
            int from = out ? at + 2 : at + 1;
            Figure whole = out || apart ? Partitives.given(scene, phrases.pastDeterminers(sentence, from), null) : null;
            Figure part = whole == null ? null : scene.before(at, scene.shape().bracket(at));
            boolean joined = part != null
                    && whole != null
                    && (part.isCount() || part.kind == Kind.MONEY && whole.kind == Kind.MONEY)
                    && part.whole == null
                    && part.phraseTo < at
                    && scene.sameStretch(part.at, at)
                    && (!isNamed(whole) || part.lemma != null && part.lemma.equals(whole.lemma))
                    && Parts.bounds(whole, part);
            if (joined && part != null && whole != null) {
                if (!isNamed(whole)) {
                    whole.lemma = part.lemma;
                    whole.type = part.type;
                    whole.unit = part.unit;
                }
                parts.join(part, whole, true, PartLists.cue(scene, at, at + 2), parts.newList(), "disc.partitive");
            }
        }
    }

    /// "Five officers, of the 71 named, …".
    private static boolean isBehindNoun(Scene scene, int of) {
        return scene.sentence().is(of - 1, ",")
                && scene.figures().stream()
                        .anyMatch(figure -> figure.isCount() && figure.hasNoun() && figure.nounTo == of - 1);
    }

    /// Not by a noun behind a preposition: "four counts out of 31 of forgery".
    private static boolean isNamed(Figure whole) {
        return whole.hasNoun()
                && !(whole.nounFrom > whole.phraseTo
                        && whole.sentence.tag(whole.phraseTo).equals("ADP"));
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
            Figure given = Partitives.given(scene, noun, figure);
            boolean pointer = CountedNouns.POINTERS.contains(sentence.lower(to));
            Figure whole = given != null ? given : pointer || noun > to ? back(scene, figure, noun, pointer) : null;
            if (whole != null && (given != null || Parts.fits(figure, whole, true))) {
                lists.follow(
                        scene,
                        figure,
                        whole,
                        true,
                        PartLists.cue(scene, of, pointer ? to + 1 : noun),
                        "disc.partitive");
                if (figure.whole == null && given != null) {
                    parts.join(figure, whole, true, PartLists.cue(scene, of, noun), parts.newList(), "disc.partitive");
                }
            }
        }
    }

    private static boolean isLink(Figure figure, Link link) {
        return figure.numeral != null && figure.numeral.link() == link;
    }

    /// What "of them", "of these cases" and "of the women" point back at.
    private @Nullable Figure back(Scene scene, Figure part, int noun, boolean pointer) {
        if (part.kind == Kind.MONEY
                || pointer && Partitives.SUMS.contains(scene.sentence().lower(noun))) {
            return Partitives.sumBefore(scene, part, memory);
        }
        if (part.kind == Kind.SHARE && scene.sentence().is(noun, "it")) {
            return Partitives.sumBefore(scene, part, memory);
        }
        if (part.kind == Kind.SHARE
                && scene.sentence().is(noun, "which")
                && scene.sentence().is(part.phraseFrom - 1, ",")) {
            Figure last = scene.before(part.phraseFrom, scene.shape().bracket(part.at));
            if (last != null && last.kind == Kind.MONEY && last.baseOf == null && scene.comparing(last.at) == null) {
                return last;
            }
        }
        boolean finite = pointer && scene.sentence().is(noun - 1, "those") && isFinite(scene.sentence(), noun);
        boolean pronoun = finite
                || PRONOUNS.contains(scene.sentence().lower(noun))
                || pointer && PRONOUNS.contains(scene.sentence().lower(noun - 1))
                || pointer
                        && scene.sentence().is(noun - 1, "the")
                        && CountedNouns.POINTERS.contains(scene.sentence().lower(noun - 2));
        NounPhrases.Phrase phrase = pronoun ? null : phrases.at(scene.sentence(), noun);
        phrase = phrase == null && pointer && !pronoun ? phrases.at(scene.sentence(), noun + 1) : phrase;
        if (phrase == null && !pointer) {
            return null;
        }
        boolean told = pointer
                && !pronoun
                && scene.sentence().is(noun - 1, "those")
                && !scene.sentence().tag(noun).equals("AUX")
                && !isFinite(scene.sentence(), noun)
                && Participles.isPast(scene.sentence().lower(noun));
        if (told) {
            return memory.befallen(part, Participles.of(scene.sentence().lower(noun)));
        }
        String lemma = phrase == null ? null : English.singular(scene.sentence().lower(phrase.head()));
        Figure length = lemma == null && scene.sentence().is(noun, "them") ? lengthBefore(scene, part) : null;
        if (length != null) {
            return length;
        }
        Figure split = lemma == null ? splitBefore(scene, part) : null;
        if (split != null) {
            return split;
        }
        Figure before = null;
        for (Figure figure : scene.figures()) {
            boolean main = figure.at < part.at
                    && figure.baseOf == null
                    && scene.comparing(figure.at) == null
                    && scene.shape().bracket(figure.at) == scene.shape().bracket(part.at);
            boolean meant = lemma == null ? Parts.fits(part, figure, true) : lemma.equals(figure.lemma);
            boolean term = scene.sentence().is(noun, "which") && figure.kind == Kind.DURATION && !part.hasNoun();
            if (main && (figure.isCount() || term) && meant && !isPlacedOn(scene.sentence(), figure, part)) {
                before = isSibling(scene.sentence(), figure, part) ? figure.whole : figure;
            }
        }
        before = before != null && lemma == null && pointer ? takenOut(scene, before, part) : before;
        if (before == null && pointer && lemma != null) {
            before = bareBefore(scene, part);
        }
        int bracket = scene.shape().bracket(part.at);
        if (before == null && pointer && bracket != 0) {
            Shape.Bracket own = scene.shape().get(bracket);
            Figure owner = scene.before(own.open(), own.parent());
            before = owner != null && Parts.fits(part, owner, true) ? owner : null;
        }
        if (lemma != null && !pointer && before == null) {
            Figure known = memory.named(part, lemma);
            return known != null ? known : unnamed(scene, part, noun, lemma);
        }
        Figure near = before == null && pointer && lemma == null ? memory.nearest(part, pointing(scene, noun)) : null;
        boolean them = before == null && lemma == null && scene.sentence().is(noun, "them");
        near = near == null && them ? heads.pointed(scene, part) : near;
        Figure named = before != null ? before : near != null ? near : memory.find(part, true, lemma);
        if (named != null || !pointer) {
            return named;
        }
        Figure any = memory.find(part, true, null);
        boolean thing = lemma != null && any != null && any.type != part.type && !Parts.isPerson(any);
        boolean unlike = lemma != null && any != null && Parts.isPerson(any) != Parts.isPerson(part);
        return thing || unlike ? null : any;
    }

    /// "six of those told us", "four of those had papers": what they did, and not which they are.
    private static boolean isFinite(Sentence sentence, int verb) {
        String next = sentence.tag(verb + 1);
        return sentence.is(verb, "had")
                || next.equals("PRON")
                || next.equals("DET")
                || next.equals("NUM")
                || sentence.is(verb + 1, "that");
    }

    /// "we have eight, and two of those posts are vacant": a bare number just before it has the noun behind "those".
    private static @Nullable Figure bareBefore(Scene scene, Figure part) {
        Figure last = scene.before(part.phraseFrom, scene.shape().bracket(part.at));
        boolean bare = last != null
                && last.kind == Kind.COUNT
                && !last.hasNoun()
                && last.whole == null
                && last.baseOf == null
                && scene.comparing(last.at) == null
                && scene.sameStretch(last.at, part.at);
        return bare && last != null && Parts.bounds(last, part) ? last : null;
    }

    /// "got 30 months, ten of them suspended": a length that ends right before its part.
    private static @Nullable Figure lengthBefore(Scene scene, Figure part) {
        Figure last = scene.before(part.phraseFrom, scene.shape().bracket(part.at));
        boolean length = last != null
                && last.kind == Kind.DURATION
                && scene.sentence().is(part.phraseFrom - 1, ",")
                && Math.max(last.phraseTo, last.nounTo) >= part.phraseFrom - 1
                && part.kind == Kind.COUNT
                && Parts.fits(part, last, true);
        if (length && last != null) {
            part.kind = last.kind;
            part.unit = last.unit;
            part.lemma = last.lemma;
            part.type = last.type;
            return last;
        }
        return null;
    }

    /// "found 143 faults on 37 of them": what was found on them is not what they are.
    private static boolean isPlacedOn(Sentence sentence, Figure found, Figure part) {
        int preposition = part.phraseFrom - 1;
        return PLACES.contains(sentence.lower(preposition))
                && found.hasNoun()
                && Math.max(found.phraseTo, found.nounTo) == preposition
                && PRONOUNS.contains(sentence.lower(part.phraseTo + 1));
    }

    /// What "of the detainees" names by a noun nobody used before.
    private @Nullable Figure unnamed(Scene scene, Figure part, int noun, String lemma) {
        Figure main = memory.find(part, true, lemma);
        boolean people = main == null && part.isCount() && scene.sentence().is(noun - 1, "the");
        return people ? memory.people(part) : main;
    }

    /// The word that points, which may stand before or behind the determiners passed over.
    private static String pointing(Scene scene, int noun) {
        Sentence sentence = scene.sentence();
        return CountedNouns.POINTERS.contains(sentence.lower(noun)) ? sentence.lower(noun) : sentence.lower(noun - 1);
    }

    /// "141 victims — 118 women and 23 men, 57 of them children": "them" are all that were split.
    private static @Nullable Figure splitBefore(Scene scene, Figure part) {
        int bracket = scene.shape().bracket(part.at);
        List<Figure> inside = scene.inBracket(bracket).stream()
                .filter(figure -> figure.at < part.at && figure.isCount())
                .toList();
        if (bracket == 0 || inside.size() < 2) {
            return null;
        }
        Shape.Bracket own = scene.shape().get(bracket);
        Figure owner = scene.before(own.open(), own.parent());
        boolean list = Parts.goesOn(scene, inside.get(inside.size() - 2), inside.getLast());
        return list && owner != null && Parts.fits(part, owner, true) ? owner : null;
    }

    /// "Seventeen of the 148 were minors; eleven of these": of those that were taken out of a printed number.
    private static Figure takenOut(Scene scene, Figure whole, Figure part) {
        Figure taken = null;
        for (Figure figure : scene.figures()) {
            if (figure.whole == whole) {
                boolean one = taken == null && figure.at < whole.at && isCounted(scene.sentence(), figure);
                taken = one ? figure : null;
                if (!one) {
                    return whole;
                }
            }
        }
        boolean parted = false;
        for (int at = whole.phraseTo; at < part.phraseFrom; at++) {
            parted |= scene.sentence().is(at, ";");
        }
        return taken != null && parted && Parts.fits(part, taken, true) ? taken : whole;
    }

    private static boolean isCounted(Sentence sentence, Figure figure) {
        if (figure.cue != null && figure.cue.startsWith("among")) {
            return true;
        }
        int of = figure.phraseTo;
        int number = sentence.is(of + 1, "the") ? of + 2 : of + 1;
        return sentence.is(of, "of")
                && number < sentence.size()
                && sentence.get(number).isNumeral();
    }

    /// "22 of whom were women and nine of whom were minors": both are of the same whole.
    private static boolean isSibling(Sentence sentence, Figure figure, Figure part) {
        if (figure.whole == null || figure.cue == null || !figure.cue.startsWith("of")) {
            return false;
        }
        boolean same = Partitives.isPartitive(sentence, figure)
                && sentence.lower(figure.phraseTo + 1).equals(sentence.lower(part.phraseTo + 1));
        return same || !figure.hasNoun();
    }
}
