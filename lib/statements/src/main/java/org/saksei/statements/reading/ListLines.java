package org.saksei.statements.reading;

import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;

/// Reads lists that stand line by line under what they split: "They came through", "- the police: 97",
/// "- other charities: 52".
///
/// An item is a line of a label, a colon and a number. What stands before the first item names the whole, by
/// its number or by its noun; without either the items are figures of their own.
final class ListLines {

    private final Parts parts;
    private final Memory memory;

    private int lastIndex = -1;
    private int list;
    private @Nullable Figure whole;

    ListLines(Parts parts, Memory memory) {
        this.parts = parts;
        this.memory = memory;
    }

    /// @param before the sentence before this one, or null
    void read(Scene scene, @Nullable Sentence before) {
        Figure item = item(scene);
        if (item == null) {
            return;
        }
        if (lastIndex < 0 || scene.sentence().index() != lastIndex + 1) {
            list = parts.newList();
            whole = before == null ? null : introduced(before, item);
        }
        lastIndex = scene.sentence().index();
        Figure known = whole;
        if (known != null && Parts.bounds(known, item) && item.whole == null) {
            if (!Parts.isPerson(item) || item.plainNoun) {
                LabelledFigures.bare(item);
            }
            parts.join(item, known, true, null, list, "disc.list-line");
        }
    }

    /// The number at the end of "- label: 97", or null.
    private static @Nullable Figure item(Scene scene) {
        Sentence sentence = scene.sentence();
        Figure last = scene.figures().isEmpty() ? null : scene.figures().getLast();
        if (last == null || last.kind != Kind.COUNT || !sentence.is(last.phraseFrom - 1, ":")) {
            return null;
        }
        boolean end = last.at >= sentence.size() - 2;
        boolean marked = "-–—•*".contains(sentence.get(0).text());
        boolean verb = sentence.tokens().stream().anyMatch(token -> token.tag().equals("AUX"));
        return end && marked && !verb && scene.figures().size() == 1 ? last : null;
    }

    /// The whole a line introduces: its own last figure, or the one before it with the noun the line names.
    private @Nullable Figure introduced(Sentence line, Figure item) {
        Token end = line.get(line.size() - 1);
        if (end.is(".") || end.is("!")) {
            return null;
        }
        for (Token token : line.tokens()) {
            Figure named = memory.named(English.singular(token.lower()), item);
            if (named != null) {
                return named;
            }
        }
        Figure before = memory.before(item);
        return before != null && line.index() - before.sentence.index() <= 1 ? before : null;
    }
}
