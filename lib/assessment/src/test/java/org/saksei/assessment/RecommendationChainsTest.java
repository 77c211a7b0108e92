package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Text;

class RecommendationChainsTest {

    private final Recommendation first = asked("a-2017", 2017, "C1", "data");
    private final Recommendation second = asked("a-2018", 2018, "C1", "data").repeating("a-2017");
    private final Recommendation third = asked("a-2019", 2019, "C1", "data", "labour");
    private final Recommendation other = asked("b-2018", 2018, "C3", "shelter");

    @Test
    void aSharedTopicProposesTheLinkTheNewerFirst() {
        assertThat(chains().propose(third)).extracting(Recommendation::id).containsExactly("a-2018", "a-2017");
        assertThat(chains().propose(other)).isEmpty();
    }

    @Test
    void whatIsLinkedIsNotProposedAgain() {
        assertThat(chains().propose(second)).isEmpty();
    }

    @Test
    void aChainCountsFromTheFirstYear() {
        RecommendationChains linked = RecommendationChains.of(List.of(first, second, third.repeating("a-2018"), other));

        assertThat(linked.upTo(third.repeating("a-2018")))
                .extracting(Recommendation::year)
                .containsExactly(2017, 2018, 2019);
        assertThat(linked.around(first)).extracting(Recommendation::id).containsExactly("a-2017", "a-2018", "a-2019");
    }

    @Test
    void aLinkLeadsBackInTimeAndNeverRound() {
        assertThat(chains().mayLink(third, second)).isTrue();
        assertThat(chains().mayLink(second, third)).isFalse();
        assertThat(chains().mayLink(first, first)).isFalse();
    }

    @Test
    void aCircleThatAPackWroteEndsTheChain() {
        Recommendation circle = asked("c-2018", 2018, "C1", "data").repeating("c-2018");

        assertThat(RecommendationChains.of(List.of(circle)).upTo(circle)).hasSize(1);
    }

    private RecommendationChains chains() {
        return RecommendationChains.of(List.of(first, second, third, other));
    }

    private static Recommendation asked(String id, int year, String criterion, String... topics) {
        return new Recommendation(
                id,
                "report",
                year,
                "words",
                "seen",
                Text.english("asks"),
                null,
                List.of(criterion),
                List.of(topics),
                null,
                null,
                new RecommendationState.Recorded(),
                new LinkedHashMap<>(),
                List.of(),
                null,
                List.of());
    }
}
