package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;

/// The main figures read so far: where "of these" can point to.
final class Memory {

    /// The part told last in the last sentence, if it is the only one: what "of these" takes up.
    private @Nullable Figure lastPart;

    /// How many main figures back a whole is looked for.
    private static final int REACH = 14;

    /// How many paragraphs back a whole is looked for that the words name; list lines are paragraphs
    /// too.
    private static final int FAR = 8;

    /// How many sentences back words may point over the borders of short paragraphs.
    private static final int CLOSE = 3;

    /// How many paragraphs back people of one class are meant, whatever they are called.
    private static final int NAMED_BY_CLASS = 4;

    private final List<Figure> mains = new ArrayList<>();

    /// Levels of the last sentence with figures, that stand by themselves.
    private List<Figure> levels = List.of();

    /// The parts told last, which "of the women" may name again.
    private final Deque<Figure> parts = new ArrayDeque<>();

    /// The parts told last that have an event of their own.
    private final Deque<Figure> done = new ArrayDeque<>();

    private @Nullable Figure sum;

    private final Sums sums = new Sums();

    private int lastSentence = -1;
    private int lastParagraph = -1;

    /// Keeps the main figures of a sentence: neither parts nor values compared with.
    void keep(Scene scene) {
        sums.keep(scene);
        levels = scene.figures().stream()
                .filter(figure -> figure.isLevel() && figure.whole == null && figure.baseOf == null)
                .filter(figure -> figure.restates == null && scene.comparing(figure.at) == null)
                .filter(figure -> scene.shape().bracket(figure.at) == 0)
                .toList();
        for (Figure figure : scene.figures()) {
            if (figure.kind == Kind.COUNT && figure.whole != null && figure.hasNoun() && figure.baseOf == null) {
                parts.push(figure);
            }
        }
        for (Figure figure : scene.figures()) {
            Figure whole = figure.whole;
            boolean other = whole != null && figure.event != null && !figure.event.equals(whole.event);
            if (other && figure.kind == Kind.COUNT && figure.baseOf == null && scene.comparing(figure.at) == null) {
                done.push(figure);
            }
        }
        while (done.size() > REACH) {
            done.removeLast();
        }
        while (parts.size() > REACH) {
            parts.removeLast();
        }
        lastPart = onlyPart(scene);
        lastSentence = scene.sentence().index();
        lastParagraph = scene.sentence().paragraph();
        for (Figure figure : scene.figures()) {
            boolean money = figure.kind == Kind.MONEY
                    && figure.whole == null
                    && figure.baseOf == null
                    && figure.restates == null
                    && scene.comparing(figure.at) == null
                    && scene.shape().bracket(figure.at) == 0;
            sum = money ? figure : sum;
        }
        for (Figure figure : scene.figures()) {
            boolean main = figure.isCount()
                    && figure.whole == null
                    && figure.baseOf == null
                    && figure.restates == null
                    && scene.comparing(figure.at) == null
                    && (scene.shape().bracket(figure.at) == 0 || isNamedBefore(scene, figure))
                    && figure.value != null
                    && figure.value.signum() > 0
                    && !"time".equals(figure.lemma);
            if (main) {
                mains.add(figure);
            }
        }
    }

    private static @Nullable Figure onlyPart(Scene scene) {
        List<Figure> top = scene.inBracket(0).stream()
                .filter(figure -> figure.kind == Kind.COUNT
                        && scene.comparing(figure.at) == null
                        && figure.baseOf == null
                        && figure.restates == null)
                .toList();
        List<Figure> told = top.stream().filter(figure -> figure.whole != null).toList();
        if (told.size() != 1) {
            return null;
        }
        Figure part = told.getFirst();
        return top.getLast() == part || top.getLast() == part.whole ? part : null;
    }

    /// The last part with a noun, if no main figure with it was told since.
    @Nullable
    Figure named(Figure part, String lemma) {
        Figure main = find(part, true, lemma);
        for (Figure told : parts) {
            boolean near = part.sentence.paragraph() - told.sentence.paragraph() <= 1;
            boolean later = main == null || main.start < told.start;
            boolean own = told.whole != null && !lemma.equals(told.whole.lemma);
            if (near && own && later && lemma.equals(told.lemma) && told != part && precedes(told, part)) {
                return Parts.fits(part, told, true) ? told : main;
            }
        }
        return main;
    }

