package org.saksei.linkage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Refuses rules that would give more pairs than a run may compare, before a pair is compared.
final class Limits {
    /// From so many records on, a group is worth a word: its pairs grow with the square.
    static final int LARGE_GROUP = 10_000;

    private Limits() {}

    /// Rules with a group of at least so many records.
    static List<Finding> largeGroups(RulePairs pairs, int from) {
        List<Finding> findings = new ArrayList<>();
        for (int rule = 0; rule < pairs.keys().length; rule++) {
            if (pairs.largestGroup(rule) >= from) {
                findings.add(LinkageProblem.LARGE_GROUP.at(
                        "pairs",
                        "rule",
                        (rule + 1) + " (" + pairs.keys()[rule].rule + ")",
                        "largest",
                        number(pairs.largestGroup(rule)),
                        "pairs",
                        number(pairs.sizeOfRule(rule))));
            }
        }
        return findings;
    }

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

    /// A sum of shares as people write it: 0.3, not 0.30000000000000004.
    static String share(double value) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
