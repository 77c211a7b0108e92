package org.saksei.statements.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.CheckRule;
import org.saksei.statements.CheckScope;
import org.saksei.statements.FigureRole;
import org.saksei.statements.Message;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;

/// A check on its way to being printed: filled piece by piece by its rule, numbered at the end.
final class Finding {

    private final CheckRule rule;
    private final Verdict verdict;
    private final @Nullable String reason;
    private final List<FigureRole> figures = new ArrayList<>();
    private CheckScope scope = CheckScope.WITHIN;
    private String formula = "";
    private @Nullable String computed;
    private @Nullable String computedUpper;
    private @Nullable String stated;
    private @Nullable String difference;
    private Message message = Message.NONE;
    private boolean roundedUp;

    Finding(CheckRule rule, Verdict verdict, @Nullable String reason) {
        this.rule = rule;
        this.verdict = verdict;
        this.reason = reason;
    }

    static Finding consistent(CheckRule rule) {
        return new Finding(rule, Verdict.CONSISTENT, null);
    }

    static Finding inconsistent(CheckRule rule, String reason) {
        return new Finding(rule, Verdict.INCONSISTENT, reason);
    }

    static Finding underdetermined(CheckRule rule, String reason) {
        return new Finding(rule, Verdict.UNDERDETERMINED, reason);
    }

    /// `repeat`: what counts one thing has two values.
    ///
    /// @param what the thing, as [Told#what] says it
    static Finding repeat(Told earlier, Told later, String what) {
        return inconsistent(CheckRule.REPEAT, "same_key_two_values")
                .figure(earlier.as("left"))
                .figure(later.as("right"))
                .formula(earlier.number().toPlainString() + " ≠ "
                        + later.number().toPlainString())
                .stated(later.figure().value())
                .difference(later.value().minus(earlier.value()))
                .message(Message.of("repeat", earlier.said(), later.said(), what));
    }

    Finding scope(CheckScope value) {
        scope = value;
        return this;
    }

    Finding figure(FigureRole role) {
        figures.add(role);
        return this;
    }

    Finding formula(String value) {
        formula = value;
        return this;
    }

    Finding computed(Ratio value) {
        computed = value.decimal();
        return this;
    }

    Finding computed(String value, @Nullable String upper) {
        computed = value;
        computedUpper = upper;
        return this;
    }

    Finding stated(@Nullable String value) {
        stated = value;
        return this;
    }

    Finding difference(Ratio value) {
        difference = value.decimal();
        return this;
    }

    Finding message(Message value) {
        message = value;
        return this;
    }

    /// Marks a percentage that only rounding, not cutting, explains.
    Finding roundedUp(boolean value) {
        roundedUp = value;
        return this;
    }

    boolean isRoundedUp() {
        return roundedUp;
    }

    CheckRule rule() {
        return rule;
    }

    Verdict verdict() {
        return verdict;
    }

    List<FigureRole> figures() {
        return List.copyOf(figures);
    }

    FigureRole first() {
        return figures.getFirst();
    }

    String reason() {
        return reason == null ? "" : reason;
    }

    Message sentence() {
        return message;
    }

    StatementCheck numbered(String id) {
        return new StatementCheck(
                id,
                rule,
                scope,
                verdict,
                reason,
                formula,
                computed,
                computedUpper,
                stated,
                difference,
                figures,
                message);
    }
}
