package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.UnitKind;
import org.saksei.statements.number.WordList;

/// Finds lists whose verb is told once: "Harlow had 60 of the 120, Brent 31 and Castor 29", "ninety were men,
/// 31 women".
///
/// The words before the numbers or those behind them change from member to member, and everything else is that of the
/// first. So the first member has a verb and no other has one.
final class GappedItems {

    /// A member after the first.
    ///
    /// @param from first token of the words it is told apart by
    /// @param to one after the last of them
    /// @param apart whether it has a verb of its own and closes the list ("and for 15 the sex is not known")
    record Item(Figure figure, int from, int to, boolean apart) {}

    /// A list with the words of its first member.
    ///
    /// @param labelled whether these words stand before the numbers
    /// @param from first token of those of the first member
    /// @param to one after the last of them
    /// @param rest whether its last member is all that is left
    record Gapped(Figure first, List<Item> others, boolean labelled, int from, int to, boolean rest) {

        Gapped {
            others = List.copyOf(others);
        }
    }

    /// How many words a member may have besides its number.
    private static final int LONGEST = 9;

    private static final Set<String> REST = Set.of("other", "others", "remaining", "rest", "remainder", "elsewhere");

    private static final Set<String> BEFORE_REST = Set.of("all", "the", "in", "from", "of", "with", "any", "every");

    private static final Set<String> LINKING = Set.of("while", "whereas", "then", "followed", "by", "ahead");

    /// Verbs that are said of things or amounts with an object that counts nothing.
    private static final Set<String> CONCERNING = WordList.of("""
            concerned concern concerns involved involve involves regarded covered related referred carried held paid
            mentioned
            """);

    private static final Set<String> POINTING = Set.of("them", "whom", "which", "these", "those", "the");

    private static final Set<String> DENYING =
            Set.of("not", "no", "none", "unknown", "undetermined", "unspecified", "unrecorded", "without");

    /// Words that say when.
    private static final Set<String> DATED = WordList.of("""
            january february april june july august september october november december monday tuesday wednesday
            thursday friday saturday sunday year month quarter week day last previous earlier later
            """);

    /// Words that are no name, though they begin a sentence.
    private static final Set<String> CLOSED = Set.of("DET", "ADP", "SCONJ", "CCONJ", "AUX", "NUM");

    private static final Set<String> SPLITTING = Set.of("citizenship", "sex", "age", "form");

    private final Scene scene;
    private final Sentence sentence;
    private final List<Figure> top;

    /// The figure each token belongs to.
    private final Map<Integer, Figure> byToken = new HashMap<>();

    private final Set<Integer> years;

