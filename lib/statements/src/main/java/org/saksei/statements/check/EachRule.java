package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;

/// `multiple`: "25,000 euros each, or 225,000 altogether" for nine women.
///
/// The words name what each gets and what all get together, and not how many they are: any number of persons or things
/// told before may be meant. If none fits, one slip in the total, the amount or the number told last must make them
/// fit.
final class EachRule implements WithinRule {

    private static final Pattern EACH =
            Pattern.compile("\\b(?:each|apiece|every|per (?:person|head|victim|woman|man|worker))\\b");

    private static final Pattern TOGETHER = Pattern.compile(
            "\\b(?:together|altogether|in all|in total|in sum|combined|a total of|the total|totall?ing|sum of)\\b");

    private static final int WINDOW = 45;

    /// Below it a slip explains nearly any two numbers.
    private static final Ratio LEAST = Ratio.of(100);

    /// One of them is no multiple.
    private static final Ratio TWO = Ratio.of(2);

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        for (Told total : text.figures()) {
            if (isAmount(total) && isOfAll(total)) {
                each(total, text).flatMap(each -> check(each, total, text)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isAmount(Told told) {
        return told.hasNumber() && told.isExact() && (told.kind() == Kind.MONEY || told.kind() == Kind.DURATION);
    }

    private static boolean isOfAll(Told total) {
        return TOGETHER.matcher(OneText.tail(total, WINDOW)).find()
                || TOGETHER.matcher(OneText.head(total, WINDOW / 2)).find();
    }

    /// The last amount before it, in its sentence or the one before, or the first behind it ("125 years – 25 years
    /// each"), that is said of each.
    private static Optional<Told> each(Told total, OneText text) {
        return text.figures().stream()
                .filter(told -> told != total && isAmount(told) && told.sameMeasure(total))
                .filter(told -> Likeness.agree(
                        told.figure().unit().name(), total.figure().unit().name()))
                .filter(told -> text.distance(told, total) <= 1 && told.value().compareTo(total.value()) < 0)
                .filter(told -> told.start() < total.start() || told.sameSentence(total))
                .filter(EachRule::isOfEach)
                .reduce((first, second) -> second.start() < total.start() ? second : first);
    }

    private static boolean isOfEach(Told told) {
        return EACH.matcher(OneText.head(told, WINDOW)).find()
                || EACH.matcher(OneText.tail(told, WINDOW)).find();
    }

    private static Optional<Finding> check(Told each, Told total, OneText text) {
        List<Told> heads = text.figures().stream()
                .filter(told ->
                        told.isCount() && told.isExact() && told.start() < Math.max(each.start(), total.start()))
                .filter(told -> told.value().compareTo(TWO) >= 0)
                .toList();
        Optional<Told> fitting = heads.stream()
                .filter(head -> head.value().times(each.value()).equals(total.value()))
                .reduce((first, second) -> second);
        if (fitting.isPresent() || heads.isEmpty()) {
            return fitting.map(head -> say(head, each, total, true));
        }
        return heads.reversed().stream()
                .filter(head -> text.distance(head, total) <= 2 && isSlip(head, each, total))
                .findFirst()
                .map(head -> say(head, each, total, false));
    }

    private static boolean isSlip(Told head, Told each, Told total) {
        if (total.value().compareTo(LEAST) < 0) {
            return false;
        }
        Ratio heads = total.value().over(each.value());
        return Misprint.of(head.value().times(each.value()), total.value())
                || Misprint.of(total.value().over(head.value()), each.value())
                || heads.isWhole() && Misprint.of(heads, head.value());
    }

    private static Finding say(Told head, Told each, Told total, boolean fits) {
        Ratio product = head.value().times(each.value());
        Finding finding =
                fits ? Finding.consistent(CheckRule.MULTIPLE) : Finding.inconsistent(CheckRule.MULTIPLE, "unexplained");
        return finding.figure(head.as("base"))
                .figure(each.as("base"))
                .figure(total.as("new"))
                .formula(head.number().toPlainString() + " × " + each.number().toPlainString() + Words.equals(product))
                .computed(product)
                .stated(total.figure().value())
                .difference(total.value().minus(product))
                .message(Message.of(
                        fits ? "ending.inside" : "ending.apart",
                        Message.of("each.fact", head.said(), each.said(), product.decimal()),
                        total.said()));
    }
}
