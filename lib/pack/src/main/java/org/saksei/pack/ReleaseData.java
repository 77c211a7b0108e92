package org.saksei.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.release.ReleaseRule;

/// What a pack says about what may be shown.
///
/// @param rules by name
public record ReleaseData(SequencedMap<String, ReleaseRule> rules) {

    public ReleaseData {
        rules = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rules));
    }

    /// @throws Refused when the pack has no rule of this name
    public ReleaseRule getRule(String name) {
        ReleaseRule rule = rules.get(name);
        if (rule == null) {
            throw Refused.because(Problem.of(
                    PackProblem.UNKNOWN_RULE,
                    new Place.InFile(FileKind.RELEASE_RULES.pathNotation(), 0),
                    "name",
                    name,
                    "nearest",
                    Nearest.to(name, rules.sequencedKeySet()).found(),
                    "known",
                    Nearest.to(name, rules.sequencedKeySet()).known()));
        }
        return rule;
    }
}
