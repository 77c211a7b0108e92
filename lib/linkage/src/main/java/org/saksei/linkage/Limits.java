package org.saksei.linkage;

import java.util.List;
import java.util.Locale;

/// Refuses rules that would give more pairs than a run may compare, before a pair is compared.
final class Limits {
    private Limits() {}

    static void check(RulePairs pairs, long most) {
        long all = 0;
        int worst = 0;
        for (int rule = 0; rule < pairs.keys().length; rule++) {
            all += pairs.sizeOfRule(rule);
            worst = pairs.sizeOfRule(rule) > pairs.sizeOfRule(worst) ? rule : worst;
        }
        if (all > most) {
            throw new Refused(List.of(LinkageProblem.TOO_MANY_PAIRS.at(
                    "pairs",
                    "rule",
                    (worst + 1) + " (" + pairs.keys()[worst].rule + ")",
                    "pairs",
                    number(pairs.sizeOfRule(worst)),
                    "limit",
                    number(most),
                    "largest",
                    number(pairs.largestGroup(worst)))));
        }
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
