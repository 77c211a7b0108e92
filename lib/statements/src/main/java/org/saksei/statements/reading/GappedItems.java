package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import org.saksei.statements.Kind;

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

    private final Scene scene;
    private final LabelledItems labelled;
    private final PredicatedItems predicated;

    private GappedItems(Scene scene) {
        this.scene = scene;
        GappedWords words = new GappedWords(scene);
        this.labelled = new LabelledItems(scene, words);
        this.predicated = new PredicatedItems(scene, words);
    }

    static List<Gapped> of(Scene scene) {
        return new GappedItems(scene).find();
    }

    private List<Gapped> find() {
        List<Gapped> found = new ArrayList<>();
        int after = -1;
        for (Figure figure : scene.inBracket(0)) {
            boolean first = figure.at > after
                    && figure.kind == Kind.COUNT
                    && figure.again == null
                    && scene.comparing(figure.at) == null;
            if (!first) {
                continue;
            }
            Gapped list = labelled.read(figure);
            list = list == null ? predicated.read(figure) : list;
            if (list != null) {
                found.add(list);
                after = list.others().getLast().figure().at;
            }
        }
        return found;
    }
}
