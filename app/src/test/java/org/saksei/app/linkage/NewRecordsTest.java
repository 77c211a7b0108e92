package org.saksei.app.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;

@ExtendWith(TestDatabase.class)
class NewRecordsTest {

    @Test
    void aNewFileIsLinkedAgainstWhatIsThereAndOnlyItsPairsAreCompared(TestDatabase.Fresh databases) {
        DemoLinkage demo = DemoLinkage.empty(databases);
        List.of("police", "gendarmerie", "courts", "social_affairs").forEach(demo::take);
        demo.wiring.linkage().run(Actor.operator(), step -> {});
        Map<Long, Long> before = demo.members("victims");
        demo.take("shelters");

        List<LinkageService.Outcome> outcomes = demo.wiring.linkage().linkNew(Actor.operator(), step -> {});

        Map<Long, Long> after = demo.members("victims");
        assertThat(after).hasSizeGreaterThan(before.size()).containsAllEntriesOf(before);
        assertThat(demo.stores
                        .linkage()
                        .state("victims")
                        .orElseThrow()
                        .summary()
                        .records())
                .isEqualTo(after.size());
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.model().equals("victims"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.clusters())
                        .isEqualTo(Set.copyOf(after.values()).size()));
        assertThat(demo.stores
                        .events()
                        .ofCluster("victims", Objects.requireNonNull(after.get(last(after))), 1)
                        .getFirst()
                        .cause())
                .isEqualTo("import");
    }

    @Test
    void linkingEverythingAfterwardsGivesWhatLinkingOnceGives(TestDatabase.Fresh databases) {
        DemoLinkage bit = DemoLinkage.empty(databases);
        List.of("police", "gendarmerie", "courts").forEach(bit::take);
        bit.wiring.linkage().run(Actor.operator(), step -> {});
        bit.take("social_affairs");
        bit.wiring.linkage().linkNew(Actor.operator(), step -> {});
        bit.take("shelters");
        bit.wiring.linkage().linkNew(Actor.operator(), step -> {});
        bit.decideAll();

        bit.wiring.linkage().run(Actor.operator(), step -> {});

        DemoLinkage once = DemoLinkage.linked(databases);
        for (String model : List.of("victims", "suspects", "cases")) {
            assertThat(named(bit, model)).as(model).isEqualTo(named(once, model));
        }
        assertThat(bit.figure("victims_rescued")).isEqualTo(263);
    }

    @Test
    void withNothingNewNothingIsReadAndNothingChanges(TestDatabase.Fresh databases) {
        DemoLinkage demo = DemoLinkage.linked(databases);
        Map<Long, Long> before = demo.members("victims");
        long looks = looks(demo);

        List<LinkageService.Outcome> outcomes = demo.wiring.linkage().linkNew(Actor.operator(), step -> {});

        assertThat(outcomes)
                .containsExactlyInAnyOrderElementsOf(demo.wiring.linkage().summaries(Actor.operator()));
        assertThat(demo.members("victims")).isEqualTo(before);
        assertThat(looks(demo)).isEqualTo(looks);
    }

    private static long looks(DemoLinkage demo) {
        return demo.wiring
                .installation()
                .audit()
                .list(null, "register.read-for-linkage", null, 1000)
                .size();
    }

    private static Long last(Map<Long, Long> members) {
        return members.keySet().stream().max(Long::compare).orElseThrow();
    }

    /// Clusters by what agencies call their records: ids of two registers differ.
    private static Set<Set<Object>> named(DemoLinkage demo, String model) {
        var records = new org.saksei.app.register.CurrentRecords(
                demo.wiring.installation().transactions(), demo.wiring::pack);
        return demo.partition(model).stream()
                .map(cluster -> Set.<Object>copyOf(records.names(cluster).values()))
                .collect(java.util.stream.Collectors.toSet());
    }
}
