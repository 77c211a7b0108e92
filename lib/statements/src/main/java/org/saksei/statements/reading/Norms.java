package org.saksei.statements.reading;

import org.saksei.statements.Kind;

/// Reads levels that should be reached: "19 inspectors against an establishment of 32, a vacancy rate of 41 per
/// cent".
///
/// A norm is of the same time as what is set against it, and the share behind it is a share of it.
final class Norms {

    /// Of a base that is a norm.
    static final String RULE = "cmp.norm";

    private Norms() {}

    /// "against an establishment of 32, a vacancy rate of 41 per cent": of the 32.
    static void read(Scene scene, Cues.Comparing cue, Figure base) {
        if (scene.sentence().is(cue.from(), "against") && Cues.isNorm(scene.sentence(), cue.to())) {
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
