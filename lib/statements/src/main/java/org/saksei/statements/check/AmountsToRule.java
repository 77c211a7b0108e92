package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Message;
import org.saksei.statements.Universe;

/// `percent_share`: "The 210 victims of this year already amount to 71 percent of the 297 of 2018".
///
/// The number that is the subject is no part of the other; the verb says that the one is so many percent of it.
final class AmountsToRule implements WithinRule {

    private static final Pattern AMOUNTS = Pattern.compile(
            "^[^.;:()]{0,110}\\b(?:amount(?:s|ed)? to|correspond(?:s|ed)? to|equal(?:s|led)?(?: to)?|represent(?:s|ed)?"
                    + "|(?:is|are|was|were)(?: equal to)?|come(?:s)? to|came to|ma[kd]es? up|reach(?:es|ed)?)"
                    + "(?: (?:already|only|just|almost|nearly|about|some))? $");

    private final Meaning meaning;

    AmountsToRule(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told share : text.figures()) {
            if (share.isPercent() && share.isExact()) {
                check(share, text).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> check(Told share, OneText text) {
        Universe universe = share.figure().universe();
        Optional<Told> whole = text.find(universe == null ? null : universe.figure())
                .filter(told -> isTotal(told) && told.sameSentence(share) && told.start() > share.start());
        Optional<Told> part = text.preceding(share).filter(AmountsToRule::isTotal);
        return whole.isEmpty()
                ? Optional.empty()
                : part.filter(told -> isOfOneThing(told, whole.get()) && amounts(told, share))
                        .map(told -> compare(told, whole.get(), share));
    }

    private static boolean isTotal(Told told) {
        return told.isCount()
                && told.isExact()
                && !told.isPart()
                && told.value().signum() > 0;
    }

    private static boolean isOfOneThing(Told one, Told other) {
        return one.lemma() != null && Likeness.sameNoun(one, other) && Likeness.sameAttributes(one, other);
    }

    private static boolean amounts(Told told, Told share) {
        String between = OneText.between(told, share).toLowerCase(Locale.ROOT);
        return AMOUNTS.matcher(between).find()
                && Since.YEAR.matcher(between).replaceAll("").codePoints().noneMatch(Character::isDigit);
    }

    private Finding compare(Told part, Told whole, Told share) {
        Ratio point = part.value().over(whole.value()).times(Ratio.HUNDRED);
        Judgement judgement = Judgement.of(Range.point(point), meaning.of(share), meaning.cut(share));
        Message fact = Message.of("share.percent", part.said(), whole.value().decimal(), Words.brief(point));
        Finding finding = new Finding(
                CheckRule.PERCENT_SHARE, judgement.verdict(), judgement == Judgement.APART ? "unexplained" : null);
        return finding.figure(part.as("part"))
                .figure(whole.as("whole"))
                .figure(share.as("share"))
                .roundedUp(judgement == Judgement.INSIDE && !Range.point(point).within(meaning.cut(share)))
                .formula("100 × " + part.number().toPlainString() + " ÷ "
                        + whole.value().decimal() + Words.equals(point))
                .computed(point)
                .stated(share.figure().value())
                .difference(share.value().minus(point))
                .message(
                        judgement == Judgement.CUT
                                ? Message.of("ending.cut", fact, share.number().toPlainString())
                                : Message.of(judgement.fits() ? "ending.inside" : "ending.apart", fact, share.said()));
    }
}
