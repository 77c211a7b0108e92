package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saksei.statements.Reading;
import org.saksei.statements.References;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;

/// One error in a made-up text is found, and none is found where there is none.
class InjectedErrorsTest {

    private static final int TEXTS = 300;

    private final Checks checks = new Checks(CheckSettings.USUAL);

    @Test
    void thereAreThirtyShapesOfSentences() {
        assertThat(Reports.names(new Random(1))).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource(Slip.class)
    void oneErrorIsFound(Slip slip) {
        Random random = new Random(slip.ordinal() + 7L);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            Reports.Report report = Reports.with(slip, random);
            if (alarms(report.story().reading()).findAny().isEmpty()) {
                missed.add(report.shape() + ": " + report.story().text());
            }
        }
        assertThat(missed.size())
                .describedAs(() -> String.join("\n", missed.subList(0, Math.min(3, missed.size()))))
                .isLessThanOrEqualTo(TEXTS * 5 / 100);
    }

    @Test
    void aThousandCleanTextsRaiseNoAlarm() {
        Random random = new Random(2019);
        List<String> alarms = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Reports.Report report = Reports.clean(random);
            alarms(report.story().reading())
                    .forEach(check ->
                            alarms.add(check.message() + " ← " + report.story().text()));
        }
        assertThat(alarms).isEmpty();
    }

    private Stream<StatementCheck> alarms(Reading reading) {
        return checks.check(List.of(reading), References.NONE).stream()
                .filter(check -> check.verdict() == Verdict.INCONSISTENT || check.verdict() == Verdict.CONFLICT);
    }
}
