package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;

/// Binds two pairs at once, part to part and whole to whole, and tells what is another thing: "195 of 273, compared
/// with
/// 110 of 124", "214 (17 per cent), against 260 (22 per cent)".
final class ComparedPairs {

    private ComparedPairs() {}

    /// "214 (17 per cent), against 260 (22 per cent)": so are the shares behind them.
    static void shares(Scene scene, Figure main, Figure base) {
        Figure now = shareBehind(scene, main);
        Figure then = shareBehind(scene, base);
        if (now != null && then != null && now != then && now.base == null) {
            bind(now, then);
        }
    }

    private static @Nullable Figure shareBehind(Scene scene, Figure count) {
        for (Figure figure : scene.figures()) {
            int bracket = scene.shape().bracket(figure.at);
            boolean behind = figure.kind == Kind.SHARE
                    && count.kind == Kind.COUNT
                    && bracket != scene.shape().bracket(count.at)
                    && scene.shape().get(bracket).open() >= count.phraseTo
                    && scene.shape().get(bracket).open() <= Math.max(count.phraseTo, count.nounTo) + 1;
            if (behind) {
                return figure;
            }
        }
        return null;
    }

    private static boolean isBesideItsWhole(Figure figure) {
        Figure whole = figure.whole;
        return whole != null && (whole.at > figure.at || Comparisons.opens(figure));
    }

    /// "195 of 273, compared with 110 of 124": part is set against part, whole against whole.
    static boolean isPair(Scene scene, Cues.Comparing cue, Figure base) {
        Figure part = scene.figures().stream()
                .filter(figure -> figure.whole == base && figure.at >= cue.to() && figure.at < base.at)
                .findFirst()
                .orElse(null);
        Figure main = scene.figures().stream()
                .filter(figure -> figure.at < cue.from() && isBesideItsWhole(figure))
                .reduce((first, next) -> next)
                .orElse(null);
        if (part == null
                || main == null
                || main.base != null
                || main.whole == null
                || main.whole.sentence != scene.sentence()) {
            return false;
        }
        bind(main, part);
        bind(main.whole, base);
        return true;
    }

    private static void bind(Figure main, Figure base) {
        base.baseOf = main;
        main.base = base;
        base.rule("cmp.pair");
        main.rule("cmp.pair");
    }

    /// "61 marriages were recorded, against 22 boys sent to workshops": another thing is no other level.
    static boolean isAnother(Scene scene, Cues.Comparing cue, List<Figure> mains, Figure base) {
        boolean against = scene.sentence().is(cue.from(), "against");
        boolean named = base.hasNoun() && base.isCount() && base.type != null && base.nounFrom >= base.phraseTo;
        return against
                && named
                && !mains.isEmpty()
                && mains.stream()
                        .allMatch(main -> main.type != null
                                && main.type != base.type
                                && Parts.isPerson(main) != Parts.isPerson(base));
    }

    /// "166 reports, 36 of them of forced labour, compared with 169 and 39": whole against whole, part against part.
    static List<Figure> withParts(Scene scene, Cues.Comparing cue, List<Figure> mains, List<Figure> bases) {
        if (mains.size() == bases.size() - 1 && mains.size() > 1 && !cue.fronted()) {
            return withBare(scene, cue, mains, bases);
        }
        boolean bare = bases.size() > 1 && mains.size() == 1 && bases.stream().noneMatch(Figure::hasNoun);
        if (!bare || cue.fronted()) {
            return mains;
        }
        Figure whole = mains.getFirst();
        List<Figure> all = new ArrayList<>(mains);
        scene.figures().stream()
                .filter(part -> part.whole == whole && part.at < cue.from() && part.at > whole.at)
                .filter(part -> part.isCount() && scene.sameStretch(part.at, cue.from()))
                .forEach(all::add);
        return all.size() == bases.size() ? all : mains;
    }

    /// "investigated 11 cases, tried nine suspects, and convicted four, compared with 13, 12 and three": the
    /// four is one of the row, though it has no noun.
    private static List<Figure> withBare(Scene scene, Cues.Comparing cue, List<Figure> mains, List<Figure> bases) {
        int bracket = scene.shape().bracket(cue.from());
        List<Figure> all = scene.figures().stream()
                .filter(figure -> figure.at < cue.from() && scene.shape().bracket(figure.at) == bracket)
                .filter(figure -> mains.contains(figure) || mains.contains(figure.whole) && isInRow(figure))
                .toList();
        return all.size() == bases.size() ? all : mains;
    }

    private static boolean isInRow(Figure figure) {
        return figure.rules.contains("disc.bare") && figure.ownEvent && figure.baseOf == null;
    }
}
