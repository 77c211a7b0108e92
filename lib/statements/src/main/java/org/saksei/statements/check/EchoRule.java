package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Message;

/// `repeat` of a number the text points back to: "of the 379 defendants" where 397 were told before.
///
/// "The" before a number says that it is known. Where it is not, and one with two of its digits exchanged is, the two
/// are one number told in two ways.
final class EchoRule {

    private static final Pattern DEFINITE =
            Pattern.compile("(?:^|\\b(?:of|among|for|from|by|all) )(?:the|these|those) $");

    /// No words that say which ones are meant: "the 65 victims the government identified" are new to the reader.
    private static final Pattern BARE = Pattern.compile(
            "^ ?[,.;(]|^ (?:were|was|are|is|have|has|had|came)\\b|^ [\\p{L}'’-]{1,30}(?: [\\p{L}'’-]{1,30})?(?:[,.;:]| (?:were|was|are|is|have|has|had|came)\\b)");

    private static final int WINDOW = 16;

    /// From here on two numbers are seldom alike by chance.
    private static final int THREE_DIGITS = 100;

    private static final int TWO_DIGITS = 10;

    /// @param done figures an alarm was raised about already
    List<Finding> check(OneText text, Set<String> done) {
        List<Finding> findings = new ArrayList<>();
        for (Told told : text.figures()) {
            if (isEcho(told) && !done.contains(told.figure().id()) && !isKnown(told, text)) {
                original(told, text).ifPresent(one -> findings.add(differ(one, told)));
            }
        }
        return findings;
    }

    private static boolean isEcho(Told told) {
        return told.isCount()
                && told.isExact()
                && told.value().compareTo(Ratio.of(TWO_DIGITS)) >= 0
                && !Rounding.isRound(told)
                && DEFINITE.matcher(OneText.tail(told, WINDOW)).find()
                && (BARE.matcher(OneText.head(told, 4 * WINDOW)).find() || isSaidAgain(told));
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
        boolean large = told.value().compareTo(Ratio.of(THREE_DIGITS)) >= 0;
        List<Told> alike = text.figures().stream()
                .filter(other -> other.start() < told.start() && other.isCount() && other.isExact())
                .filter(other -> Misprint.isExchange(other.value(), told.value()))
                .filter(other -> !isSaidAgain(told)
                        || Objects.equals(told.event(), other.event()) && Likeness.sameNoun(other, told))
                .filter(other -> large
                        ? isKin(other, told)
                        : other.lemma() != null
                                && (told.lemma() == null || other.lemma().equals(told.lemma()))
                                && !other.isPart())
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /// Persons of one sort, or persons and the cases they are told by.
    private static boolean isKin(Told one, Told other) {
        return one.type() == null
                || other.type() == null
                || one.type() == other.type()
                || one.type() == CountedClass.EVENT
                || other.type() == CountedClass.EVENT;
    }

    private static Finding differ(Told earlier, Told later) {
        return Finding.inconsistent(CheckRule.REPEAT, "same_key_two_values")
                .figure(earlier.as("left"))
                .figure(later.as("right"))
                .formula(earlier.number().toPlainString() + " ≠ "
                        + later.number().toPlainString())
                .stated(later.figure().value())
                .difference(later.value().minus(earlier.value()))
                .message(Message.of("repeat", earlier.said(), later.said(), later.what()));
    }
}