    /// The only part the sentence before tells, where "of these" points at it and no longer at its whole.
    ///
    /// @param pronoun the word that points: "them" points at the same as "of them" before it
    @Nullable
    Figure nearest(Figure part, String pronoun) {
        Figure told = lastPart;
        boolean next =
                told != null && part.sentence.index() - lastSentence == 1 && part.sentence.paragraph() == lastParagraph;
        boolean same = told != null && told.cue != null && told.cue.equals("of " + pronoun);
        return next && !same && told != null && Parts.fits(part, told, true) && !Objects.equals(part.value, told.value)
                ? told
                : null;
    }

    /// "Victims (148) came from …": the bracket holds the number of the noun before it.
    private static boolean isNamedBefore(Scene scene, Figure figure) {
        Shape.Bracket bracket = scene.shape().get(scene.shape().bracket(figure.at));
        return bracket.parent() == 0
                && !bracket.dashed()
                && figure.hasNoun()
                && figure.nounTo == bracket.open()
                && scene.before(bracket.open(), 0) == null;
    }

    /// The nearest whole for a part, in this sentence's paragraph or the one before.
    ///
    /// @param explicit whether words point back
    /// @param lemma what the words point back at, or null for anything that fits
    @Nullable
    Figure find(Figure part, boolean explicit, @Nullable String lemma) {
        return find(part, explicit, lemma, null);
    }

    /// The nearest main figure that is what the numbers of a line make together, or null.
    @Nullable
    Figure summed(Figure item, BigDecimal sum) {
        for (int back = 1; back <= Math.min(REACH, mains.size()); back++) {
            Figure main = mains.get(mains.size() - back);
            if (item.sentence.paragraph() - main.sentence.paragraph() > FAR) {
                return null;
            }
            boolean same = main.value != null && main.value.compareTo(sum) == 0 && main.kind == Kind.COUNT;
            if (same && precedes(main, item)) {
                return main;
            }
        }
        return null;
    }

    /// The whole a line points at that introduces a list: "Of this total,".
    @Nullable
    Figure pointed(Figure item, Sentence line) {
        return find(item, line.paragraph(), true, null, null);
    }

    /// "27 victims and 284 potential victims. Of the victims, 16 …": of two of a noun the one that is said as barely.
    Figure plain(Figure found, Figure part) {
        List<Figure> plain = found.isPlain() || !found.hasNoun()
                ? List.of()
                : mains.stream()
                        .filter(main -> main.sentence == found.sentence && main.isPlain())
                        .filter(main -> Objects.equals(main.lemma, found.lemma) && Parts.fits(part, main, true))
                        .toList();
        return plain.size() == 1 ? plain.getFirst() : found;
    }

    /// The nearest whole that befell what the words say: "of the victims identified" are not those
    /// rescued.
    ///
    /// @param event participle behind the noun, or null where none stands there
    @Nullable
    Figure find(Figure part, boolean explicit, @Nullable String lemma, @Nullable String event) {
        return find(part, part.sentence.paragraph(), explicit, lemma, event);
    }

    private @Nullable Figure find(
            Figure part, int paragraph, boolean explicit, @Nullable String lemma, @Nullable String event) {
        Figure exact = event == null ? null : search(part, paragraph, explicit, lemma, event, true);
        Figure found = exact != null ? exact : search(part, paragraph, explicit, lemma, event, false);
        if (found == null || !explicit || lemma != null || found.hasNoun() || found.kind != Kind.COUNT) {
            return found;
        }
        // "Six came from Ha, four from Lo": numbers without a noun are told of the people before them.
        Figure named = mains.stream()
                .filter(main -> main.hasNoun() && main.lemma != null && main.lemma.equals(found.lemma))
                .filter(main -> found.sentence.index() - main.sentence.index() <= CLOSE && precedes(main, found))
                .filter(main -> found.sentence.paragraph() - main.sentence.paragraph() <= 1)
                .filter(main -> Parts.fits(part, main, true) && Parts.bounds(main, found))
                .reduce((first, next) -> next)
                .orElse(found);
        return named;
    }

