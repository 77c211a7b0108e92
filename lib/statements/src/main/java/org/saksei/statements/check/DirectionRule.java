package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Comparison;
import org.saksei.statements.Direction;
import org.saksei.statements.Kind;
import org.saksei.statements.Message;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Verdict;

/// `direction` and `unsupported`: a claimed rise or fall fits the two levels, or has no number in the
/// text.
final class DirectionRule implements WithinRule {

    private final Meaning meaning;

    DirectionRule(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public List<Finding> check(OneText text) {
        List<Finding> findings = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (Told told : text.figures()) {
            if (told.isLevel()) {
                ofLevel(told, text, done).ifPresent(findings::add);
            }
        }
        findings.addAll(ofPairs(text, done));
        for (Told told : text.figures()) {
            if (told.kind() == Kind.DIRECTION && told.figure().direction() != null) {
                ofBareWord(told, text, done).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> ofLevel(Told now, OneText text, Set<String> done) {
        Comparison comparison = now.figure().comparison();
        Optional<Told> base = comparison == null ? Optional.empty() : text.find(comparison.figure());
        return base.filter(told -> told.isLevel() && told.sameMeasure(now) && Likeness.sameClass(told, now))
                .flatMap(told -> Claim.find(now, told)
                        .filter(claim ->
                                done.add(now.figure().id() + " " + told.figure().id()))
                        .map(claim -> compare(now, told, claim)));
    }

    /// "Cut the sentences of six people from 61 years to 49", whatever was read as compared.
    private List<Finding> ofPairs(OneText text, Set<String> done) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < text.figures().size(); i++) {
            Told from = text.figures().get(i - 1);
            Told to = text.figures().get(i);
            boolean levels = isAmount(from) && isAmount(to) && from.sameMeasure(to) && Likeness.sameClass(from, to);
            boolean one = levels
                    && Likeness.agree(
                            from.figure().unit().name(), to.figure().unit().name());
            if (one && !done.contains(to.figure().id() + " " + from.figure().id())) {
                Claim.ofPair(from, to)
                        .map(claim -> compare(to, from, claim))
                        .filter(finding -> finding.verdict() == Verdict.INCONSISTENT)
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isAmount(Told told) {
        return told.isLevel() || told.hasNumber() && told.kind() == Kind.DURATION;
    }

    private Optional<Finding> ofBareWord(Told word, OneText text, Set<String> done) {
        Operands operands = Operands.of(word, text);
        Direction direction = word.figure().direction();
        if (operands.now().isPresent() && operands.base().isPresent() && operands.sure() && direction != null) {
            Told now = operands.now().get();
            Told base = operands.base().get();
            boolean first = done.add(now.figure().id() + " " + base.figure().id());
            return first && operands.isOfOneMeasure()
                    ? Optional.of(compare(
                            now, base, new Claim(direction, word.figure().text())))
                    : Optional.empty();
        }
        return hasNumber(word, text) ? Optional.empty() : Optional.of(unsupported(word));
    }

    /// Whether a number for what goes up or down stands anywhere in the text.
    private static boolean hasNumber(Told word, OneText text) {
        if (word.lemma() == null && word.type() == null) {
            return true;
        }
        return text.figures().stream()
                .filter(told -> told.hasNumber() && Likeness.sameThing(told, word))
                .anyMatch(told -> isSamePeriod(told, word));
    }

    private static boolean isSamePeriod(Told told, Told word) {
        StatedPeriod period = told.figure().period();
        return period == null || Likeness.agree(told.interval(), word.interval());
    }

    private static Finding unsupported(Told word) {
        return Finding.underdetermined(CheckRule.UNSUPPORTED, "no_figure")
                .figure(word.as("left"))
                .formula("")
                .message(Message.of(
                        "direction.unsupported",
                        word.figure().text(),
                        movement(word.figure().direction())));
    }

    private static Message movement(@Nullable Direction direction) {
        return Message.of(
                direction == Direction.UP
                        ? "move.rise"
                        : direction == Direction.DOWN ? "move.fall" : "move.standstill");
    }

    private Finding compare(Told now, Told base, Claim claim) {
        Range after = meaning.of(now);
        Range before = meaning.of(base);
        boolean holds = switch (claim.direction()) {
            case UP -> before.isBelow(after);
            case DOWN -> after.isBelow(before);
            case SAME -> after.isPoint() && after.equals(before);
        };
        boolean possible = switch (claim.direction()) {
            case UP -> !after.isBelow(before) && !(after.isPoint() && after.equals(before));
            case DOWN -> !before.isBelow(after) && !(after.isPoint() && after.equals(before));
            case SAME -> after.meets(before);
        };
        Finding finding = holds
                ? Finding.consistent(CheckRule.DIRECTION)
                : possible
                        ? Finding.underdetermined(CheckRule.DIRECTION, "vague_part")
                        : Finding.inconsistent(CheckRule.DIRECTION, "wrong_direction");
        int order = now.value().compareTo(base.value());
        String sign = order > 0 ? " > " : order < 0 ? " < " : " = ";
        String words = claim.words().substring(0, 1).toUpperCase(Locale.ROOT)
                + claim.words().substring(1);
        String than = order > 0 ? "compare.more" : order < 0 ? "compare.less" : "compare.same";
        return finding.figure(now.as("new"))
                .figure(base.as("base"))
                .formula(now.number().toPlainString() + sign + base.number().toPlainString())
                .computed(now.value().minus(base.value()))
                .message(Message.of(
                        holds ? "direction.fits" : possible ? "direction.may" : "direction.not",
                        words,
                        Message.of(than, now.said(), base.said())));
    }
}
