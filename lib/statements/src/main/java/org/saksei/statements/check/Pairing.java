package org.saksei.statements.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CheckScope;
import org.saksei.statements.Message;
import org.saksei.statements.Modifier;
import org.saksei.statements.Verdict;

/// The verdict on two statements of one key.
final class Pairing {

    private final Meaning meaning;

    Pairing(Meaning meaning) {
        this.meaning = meaning;
    }

    Finding agreement(Told left, Told right) {
        Verdict verdict = verdict(left, right);
        String reason = verdict == Verdict.COMPATIBLE ? reason(left, right) : null;
        return fill(new Finding(CheckRule.AGREEMENT, verdict, reason), left, right)
                .message(said(verdict, reason, left, right));
    }

    /// @param printed what was printed before
    /// @param told what is told now of the same period
    Finding revision(Told printed, Told told) {
        Verdict verdict = verdict(printed, told);
        boolean revised = verdict == Verdict.CONFLICT;
        Finding finding =
                revised ? Finding.inconsistent(CheckRule.REVISION, "revised") : Finding.consistent(CheckRule.REVISION);
        return fill(finding, printed, told)
                .message(Message.of(revised ? "revision.revised" : "revision.same", printed.said(), told.said()));
    }

    Finding otherDefinition(Told left, Told right, String reason) {
        Message by = switch (reason) {
            case "event" -> Message.of("by.event", String.valueOf(left.event()), String.valueOf(right.event()));
            case "period_basis" ->
                Message.of("by.period", String.valueOf(left.interval()), String.valueOf(right.interval()));
            default -> Message.of("by.people");
        };
        return fill(new Finding(CheckRule.AGREEMENT, Verdict.OTHER_DEFINITION, reason), left, right)
                .message(Message.of("pair.other-definition", said(left), said(right), by));
    }

    private static Finding fill(Finding finding, Told left, Told right) {
        boolean across = !left.document().doc().equals(right.document().doc());
        int order = left.value().compareTo(right.value());
        finding.scope(across ? CheckScope.ACROSS : CheckScope.WITHIN)
                .figure(left.as("left"))
                .figure(right.as("right"))
                .formula(left.number().toPlainString()
                        + (order == 0 ? " = " : order > 0 ? " > " : " < ")
                        + right.number().toPlainString());
        return finding.verdict() == Verdict.OTHER_DEFINITION
                ? finding
                : finding.difference(left.value().minus(right.value()).abs());
    }

    Verdict verdict(Told left, Told right) {
        if (left.isExact() && right.isExact()) {
            if (left.value().equals(right.value())) {
                return Verdict.AGREE;
            }
            return meaning.of(left).meets(meaning.of(right)) || isRounded(left, right) || isRounded(right, left)
                    ? Verdict.COMPATIBLE
                    : Verdict.CONFLICT;
        }
        return meaning.of(left).meets(meaning.of(right)) ? Verdict.COMPATIBLE : Verdict.CONFLICT;
    }

    private static boolean isRounded(Told round, Told other) {
        return Rounding.isRound(round) && Rounding.roundsTo(other.value(), round);
    }

    private static @Nullable String reason(Told left, Told right) {
        if (isVague(left) || isVague(right)) {
            return "imprecise_term";
        }
        return left.isExact() && right.isExact() ? "rounded" : "bound";
    }

    private static boolean isVague(Told told) {
        return told.figure().modifier() == Modifier.ABOUT || told.figure().modifier() == Modifier.VAGUE;
    }

    private static Message said(Told told) {
        String speaker =
                told.figure().speaker() == null ? null : told.figure().speaker().name();
        return Message.of(
                "pair.said",
                told.said(),
                Objects.requireNonNullElse(speaker, told.document().file()));
    }

    private static Message said(Verdict verdict, @Nullable String reason, Told left, Told right) {
        Message one = said(left);
        Message other = said(right);
        return switch (verdict) {
            case AGREE -> Message.of("pair.agree", one, other);
            case COMPATIBLE -> Message.of(Objects.equals(reason, "rounded") ? "pair.rounded" : "pair.both", one, other);
            case CONFLICT -> conflict(one, other, left.value(), right.value());
            case CONSISTENT, CONSISTENT_BY_TRUNCATION, INCONSISTENT, UNDERDETERMINED, OTHER_DEFINITION ->
                Message.of("pair.other", one, other);
        };
    }

    private static Message conflict(Message one, Message other, Ratio left, Ratio right) {
        String difference = left.minus(right).abs().decimal();
        if (left.signum() <= 0 || right.signum() <= 0) {
            return Message.of("pair.conflict", one, other, difference);
        }
        Ratio ratio = left.compareTo(right) >= 0 ? left.over(right) : right.over(left);
        return Message.of("pair.conflict.factor", one, other, difference, Words.brief(ratio));
    }
}