    private @Nullable Figure search(
            Figure part,
            int paragraph,
            boolean explicit,
            @Nullable String lemma,
            @Nullable String event,
            boolean exactly) {
        for (int back = 1; back <= Math.min(REACH, mains.size()); back++) {
            Figure main = mains.get(mains.size() - back);
            int paragraphs = paragraph - main.sentence.paragraph();
            boolean few = explicit && part.sentence.index() - main.sentence.index() <= CLOSE;
            if (paragraphs > (lemma == null && event == null ? 1 : FAR) && !few) {
                return null;
            }
            boolean near = !exactly && paragraphs <= 1 && main.event == null;
            boolean befell = event == null || near || event.equals(main.event);
            boolean named = befell && (lemma == null || lemma.equals(main.lemma));
            boolean aside =
                    lemma == null && back < mains.size() && isAside(mains.get(mains.size() - back - 1), main, part);
            if (main != part
                    && main.at >= 0
                    && precedes(main, part)
                    && named
                    && !aside
                    && Parts.fits(part, main, explicit)) {
                return firstOfSentence(main, part, explicit, lemma);
            }
        }
        return null;
    }

    /// "148 victims in 52 raids": behind a preposition stands nothing "among them" means, if what is
    /// before it fits.
    private static boolean isAside(Figure before, Figure main, Figure part) {
        return before.sentence == main.sentence
                && main.sentence.tag(main.phraseFrom - 1).equals("ADP")
                && Parts.isPerson(before)
                && Parts.fits(part, before, true);
    }

    Sums sums() {
        return sums;
    }

    /// The last sum told, if "of this amount" can mean it.
    @Nullable
    Figure sum(Figure part) {
        Figure told = sum;
        boolean near = told != null && part.sentence.paragraph() - told.sentence.paragraph() <= 1;
        return near && told != null && Partitives.isOfSum(part, told) ? told : null;
    }

    /// The nearest whole that befell what "of those held" says, in these words or in others for it.
    @Nullable
    Figure befallen(Figure part, String event) {
        Figure found = find(part, true, null, event);
        if (found != null && found.event != null) {
            return found;
        }
        for (String like : LikeDeeds.of(event)) {
            Figure other = find(part, true, null, like);
            if (other != null && like.equals(other.event)) {
                return other;
            }
        }
        return found;
    }

    /// The part told last that befell what its whole did not: "boarded 90 of the 250. Of those boarded, 30 …".
    @Nullable
    Figure done(Figure part, String event) {
        for (Figure told : done) {
            boolean near = part.sentence.index() - told.sentence.index() <= CLOSE
                    && part.sentence.paragraph() - told.sentence.paragraph() <= 1;
            if (near && Partitives.befell(told, event) && Parts.fits(part, told, true)) {
                return told;
            }
        }
        return null;
    }

    /// The last main figure that holds both what is left and the number told before it.
    @Nullable
    Figure holding(Figure rest, Figure told) {
        for (int back = 1; back <= Math.min(REACH, mains.size()); back++) {
            Figure main = mains.get(mains.size() - back);
            if (rest.sentence.paragraph() - main.sentence.paragraph() > 2) {
                return null;
            }
            boolean hanging = main.sentence.tag(main.phraseFrom - 1).equals("ADP") && !Parts.isPerson(main);
            if (main != told
                    && !hanging
                    && main.hasNoun()
                    && precedes(main, told)
                    && Parts.fits(rest, main, true)
                    && Parts.bounds(main, told)) {
                return main;
            }
        }
        return null;
    }

    /// "nine of the detainees", "2,655 of the returnees": the people told before by another noun,
    /// those of the same class from further off.
    @Nullable
    Figure people(Figure part) {
        for (int back = 1; Parts.isPerson(part) && back <= Math.min(REACH, mains.size()); back++) {
            Figure main = mains.get(mains.size() - back);
            int paragraphs = part.sentence.paragraph() - main.sentence.paragraph();
            boolean alike = part.type == main.type && main.type != CountedClass.PERSON;
            if (paragraphs > NAMED_BY_CLASS) {
                return null;
            }
            boolean near = paragraphs <= 1 && !BigDecimal.ONE.equals(part.value);
            boolean other = Traits.disjoint(part.attributes, main.attributes);
            if (main != part
                    && (near || alike)
                    && !other
                    && Parts.isPerson(main)
                    && precedes(main, part)
                    && Parts.fits(part, main, true)) {
                return main;
            }
        }
        return null;
    }

