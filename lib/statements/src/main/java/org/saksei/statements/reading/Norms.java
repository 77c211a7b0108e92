package org.saksei.statements.reading;

import java.util.List;
import java.util.Set;
import org.saksei.statements.Kind;
import org.saksei.statements.number.WordList;

/// Reads levels of the same time that something is set against: those that should be reached ("19 inspectors against an
/// establishment of 32, a vacancy rate of 41 per cent") and those somebody else gives.
///
/// A norm is of the same time as what is set against it, and the share behind it is a share of it.
final class Norms {

    /// Of a base that is a norm.
    static final String RULE = "cmp.norm";

    /// What names a level that should be reached.
    private static final Set<String> WORDS = Set.of(
            "target", "targeted", "planned", "plan", "goal", "quota", "norm", "foreseen", "expected", "budgeted");

    /// How a number is given.
    private static final Set<String> GIVEN = WordList.of("""
            reported claimed counted given cited published announced estimated recorded listed registered documented
            alleged mentioned named quoted stated declared told
            """);

    private Norms() {}

    /// "against an establishment of 32, a vacancy rate of 41 per cent": of the 32.
    static void read(Scene scene, Cues.Comparing cue, Figure base) {
        boolean norm = scene.sentence().is(cue.from(), "against") && Cues.isNorm(scene.sentence(), cue.to());
        if (norm || isOfAnother(scene.sentence(), base)) {
            base.rule(RULE);
        }
        for (Figure share : scene.figures()) {
            boolean next = share.at > base.at && share.whole == null;
            if (next && scene.sentence().is(cue.from(), "against") && isRated(scene, base, share)) {
                share.whole = base;
                share.closed = true;
                share.rule("disc.shortfall");
            }
        }
    }

    /// "fewer than the 31 reported by the network", "against the 300 claimed by the ministry": the number somebody else
    /// gives for the same time.
    private static boolean isOfAnother(Sentence sentence, Figure base) {
        int verb = Math.max(base.phraseTo, base.nounTo);
        return sentence.is(base.phraseFrom - 1, "the")
                && GIVEN.contains(sentence.lower(verb))
                && sentence.is(verb + 1, "by");
    }

    /// "412 women (target: 600)", "58 beds (planned 80)": what should be, in a bracket behind what is.
    static boolean isBracketed(Scene scene, Shape.Bracket bracket, List<Figure> inside) {
        int word = bracket.open() + 1;
        Figure norm = inside.getFirst();
        int number = scene.sentence().is(word + 1, ":") ? word + 2 : word + 1;
        return inside.size() == 1
                && norm.isCount()
                && norm.phraseFrom <= number
                && norm.at > word
                && WORDS.contains(scene.sentence().lower(word));
    }

    /// "against an establishment of 32, a vacancy rate of 41 per cent": how far it falls short of it, and no second
    /// base.
    static boolean isRated(Scene scene, Figure base, Figure share) {
        boolean rated = base.isCount() && share.kind == Kind.SHARE && !Parts.goesOn(scene, base, share);
        int comma = Math.max(base.phraseTo, base.nounTo);
        return rated
                && scene.sentence().is(comma, ",")
                && scene.sentence().tag(comma + 1).equals("DET");
    }
}
