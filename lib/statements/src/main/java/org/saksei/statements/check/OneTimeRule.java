package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Comparison;
import org.saksei.statements.Kind;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;

/// `repeat`: a level and the one it is set against are both said of one time: "6,427 in the first half of 2018, a rise
/// of
/// 99 percent on the first half of 2018, when there were 3,222".
///
/// One of the two times is wrong. Only two times said in so many words count, each with its year or named by itself.
final class OneTimeRule implements WithinRule {

    /// A period whose year its own words give.
    private static final Pattern NAMED_YEAR = Pattern.compile("[0-9]{4}|\\b(?:this|last) year\\b");

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told told : text.figures()) {
            Optional<Finding> finding = told.isLevel() ? ofLevel(told, text) : ofChange(told, text);
            finding.ifPresent(findings::add);
        }
        return findings;
    }

    /// "Fell to 74 in the first half of 2018, down from 94 in the first half of 2018".
    private static Optional<Finding> ofLevel(Told now, OneText text) {
        Comparison comparison = now.figure().comparison();
        return comparison == null
                ? Optional.empty()
                : text.find(comparison.figure()).filter(Told::isLevel).flatMap(base -> compare(now, base));
    }

    private static Optional<Finding> ofChange(Told change, OneText text) {
        if (!change.hasNumber() || change.kind() == Kind.DIRECTION) {
            return Optional.empty();
        }
        Operands operands = Operands.of(change, text);
        Optional<Finding> set = operands.now()
                .filter(now -> operands.sure() && operands.isOfOneMeasure())
                .flatMap(now -> operands.base().flatMap(base -> compare(now, base)));
        return set.or(() -> text.preceding(change)
                .flatMap(last -> TwoTimes.before(change, text).flatMap(first -> compare(last, first))));
    }

    private static Optional<Finding> compare(Told one, Told other) {
        Told earlier = one.start() < other.start() ? one : other;
        Told later = earlier == one ? other : one;
        return isOfOneTime(one, other) && !one.value().equals(other.value())
                ? Optional.of(Finding.repeat(earlier, later, earlier.what()))
                : Optional.empty();
    }

    private static boolean isOfOneTime(Told one, Told other) {
        StatedPeriod left = one.figure().period();
        StatedPeriod right = other.figure().period();
        return left != null
                && right != null
                && (Likeness.sameNoun(one, other) || OtherLevel.tells(one, other) || OtherLevel.tells(other, one))
                && Likeness.sameAttributes(one, other)
                && Likeness.agree(one.place(), other.place())
                && one.interval() != null
                && one.interval().equals(other.interval())
                && isNamed(left)
                && isNamed(right)
                && !Objects.equals(left.span(), right.span())
                && !isOfAnotherInBrackets(OneText.between(one, other));
    }

    /// "Identified 303 victims, Syrians being the largest number (86 in 2017)": the bracket is of the words nearest
    /// to it.
    private static boolean isOfAnotherInBrackets(String between) {
        return between.endsWith("(") && between.indexOf(',') >= 0;
    }

    private static boolean isNamed(StatedPeriod period) {
        @Nullable String words = period.text();
        return (period.basis() == PeriodBasis.STATED || period.basis() == PeriodBasis.RESOLVED)
                && period.known()
                && period.span() != null
                && words != null
                && NAMED_YEAR.matcher(words.toLowerCase(Locale.ROOT)).find();
    }
}
