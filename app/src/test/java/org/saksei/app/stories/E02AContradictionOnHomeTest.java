package org.saksei.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.TestDatabase;

/// Two papers print two numbers, a third one of a part; what the register knows decides what Home says.
@ExtendWith(TestDatabase.class)
class E02AContradictionOnHomeTest {

    private static final String CASES = """
            case_no | opened_on  | crackdown_on | force  | kind
            K-1     | 2018-02-01 | 2018-02-02   | police | sex
            K-2     | 2019-02-01 | 2019-02-02   | police | sex
            K-3     | 2019-03-01 | 2019-03-01   | police | other
            K-4     | 2019-09-01 | 2019-09-01   | police | sex
            """;

    @Test
    void aContradictionIsExplainedAndGoesWhenTheMissingFileComes(TestDatabase.Fresh fresh) {
        Story story = Story.begin(fresh);
        story.sends("police", "cases.csv", CASES);
        story.readsOf(
                "The Post", "2019-07-16", "Officials counted 2 human trafficking cases in the first half of 2019.\n");
        story.confirms("2");
        assertThat(story.home()).isEmpty();

        story.readsOf(
                "The Herald",
                "2020-01-16",
                "The ministry counted 3 human trafficking cases in the first half of 2019.\n");
        assertThat(story.home()).as("nobody confirmed it").isEmpty();
        story.confirms("3");

        assertThat(story.home())
                .as("the Herald contradicts the Post, and the register")
                .startsWith("2 open contradictions");
        assertThat(story.dossier("cases", "2019-H1"))
                .as("in the whole year there were three")
                .isEqualTo("The Post: 2 beside 2, agree\nThe Herald: 3 beside 2, conflict (cases 2019)");

        story.readsOf("The Times", "2020-01-17", "Police opened 1 sex trafficking case in the first half of 2019.\n");
        story.corrects("1", "indicator", "cases kind=sex");
        assertThat(story.dossier("cases", "2019-H1")).endsWith("The Times: 1 beside 1, agree");

        story.sends("police", "late.csv", """
                case_no | opened_on  | crackdown_on | force  | kind
                K-5     | 2019-06-30 | 2019-06-30   | police | other
                """);
        assertThat(story.dossier("cases", "2019-H1"))
                .startsWith("The Post: 2 beside 3, conflict")
                .contains("The Herald: 3 beside 3, agree");
    }
}
