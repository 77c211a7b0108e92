package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;

class AssessmentProblemTest {

    @Test
    void aFieldIsNamedInTheReadersLanguage() {
        Problem empty = Problem.of(AssessmentProblem.FIELD_MISSING, new Place.InInput("quoted from"));

        assertThat(empty.text("en")).startsWith("where these words were seen: this is empty");
        assertThat(empty.text("km")).startsWith("កន្លែងដែលឃើញពាក្យទាំងនេះ").doesNotContainPattern("[a-z]{3}");
    }

    @Test
    void statesInAListAreNamedOneByOne() {
        Problem move = Problem.of(
                AssessmentProblem.WRONG_MOVE,
                new Place.Nowhere(),
                "id",
                "tip-2019-1",
                "to",
                "verified",
                "allowed",
                "implemented, in_progress",
                "from",
                "assigned");

        assertThat(move.text("en"))
                .startsWith("A recommendation becomes verified from implemented, in progress, not from assigned.");
        assertThat(move.text("km")).contains("បានអនុវត្ត, កំពុងធ្វើ").doesNotContain("implemented", "assigned");
    }
}
