package org.saksei.statements.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saksei.statements.Kind;

/// The levels of a change that its sentence tells behind a colon: "traffic has doubled: in the year before there had
/// been 1,230", "have tripled: in 2018 there had been 46, in 2019 there were 138".
final class BehindColon {

    /// From the change to the level before.
    private static final Pattern BEFORE =
            Pattern.compile("^(?:[ ,][\\p{L}0-9 ,%'’-]{0,50})?: (?:in|during|for|a|one|the|at|last)\\b[^.;:]{0,60}"
                    + "\\b(?:had|was|were|saw|numbered|stood at)(?: been)?(?: only| just| still)? $");

    /// From the level before to the level now.
    private static final Pattern NOW = Pattern.compile(
            "^[^.;:]{0,30}, (?:and |but |while )?(?:in|during|this|last|a year later|now|today)\\b[^.;:]{0,60}"
                    + "\\b(?:was|were|are|is|saw|numbered|stood at)(?: already| as many as)? $");

    private BehindColon() {}

    static Optional<Operands> of(Told change, OneText text) {
        boolean moved = change.kind() == Kind.FOLD || change.kind() == Kind.CHANGE_PERCENT;
        List<Told> next = text.following(change, 2);
        if (!moved || !change.hasNumber() || next.isEmpty() || !isTold(change, next.getFirst(), BEFORE)) {
            return Optional.empty();
        }
        Told base = next.getFirst();
        Optional<Told> now = next.size() > 1 && isTold(base, next.getLast(), NOW)
                ? Optional.of(next.getLast())
                : text.preceding(change)
                        .filter(told -> isLevel(told) && told.figure().comparison() == null);
        return now.filter(told -> told.sameMeasure(base))
                .map(told -> new Operands(
                        change,
                        Optional.of(told),
                        Optional.of(base),
                        Optional.of(base.value()),
                        Optional.empty(),
                        true));
    }

    private static boolean isTold(Told left, Told right, Pattern pattern) {
        return isLevel(right)
                && pattern.matcher(OneText.between(left, right).toLowerCase(Locale.ROOT))
                        .find();
    }

    private static boolean isLevel(Told told) {
        return told.isLevel() && told.isExact() && !told.isPart();
    }
}
