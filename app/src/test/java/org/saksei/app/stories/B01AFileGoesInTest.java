package org.saksei.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.TestDatabase;

/// What becomes of an agency's rows: new, known, changed or refused; and how a file is taken back.
@ExtendWith(TestDatabase.class)
class B01AFileGoesInTest {

    private static @Nullable Story begun;

    @BeforeAll
    static void begin(TestDatabase.Fresh fresh) {
        begun = Story.begin(fresh);
    }

    private final Story story = Objects.requireNonNull(begun);

    /// A file of two cases; every test has a year of its own.
    private static String cases(int year) {
        return """
                case_no | opened_on  | crackdown_on | force  | purposes
                %1$d-1  | %1$d-01-10 | %1$d-01-12   | police | forced_labour
                %1$d-2  | %1$d-02-01 | %1$d-02-03   | police | forced_labour
                """.formatted(year);
    }

    @Test
    void twoRowsAreTwoNewRecords() {
        assertThat(story.sends("police", "cases.csv", cases(2011))).isEqualTo("2 new");
    }

    @Test
    void theSameRowsAgainChangeNothing() {
        story.sends("police", "cases.csv", cases(2013));

        assertThat(story.sends("police", "again.csv", cases(2013))).startsWith("2 known");
        assertThat(story.figure("cases", "2013-H1")).isEqualTo("2 against –");
    }

    @Test
    void aCorrectedRowIsANewVersionOfItsRecord() {
        story.sends("police", "cases.csv", cases(2015));

        assertThat(story.sends("police", "corrected.csv", cases(2015).replace("2015-02-03", "2015-07-03")))
                .isEqualTo("1 known, 1 changed");
        assertThat(story.figure("cases", "2015-H1")).isEqualTo("1 against –");
    }

    @Test
    void aBadCellIsNamedAndStopsNoOtherRow() {
        assertThat(story.sends("police", "bad.csv", cases(2017).replace("2017-02-03", "31/02/2017")))
                .startsWith("1 new, 1 refused\nbad.csv!C3: There is no such day");
    }

    @Test
    void aFileTakenBackLeavesTheRegisterAsItWas() {
        story.sends("police", "cases.csv", cases(2019));
        story.sends("police", "corrected.csv", cases(2019).replace("2019-02-03", "2019-07-03"));

        story.takesBack();

        assertThat(story.figure("cases", "2019-H1")).isEqualTo("2 against –");
    }
}