    private GappedItems(Scene scene) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.top = scene.inBracket(0);
        this.years = Set.copyOf(scene.years());
        for (Figure figure : top) {
            for (int at = figure.phraseFrom; at < figure.phraseTo; at++) {
                byToken.putIfAbsent(at, figure);
            }
        }
    }

    static List<Gapped> of(Scene scene) {
        return new GappedItems(scene).find();
    }

    private List<Gapped> find() {
        List<Gapped> found = new ArrayList<>();
        int after = -1;
        for (Figure figure : top) {
            boolean first = figure.at > after
                    && figure.kind == Kind.COUNT
                    && figure.again == null
                    && scene.comparing(figure.at) == null;
            if (!first) {
                continue;
            }
            Gapped list = labelled(figure);
            list = list == null ? predicated(figure) : list;
            if (list != null) {
                found.add(list);
                after = list.others().getLast().figure().at;
            }
        }
        return found;
    }

    /// "Harlow had 60 of the 120, Brent 31 and the other districts 29".
    private @Nullable Gapped labelled(Figure first) {
        int from = clauseStart(first.phraseFrom);
        int end = separator(first);
        if (end < 0 || !hasNominal(from, first.phraseFrom) || !hasVerb(from, end) || isDated(from, end)) {
            return null;
        }
        List<Item> others = new ArrayList<>();
        boolean rest = false;
        int at = end;
        while (at >= 0 && at < sentence.size() && !rest) {
            Item item = labelledItem(first, pastSeparators(at));
            if (item == null) {
                break;
            }
            if (isDated(item.from(), item.figure().phraseTo) || isSplit(first, item.figure())) {
                return null;
            }
            others.add(item);
            rest = isRest(item.from());
            at = item.figure().phraseTo;
        }
        Item closing = others.isEmpty() || rest
                ? null
                : closing(first, others.getLast().figure());
        if (closing != null) {
            others.add(closing);
            rest = true;
        }
        int to = isPreposition(first.phraseFrom - 1) ? first.phraseFrom - 1 : first.phraseFrom;
        return others.isEmpty() ? null : new Gapped(first, others, true, from, labelEnd(from, to), rest);
    }

    /// "Rescued 90 victims, women 60, men 30": parts of the first and no members beside it.
    private static boolean isSplit(Figure first, Figure figure) {
        return first.hasNoun()
                && first.nounFrom >= first.phraseTo
                && Parts.isPerson(first)
                && SPLITTING.stream().anyMatch(dimension -> figure.has(dimension) && !first.has(dimension));
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
        boolean rest = isRest(from);
        for (int at = from; at < sentence.size() && at - from <= LONGEST; at++) {
            Figure figure = figureFrom(at);
            boolean ends = figure != null
                    && (endsItem(figure)
                            || rest
                                    && at > from
                                    && sentence.get(figure.phraseTo).isVerbal());
            if (figure != null && ends) {
                boolean thing = first.label != null && figure.label != null && figure.hasNoun();
                boolean label = at > from && !thing && isMember(figure) && isSameLink(first, at);
                int to = isPreposition(at - 1) ? at - 1 : at;
                return label && (hasNominal(from, at) || rest) ? new Item(figure, from, to, !endsItem(figure)) : null;
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
            int from = isPreposition(figure.phraseFrom - 1) ? figure.phraseFrom - 1 : figure.phraseFrom;
            boolean behind = from > 0 && pastSeparators(last.phraseTo) == from && from > last.phraseTo;
            boolean own = figure.hasNoun() && (figure.lemma == null || !figure.lemma.equals(first.lemma));
            return behind && !own && figure.kind == Kind.COUNT && isDenied(figure.phraseTo)
                    ? new Item(figure, figure.phraseTo, figure.phraseTo, true)
                    : null;
        }
        return null;
    }

    private boolean isDenied(int from) {
        for (int at = from; at < sentence.size() && at < from + LONGEST - 2; at++) {
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
        if (!isPreposition(at - 1)) {
            return true;
        }
        String own = sentence.lower(at - 1);
        return own.equals("with") || own.equals(sentence.lower(first.phraseFrom - 1));
    }

    private boolean isPreposition(int at) {
        return sentence.tag(at).equals("ADP") || sentence.is(at, "with") || sentence.is(at, "for");
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

    /// "Ninety of the 120 were sold for marriage, 20 for begging and ten for labour".
    private @Nullable Gapped predicated(Figure first) {
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
            if (rest || isDated(from, to) || !isPredicated(first, verb, figure)) {
                break;
            }
            others.add(new Item(figure, figure.phraseTo, to, false));
            rest = isRest(figure.phraseTo);
            from = figure.phraseTo;
        }
        boolean years = isDated(verb, others.isEmpty() ? verb : others.getLast().to());
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

    /// "Ninety got ten years or more, 45 less than five": no change.
    private boolean isTerm(Figure figure, int verb) {
        boolean change = figure.kind == Kind.CHANGE_COUNT || figure.kind == Kind.COUNT;
        return change
                && sentence.is(figure.phraseTo + 1, "than")
                && top.stream()
                        .filter(other -> other.at > verb && other.at < figure.at)
                        .findFirst()
                        .filter(GappedItems::isAmount)
                        .isPresent();
    }

    /// "Twenty-two are Ukrainians, 19 Romanians": told by one property.
    private boolean isSameSort(Figure first, Figure figure, int verb) {
        return sentence.tag(verb).equals("AUX")
                && SPLITTING.stream()
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

    private static boolean isAmount(Figure figure) {
        return switch (figure.kind) {
            case DURATION, MONEY, AGE -> true;
            default -> false;
        };
    }

    /// The verb right behind a number with its noun and its "of the 120", or -1.
    private int verbBehind(Figure first) {
        int at = first.hasNoun() && first.nounFrom >= first.phraseTo && first.nounFrom <= first.phraseTo + 2
                ? first.nounTo
                : first.phraseTo;
        int until = at + LONGEST;
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
                && at < figure.phraseTo + LONGEST
                && !sentence.get(at).isSign()
                && !sentence.tag(at).equals("CCONJ")) {
            at++;
        }
        return at;
    }

    /// The first token of the clause that holds a token: behind the last sign or conjunction before it.
    private int clauseStart(int token) {
        int at = token;
        int first = Math.max(0, token - 4 * LONGEST);
        while (at > first
                && !sentence.is(at - 1, ",")
                && !sentence.is(at - 1, ";")
                && !sentence.is(at - 1, ":")
                && !Shape.isQuote(sentence.get(at - 1))) {
            at--;
        }
        return at;
    }

    /// The comma or the conjunction where the first member ends, or -1.
    private int separator(Figure first) {
        int at = first.phraseTo;
        int until = first.phraseTo + LONGEST;
        while (at < sentence.size() && at < until) {
            Figure figure = figureFrom(at);
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

    private int pastSeparators(int from) {
        int at = from;
        while (at < sentence.size()
                && at < from + 4
                && (sentence.is(at, ",")
                        || sentence.is(at, ";")
                        || sentence.tag(at).equals("CCONJ")
                        || LINKING.contains(sentence.lower(at)))) {
            at++;
        }
        return at;
    }

    private boolean isRest(int from) {
        int at = from;
        while (BEFORE_REST.contains(sentence.lower(at)) && at < from + 3) {
            at++;
        }
        return REST.contains(sentence.lower(at));
    }

    private boolean hasNominal(int from, int to) {
        for (int at = from; at < to; at++) {
            Token token = sentence.get(at);
            boolean verb = at + 1 < to && sentence.get(at + 1).isVerbal();
            boolean name = token.isCapitalised() && (at > 0 || verb && !CLOSED.contains(token.tag()));
            if (token.isNominal() || token.tag().equals("PRON") || name) {
                return true;
            }
        }
        return to > from && sentence.tag(to - 1).equals("ADJ");
    }

    private boolean hasVerb(int from, int to) {
        for (int at = from; at < to; at++) {
            if (sentence.get(at).isVerbal()) {
                return true;
            }
        }
        return false;
    }

    /// A list by times is no split that its words tell of.
    private boolean isDated(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean time = DATED.contains(sentence.lower(at))
                    && !sentence.get(Math.max(0, at - 1)).isNumeral();
            if (time || years.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Figure figureFrom(int at) {
        return byToken.get(at);
    }
}
