package org.saksei.statements.reading;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.Kind;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.reading.GappedItems.Gapped;
import org.saksei.statements.reading.GappedItems.Item;

/// Gives the members of a list whose verb is told once what its first member has: noun, event and whole.
///
/// Works in three steps because others read between them: what is no noun is taken away before wholes are looked for,
/// wholes are shared once the first has one, nouns once bare numbers were filled.
final class GappedLists {

    static final String RULE = "disc.gapped";

    private final Parts parts;
    private final Memory memory;
    private final Traits traits;
    private final NounPhrases phrases;
    private final CountedNouns nouns;

    private List<Gapped> lists = List.of();

    /// What the words of a member say of it, and nothing else.
    private final Map<Figure, List<Attribute>> said = new IdentityHashMap<>();

    GappedLists(Parts parts, Memory memory, Traits traits, NounPhrases phrases, CountedNouns nouns) {
        this.parts = parts;
        this.memory = memory;
        this.traits = traits;
        this.phrases = phrases;
        this.nouns = nouns;
    }

    /// Finds the lists of a sentence once "of the 120" is known.
    void read(Scene scene) {
        said.clear();
        lists = GappedItems.of(scene);
        for (Gapped list : lists) {
            list.others().stream().filter(item -> !item.apart()).forEach(item -> name(scene.sentence(), list, item));
            if (list.labelled()) {
                first(list);
            }
        }
        join(scene);
    }

    private void name(Sentence sentence, Gapped list, Item item) {
        Figure figure = item.figure();
        Figure first = list.first();
        boolean before = first.hasNoun() && first.nounTo <= first.phraseFrom;
        if (list.labelled()) {
            figure.forgetNoun();
            figure.saidToBe = null;
            figure.unit = new Unit(UnitKind.NONE, null, null);
            NounPhrases.Phrase phrase =
                    before ? phrases.at(sentence, phrases.pastDeterminers(sentence, item.from())) : null;
            if (phrase != null && phrase.to() == item.to() && Parts.isPerson(first)) {
                nouns.take(figure, phrase, false);
                figure.type = first.type;
            }
        } else if (figure.hasNoun() && !Parts.isPerson(figure) || figure.kind != Kind.COUNT) {
            figure.forgetNoun();
            figure.saidToBe = null;
            figure.kind = Kind.COUNT;
            figure.direction = null;
            figure.unit = new Unit(UnitKind.NONE, null, null);
        }
        if (!first.hasNoun() || Parts.isPerson(first) || !list.labelled()) {
            label(figure, item, list);
        }
        said.put(figure, List.copyOf(figure.attributes));
        figure.rule("np.gapped");
    }

    /// Words behind a number say at most the sort that is told of the first: "two with their children" are no children.
    private void label(Figure figure, Item item, Gapped list) {
        List<Attribute> before = List.copyOf(figure.attributes);
        traits.label(figure, new Labels.Label(item.from(), item.to(), true), false);
        figure.attributes.removeIf(attribute ->
                !list.labelled() && !before.contains(attribute) && !list.first().has(attribute.dimension()));
    }

    /// "Adults made up 45 and minors 33": what is said of the next is nothing of the first.
    private void first(Gapped list) {
        Figure first = list.first();
        Figure own = new Figure(first.start, first.end, first.sentence, first.at);
        traits.label(own, new Labels.Label(list.from(), list.to(), true), false);
        for (Item item : list.others()) {
            first.attributes.removeIf(
                    attribute -> said(item.figure()).contains(attribute) && !own.attributes.contains(attribute));
        }
    }

    private List<Attribute> said(Figure figure) {
        return said.getOrDefault(figure, List.of());
    }

    /// Shares the whole of the first, or of what is left over, with all.
    void join(Scene scene) {
        for (Gapped list : lists) {
            if (list.labelled()) {
                apart(list);
            }
            Figure holder = holder(list);
            Figure whole = holder == null ? null : holder.whole;
            if (holder == null || whole == null || whole.kind != Kind.COUNT) {
                continue;
            }
            int number = holder.list > 0 ? holder.list : parts.newList();
            holder.list = number;
            join(list.first(), whole, number);
            list.others().forEach(item -> join(item.figure(), whole, number));
            list.others().forEach(item -> free(scene, item));
        }
    }

    /// "Boys were affected in 75 cases and girls in 42": the second is no part of the first.
    private static void apart(Gapped list) {
        for (Item item : list.others()) {
            Figure figure = item.figure();
            boolean member = figure.whole == list.first()
                    || list.others().stream().anyMatch(other -> other.figure() == figure.whole);
            if (member && figure.cue == null) {
                figure.whole = null;
                figure.list = 0;
            }
        }
    }

    private static @Nullable Figure holder(Gapped list) {
        if (list.first().whole != null) {
            return list.first();
        }
        return list.rest()
                ? list.others().stream()
                        .map(Item::figure)
                        .filter(figure -> figure.whole != null && figure.whole.sentence != figure.sentence)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private void join(Figure part, Figure whole, int number) {
        if (part.whole == whole) {
            part.list = number;
            return;
        }
        if (part != whole && (Parts.fits(part, whole, true) || Parts.tied(part, whole))) {
            part.whole = null;
            part.base = null;
            parts.join(part, whole, true, null, number, RULE);
        }
    }

    /// "The other six districts 103": the six are where, and no part.
    private static void free(Scene scene, Item item) {
        for (Figure figure : scene.figures()) {
            if (item.from() <= figure.at && figure.at < item.to() && figure.at < item.figure().at) {
                figure.whole = null;
                figure.list = 0;
            }
        }
    }

    /// A list that ends with a rest is all of the last number of its noun.
    void close() {
        for (Gapped list : lists) {
            Figure first = list.first();
            if (!list.rest() || first.whole != null || first.baseOf != null) {
                continue;
            }
            boolean named = first.hasNoun() && first.nounFrom >= first.phraseTo;
            Figure whole = memory.find(first, true, named ? first.lemma : null);
            if (whole != null && whole.sentence != first.sentence && whole.kind == Kind.COUNT) {
                int number = parts.newList();
                join(first, whole, number);
                list.others().forEach(item -> join(item.figure(), whole, number));
            }
        }
    }

    /// Gives each member the noun and the event of the first, once that has its own.
    void fill() {
        for (Gapped list : lists) {
            Figure first = list.first();
            if (list.labelled()) {
                apart(list);
            }
            for (Item item : list.others()) {
                Figure figure = item.figure();
                if (item.apart()) {
                    continue;
                }
                if (!figure.hasNoun() && first.lemma != null) {
                    figure.lemma = first.lemma;
                    figure.type = first.type;
                    figure.unit = first.unit.kind() == UnitKind.NOUN ? first.unit : figure.unit;
                    figure.namesake = first;
                }
                if (list.labelled() || figure.event == null) {
                    figure.event = first.event;
                    figure.ownEvent = first.ownEvent;
                }
                if (list.labelled()) {
                    figure.attributes.clear();
                    said(figure).forEach(figure::attribute);
                }
            }
        }
    }
}
