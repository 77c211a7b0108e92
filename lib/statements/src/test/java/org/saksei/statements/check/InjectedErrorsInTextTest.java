package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Document;
import org.saksei.statements.Extractor;
import org.saksei.statements.Lexicon;
import org.saksei.statements.Reading;
import org.saksei.statements.References;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;

/// The same made-up texts, this time read by the extractor: reading and checking together.
class InjectedErrorsInTextTest {

    private static final int TEXTS = 60;
    private static final int CLEAN = 300;

    private final Lexicon lexicon = FieldWords.lexicon();
    private final Extractor extractor = new Extractor(lexicon);
    private final Checks checks = new Checks(CheckSettings.of(lexicon, "XBO"));

    /// The shares are what is reached, some points below it; the goal is 95 for each.
    @ParameterizedTest
    @CsvSource({
        "DIGIT_CHANGED, 93",
        "DIGITS_EXCHANGED, 95",
        "WRONG_BASE, 96",
        "PART_DROPPED, 98",
        "BAND_HOLE, 98",
        "PERIOD_SHIFTED, 98",
        "PERCENT_FOR_POINTS, 96",
        "HEADLINE_RAISED, 96"
    })
    void oneErrorIsFoundInTheText(Slip slip, int percent) {
        Random random = new Random(slip.ordinal() + 70L);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            Reports.Report report = Reports.with(slip, random);
            if (alarms(report.story()).findAny().isEmpty()) {
                missed.add(report.shape() + ": " + report.story().text());
            }
        }
        assertThat(100 * (TEXTS - missed.size()) / TEXTS)
                .describedAs(() -> String.join("\n", missed.subList(0, Math.min(3, missed.size()))))
                .isGreaterThanOrEqualTo(percent);
    }

    @Test
    void cleanTextsRaiseNoAlarm() {
        Random random = new Random(2020);
        List<String> alarms = new ArrayList<>();
        for (int i = 0; i < CLEAN; i++) {
            Story story = Reports.clean(random).story();
            alarms(story).forEach(check -> alarms.add(check.message() + " ← " + story.text()));
        }
        assertThat(alarms).isEmpty();
    }

    /// Rescued and identified are different definitions: never set against each other.
    @Test
    void sharesOfOthersThanThoseCountedRaiseNoAlarm() {
        String rescued = "In the first half of 2019, 55 victims were rescued (18 women and 37 men). ";

        assertThat(alarms(rescued + "Of the victims rescued, 40 percent were women and 60 percent were men."))
                .isNotEmpty();
        assertThat(alarms(rescued + "Of the victims identified, 40 percent were women and 60 percent were men."))
                .isEmpty();
    }

    private Stream<StatementCheck> alarms(Story story) {
        return alarms(story.reading().document());
    }

    private Stream<StatementCheck> alarms(String text) {
        return alarms(Story.document("1", null, text, null));
    }

    private Stream<StatementCheck> alarms(Document document) {
        Circumstances circumstances = new Circumstances(LocalDate.of(2019, 7, 15), "XBO", "en", null);
        Reading reading = new Reading(
                document, extractor.extract(document.text(), circumstances, "1").proposed());
        return checks.check(List.of(reading), References.NONE).stream()
                .filter(check -> check.verdict() == Verdict.INCONSISTENT || check.verdict() == Verdict.CONFLICT);
    }
}
