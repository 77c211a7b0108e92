package org.saksei.statements.reading;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads lists that stand line by line under what they split: "They came through", "- the police: 97",
/// "- other charities: 52"; "Of this total,", "- 831 were female and 546 male".
///
/// What stands before the first item names the whole, by its number, its noun or a word that points back;
/// without any the items are figures of their own. An item further to the right splits the item above it.
final class ListLines {

    private static final Set<String> MARKS = Set.of("-", "–", "—", "•", "*", "·", "◦", "▪");

    private static final Set<String> POINTING = Set.of("of", "among", "thereof", "including", "out");

    /// How many lines above a total may stand.
    private static final int NEAR = 7;

    /// Words that say who or what a line goes on about.
    private static final Set<String> BACK = Set.of("they", "these", "those", "them", "their", "this", "which");

    private static final Set<String> NESTING = Set.of("whom", "which", "including", "among", "incl");

    /// A list under way.
    ///
    /// @param indent of its items, in signs
    /// @param whole what they split, or null
    /// @param splits whether the line before says that they split it
    private record Open(int indent, int list, @Nullable Figure whole, boolean splits) {}

    private final Parts parts;
    private final Memory memory;
    private final Passage passage;
    private final Deque<Open> open = new ArrayDeque<>();

    private int lastParagraph = -1;

    ListLines(Parts parts, Memory memory, Passage passage) {
        this.parts = parts;
        this.memory = memory;
        this.passage = passage;
    }

    /// @param before the sentence before this one, or null
    void read(Scene scene, @Nullable Sentence before) {
        Sentence sentence = scene.sentence();
        boolean first = before == null || before.paragraph() != sentence.paragraph();
        boolean by = isByLine(sentence)
                && !scene.figures().isEmpty()
                && (scene.figures().getFirst().label != null
                        || isBehindColon(scene.figures().getFirst()));
        boolean inside = first && before != null && isSetIn(scene, before);
        if (!first && !by
                || !by && !inside && !MARKS.contains(sentence.get(0).text())
                || scene.figures().isEmpty()) {
            return;
        }
        Figure item = scene.figures().getFirst();
        if (inside && open.isEmpty() && before != null) {
            open.push(new Open(indent(before), parts.newList(), null, false));
        } else if (lastParagraph < 0 || sentence.paragraph() > lastParagraph + 1) {
            open.clear();
        }
        lastParagraph = sentence.paragraph();
        int indent = indent(sentence);
        while (!open.isEmpty() && open.peek().indent() > indent) {
            open.pop();
        }
        if (isByLine(sentence)) {
            Figure divided = memory.summed(item, sum(scene));
            boolean makes = divided != null;
            divided = makes ? divided : memory.before(item);
            if (divided != null && (makes || sentence.paragraph() - divided.sentence.paragraph() <= NEAR)) {
                join(scene, item, divided, parts.newList());
            }
            return;
        }
        boolean nested = !open.isEmpty() && open.peek().indent() < indent;
        if (open.isEmpty() || open.peek().indent() < indent) {
            Figure whole = before == null ? null : nested ? memory.before(item) : introduced(before, item);
            boolean splits = before != null && (before.is(before.size() - 1, ":") || isPointing(before));
            open.push(new Open(indent, parts.newList(), whole, splits));
        }
        Open list = open.peek();
        Figure known = list.whole();
        if (known != null && isItem(scene, item, list)) {
            join(scene, item, known, list.list());
        }
    }

    /// "Victims identified: 444" and below it, further to the right, "Thai: 312".
    private boolean isSetIn(Scene scene, Sentence before) {
        Sentence sentence = scene.sentence();
        boolean labelled = !scene.figures().isEmpty() && scene.figures().getFirst().label != null;
        boolean below = sentence.paragraph() == before.paragraph() + 1
                && !before.is(before.size() - 1, ":")
                && before.get(before.size() - 1).isNumeral();
        return labelled && (below && indent(sentence) > indent(before) || isOpen(sentence));
    }

    private boolean isOpen(Sentence sentence) {
        return !open.isEmpty()
                && open.size() > 1
                && sentence.paragraph() == lastParagraph + 1
                && open.peek().indent() == indent(sentence);
    }

