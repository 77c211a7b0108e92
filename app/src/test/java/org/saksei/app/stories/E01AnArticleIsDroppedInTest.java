package org.saksei.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.TestDatabase;

/// A newspaper prints a number; it says nothing here before a person confirms it.
@ExtendWith(TestDatabase.class)
class E01AnArticleIsDroppedInTest {

    @Test
    void whatIsReadWaitsForAPersonAndThenStandsBesideTheRegister(TestDatabase.Fresh fresh) {
        Story story = Story.begin(fresh);
        story.sends("police", "cases.csv", """
                case_no | opened_on  | crackdown_on | force  | kind
                K-1     | 2019-02-01 | 2019-02-02   | police | sex
                K-2     | 2019-03-01 | 2019-03-01   | police | other
                """);

        assertThat(story.readsOf(
                        "The Post",
                        "2019-07-16",
                        "The committee recorded 2 human trafficking cases in the first half of 2019.\n"))
                .isEqualTo("2 trafficking cases · 2019-H1 · The Post, press");
        assertThat(story.dossier("cases", "2019-H1")).as("nobody confirmed it").isEmpty();

        story.confirms("2");

        assertThat(story.dossier("cases", "2019-H1")).isEqualTo("The Post: 2 beside 2, agree");
        assertThat(story.home()).isEmpty();
    }
}
