package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;

/// Finds the wholes of what is left and of what is most: "the remaining 118", "the other seven", "the
/// majority (49)", "nearly half of the 74 cases, 35, …".
final class Rests {

    private static final Set<String> SHARES = Set.of(
            "majority", "most", "rest", "remainder", "bulk", "minority", "others", "half", "third", "many", "few");

    /// How many words may stand between such a word and its number: "most of the women (41)".
    private static final int NEAR = 6;

    static final String RULE = "disc.restated";

    private final Parts parts;
    private final Memory memory;

    private @Nullable Scene last;

    /// The shares of the sentence, in order.
    private List<Figure> shares = List.of();

    /// The figures of the sentence that have parts in it.
    private Set<Figure> wholes = Set.of();

    Rests(Parts parts, Memory memory) {
        this.parts = parts;
        this.memory = memory;
    }

    void read(Scene scene) {
        shares = scene.figures().stream()
                .filter(figure -> figure.kind == Kind.SHARE)
                .toList();
        wholes = wholes(scene);
        Figure before = null;
        for (Figure figure : scene.figures()) {
            boolean free = figure.isCount() && figure.whole == null && scene.comparing(figure.at) == null;
            if (free && isRest(scene.sentence(), figure) && !isTerm(scene, figure)) {
                join(scene, figure, before);
                wholes = wholes(scene);
            } else if (free) {
                told(scene, figure);
                wholes = figure.whole == null ? wholes : wholes(scene);
            }
            if (figure.isCount()
                    && figure.baseOf == null
                    && scene.comparing(figure.at) == null
                    && !wholes.contains(figure)
                    && scene.shape().bracket(figure.at) == 0) {
                before = figure;
            }
        }
        last = scene;
    }

    /// "One got eight years, the other five": as long for the other.
    private static boolean isTerm(Scene scene, Figure figure) {
        Figure last = scene.before(figure.phraseFrom, scene.shape().bracket(figure.at));
        boolean ends = figure.phraseTo >= figure.sentence.size()
                || figure.sentence.get(figure.phraseTo).isSign();
        return ends && !figure.hasNoun() && last != null && last.kind == Kind.DURATION;
    }

    /// "the remaining 118": with the figure before it part of the last whole.
    private void join(Scene scene, Figure figure, @Nullable Figure sibling) {
        Figure bare = sibling == null ? bareBefore(scene) : null;
        if (bare != null) {
            Figure whole = memory.holding(figure, bare);
            if (whole != null) {
                int list = parts.newList();
                parts.join(bare, whole, true, null, list, "disc.remaining");
                parts.join(figure, whole, true, null, list, "disc.remaining");
                return;
            }
        }
        if (sibling != null && sibling.whole == null && Partitives.isOwned(scene.sentence(), sibling)) {
            return;
        }
        Figure told = sibling != null ? sibling : partBefore(scene);
        Figure known = told == null ? null : wholeOf(scene, told);
        Figure whole = known != null && Parts.fits(figure, known, true) ? known : find(scene, figure, sibling);
        if (whole == null) {
            return;
        }
        int list = told != null && told.whole == whole && told.list > 0 ? told.list : parts.newList();
        parts.join(figure, whole, true, null, list, "disc.remaining");
        boolean first = sibling != null && sibling.whole == null && sibling.baseOf == null;
        if (first && sibling != null && Parts.fits(sibling, whole, true) && sibling != whole) {
            parts.join(sibling, whole, true, null, list, "disc.remaining");
        }
    }

    /// "Courts decided 29 of these: 24 … and five …; the remaining 22": a list behind a colon leaves
    /// no rest.
    private static @Nullable Figure wholeOf(Scene scene, Figure sibling) {
        Figure whole = sibling.whole;
        boolean outside =
                whole != null && whole.whole != null && ":".equals(sibling.cue) && sibling.sentence == scene.sentence();
        return outside && whole != null ? whole.whole : whole;
    }

