package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksei.assessment.Recommendation.Move;
import org.saksei.assessment.Recommendation.Role;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Text;

class RecommendationTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 15);

    private final Recommendation recorded = new Recommendation(
            "r1",
            "TIP report 2019",
            2019,
            "allow it",
            "a newspaper",
            Text.english("Allow it."),
            1,
            List.of("C1"),
            List.of(),
            "moi",
            LocalDate.of(2020, 3, 31),
            new RecommendationState.Recorded(),
            new LinkedHashMap<>(),
            List.of(),
            null,
            List.of());

    @Test
    void theWholeWayKeepsEveryMove() {
        Recommendation verified = inProgress()
                .with(new Recommendation.Document(DAY, "order.pdf", ""))
                .apply(move(new RecommendationState.Implemented(), Role.OWNER))
                .apply(move(new RecommendationState.Verified(), Role.SECRETARIAT));
        assertThat(verified.moves()).hasSize(4);
        assertThat(verified.isOpen()).isFalse();
        Recommendation again = verified.apply(
                new Move(new RecommendationState.Reopened(), "ada", Role.SECRETARIAT, DAY, "the order was withdrawn"));
        assertThat(again.apply(move(new RecommendationState.InProgress(), Role.OWNER))
                        .isOpen())
                .isTrue();
    }

    @Test
    void aStepCannotBeSkipped() {
        Recommendation assigned = recorded.apply(move(new RecommendationState.Assigned(), Role.SECRETARIAT));
        assertThatThrownBy(() -> assigned.apply(move(new RecommendationState.Verified(), Role.SECRETARIAT)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().text("en"))
                                .startsWith("A recommendation becomes verified from implemented, not from assigned."));
    }

    @Test
    void onlyTheOwnerImplementsAndOnlyTheSecretariatVerifies() {
        Recommendation ready = inProgress().with(new Recommendation.Document(DAY, "order.pdf", ""));
        refused(ready, new RecommendationState.Implemented(), Role.SECRETARIAT, AssessmentProblem.MOVE_NOT_YOURS);
        Recommendation done = ready.apply(move(new RecommendationState.Implemented(), Role.OWNER));
        refused(done, new RecommendationState.Verified(), Role.OWNER, AssessmentProblem.MOVE_NOT_YOURS);
    }

    @Test
    void evidenceFromBeforeTheNextPeriodIsNone() {
        LocalDate lastDayOfThePeriodBefore = LocalDate.of(2019, 3, 31);
        refused(inProgress(), new RecommendationState.Implemented(), Role.OWNER, AssessmentProblem.EVIDENCE_MISSING);
        refused(
                inProgress().with(new Recommendation.Document(lastDayOfThePeriodBefore, "old.pdf", "")),
                new RecommendationState.Implemented(),
                Role.OWNER,
                AssessmentProblem.EVIDENCE_MISSING);
        assertThat(inProgress()
                        .with(new Recommendation.Document(lastDayOfThePeriodBefore.plusDays(1), "new.pdf", ""))
                        .apply(move(new RecommendationState.Implemented(), Role.OWNER))
                        .state())
                .isEqualTo(new RecommendationState.Implemented());
    }

    @Test
    void nothingIsGivenUpWithoutAReason() {
        Recommendation assigned = recorded.apply(move(new RecommendationState.Assigned(), Role.SECRETARIAT));
        refused(assigned, new RecommendationState.NotPursued(), Role.SECRETARIAT, AssessmentProblem.REASON_MISSING);
    }

    @Test
    void itIsOverdueTheDayAfterItsDay() {
        assertThat(recorded.isOverdue(LocalDate.of(2020, 3, 31))).isFalse();
        assertThat(recorded.isOverdue(LocalDate.of(2020, 4, 1))).isTrue();
    }

    private Recommendation inProgress() {
        return recorded.apply(move(new RecommendationState.Assigned(), Role.SECRETARIAT))
                .apply(move(new RecommendationState.InProgress(), Role.OWNER));
    }

    private static Move move(RecommendationState to, Role as) {
        return new Move(to, "ada", as, DAY, "");
    }

    private static void refused(Recommendation from, RecommendationState to, Role as, AssessmentProblem code) {
        assertThatThrownBy(() -> from.apply(move(to, as)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.problems().getFirst().code()).isEqualTo(code));
    }
}
