package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;

/// `repeat` of a number the text points back to: "of the 379 defendants" where 397 were told before.
///
/// "The" before a number says that it is known. Where it is not, and one with a slip in it is (two digits exchanged, or
/// just before one digit changed), the two are one number told in two ways.
final class EchoRule {

    private static final Pattern DEFINITE = Pattern.compile(
            "(?:^|\\b(?:of|among|for|from|by|all) )(?:the|these|those)(?: (?:total|group|number) of)? $");

    /// No words that say which ones are meant: "the 65 victims the government identified" are new to the reader.
    private static final Pattern BARE = Pattern.compile(
            "^ ?[,.;(]|^ (?:were|was|are|is|have|has|had|came|consisted|comprised|included)\\b"
                    + "|^ [\\p{L}'’-]{1,30}(?: [\\p{L}'’-]{1,30})?(?:[,.;:]| (?:were|was|are|is|have|has|had|came)\\b)");

    /// An amount that is no more than pointed to: not "the $2,300 fine".
    private static final Pattern BARE_MONEY =
            Pattern.compile("^(?: [\\p{L}]{3,20}s)?(?:[,.;]| (?:in|by|to|was|were|has|had|is)\\b)");

    private static final Pattern ALL = Pattern.compile("\\ball (?:of )?(?:the |these |those )?$");

    /// "Two women and a man": one more, without a number.
    private static final Pattern WITH_ONE =
            Pattern.compile("^[^.;:()]{0,40}\\b(?:and|with) (?:an?|his|her|their|the)\\b");

    private static final Pattern ONE_AND =
            Pattern.compile("\\b(?:an?|his|her|their|the) [\\p{L}’'-]+(?: [\\p{L}’'-]+)?,? (?:and|with) $");

    /// "the $186,400", "the RM124,800".
    private static final Pattern CURRENCY =
            Pattern.compile("\\b(?:the|these|those) (?:\\p{L}{0,3}\\p{Sc}|\\p{L}{2,3})? ?$");

    private static final int WINDOW = 24;

    /// A digit changed tells only near the number it was changed from, in sentences.
    private static final int NEAR = 2;

    /// From here on two numbers are seldom alike by chance.
    private static final int THREE_DIGITS = 100;

    private static final int TWO_DIGITS = 10;

    private static final int PRECISE = 4;

    /// @param done figures an alarm was raised about already
    List<Finding> check(OneText text, Set<String> done) {
        List<Finding> findings = new ArrayList<>();
        for (Told told : text.figures()) {
            if (isEcho(told) && !done.contains(told.figure().id()) && !isKnown(told, text)) {
                original(told, text).ifPresent(one -> findings.add(Finding.repeat(one, told, told.what())));
            } else if (isAll(told) && !isKnown(told, text) && !isSum(told, text)) {
                others(told, text).ifPresent(one -> findings.add(Finding.repeat(one, told, told.what())));
            }
        }
        return findings;
    }

    private static boolean isEcho(Told told) {
        return isAmount(told)
                && told.isExact()
                && told.value().compareTo(Ratio.of(TWO_DIGITS)) >= 0
                && !isRound(told)
                && (told.kind() == Kind.MONEY
                        ? CURRENCY.matcher(OneText.tail(told, WINDOW)).find()
                                && BARE_MONEY
                                        .matcher(OneText.head(told, WINDOW))
                                        .find()
                        : DEFINITE.matcher(OneText.tail(told, WINDOW)).find() && isBare(told));
    }

    private static boolean isBare(Told told) {
        return (BARE.matcher(OneText.head(told, 4 * WINDOW)).find() || isSaidAgain(told));
    }

    /// "For all three women together": as many as were told before.
    private static boolean isAll(Told told) {
        return told.isCount()
                && told.isExact()
                && Likeness.isPerson(told)
                && told.value().compareTo(Ratio.of(TWO_DIGITS)) < 0
                && ALL.matcher(OneText.tail(told, WINDOW)).find();
    }