    /// "By form of exploitation: forced labour 811; begging 46": the line divides the total before it.
    private static boolean isByLine(Sentence sentence) {
        int first = MARKS.contains(sentence.get(0).text()) ? 1 : 0;
        int word = sentence.is(first, "the") ? first + 1 : first;
        return sentence.is(first, "by")
                || sentence.is(word, "breakdown")
                || sentence.is(first, "broken") && sentence.is(first + 1, "down")
                || sentence.is(first, "divided") && sentence.is(first + 1, "by");
    }

    /// "By sex: 78 women, 48 men".
    private static boolean isBehindColon(Figure figure) {
        return figure.sentence.is(figure.phraseFrom - 1, ":") && figure.hasNoun();
    }

    /// What the numbers of a line make together.
    private static BigDecimal sum(Scene scene) {
        return scene.figures().stream()
                .filter(Figure::isCount)
                .map(figure -> figure.value == null ? BigDecimal.ZERO : figure.value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int indent(Sentence sentence) {
        int start = sentence.start();
        String text = passage.characters();
        int line = start;
        while (line > 0 && text.charAt(line - 1) != '\n') {
            line--;
        }
        return start - line;
    }

    /// A labelled number, or one at the beginning of the line.
    private static boolean isItem(Scene scene, Figure item, Open list) {
        boolean label = item.label != null && item.label.from() <= 1;
        boolean leads = item.phraseFrom <= 2 && list.splits();
        return item.isCount() && (label || leads) && scene.comparing(item.at) == null;
    }

    private void join(Scene scene, Figure item, Figure whole, int list) {
        if (isByLine(scene.sentence()) && item.label == null && Parts.bounds(whole, item)) {
            int row = parts.newList();
            scene.inBracket(0).stream()
                    .filter(figure -> figure.isCount() && Parts.bounds(whole, figure))
                    .forEach(figure -> parts.join(figure, whole, true, null, row, "disc.list-line"));
            return;
        }
        if (item.label != null && isByLine(scene.sentence())) {
            for (Figure figure : scene.inBracket(0)) {
                boolean bare = !figure.hasNoun() && figure.isCount() && scene.comparing(figure.at) == null;
                if ((figure.label != null || bare) && Parts.bounds(whole, figure)) {
                    parts.join(figure, whole, true, null, list, "disc.list-line");
                }
            }
            return;
        }
        if (item.label != null) {
            if (Parts.bounds(whole, item) && item.whole == null) {
                if (!Parts.isPerson(item) || item.plainNoun) {
                    LabelledFigures.unnamed(item);
                }
                parts.join(item, whole, true, null, list, "disc.list-line");
            }
            return;
        }
        int row = parts.newList();
        Figure last = null;
        for (Figure figure : scene.inBracket(0)) {
            boolean on = last == null || Parts.goesOn(scene, last, figure) && !isNested(scene, last, figure);
            if (!on || !Parts.fits(figure, whole, true)) {
                return;
            }
            parts.join(figure, whole, true, null, row, "disc.list-line");
            last = figure;
        }
    }

    /// "402 were children, of whom 96 were under 15": a part of the item.
    private static boolean isNested(Scene scene, Figure item, Figure next) {
        for (int at = item.phraseTo; at < next.phraseFrom; at++) {
            if (scene.sentence().isOneOf(at, NESTING)) {
                return true;
            }
        }
        return false;
    }

    /// "Of this total,", "Among them:".
    private static boolean isPointing(Sentence line) {
        return POINTING.contains(line.lower(0))
                && (line.size() < 2 || CountedNouns.POINTERS.contains(line.lower(1)) || line.is(1, "the"));
    }

    /// The whole a line introduces: what it points back at, its own last figure, or the one before it with the
    /// noun the line names.
    private @Nullable Figure introduced(Sentence line, Figure item) {
        Token end = line.get(line.size() - 1);
        boolean listed = MARKS.contains(line.get(0).text()) && !end.is(":");
        if (end.is(".") || end.is("!") || listed) {
            return null;
        }
        if (isPointing(line)) {
            return memory.pointed(item, line);
        }
        for (Token token : line.tokens()) {
            Figure named = memory.named(English.singular(token.lower()), item);
            if (named != null) {
                return named;
            }
        }
        Figure before = memory.before(item);
        boolean here = before != null && before.sentence == line;
        boolean near = before != null
                && line.index() - before.sentence.index() == 1
                && before.label == null
                && line.tokens().stream().anyMatch(token -> BACK.contains(token.lower()));
        return here || near ? before : null;
    }
}
