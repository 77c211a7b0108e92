package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.GappedItems.Gapped;
import org.saksei.statements.reading.GappedItems.Item;

/// Reads a list with one verb whose members are told apart by the words behind their numbers: "ninety were men, 31
/// women".
final class PredicatedItems {

    /// Verbs that are said of things or amounts with an object that counts nothing.
    private static final Set<String> CONCERNING = WordList.of("""
            concerned concern concerns involved involve involves regarded covered related referred carried held paid
            mentioned
            """);

    private static final Set<String> POINTING = Set.of("them", "whom", "which", "these", "those", "the");

    private final GappedWords words;
    private final Sentence sentence;
    private final List<Figure> top;

    PredicatedItems(Scene scene, GappedWords words) {
        this.words = words;
        this.sentence = scene.sentence();
        this.top = scene.inBracket(0);
    }

    /// "Ninety of the 120 were sold for marriage, 20 for begging and ten for labour".
    @Nullable
    Gapped read(Figure first) {
        int before = first.phraseFrom - 1;
        while (before >= 0 && Parts.isModifier(sentence, before)) {
            before--;
        }
        boolean head = before < 0 || sentence.is(before, ",") || sentence.is(before, ";") || sentence.is(before, ":");
        int verb = head ? verbBehind(first) : -1;
        if (verb < 0) {
            return null;
        }
        List<Item> others = new ArrayList<>();
        boolean rest = false;
        int from = verb;
        for (Figure figure : top) {
            if (figure.at <= verb) {
                continue;
            }
            boolean next = isAfterSeparator(figure);
            if (!next && !isAmount(figure) || sentenceBreaks(from, figure.phraseFrom)) {
                break;
            }
            if (!next) {
                continue;
            }
            int to = itemEnd(figure);
            if (rest || words.isDated(from, to) || !isPredicated(first, verb, figure)) {
                break;
            }
            others.add(new Item(figure, figure.phraseTo, to, false));
            rest = words.isRest(figure.phraseTo);
            from = figure.phraseTo;
        }
        boolean years =
                words.isDated(verb, others.isEmpty() ? verb : others.getLast().to());
        return others.isEmpty() || years ? null : new Gapped(first, others, false, verb + 1, verb + 2, rest);
    }

    private boolean isPredicated(Figure first, int verb, Figure figure) {
        if (isAmount(first, figure, verb) || isTerm(figure, verb)) {
            return true;
        }
        int at = figure.phraseTo;
        while (sentence.tag(at).equals("ADV")) {
            at++;
        }
        boolean ends = figure.phraseTo >= sentence.size()
                || sentence.get(figure.phraseTo).isSign();
        boolean among = sentence.is(figure.phraseTo, "of") && POINTING.contains(sentence.lower(figure.phraseTo + 1));
        if (ends
                || among
                || sentence.tag(at).equals("AUX")
                || sentence.tag(at).equals("VERB") && !isNounAt(figure, at)) {
            return false;
        }
        boolean plain = first.hasNoun() && first.nounFrom >= first.phraseTo && first.whole == null;
        boolean own = figure.hasNoun() && figure.nounFrom >= figure.phraseTo && figure.nounFrom <= figure.phraseTo + 2;
        boolean listed = !own || !plain && (isSameSort(first, figure, verb) || isObject(figure, verb));
        return figure.kind == Kind.COUNT && listed;
    }

    private static boolean isNounAt(Figure figure, int at) {
        return figure.hasNoun() && figure.nounFrom <= at && at < figure.nounTo;
    }

    /// "148 concerned wages, … 25 working hours": what the number is about, and no length.
    private boolean isAmount(Figure first, Figure figure, int verb) {
        return figure.kind == Kind.DURATION && !first.hasNoun() && isConcerning(verb);
    }

    private static boolean isAmount(Figure figure) {
        return switch (figure.kind) {
            case DURATION, MONEY, AGE -> true;
            default -> false;
        };
    }

    /// "Ninety got ten years or more, 45 less than five": no change.
    private boolean isTerm(Figure figure, int verb) {
        boolean change = figure.kind == Kind.CHANGE_COUNT || figure.kind == Kind.COUNT;
        return change
                && sentence.is(figure.phraseTo + 1, "than")
                && top.stream()
                        .filter(other -> other.at > verb && other.at < figure.at)
                        .findFirst()
                        .filter(PredicatedItems::isAmount)
                        .isPresent();
    }

    /// "Twenty-two are Ukrainians, 19 Romanians": told by one property.
    private boolean isSameSort(Figure first, Figure figure, int verb) {
        return sentence.tag(verb).equals("AUX")
                && GappedWords.SPLITTING.stream()
                        .anyMatch(dimension -> first.has(dimension)
                                && figure.has(dimension)
                                && !Objects.equals(
                                        Traits.first(first.attributes, dimension),
                                        Traits.first(figure.attributes, dimension)));
    }

    /// "148 concerned wages, 39 passports".
    private boolean isObject(Figure figure, int verb) {
        return isConcerning(verb) && !Parts.isPerson(figure);
    }

    private boolean isConcerning(int verb) {
        return CONCERNING.contains(sentence.lower(verb))
                && (sentence.get(Math.min(verb + 1, sentence.size() - 1)).isNominal()
                        || sentence.tag(verb + 1).equals("ADJ")
                        || sentence.tag(verb + 1).equals("ADP"));
    }

    /// The verb right behind a number with its noun and its "of the 120", or -1.
    private int verbBehind(Figure first) {
        int at = first.hasNoun() && first.nounFrom >= first.phraseTo && first.nounFrom <= first.phraseTo + 2
                ? first.nounTo
                : first.phraseTo;
        int until = at + GappedWords.LONGEST;
        boolean of = sentence.is(at, "of");
        while (of && at < until && at < sentence.size() && !sentence.get(at).isVerbal()) {
            if (sentence.get(at).isSign()) {
                return -1;
            }
            at++;
        }
        while (sentence.tag(at).equals("ADV")) {
            at++;
        }
        boolean verb = sentence.isOneOf(at, CONCERNING);
        if (at >= sentence.size() || !verb && !sentence.get(at).isVerbal()) {
            return -1;
        }
        while (sentence.tag(at + 1).equals("VERB") && sentence.tag(at).equals("AUX")) {
            at++;
        }
        return at;
    }

    private boolean isAfterSeparator(Figure figure) {
        int at = figure.phraseFrom - 1;
        while (at > 0 && Parts.isModifier(sentence, at)) {
            at--;
        }
        return sentence.is(at, ",") || sentence.tag(at).equals("CCONJ") || sentence.is(at, "while");
    }

    private boolean sentenceBreaks(int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.is(at, ";") || sentence.is(at, ":") || sentence.is(at, "which") || sentence.is(at, "whom")) {
                return true;
            }
        }
        return false;
    }

    /// One after the last word of a member whose words stand behind its number.
    private int itemEnd(Figure figure) {
        int at = figure.phraseTo;
        while (at < sentence.size()
                && at < figure.phraseTo + GappedWords.LONGEST
                && !sentence.get(at).isSign()
                && !sentence.tag(at).equals("CCONJ")) {
            at++;
        }
        return at;
    }
}
