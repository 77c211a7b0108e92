package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Finds the wholes named by "of" before their parts: "Of the 60 convictions, 35 …", "Out of the 214
/// screened, 96 …".
final class Partitives {

    private static final Set<String> OPENINGS = Set.of("of", "among", "out", "amongst", "from");

    /// What says no more than that the number behind it is a whole: "a third of the population of
    /// 21,400".
    private static final Set<String> SUMMING = WordList.of("""
            total population workforce staff number group sample caseload sum amount overall budget fund allocation
            membership list pool cohort batch intake fleet
            """);

    /// What is left of a whole when its parts were told.
    private static final Set<String> REST = WordList.of("""
            rest remaining remainder others other majority most half balance
            """);

    static final Set<String> SUMS = WordList.of("amount sum budget fund funding money allocation appropriation");

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "my", "our", "your");

    /// Verbs that take a few out of many: "From the 688 reports the office drew a sample of 120".
    private static final Set<String> CHOOSING = WordList.of("""
            drawn chosen selected picked taken sampled examined reviewed checked tested inspected visited interviewed
            """);

    /// How many words the owner of a whole may have: "of the northern district's 40 officers".
    private static final int OWNER = 6;

    private final NounPhrases phrases;
    private final WordedWholes worded;
    private final Parts parts;
    private final PartLists lists;
    private final Memory memory;

    Partitives(NounPhrases phrases, WordedWholes worded, Parts parts, Memory memory) {
        this.phrases = phrases;
        this.worded = worded;
        this.parts = parts;
        this.lists = new PartLists(parts);
        this.memory = memory;
    }

    /// "Of the 60 convictions, 35 …": the rest of the sentence are its parts.
    void openings(Scene scene) {
        Sentence sentence = scene.sentence();
        for (int at = 0; at < sentence.size(); at++) {
            if (!OPENINGS.contains(sentence.lower(at)) || !opens(sentence, at)) {
                continue;
            }
            int to = sentence.is(at, "out") ? at + 2 : at + 1;
            int noun = phrases.pastDeterminers(sentence, to);
            boolean pointer = CountedNouns.POINTERS.contains(sentence.lower(to));
            Figure given = given(scene, noun, null);
            List<Figure> following = rest(scene, at, given == null ? at : given.at);
            if (following.isEmpty() || given == null && noun == to && !pointer) {
                continue;
            }
            boolean from = sentence.is(at, "from");
            if (from && (given == null || !isSplit(given, following.getFirst()))) {
                continue;
            }
            String cue = PartLists.cue(scene, at, pointer ? to + 1 : Math.max(noun, to));
            Figure whole = given != null ? given : pointedAt(scene, at, following.getFirst(), noun, pointer);
            if (whole != null) {
                lists.all(scene, following, whole, !sentence.is(at, "among"), cue, "disc.partitive");
                continue;
            }
            Figure worded = pointer ? null : this.worded.at(scene, noun);
            if (worded != null) {
                join(following, worded, !sentence.is(at, "among"), cue);
            }
        }
    }

    /// "From 365 victims identified, 218 were men": people or events, and a number that has no other
    /// noun.
    private static boolean isSplit(Figure whole, Figure part) {
        boolean counted = Parts.isPerson(whole) || whole.type == CountedClass.EVENT;
        String tag = part.sentence.tag(part.phraseTo);
        if (!part.hasNoun() && part.kind == Kind.COUNT && isChosen(whole, part)) {
            return true;
        }
        return counted
                && whole.hasNoun()
                && part.kind != Kind.MONEY
                && !part.isChange()
                && (tag.equals("AUX") || tag.equals("VERB"));
    }

    private static boolean isChosen(Figure whole, Figure part) {
        for (int at = whole.phraseTo; at < part.phraseFrom; at++) {
            if (part.sentence.get(at).isVerbal()) {
                return CHOOSING.contains(Participles.of(part.sentence.lower(at)));
            }
        }
        return false;
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

    /// The whole whose number follows: "of the 60", "of the at least 27", "of the unit's 40", "of a
    /// population of 900".
    static @Nullable Figure given(Scene scene, int noun, @Nullable Figure part) {
        Sentence sentence = scene.sentence();
        int from = pastSum(sentence, pastOwner(sentence, noun));
        for (Figure figure : scene.figures()) {
            if (figure != part && figure.phraseFrom >= from && figure.phraseFrom < from + 4) {
                for (int at = from; at < figure.phraseFrom; at++) {
                    if (!Parts.isModifier(sentence, at)) {
                        return null;
                    }
                }
                return figure;
            }
        }
        return null;
    }

    private static int pastOwner(Sentence sentence, int from) {
        for (int at = from; at < from + OWNER && at < sentence.size(); at++) {
            if (at > from && isOwning(sentence, at)) {
                return at + 1;
            }
            if (!sentence.get(at).isNominal() && !sentence.tag(at).equals("ADJ")) {
                return from;
            }
        }
        return from;
    }

    private static boolean isOwning(Sentence sentence, int at) {
        String word = sentence.lower(at);
        return word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
    }

    private static int pastSum(Sentence sentence, int from) {
        for (int at = from; at < from + 4 && at < sentence.size(); at++) {
            if (sentence.is(at, "of")) {
                return at > from && SUMMING.contains(sentence.lower(at - 1)) ? at + 1 : from;
            }
            if (!sentence.get(at).isNominal() && !sentence.tag(at).equals("ADJ")) {
                return from;
            }
        }
        return from;
    }

    /// What follows in the same bracket up to a comparison, the next opening or another thought.
    private static List<Figure> rest(Scene scene, int opening, int after) {
        int bracket = scene.shape().bracket(after);
        int end = scene.sentence().size();
        for (int at = after + 1; at < end; at++) {
            boolean next = at > opening
                    && scene.shape().bracket(at) == bracket
                    && OPENINGS.contains(scene.sentence().lower(at))
                    && opens(scene.sentence(), at);
            end = next ? at : end;
        }
        int limit = end;
        List<Figure> all = scene.figures().stream()
                .filter(figure -> figure.at > after && figure.at < limit)
                .filter(figure -> scene.shape().bracket(figure.at) == bracket)
                .filter(figure -> scene.comparing(figure.at) == null)
                .toList();
        return all.stream()
                .filter(figure -> !isTaken(scene, figure, after) && !isOther(scene, figure, all.getFirst()))
                .toList();
    }

    /// "…; in 2016, five of 28": it names its own whole, and the 28 is one.
    private static boolean isTaken(Scene scene, Figure figure, int after) {
        return scene.figures().stream()
                .anyMatch(part -> part.at > after
                        && (part == figure || part.at < figure.at && figure.phraseFrom - part.phraseTo < OWNER)
                        && isCounted(scene, part, figure == part ? null : figure));
    }

    private static boolean isCounted(Scene scene, Figure part, @Nullable Figure whole) {
        Sentence sentence = scene.sentence();
        int of = part.phraseTo;
        if (!sentence.is(of, "of") && !sentence.is(of, "out")) {
            return false;
        }
        int to = sentence.is(of + 1, "of") ? of + 2 : of + 1;
        while (sentence.tag(to).equals("DET")) {
            to++;
        }
        Figure given = given(scene, to, part);
        return given != null && (whole == null || whole == given);
    }

    /// ", and the government seized assets from two defendants": a subject of its own that names no
    /// number.
    private static boolean isOther(Scene scene, Figure figure, Figure first) {
        Clauses clauses = scene.clauses();
        int own = clauses.main(figure.at);
        if (!figure.hasNoun() || own == clauses.main(first.at)) {
            return false;
        }
        int from = figure.at;
        while (from > first.at && clauses.main(from - 1) == own) {
            from--;
        }
        boolean subject = false;
        for (int at = from; at < figure.phraseFrom; at++) {
            Token token = scene.sentence().get(at);
            if (token.isNumeral() || REST.contains(token.lower())) {
                return false;
            }
            if (token.isVerbal()) {
                return subject;
            }
            subject |= token.isNominal();
        }
        return false;
    }

    /// "nine of them", "12 of the 60", "12 out of 60": its own words say of what.
    static boolean isPartitive(Sentence sentence, Figure figure) {
        int of = figure.phraseTo;
        boolean out = sentence.is(of, "out") && sentence.is(of + 1, "of");
        boolean of1 = sentence.is(of, "of");
        return out
                || of1
                        && (CountedNouns.POINTERS.contains(sentence.lower(of + 1))
                                || sentence.is(of + 1, "the")
                                || sentence.get(Math.min(of + 1, sentence.size() - 1))
                                        .isNumeral());
    }

    /// "two of his sons": of what nobody counted.
    static boolean isOwned(Sentence sentence, Figure figure) {
        return sentence.is(figure.phraseTo, "of") && POSSESSIVES.contains(sentence.lower(figure.phraseTo + 1));
    }

    static boolean opens(Sentence sentence, int at) {
        return at == 0
                || sentence.is(at - 1, ";")
                || sentence.is(at - 1, ":")
                || sentence.is(at - 1, "—")
                || sentence.is(at - 1, "–")
                || sentence.is(at - 1, "that") && sentence.get(at).tag().equals("ADP")
                || at == 1 && Shape.isQuote(sentence.get(0))
                || sentence.is(at - 1, ",")
                        && CountedNouns.POINTERS.contains(sentence.lower(at + 1))
                        && nounAfterPointer(sentence, at + 2)
                || at == 1 && sentence.tag(0).equals("CCONJ")
                || isAnother(sentence, at);
    }

    /// "…, and of the amount released 30 million was spent", "and of those boarded six had": behind "and" what was
    /// done,
    /// then a number.
    private static boolean isAnother(Sentence sentence, int at) {
        boolean and = sentence.is(at, "of")
                && (sentence.is(at - 1, "and") || sentence.is(at - 1, "but"))
                && (sentence.is(at + 1, "the") || sentence.is(at + 1, "those") || sentence.is(at + 1, "these"));
        boolean done = false;
        for (int next = at + 2; and && next < sentence.size() && next < at + OWNER + 2; next++) {
            Token token = sentence.get(next);
            if (token.isNumeral() && (done || next > at + 2)) {
                return done;
            }
            done |= Participles.isPast(token.lower());
            boolean inside = token.isNumeral() || token.isNominal() || token.isVerbal() || token.is(",");
            and = inside
                    || Parts.isModifier(sentence, next)
                    || token.tag().equals("ADJ")
                    || sentence.isOneOf(next, INSIDE);
        }
        return false;
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
        boolean sum = SUMS.contains(sentence.lower(noun));
        Figure done = doneBefore(scene, at, part, noun, pointer);
        if (done != null || sum && !pointer && part.kind != Kind.MONEY) {
            return done != null ? done : sumBefore(scene, part, memory);
        }
        if (part.kind == Kind.MONEY || pointer && sum) {
            return sumBefore(scene, part, memory);
        }
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
        Figure share = pointer && at > 0 ? scene.before(at, scene.shape().bracket(at)) : null;
        if (share != null && share.kind == Kind.SHARE && !told) {
            return share.whole;
        }
        if (pointer || phrase == null) {
            String event = told ? Participles.of(sentence.lower(noun)) : null;
            Figure near = told || phrase != null ? null : memory.nearest(part, sentence.lower(noun - 1));
            Figure found =
                    near != null ? near : event == null ? memory.find(part, true, null) : memory.befallen(part, event);
            if (told) {
                return found != null && found.event != null ? found : null;
            }
            return found != null ? found : at == 0 ? memory.tied(part) : null;
        }
        String event =
                Participles.isPast(sentence.lower(phrase.to())) ? Participles.of(sentence.lower(phrase.to())) : null;
        Figure named = memory.find(part, true, English.singular(sentence.lower(phrase.head())), event);
        if (named != null && event == null && phrase.head() == noun) {
            return memory.plain(named, part);
        }
        // "Among the returnees" takes up the people told before, whatever they were called.
        Figure before =
                named != null || event != null || !sentence.is(noun - 1, "the") ? named : memory.find(part, true, null);
        return before != null && (before == named || Parts.isPerson(before) && Parts.isPerson(part)) ? before : null;
    }

    /// "of those referred", "of the amount released": the number before in the sentence that befell this, or a sum a
    /// sentence back.
    private @Nullable Figure doneBefore(Scene scene, int at, Figure part, int noun, boolean pointer) {
        Sentence sentence = scene.sentence();
        NounPhrases.Phrase phrase = pointer ? null : phrases.at(sentence, noun);
        int verb = pointer ? noun : phrase == null ? noun : phrase.to();
        verb = pointer && !Participles.isPast(sentence.lower(verb)) ? verb + 1 : verb;
        if (!Participles.isPast(sentence.lower(verb))) {
            return null;
        }
        String event = Participles.of(sentence.lower(verb));
        String named = pointer ? "those" : sentence.lower(verb - 1);
        boolean any = pointer || NUMBERS.contains(named);
        boolean sum = SUMS.contains(named) || part.kind == Kind.MONEY;
        for (Figure figure : scene.figures().reversed()) {
            boolean main = figure.at < at
                    && befell(figure, event)
                    && figure.baseOf == null
                    && figure.restates == null
                    && scene.comparing(figure.at) == null
                    && scene.shape().bracket(figure.at) == scene.shape().bracket(at);
            boolean money = sum && figure.kind == Kind.MONEY && Parts.bounds(figure, part);
            boolean count = !sum
                    && (any || figure.lemma == null || English.singular(named).equals(figure.lemma))
                    && Parts.fits(part, figure, true);
            if (main && (money || count)) {
                return figure;
            }
        }
        return sum ? memory.sums().find(part, event) : pointer ? memory.done(part, event) : null;
    }

    /// "of the amount paid" takes up what was paid out.
    static boolean befell(Figure figure, String event) {
        String own = figure.event;
        return own != null && (own.equals(event) || own.startsWith(event + " "));
    }

    private static final Set<String> INSIDE = Set.of("who", "that", "a", "an", "the", "$", "out", "in", "off", "up");

    private static final Set<String> NUMBERS = Set.of("number", "total", "figure");

    /// A share, a sum or a bare number, which is one without its currency.
    static boolean isOfSum(Figure part, Figure sum) {
        boolean bare = part.kind == Kind.COUNT && !part.hasNoun() && part.unit.kind() == UnitKind.NONE;
        return Parts.fits(part, sum, true) || bare && !sum.isRejected() && Parts.bounds(sum, part);
    }

    /// The last sum before a part, in its sentence or before.
    static @Nullable Figure sumBefore(Scene scene, Figure part, Memory memory) {
        Figure found = null;
        for (Figure figure : scene.figures()) {
            boolean sum = figure.kind == Kind.MONEY
                    && figure.at < part.at
                    && figure.baseOf == null
                    && figure.restates == null
                    && scene.shape().bracket(figure.at) == scene.shape().bracket(part.at)
                    && scene.comparing(figure.at) == null;
            found = sum && isOfSum(part, figure) ? figure : found;
        }
        return found != null ? found : memory.sum(part);
    }
}
