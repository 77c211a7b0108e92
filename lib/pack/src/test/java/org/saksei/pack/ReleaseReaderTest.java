package org.saksei.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.release.ReleaseRule;

class ReleaseReaderTest {

    private static final String RULES = "release/rules.yaml";

    private static ReleaseData read(String rules) {
        return ReleaseReader.read(TextPack.small().with(RULES, rules));
    }

    private static List<String> refused(String rules) {
        try {
            read(rules);
            return List.of();
        } catch (Refused refused) {
            return refused.problems().stream()
                    .map(Problem::code)
                    .map(code -> code.id())
                    .toList();
        }
    }

    @Test
    void aRuleIsWhatItsFileSays() {
        ReleaseRule rule = read("""
                source: made up
                rules:
                  press:
                    threshold: 20
                    zeros: shown
                    insider: false
                    grand_total: published
                    max_hidden_percent: 30
                    prefer: cells
                    free_units: [event, KHR]
                    source: an order
                """).getRule("press");
        assertThat(rule)
                .isEqualTo(new ReleaseRule(
                        "press",
                        20,
                        ReleaseRule.Zeros.SHOWN,
                        false,
                        ReleaseRule.GrandTotal.PUBLISHED,
                        0.3,
                        ReleaseRule.Prefer.CELLS,
                        List.of("event", "KHR"),
                        "an order"));
    }

    @Test
    void whatARuleDoesNotSayIsTheCarefulChoice() {
        ReleaseRule rule =
                read("{source: made up, rules: {press: {threshold: 20}}}").getRule("press");
        assertThat(rule.insider()).isTrue();
        assertThat(rule.grandTotal()).isEqualTo(ReleaseRule.GrandTotal.GUARDED);
        assertThat(rule.freeUnits()).isEmpty();
        assertThat(rule.source()).isEqualTo("made up");
    }

    @Test
    void aPackWithoutRulesHasNone() {
        assertThat(ReleaseReader.read(TextPack.small()).rules()).isEmpty();
    }

    @Nested
    class WhatIsRefused {

        @Test
        void aRuleWithoutSource() {
            assertThat(refused("rules: {press: {threshold: 20}}")).contains("pack.missing-source");
        }

        @Test
        void aThresholdThatHidesNothingOrEverything() {
            assertThat(refused("{source: made up, rules: {press: {threshold: 1}}}"))
                    .isNotEmpty();
            assertThat(refused("{source: made up, rules: {press: {threshold: 2}}}"))
                    .isEmpty();
            assertThat(refused("{source: made up, rules: {press: {threshold: 1000}}}"))
                    .isEmpty();
            assertThat(refused("{source: made up, rules: {press: {threshold: 1001}}}"))
                    .isNotEmpty();
        }

        @Test
        void aRuleThatIsNotThere() {
            ReleaseData data = read("{source: made up, rules: {press: {threshold: 20}}}");
            assertThatThrownBy(() -> data.getRule("pres"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems().getFirst().text("en"))
                                    .contains("The nearest is press"));
        }
    }
}
