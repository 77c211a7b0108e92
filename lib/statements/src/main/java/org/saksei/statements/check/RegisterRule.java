package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CheckScope;
import org.saksei.statements.FigureRole;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.Reference;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Verdict;

/// `register`: a figure against the value of the indicator it seems to give.
final class RegisterRule implements AcrossRule {

    /// Below it the words cover less than half of the definition: the two are not one thing.
    private static final double SCORE = 0.5;

    private final Meaning meaning;

    RegisterRule(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public List<Finding> check(Run run) {
        List<Finding> findings = new ArrayList<>();
        run.figures().filter(Told::isLevel).forEach(told -> {
            IndicatorMatch indicator = told.figure().indicator();
            StatedPeriod period = told.figure().period();
            if (indicator != null && period != null && indicator.filter().isEmpty() && indicator.score() >= SCORE) {
                known(told, indicator, period, run).ifPresent(reference -> findings.add(compare(told, reference)));
            }
        });
        return findings;
    }

    private static Optional<Reference> known(Told told, IndicatorMatch indicator, StatedPeriod period, Run run) {
        List<String> names = new ArrayList<>();
        if (period.label() != null) {
            names.add(period.label());
        }
        names.addAll(period.editions());
        if (period.interval() != null) {
            names.add(Objects.requireNonNull(period.interval()));
        }
        for (String name : names) {
            List<Reference> found = run.references().find(indicator.id(), told.place(), name);
            if (found.isEmpty()
                    && (told.place() == null
                            || told.place().equals(run.settings().home()))) {
                found = run.references().find(indicator.id(), null, name);
            }
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    private Finding compare(Told told, Reference reference) {
        Ratio known = Ratio.of(reference.value());
        boolean meets = meaning.of(told).contains(known);
        boolean rounded = told.isExact() && Rounding.isRound(told) && Rounding.roundsTo(known, told);
        boolean agree = told.isExact() && told.value().equals(known);
        Verdict verdict = agree ? Verdict.AGREE : meets || rounded ? Verdict.COMPATIBLE : Verdict.CONFLICT;
        String reason = verdict != Verdict.COMPATIBLE
                ? null
                : switch (told.figure().modifier()) {
                    case EXACT -> "rounded";
                    case ABOUT, VAGUE -> "imprecise_term";
                    case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, BETWEEN -> "bound";
                };
        return new Finding(CheckRule.REGISTER, verdict, reason)
                .scope(CheckScope.REFERENCE)
                .figure(told.as("left"))
                .figure(role(reference, "reference"))
                .formula(told.number().toPlainString() + (agree ? " = " : " ≠ ") + known.decimal())
                .computed(known)
                .stated(told.figure().value())
                .difference(told.value().minus(known))
                .message("The text says " + told.said() + "; " + reference.measure() + " in " + reference.period()
                        + " is " + known.decimal() + " (" + reference.source() + ").");
    }

    /// A known value as a figure of a check: it stands in no document.
    static FigureRole role(Reference reference, String role) {
        return new FigureRole(role, null, null, null, reference.measure(), reference.source(), reference.value(), null);
    }
}
