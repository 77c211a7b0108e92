package org.saksei.statements.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CheckScope;
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
                .message(said(left) + " " + joint(verdict) + " " + said(right) + ending(verdict, reason, left, right));
    }

    /// @param printed what was printed before
    /// @param told what is told now of the same period
    Finding revision(Told printed, Told told) {
        Verdict verdict = verdict(printed, told);
        boolean revised = verdict == Verdict.CONFLICT;
        Finding finding =
                revised ? Finding.inconsistent(CheckRule.REVISION, "revised") : Finding.consistent(CheckRule.REVISION);
        return fill(finding, printed, told)
                .message(
                        revised
                                ? "Printed before: " + printed.said() + "; told now: " + told.said()
                                        + ". The earlier figure was changed without saying so."
                                : "Printed before: " + printed.said() + "; told now: " + told.said() + ".");
    }

    Finding otherDefinition(Told left, Told right, String reason) {
        String by = switch (reason) {
            case "event" -> "one speaks of " + left.event() + ", the other of " + right.event();
            case "period_basis" ->
                "the periods are reckoned differently, " + left.interval() + " and " + right.interval();
            default -> "they count different people";
        };
        return fill(new Finding(CheckRule.AGREEMENT, Verdict.OTHER_DEFINITION, reason), left, right)
                .message(said(left) + " and " + said(right) + " are not to be compared: " + by + ".");
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

    private static String said(Told told) {
        String speaker =
                told.figure().speaker() == null ? null : told.figure().speaker().name();
        return told.said() + " ("
                + Objects.requireNonNullElse(speaker, told.document().file()) + ")";
    }

    private static String joint(Verdict verdict) {
        return verdict == Verdict.CONFLICT ? "against" : "and";
    }

    private static String ending(Verdict verdict, @Nullable String reason, Told left, Told right) {
        return switch (verdict) {
            case AGREE -> " agree.";
            case COMPATIBLE ->
                Objects.equals(reason, "rounded") ? " are the same number rounded." : " can both be right.";
            case CONFLICT ->
                ": they differ by " + left.value().minus(right.value()).abs().decimal() + ratio(left, right) + ".";
            case CONSISTENT, CONSISTENT_BY_TRUNCATION, INCONSISTENT, UNDERDETERMINED, OTHER_DEFINITION -> ".";
        };
    }

    private static String ratio(Told left, Told right) {
        if (left.value().signum() <= 0 || right.value().signum() <= 0) {
            return "";
        }
        Ratio ratio = left.value().compareTo(right.value()) >= 0
                ? left.value().over(right.value())
                : right.value().over(left.value());
        return ", by a factor of " + Words.brief(ratio);
    }
}
