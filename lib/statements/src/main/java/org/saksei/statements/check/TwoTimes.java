package org.saksei.statements.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saksei.statements.Kind;

/// The two levels of a change that its own sentence gives, each with its time: "there were 86 in 2017, and 99 in
/// 2018: an increase of 15 percent", "at 40 percent, the share was down 9 points on 2018, when it stood at 49 percent".
final class TwoTimes {

    /// From a change to the level before.
    private static final Pattern WHEN = Pattern.compile(
            "\\b(?:on|than|over|from|against|compared (?:with|to)|below|above|versus)\\b[^.;:]{0,80},? when"
                    + " (?:it|they|there|the (?:share|figure|number|rate|proportion|total))(?: had)?"
                    + " (?:stood at|was|were|been|numbered|reached|came to)(?: only| just)? $");

    /// No sum of two levels is farther from them.
    private static final int LONGEST = 120;

    private TwoTimes() {}

    static Optional<Operands> of(Told change, OneText text) {
        var own = change.figure().comparison();
        if (!change.hasNumber() || change.kind() == Kind.DIRECTION || own != null && own.figure() != null) {
            return Optional.empty();
        }
        Optional<Told> last = text.preceding(change).filter(TwoTimes::isTotal);
        return last.flatMap(now -> when(change, now, text).or(() -> inRow(change, now, text)));
    }

    /// "Down 9 points on 2018, when it stood at 49".
    private static Optional<Operands> when(Told change, Told now, OneText text) {
        return text.following(change, 1).stream()
                .filter(base -> base.isLevel() && base.isExact() && fits(change, now, base))
                .filter(base -> WHEN.matcher(OneText.between(change, base).toLowerCase(Locale.ROOT))
                        .find())
                .findFirst()
                .map(base -> operands(change, now, base));
    }

    /// The two levels told just before the change, one of a time before that of the other.
    private static Optional<Operands> inRow(Told change, Told last, OneText text) {
        return before(change, last, text)
                .flatMap(first -> OtherLevel.isOrdered(first, last)
                        ? Optional.of(operands(change, last, first))
                        : OtherLevel.isOrdered(last, first)
                                ? Optional.of(operands(change, first, last))
                                : Optional.empty());
    }

    /// The level before the one right before a change that speaks of both.
    static Optional<Told> before(Told change, OneText text) {
        return text.preceding(change).filter(TwoTimes::isTotal).flatMap(last -> before(change, last, text));
    }

    private static Optional<Told> before(Told change, Told last, OneText text) {
        String between = Since.YEAR
                .matcher(OneText.between(last, change).toLowerCase(Locale.ROOT))
                .replaceAll("");
        boolean follows = Since.SO.matcher(between).find()
                && between.length() <= LONGEST
                && between.codePoints().noneMatch(Character::isDigit);
        if (!follows) {
            return Optional.empty();
        }
        return text.preceding(last)
                .filter(first -> isTotal(first) && fits(change, last, first) && Likeness.sameAttributes(last, first))
                .filter(first ->
                        Likeness.agree(last.event(), first.event()) && Likeness.agree(last.place(), first.place()));
    }

    private static boolean isTotal(Told told) {
        return told.isLevel() && told.isExact() && (!told.isPart() || told.kind() == Kind.SHARE);
    }

    private static boolean fits(Told change, Told now, Told base) {
        boolean shares = change.kind() == Kind.CHANGE_PERCENT
                && now.isPercent()
                && base.isPercent()
                && change.lemma() == null
                && !Since.isOfOthers(change);
        return now.sameMeasure(base) && Likeness.sameNoun(now, base) && (shares || Since.isOf(change, now));
    }

    private static Operands operands(Told change, Told now, Told base) {
        return new Operands(
                change, Optional.of(now), Optional.of(base), Optional.of(base.value()), Optional.empty(), true);
    }
}
