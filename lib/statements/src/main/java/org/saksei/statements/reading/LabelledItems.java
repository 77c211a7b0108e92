package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.reading.GappedItems.Gapped;
import org.saksei.statements.reading.GappedItems.Item;

/// Reads a list with one verb whose members are told apart by the words before their numbers: "Harlow had 60 of the
/// 120, Brent 31 and the other districts 29".
final class LabelledItems {

    private static final Set<String> DENYING =
            Set.of("not", "no", "none", "unknown", "undetermined", "unspecified", "unrecorded", "without");

    private final GappedWords words;
    private final Sentence sentence;
    private final List<Figure> top;

    LabelledItems(Scene scene, GappedWords words) {
        this.words = words;
        this.sentence = scene.sentence();
        this.top = scene.inBracket(0);
    }

    /// "Harlow had 60 of the 120, Brent 31 and the other districts 29".
    @Nullable
    Gapped read(Figure first) {
        int from = words.clauseStart(first.phraseFrom);
        int end = separator(first);
        if (end < 0
                || !words.hasNominal(from, first.phraseFrom)
                || !words.hasVerb(from, end)
                || words.isDated(from, end)) {
            return null;
        }
        List<Item> others = new ArrayList<>();
        boolean rest = false;
        int at = end;
        while (at >= 0 && at < sentence.size() && !rest) {
            Item item = labelledItem(first, words.pastSeparators(at));
            if (item == null) {
                break;
            }
            if (words.isDated(item.from(), item.figure().phraseTo) || isSplit(first, item.figure())) {
                return null;
            }
            others.add(item);
            rest = words.isRest(item.from());
            at = item.figure().phraseTo;
        }
        Item closing = others.isEmpty() || rest
                ? null
                : closing(first, others.getLast().figure());
        if (closing != null) {
            others.add(closing);
            rest = true;
        }
        int to = words.isPreposition(first.phraseFrom - 1) ? first.phraseFrom - 1 : first.phraseFrom;
        return others.isEmpty() ? null : new Gapped(first, others, true, from, labelEnd(from, to), rest);
    }

    /// "Rescued 90 victims, women 60, men 30": parts of the first and no members beside it.
    private static boolean isSplit(Figure first, Figure figure) {
        return first.hasNoun()
                && first.nounFrom >= first.phraseTo
                && Parts.isPerson(first)
                && GappedWords.SPLITTING.stream().anyMatch(dimension -> figure.has(dimension) && !first.has(dimension));
    }

    /// Where the verb or the preposition behind the label of the first member begins.
    private int labelEnd(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (sentence.get(at).isVerbal()) {
                return at;
            }
        }
        return to;
    }

    private @Nullable Item labelledItem(Figure first, int from) {
        boolean rest = words.isRest(from);
        for (int at = from; at < sentence.size() && at - from <= GappedWords.LONGEST; at++) {
            Figure figure = words.figureFrom(at);
            boolean ends = figure != null
                    && (endsItem(figure)
                            || rest
                                    && at > from
                                    && sentence.get(figure.phraseTo).isVerbal());
            if (figure != null && ends) {
                boolean thing = first.label != null && figure.label != null && figure.hasNoun();
                boolean label = at > from && !thing && isMember(figure) && isSameLink(first, at);
                int to = words.isPreposition(at - 1) ? at - 1 : at;
                return label && (words.hasNominal(from, at) || rest)
                        ? new Item(figure, from, to, !endsItem(figure))
                        : null;
            }
            if (figure != null) {
                boolean inner = sentence.get(Math.min(figure.phraseTo, sentence.size() - 1))
                        .isNominal();
                if (!inner || at == from) {
                    return null;
                }
                at = figure.phraseTo - 1;
                continue;
            }
            Token token = sentence.get(at);
            boolean verb = token.isVerbal() && !token.isCapitalised() && !rest;
            if (token.isSign() && !token.is("-") && !token.is("’") || verb || token.isNumeral()) {
                return null;
            }
        }
        return null;
    }

    /// "And 55 reports had no form", "and for 15 the sex is not known": those of whom nothing can be said.
    private @Nullable Item closing(Figure first, Figure last) {
        for (Figure figure : top) {
            if (figure.at <= last.at) {
                continue;
            }
            int from = words.isPreposition(figure.phraseFrom - 1) ? figure.phraseFrom - 1 : figure.phraseFrom;
            boolean behind = from > 0 && words.pastSeparators(last.phraseTo) == from && from > last.phraseTo;
            boolean own = figure.hasNoun() && (figure.lemma == null || !figure.lemma.equals(first.lemma));
            return behind && !own && figure.kind == Kind.COUNT && isDenied(figure.phraseTo)
                    ? new Item(figure, figure.phraseTo, figure.phraseTo, true)
                    : null;
        }
        return null;
    }

    private boolean isDenied(int from) {
        for (int at = from; at < sentence.size() && at < from + GappedWords.LONGEST - 2; at++) {
            if (sentence.get(at).isSign()) {
                return false;
            }
            if (DENYING.contains(sentence.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /// "Brent for 17" as the first "accounted for 30", "Brent with 17"; no other preposition stands there.
    private boolean isSameLink(Figure first, int at) {
        if (!words.isPreposition(at - 1)) {
            return true;
        }
        String own = sentence.lower(at - 1);
        return own.equals("with") || own.equals(sentence.lower(first.phraseFrom - 1));
    }

    /// A plain number, with no noun behind it.
    private static boolean isMember(Figure figure) {
        boolean bare = !figure.hasNoun() || figure.nounTo <= figure.phraseFrom;
        boolean unit = figure.unit.kind() == UnitKind.NONE || figure.unit.kind() == UnitKind.NOUN;
        return figure.kind == Kind.COUNT && (bare || figure.nounFrom > figure.phraseTo) && unit;
    }

    private boolean endsItem(Figure figure) {
        int next = figure.phraseTo;
        return next >= sentence.size()
                || sentence.is(next, ",")
                || sentence.is(next, ";")
                || sentence.is(next, ".")
                || sentence.tag(next).equals("CCONJ");
    }

    /// The comma or the conjunction where the first member ends, or -1.
    private int separator(Figure first) {
        int at = first.phraseTo;
        int until = first.phraseTo + GappedWords.LONGEST;
        while (at < sentence.size() && at < until) {
            Figure figure = words.figureFrom(at);
            if (figure != null && figure.again == null && first.whole != figure) {
                return -1;
            }
            if (sentence.is(at, ",") || sentence.is(at, ";") || sentence.tag(at).equals("CCONJ")) {
                return at;
            }
            if (sentence.get(at).isSign()) {
                return -1;
            }
            at++;
        }
        return -1;
    }
}
