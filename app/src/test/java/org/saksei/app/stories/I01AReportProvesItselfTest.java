package org.saksei.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.TestDatabase;

/// A published number stays provable whatever comes later, and an altered one is named.
@ExtendWith(TestDatabase.class)
class I01AReportProvesItselfTest {

    private static @Nullable Story begun;

    private static String report = "";

    @BeforeAll
    static void aReportOfOneCase(TestDatabase.Fresh fresh) {
        Story story = Story.begin(fresh);
        story.sends("police", "cases.csv", """
                case_no | opened_on  | crackdown_on | force
                K-1     | 2019-03-01 | 2019-03-02   | police
                """);
        report = story.publishes("2019-H1");
        begun = story;
    }

    private final Story story = Objects.requireNonNull(begun);

    @Test
    void itIsProved() {
        assertThat(story.verifies(report)).isEqualTo("proved");
    }

    @Test
    void alsoWhenMoreIsKnownToday() {
        story.sends("police", "late.csv", """
                case_no | opened_on  | crackdown_on | force
                K-2     | 2019-04-01 | 2019-04-02   | police
                """);

        assertThat(story.verifies(report)).isEqualTo("proved");
        assertThat(story.figure("cases", "2019-H1")).isEqualTo("2 against –");
    }

    @Test
    void oneChangedDigitIsFound() {
        String forged = report.replaceFirst("\"unit\":\"case\",\"value\":1", "\"unit\":\"case\",\"value\":7");

        assertThat(forged).isNotEqualTo(report);
        assertThat(story.verifies(forged)).isNotEqualTo("proved");
    }
}
