package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saksei.statements.Kind;

/// Finds the total told behind its parts: "17 boys and four adults, 21 people in all".
///
/// Words say that the number is all of what stands before it; no others are parts of what follows them.
final class TotalsBehind {

    static final String RULE = "disc.total-behind";

    private static final Set<String> ALTOGETHER = Set.of("altogether", "overall", "together");

    private static final Set<String> ALL = Set.of("all", "total", "sum");

    /// Before "a total of" these lead to it.
    private static final Set<String> LEADING = Set.of("making", "or", "for", "giving");

    private static final Set<String> MAKING = Set.of("make", "makes", "made", "gives", "give");

    private static final Set<String> DASHES = Set.of("–", "—");

    /// How many words may stand between the last part and its total.
    private static final int NEAR = 10;

    private final Parts parts;

    TotalsBehind(Parts parts) {
        this.parts = parts;
    }

    void read(Scene scene) {
        for (Figure total : scene.figures()) {
            boolean level = total.kind == Kind.COUNT && total.whole == null && scene.comparing(total.at) == null;
            if (level && isTotal(scene.sentence(), total)) {
                join(scene, total);
            }
        }
    }

    /// "21 people in all", "altogether 21", "making a total of 21".
    private static boolean isTotal(Sentence sentence, Figure figure) {
        int after = Math.max(figure.phraseTo, figure.nounFrom > figure.phraseTo + 2 ? 0 : figure.nounTo);
        boolean behind = sentence.isOneOf(after, ALTOGETHER)
                || sentence.is(after, "all") && sentence.is(after + 1, "told")
                || sentence.is(after, "in") && sentence.isOneOf(after + 1, ALL);
        int before = figure.phraseFrom - 1;
        boolean of = sentence.is(before, "of") && sentence.is(before - 1, "total");
        int from = of ? before - 3 : before;
        boolean ahead = of
                        && (sentence.is(from, ",")
                                || sentence.isOneOf(from, DASHES)
                                || LEADING.contains(sentence.lower(from)))
                || sentence.isOneOf(before, ALTOGETHER) && sentence.is(before - 1, ",")
                || sentence.is(before, "all") && sentence.is(before - 1, "in") && sentence.is(before - 2, ",")
                || sentence.isOneOf(before, MAKING) && sentence.isOneOf(before - 1, ALTOGETHER)
                || isComposed(sentence, figure);
        return (behind && isApart(sentence, figure)) || ahead;
    }

    /// "71 women and 38 men made up the 109 suspects": what its parts make up.
    private static boolean isComposed(Sentence sentence, Figure figure) {
        int the = figure.phraseFrom - 1;
        return sentence.is(the, "the") && sentence.is(the - 1, "up") && sentence.isOneOf(the - 2, MAKING);
    }

    private static boolean isApart(Sentence sentence, Figure figure) {
        int before = figure.phraseFrom - 1;
        return sentence.is(before, ",")
                || sentence.is(before, "or")
                || sentence.is(before, "making")
                || sentence.is(before, "–")
                || sentence.is(before, "—");
    }

    private void join(Scene scene, Figure total) {
        List<Figure> run = run(scene, total);
        if (run.size() < 2) {
            return;
        }
        int list = parts.newList();
        run.forEach(part -> parts.join(part, total, true, null, list, RULE));
    }

    /// The counts right before a total, the last first.
    private static List<Figure> run(Scene scene, Figure total) {
        List<Figure> run = new ArrayList<>();
        Figure next = total;
        for (Figure figure : scene.figures().reversed()) {
            if (figure.at >= total.at) {
                continue;
            }
            boolean part = figure.kind == Kind.COUNT
                    && figure.whole == null
                    && figure.baseOf == null
                    && scene.shape().bracket(figure.at) == 0
                    && scene.comparing(figure.at) == null
                    && Parts.bounds(total, figure)
                    && (isComposed(scene.sentence(), total) || isAlike(figure, total));
            boolean linked = next == total
                    ? isNear(scene, figure, total)
                    : Parts.goesOn(scene, figure, next) || isNear(scene, figure, next);
            if (!part || !linked) {
                break;
            }
            run.add(figure);
            next = figure;
        }
        return run;
    }

    private static boolean isAlike(Figure part, Figure total) {
        boolean persons = Parts.isPerson(part) && Parts.isPerson(total);
        return persons || !part.hasNoun() || !total.hasNoun() || part.type == total.type;
    }

    /// No verb and no sign but the last comma stands between.
    private static boolean isNear(Scene scene, Figure before, Figure next) {
        Sentence sentence = scene.sentence();
        int from = Math.max(before.phraseTo, before.nounTo);
        boolean apart = false;
        for (int at = from; at < next.phraseFrom; at++) {
            Token token = sentence.get(at);
            boolean making = LEADING.contains(token.lower()) || MAKING.contains(token.lower());
            if (token.isVerbal() && !making || token.is(";") || token.is(":") || scene.isFigure(at)) {
                return false;
            }
            apart |= token.isSign() || token.tag().equals("CCONJ") || making;
        }
        return apart && next.phraseFrom - from <= NEAR;
    }
}
