package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.Reading;
import org.saksei.statements.References;
import org.saksei.statements.StatementCheck;

/// Work grows with the number of figures, not with the number of their pairs.
class ManyFiguresTest {

    private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();

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
    void twoThousandFiguresOfOneSentenceTakeLessThanASecond() {
        Story story = new Story("1").say("Of the ");
        Story.Fig whole = story.count(100_000);
        Story.Fig last = whole;
        for (int i = 0; i < 500; i++) {
            story.say(" cases, ");
            Story.Fig part = story.count(i).with("place", "P" + i).part(whole, "g", true);
            story.say(" (");
            story.count(1).share().part(whole, "h" + i, true);
            story.say(" percent, up ");
            story.count(3).change(Direction.UP, last);
            story.say(" percent from ");
            last = story.count(i + 2).with("place", "P" + i).in("2018-01-01", "2018-06-30");
            part.against(last);
            story.say(")");
        }
        assertThat(seconds(List.of(story.stop().reading()))).isLessThan(1.0);
    }

    @Test
    void twoThousandTextsOnOneFigureTakeLessThanTwoSeconds() {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            Story story = new Story(Integer.toString(i)).say("They arrested ");
            story.count(100 + i % 7)
                    .of(CountedClass.PERPETRATOR, "suspect", "arrested")
                    .by("voice " + i);
            readings.add(story.stop().reading());
        }
        assertThat(seconds(readings)).isLessThan(2.0);
    }

    /// Time of the processor, so that a busy machine does not matter; the better of two runs, since the
    /// first one pays for the start of the machine.
    private double seconds(List<Reading> readings) {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < 2; run++) {
            long start = processor.getCurrentThreadCpuTime();
            List<StatementCheck> found = checks.check(readings, References.NONE);
            best = Math.min(
                    best,
                    Duration.ofNanos(processor.getCurrentThreadCpuTime() - start)
                                    .toMillis()
                            / 1000.0);
            assertThat(found).hasSizeLessThan(10 * 2000);
        }
        return best;
    }
}
