package org.saksei.statements.check;

import java.util.List;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Message;

/// What is said of numbers that do not add up to the one they belong to.
final class Additions {

    private Additions() {}

    static Ratio total(List<Told> parts) {
        return parts.stream().map(Told::value).reduce(Ratio::plus).orElse(Ratio.ZERO);
    }

    static Finding miss(List<Told> parts, Told whole) {
        Ratio total = total(parts);
        Ratio rest = whole.value().minus(total);
        boolean few = rest.signum() > 0;
        Finding finding = Finding.inconsistent(CheckRule.SUM, few ? "parts_below_whole" : "parts_above_whole");
        parts.forEach(part -> finding.figure(part.as("part")));
        String terms = String.join(
                " + ", parts.stream().map(part -> part.number().toPlainString()).toList());
        Message sum = Message.of(
                "sum.fact", Message.list(parts.stream().map(Told::said).toList()), total.decimal());
        return finding.figure(whole.as("whole"))
                .formula(terms + " = " + total.decimal() + (few ? " < " : " > ")
                        + whole.value().decimal())
                .computed(total)
                .stated(whole.figure().value())
                .difference(rest)
                .message(Message.of(
                        few ? "sum.missing" : "sum.many",
                        sum,
                        whole.said(),
                        rest.abs().decimal()));
    }
}
