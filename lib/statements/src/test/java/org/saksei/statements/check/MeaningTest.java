package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.statements.Kind;
import org.saksei.statements.Modifier;
import org.saksei.statements.Named;
import org.saksei.statements.Reading;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;

class MeaningTest {

    private final Meaning meaning = new Meaning(new BigDecimal("0.05"));

    private static Told told(String text, String value, Kind kind, UnitKind unit, Modifier modifier) {
        Story story = new Story("1");
        story.figure(text, value).kind(kind).modifier(modifier).unit = new Unit(unit, null, "thing");
        Reading reading = story.stop().reading();
        return new Told(reading.document(), reading.figures().getFirst());
    }

    /// Each pair of values is the last one inside and the first one outside, or the other way round.
    @ParameterizedTest
    @CsvSource({
        "45, 45, count, noun, exact, 45, 46",
        "1.4 million, 1400000, count, noun, exact, 1350000, 1450000",
        "2 million, 2000000, count, noun, exact, 2499999, 2500000",
        "five hundred, 500, count, noun, exact, 500, 501",
        "25, 25, change_percent, percent, exact, 24.5, 25.5",
        "4.8, 4.8, change_percent, percent, exact, 4.75, 4.85",
        "doubled, 2, fold, factor, exact, 1.5, 2.5",
        "halved, 0.5, fold, factor, exact, 0.45, 0.55",
        "doubled, 2, fold, factor, more_than, 2.001, 2",
        "100, 100, count, noun, about, 105, 105.1",
        "3, 3, count, noun, about, 3.5, 3.6",
        "300, 300, count, noun, at_least, 300, 299",
        "300, 300, count, noun, more_than, 301, 300",
        "300, 300, count, noun, at_most, 300, 301",
        "300, 300, count, noun, less_than, 299, 300",
        "dozens, 24, count, noun, vague, 24, 23",
        "half, 0.5, share, fraction, exact, 0.525, 0.53"
    })
    void aFigureStandsForASetOfNumbers(
            String text, String value, String kind, String unit, String modifier, String inside, String outside) {
        Told told = told(
                text,
                value,
                Named.find(Kind.class, kind).orElseThrow(),
                Named.find(UnitKind.class, unit).orElseThrow(),
                Named.find(Modifier.class, modifier).orElseThrow());
        assertThat(meaning.of(told).contains(Ratio.of(inside))).isTrue();
        assertThat(meaning.of(told).contains(Ratio.of(outside))).isFalse();
    }

    @Test
    void aCutPercentageReachesUpToTheNextDigit() {
        Told told = told("25", "25", Kind.CHANGE_PERCENT, UnitKind.PERCENT, Modifier.EXACT);
        assertThat(meaning.cut(told).contains(Ratio.of("25.999"))).isTrue();
        assertThat(meaning.cut(told).contains(Ratio.of(26))).isFalse();
        assertThat(meaning.cut(told).contains(Ratio.of("24.9"))).isFalse();
    }

    @Test
    void aCountIsNeverCut() {
        Told told = told("45", "45", Kind.COUNT, UnitKind.NOUN, Modifier.EXACT);
        assertThat(meaning.cut(told)).isEqualTo(meaning.of(told));
    }
}
