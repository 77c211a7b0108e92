package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Reading;
import org.saksei.statements.References;
import org.saksei.statements.StatementCheck;

/// Work grows with the number of figures, not with the number of their pairs.
class ManyFiguresTest {

    private final Checks checks = new Checks(CheckSettings.USUAL);

    @Test
    void twoThousandFiguresOfOneTextTakeLessThanASecond() {
        Story story = new Story("1");
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            story.say("The office of district " + i + " arrested ");
            story.count(random.nextInt(5000)).of(CountedClass.PERPETRATOR, "suspect", "arrested");
            story.say(" suspects").stop();
        }
        assertThat(seconds(List.of(story.reading()))).isLessThan(1.0);
    }

    @Test
    void twoThousandTextsOnOneFigureTakeLessThanTwoSeconds() {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            Story story = new Story(Integer.toString(i)).say("They arrested ");
            story.count(100 + i % 7).of(CountedClass.PERPETRATOR, "suspect", "arrested").by("voice " + i);
            readings.add(story.stop().reading());
        }
        assertThat(seconds(readings)).isLessThan(2.0);
    }

    /// The better of two runs: the first one pays for the start of the machine.
    private double seconds(List<Reading> readings) {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < 2; run++) {
            long start = System.nanoTime();
            List<StatementCheck> found = checks.check(readings, References.NONE);
            best = Math.min(best, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
            assertThat(found).hasSizeLessThan(10 * 2000);
        }
        System.err.println("seconds " + best); return best;
    }
}
