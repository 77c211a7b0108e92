package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.statements.Circumstances;
import org.saksei.statements.Counted;
import org.saksei.statements.Extractor;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Text;

/// What is a change though no word beside it moves, and what only looks so: words, kind, way, noun.
class ToldChangesTest {

    private static Extractor extractor;

    @BeforeAll
    static void build() {
        extractor = new Extractor(Words.field());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Arrests fell from 80 in 2017 to 60 in 2018, by a quarter. | quarter CHANGE_PERCENT DOWN
                    Arrests rose from 50 to 65, that is 15 more. | 15 CHANGE_COUNT UP
                    Arrests rose from 50 to 65 – 30 per cent. | 30 CHANGE_PERCENT UP
                    Arrests rose from 50 to 65, 15 women among them. | 15 COUNT null
                    In 2017 there had been 340 arrests, a difference of ten per cent. | ten CHANGE_PERCENT null
                    The reduction amounts to 25 percent. | 25 CHANGE_PERCENT DOWN
                    The growth, 20 percent, surprised the board. | 20 CHANGE_PERCENT UP
                    This corresponds to a minus of 20 percent. | 20 CHANGE_PERCENT DOWN
                    That was 55 more. | 55 CHANGE_COUNT UP
                    Women made up 289 of the 413 victims, or 70 percent. | 70 SHARE null
                    The increase of 46 arrests equals 16 per cent. | 16 CHANGE_PERCENT UP
                    The share of women was 16 per cent. | 16 SHARE null
                    Arrests rose by 11 and victims by 31. | 31 CHANGE_COUNT UP
                    Arrests rose by 11 and were followed by 31. | 31 COUNT null
                    """)
    void theLastFigureIsOneOrNot(String text, String expected) {
        StatedFigure last = read(text).getLast();
        assertThat(last.text() + " " + last.kind() + " " + last.direction()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Arrests rose by 11 and victims by 31. | victim
                    Arrests rose by 11 percent, the number of victims by 31 percent. | victim
                    """)
    void inARowTheNounStandsBeforeIt(String text, String noun) {
        Counted counted = read(text).getLast().counted();
        assertThat(counted == null ? null : counted.lemma()).isEqualTo(noun);
    }

    private static List<StatedFigure> read(String text) {
        Circumstances circumstances = new Circumstances(LocalDate.of(2019, 7, 18), "XBO", "en", null);
        return extractor.extract(Text.plain(text), circumstances, "1").proposed();
    }
}
