package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Named;
import org.saksei.statements.References;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;

/// Published figures and border cases as bare facts: each row becomes a text or two, and must get its
/// verdict.
class AcceptanceTest {

    private static final EventFamilies EVENTS = new EventFamilies() {
        @Override
        public Optional<String> family(String event) {
            return event.equals("sent_to_court") || event.equals("detained")
                    ? Optional.of("handed over")
                    : Optional.empty();
        }

        @Override
        public OptionalInt stage(String event) {
            return switch (event) {
                case "arrested" -> OptionalInt.of(1);
                case "convicted" -> OptionalInt.of(4);
                default -> OptionalInt.empty();
            };
        }
    };

    private final Checks checks = new Checks(CheckSettings.USUAL.withEvents(EVENTS));

    @TestFactory
    Stream<DynamicTest> everyRowGetsItsVerdict() throws IOException {
        InputStream in = Objects.requireNonNull(AcceptanceTest.class.getResourceAsStream("/reference/acceptance.csv"));
        List<Map<String, String>> rows = Rows.read(in);
        assertThat(rows).hasSize(57);
        return rows.stream()
                .map(row ->
                        DynamicTest.dynamicTest(Rows.cell(row, "id") + " " + Rows.cell(row, "check"), () -> test(row)));
    }

    private void test(Map<String, String> row) {
        CheckRule rule = Named.find(CheckRule.class, Rows.cell(row, "check")).orElseThrow();
        List<StatementCheck> found = checks.check(Rows.readings(row, rule), References.NONE);
        List<StatementCheck> ofRule =
                found.stream().filter(check -> check.check() == rule).toList();
        assertThat(ofRule).describedAs("%s in %s", rule, found).hasSize(1);
        StatementCheck check = ofRule.getFirst();
        assertThat(check.verdict())
                .isEqualTo(Named.find(Verdict.class, Rows.cell(row, "verdict")).orElseThrow());
        if (!Rows.cell(row, "reason").isEmpty()) {
            assertThat(check.reason()).isEqualTo(Rows.cell(row, "reason"));
        }
        if (!Rows.cell(row, "computed").isEmpty()) {
            BigDecimal computed = new BigDecimal(Objects.requireNonNull(check.computed()));
            BigDecimal expected = new BigDecimal(Rows.cell(row, "computed"));
            assertThat(computed).isEqualByComparingTo(expected);
        }
        assertThat(check.message()).endsWith(".");
        assertThat(found.stream().filter(other -> other.check() != rule).map(StatementCheck::verdict))
                .doesNotContain(Verdict.CONFLICT);
    }
}