    private static boolean isSum(Told told, OneText text) {
        List<Told> before = persons(told, text);
        return before.stream()
                .anyMatch(one -> before.stream()
                        .anyMatch(other ->
                                other != one && one.value().plus(other.value()).equals(told.value())));
    }

    /// The only number of such persons there was.
    private static Optional<Told> others(Told told, OneText text) {
        List<Told> before = persons(told, text);
        return Optional.of(before)
                .filter(all -> all.size() == 1 && !all.getFirst().isPart())
                .map(List::getFirst)
                .filter(one -> !WITH_ONE.matcher(OneText.head(one, 2 * WINDOW)).find()
                        && !ONE_AND.matcher(OneText.tail(one, 2 * WINDOW)).find())
                .filter(one -> one.value().compareTo(Ratio.of(TWO_DIGITS)) < 0
                        && one.value().compareTo(Ratio.ONE) > 0);
    }

    private static List<Told> persons(Told told, OneText text) {
        return text.figures().stream()
                .filter(other -> other.start() < told.start() && other.isCount() && Likeness.isPerson(other))
                .toList();
    }

    private static boolean isAmount(Told told) {
        return told.isCount() || told.hasNumber() && told.kind() == Kind.MONEY;
    }

    /// Amounts of money end in zeros; from four digits before them they are no round ones.
    private static boolean isRound(Told told) {
        return told.kind() == Kind.MONEY
                ? told.number().stripTrailingZeros().precision() < PRECISE
                : Rounding.isRound(told);
    }

    /// "The 62 dockets sent to court": with the words of what befell them.
    private static boolean isSaidAgain(Told told) {
        String event = told.event();
        return event != null
                && OneText.head(told, 3 * WINDOW)
                        .matches("(?: [\\p{L}'’-]{1,30}){1,2} " + Pattern.quote(event) + "\\b.*");
    }

    private static boolean isKnown(Told told, OneText text) {
        return text.figures().stream()
                .anyMatch(other ->
                        other != told && other.hasNumber() && other.value().equals(told.value()));
    }

    private static Optional<Told> original(Told told, OneText text) {
        List<Told> earlier = text.figures().stream()
                .filter(other ->
                        other.start() < told.start() && isAmount(other) && other.isExact() && other.sameMeasure(told))
                .filter(other -> !isSaidAgain(told)
                        || Objects.equals(told.event(), other.event()) && Likeness.sameNoun(other, told))
                .toList();
        List<Told> alike = exchanged(earlier, told, text);
        alike = alike.isEmpty() && isLarge(told) ? changed(earlier, told, text) : alike;
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /// Those of which a number is one with two digits exchanged.
    private static List<Told> exchanged(List<Told> earlier, Told told, OneText text) {
        return earlier.stream()
                .filter(other -> Misprint.isExchange(other.value(), told.value()))
                .filter(other -> isLarge(told) ? isKin(other, told) : isOne(other, told, text))
                .toList();
    }

    /// Those just before of which a number is one with one slip of any sort.
    private static List<Told> changed(List<Told> earlier, Told told, OneText text) {
        return earlier.stream()
                .filter(other -> Misprint.of(other.value(), told.value()) && !other.isPart())
                .filter(other -> Likeness.sameClass(other, told) && text.distance(other, told) <= NEAR)
                .toList();
    }

    private static boolean isLarge(Told told) {
        return told.value().compareTo(Ratio.of(THREE_DIGITS)) >= 0;
    }

    /// The same noun, or persons called otherwise just before.
    private static boolean isOne(Told earlier, Told told, OneText text) {
        return earlier.lemma() != null
                && !earlier.isPart()
                && (told.lemma() == null
                        || earlier.lemma().equals(told.lemma())
                        || Likeness.isPerson(earlier)
                                && Likeness.isPerson(told)
                                && text.distance(earlier, told) <= NEAR);
    }

    /// Persons, or persons and the cases they are told by.
    private static boolean isKin(Told one, Told other) {
        return Likeness.sameClass(one, other) || one.type() == CountedClass.EVENT || other.type() == CountedClass.EVENT;
    }
}