    /// "The other two" may be others than those told before; "the remaining two" are not.
    private @Nullable Figure find(Scene scene, Figure figure, @Nullable Figure sibling) {
        boolean remaining = scene.sentence().is(figure.phraseFrom - 1, "remaining");
        return remaining || sibling != null
                ? memory.find(figure, true, null)
                : figure.phraseFrom == 2 ? memory.find(figure, false, null) : null;
    }

    /// "Thirteen of the twenty will fly home. The other seven": the last part of the sentence before.
    private @Nullable Figure partBefore(Scene scene) {
        Scene told = last;
        boolean near = told != null
                && scene.sentence().index() - told.sentence().index() == 1
                && scene.sentence().paragraph() == told.sentence().paragraph();
        Figure part = null;
        if (near && told != null) {
            for (Figure figure : told.figures()) {
                boolean main = figure.isCount()
                        && figure.whole != null
                        && told.shape().bracket(figure.at) == 0
                        && told.comparing(figure.at) == null;
                part = main ? figure : part;
            }
        }
        return part;
    }

    /// "Twenty-eight had obtained papers. The other 18": a number without a noun at the head of the
    /// sentence before.
    private @Nullable Figure bareBefore(Scene scene) {
        Scene told = last;
        boolean near = told != null
                && scene.sentence().index() - told.sentence().index() == 1
                && scene.sentence().paragraph() - told.sentence().paragraph() <= 1;
        Figure first = near && told != null && !told.figures().isEmpty()
                ? told.figures().getFirst()
                : null;
        boolean bare = first != null
                && first.kind == Kind.COUNT
                && first.whole == null
                && first.baseOf == null
                && !first.hasNoun()
                && first.phraseFrom <= 2;
        return bare ? first : null;
    }

    /// The 68 of "54 of the 68 … and the other 14".
    private static Set<Figure> wholes(Scene scene) {
        return scene.figures().stream()
                .flatMap(part -> Stream.ofNullable(part.whole))
                .collect(Collectors.toSet());
    }

    /// "the remaining 118", "the other 40".
    static boolean isRest(Sentence sentence, Figure figure) {
        boolean other = sentence.is(figure.phraseFrom - 1, "other") && sentence.is(figure.phraseFrom - 2, "the");
        return sentence.is(figure.phraseFrom - 1, "remaining") || other;
    }

    /// "the majority (49)", "most of them, 49, …", "nearly half of the 74 cases, 35, …".
    private void told(Scene scene, Figure figure) {
        Sentence sentence = scene.sentence();
        int bracket = scene.shape().bracket(figure.at);
        int open = scene.shape().get(bracket).open();
        boolean inside = bracket > 0 && figure.phraseFrom == open + 1 && scene.years(bracket) == 0;
        boolean apart = sentence.is(figure.phraseFrom - 1, ",") && sentence.is(figure.phraseTo, ",");
        if (figure.hasNoun() || figure.kind != Kind.COUNT || !inside && !apart) {
            return;
        }
        int end = figure.phraseFrom - 1;
        Figure share = share(end);
        if (share != null && share.whole != null) {
            parts.join(figure, share.whole, true, share.cue, parts.newList(), RULE);
            return;
        }
        for (int at = end - 1; at >= 0 && at > end - NEAR; at--) {
            if (sentence.get(at).isNumeral()
                    || sentence.get(at).isVerbal()
                    || sentence.get(at).isSign()) {
                return;
            }
            if (SHARES.contains(sentence.lower(at))) {
                Figure whole = memory.find(figure, true, null);
                if (whole != null) {
                    parts.join(figure, whole, true, null, parts.newList(), RULE);
                }
                return;
            }
        }
    }

    private @Nullable Figure share(int end) {
        Figure found = null;
        for (Figure figure : shares) {
            found = figure.at < end && end - figure.at <= NEAR + 2 ? figure : found;
        }
        return found;
    }
}
