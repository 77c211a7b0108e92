package org.saksei.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.TestDatabase;

/// What a figure says: the period, the year before, its parts, its records, and what was known when.
@ExtendWith(TestDatabase.class)
class D01AFigureTest {

    private static final String CASES = """
            case_no | opened_on  | crackdown_on | force  | kind
            K-1     | 2018-02-01 | 2018-02-02   | police | sex
            K-2     | 2018-06-30 | 2018-06-30   | police | other
            K-3     | 2018-05-01 | 2018-05-01   | police | sex
            K-4     | 2019-01-01 | 2019-01-01   | police | sex
            K-5     | 2019-03-01 | 2019-03-01   | police | sex
            K-6     | 2019-04-01 | 2019-04-01   | police |
            K-7     | 2019-06-30 | 2019-06-30   | police | other
            K-8     | 2019-07-01 | 2019-07-01   | police | sex
            """;

    private static @Nullable Story begun;

    @BeforeAll
    static void begin(TestDatabase.Fresh fresh) {
        begun = Story.begin(fresh);
        begun.sends("police", "cases.csv", CASES);
    }

    private final Story story = Objects.requireNonNull(begun);

    @Test
    void silenceIsNotZero() {
        assertThat(story.figure("cases", "2015-H1")).isEqualTo("– against –");
    }

    @Test
    void theSameHalfOfTheYearBeforeStandsBesideItAndThePercentIsCut() {
        assertThat(story.figure("cases", "2019-H1")).isEqualTo("4 against 3, 33");
        assertThat(story.figure("cases", "2018-H1")).isEqualTo("3 against –");
    }

    @Test
    void thePartsAddUpBecauseUnknownIsOneOfThem() {
        assertThat(story.parts("cases", "2019-H1", "kind")).isEqualTo("sex 2, other 1, unknown 1");
    }

    @Test
    void theTipYearBeginsInApril() {
        assertThat(story.figure("cases", "TIP-2019")).isEqualTo("4 against 1, 300");
    }

    @Test
    void behindANumberStandTheCellsItCameFrom() {
        assertThat(story.trace("cases", "2019-H1"))
                .isEqualTo("cases.csv row 5, cases.csv row 6, cases.csv row 7, cases.csv row 8");
    }

    @Test
    void whatCameLaterIsNotInWhatWasKnownBefore() {
        Instant then = story.now();
        story.sends("police", "late.csv", """
                case_no | opened_on  | crackdown_on | force
                K-9     | 2021-05-05 | 2021-05-05   | police
                """);

        assertThat(story.figure("cases", "2021-H1")).isEqualTo("1 against –");
        assertThat(story.figure("cases", "2021-H1", then)).isEqualTo("– against –");
    }
}