    /// The last main figure of the sentence before that "of these" is tied to, whatever the values.
    @Nullable
    Figure tied(Figure part) {
        Figure main = mains.isEmpty() ? null : mains.getLast();
        boolean before = main != null && part.sentence.index() - main.sentence.index() == 1;
        return before && main != null && Parts.tied(part, main) ? main : null;
    }

    /// The last main figure with a noun, wherever it stands before a part it can hold.
    @Nullable
    Figure named(String lemma, Figure part) {
        for (Figure main : mains.reversed()) {
            if (lemma.equals(main.lemma) && main != part && precedes(main, part) && Parts.bounds(main, part)) {
                return main;
            }
        }
        return null;
    }

    /// The last main figure before another that can hold it.
    @Nullable
    Figure before(Figure part) {
        for (int back = mains.size() - 1; back >= 0 && back >= mains.size() - REACH; back--) {
            Figure main = mains.get(back);
            if (main.kind == part.kind && main != part && precedes(main, part)) {
                return Parts.bounds(main, part) ? main : null;
            }
        }
        return null;
    }

    /// The main figures of the sentence before another, if they are of its kind.
    List<Figure> row(Figure like) {
        List<Figure> row = new ArrayList<>();
        for (int back = mains.size() - 1; back >= 0 && back >= mains.size() - REACH; back--) {
            Figure main = mains.get(back);
            boolean before = like.sentence.index() - main.sentence.index() == 1
                    && like.sentence.paragraph() == main.sentence.paragraph();
            if (before && main.kind == like.kind) {
                row.addFirst(main);
            }
        }
        return row;
    }

    /// The last level of the sentence before, if it is of the same kind: what "the figure was 71"
    /// takes up.
    @Nullable
    Figure told(Figure like) {
        boolean next = like.sentence.index() - lastSentence == 1 && like.sentence.paragraph() == lastParagraph;
        Figure level = !next
                ? null
                : levels.stream()
                        .filter(told -> EarlierLevels.isOneKind(told, like))
                        .findFirst()
                        .orElse(null);
        return level != null || next && !levels.isEmpty() || !like.isCount() ? level : lastMain(like);
    }

    /// The last main figure a few sentences before, its parts told in between.
    private @Nullable Figure lastMain(Figure like) {
        Figure main = mains.isEmpty() ? null : mains.getLast();
        boolean near = main != null
                && like.sentence.index() - main.sentence.index() <= 2
                && like.sentence.paragraph() - main.sentence.paragraph() <= 1;
        return near && main != null && EarlierLevels.isOneKind(main, like) ? main : null;
    }

    /// The last main figure of the paragraph with the kind of another.
    @Nullable
    Figure last(Figure like) {
        for (int back = mains.size() - 1; back >= 0 && back >= mains.size() - REACH; back--) {
            Figure main = mains.get(back);
            if (main.kind == like.kind && main != like && precedes(main, like)) {
                return main.sentence.paragraph() == like.sentence.paragraph() ? main : null;
            }
        }
        return null;
    }

    /// Of several mains of one sentence that fit equally, the one with the same noun.
    private Figure firstOfSentence(Figure found, Figure part, boolean explicit, @Nullable String lemma) {
        if (part.lemma == null || part.lemma.equals(found.lemma)) {
            return found;
        }
        return mains.subList(Math.max(0, mains.size() - REACH), mains.size()).stream()
                .filter(main ->
                        main.sentence == found.sentence && precedes(main, part) && part.lemma.equals(main.lemma))
                .filter(main -> lemma == null && Parts.fits(part, main, explicit))
                .findFirst()
                .orElse(found);
    }

    private static boolean precedes(Figure main, Figure part) {
        return main.start < part.start;
    }
}
