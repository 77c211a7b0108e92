package org.saksei.app.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saksei.app.linkage.DemoLinkage.OTHER_STEWARD;
import static org.saksei.app.linkage.DemoLinkage.STEWARD;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.app.access.NotAllowed;
import org.saksei.app.access.Right;
import org.saksei.app.access.Role;
import org.saksei.app.figures.TraceQuery;
import org.saksei.app.linkage.ReviewService.Answer;
import org.saksei.app.linkage.ReviewService.Answered;
import org.saksei.app.linkage.ReviewService.Said;
import org.saksei.app.linkage.store.DecisionStore;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.saksei.kernel.Refused;
import org.saksei.report.FrozenReport;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

@ExtendWith(TestDatabase.class)
class ReviewServiceTest {

    private static final String VICTIMS = "victims";

    private static @Nullable DemoLinkage shared;

    private DemoLinkage demo = Objects.requireNonNull(shared);
    private @Nullable TransactionStatus transaction;

    /// One register for all tests; each rolls back what it did, but for those that ask for their own.
    @BeforeAll
    static void link(TestDatabase.Fresh databases) {
        shared = DemoLinkage.linked(databases);
    }

    @BeforeEach
    void begin() {
        transaction = manager().getTransaction(new DefaultTransactionDefinition());
    }

    @AfterEach
    void rollBack() {
        manager().rollback(Objects.requireNonNull(transaction));
    }

    private static PlatformTransactionManager manager() {
        return Objects.requireNonNull(shared)
                .wiring
                .installation()
                .transactions()
                .manager();
    }

    @Test
    void anAnswerMovesTheFigureAtOnceAndTakenBackMovesItBack() {
        Set<Set<Long>> before = demo.partition(VICTIMS);
        assertThat(demo.figure("victims_rescued")).isEqualTo(263);
        Pair pair = countedTwice(demo);

        long started = System.nanoTime();
        ReviewService.Done done = demo.answer(STEWARD, VICTIMS, pair, Answer.DIFFERENT);
        Duration took = Duration.ofNanos(System.nanoTime() - started);

        assertThat(took).isLessThan(Duration.ofSeconds(1));
        assertThat(done.clusters()).isEqualTo(1);
        assertThat(demo.figure("victims_rescued")).isEqualTo(264);

        ReviewService.Done undone = demo.wiring.review().takeBack(STEWARD, done.decision());

        assertThat(undone.clusters()).isEqualTo(-1);
        assertThat(demo.partition(VICTIMS)).isEqualTo(before);
        assertThat(demo.figure("victims_rescued")).isEqualTo(263);
        assertThat(demo.wiring.review().takeBack(STEWARD, done.decision()).repeated())
                .isTrue();
    }

    @Test
    void aDecisionTakenBackBringsItsPairBackIntoTheQueueWithItsReason() {
        Said same = same(demo).getFirst();
        assertThat(demo.wiring.review().queue(STEWARD, VICTIMS, 10, 0).total()).isZero();

        demo.wiring.review().takeBack(STEWARD, same.id());

        assertThat(demo.wiring.review().queue(STEWARD, VICTIMS, 10, 0).pairs())
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.left()).isEqualTo(same.left());
                    assertThat(waiting.right()).isEqualTo(same.right());
                    assertThat(waiting.reason()).isEqualTo("band");
                });
        assertThat(demo.wiring.review().decisions(STEWARD, VICTIMS, 100, 0))
                .anyMatch(said -> said.id() == same.id() && "steward".equals(said.takenBackBy()));
    }

    @Test
    void aFrozenReportStillVerifies(TestDatabase.Fresh databases) {
        demo = DemoLinkage.linked(databases);
        FrozenReport frozen = demo.wiring
                .report()
                .freeze(Actor.operator(), "half-year", DemoLinkage.HALF)
                .report();

        demo.answer(STEWARD, VICTIMS, countedTwice(demo), Answer.DIFFERENT);

        assertThat(demo.figure("victims_rescued")).isEqualTo(264);
        assertThat(demo.wiring
                        .report()
                        .verify(Actor.operator(), frozen.json(), "R.json")
                        .problems())
                .isEmpty();
    }

    /// The law of lasting decisions: what one decision moved around it is what linking everything again
    /// gives.
    @Test
    void whateverIsDecidedLinkingEverythingAgainChangesNothing(TestDatabase.Fresh databases) {
        demo = DemoLinkage.linked(databases);
        Random chance = new Random(7);
        for (String model : List.of("victims", "suspects", "cases")) {
            List<Pair> pairs = demo.stores.samples().candidates(model).stream()
                    .map(candidate -> candidate.pair())
                    .toList();
            List<DecisionStore.Decision> standing = demo.stores.decisions().standing(model);
            for (int i = 0; i < 12; i++) {
                if (i % 3 == 0 && i / 3 < standing.size()) {
                    demo.wiring.review().takeBack(STEWARD, standing.get(i / 3).id());
                } else {
                    Pair pair = pairs.get(chance.nextInt(pairs.size()));
                    Answer answer = Answer.values()[chance.nextInt(3)];
                    try {
                        demo.answer(STEWARD, model, pair, answer);
                    } catch (Refused contradiction) {
                        assertThat(contradiction.problems().getFirst().code().id())
                                .isEqualTo("linkage.contradiction");
                    }
                }
            }
        }
        Map<Long, Long> victims = demo.members("victims");
        Map<Long, Long> suspects = demo.members("suspects");
        Map<Long, Long> cases = demo.members("cases");
        Map<String, Long> waiting = demo.wiring.review().waiting(STEWARD);
        List<LinkageService.Outcome> summaries = demo.wiring.linkage().summaries(STEWARD);

        List<LinkageService.Outcome> again = demo.wiring.linkage().run(Actor.operator(), step -> {});

        assertThat(demo.members("victims")).isEqualTo(victims);
        assertThat(demo.members("suspects")).isEqualTo(suspects);
        assertThat(demo.members("cases")).isEqualTo(cases);
        assertThat(demo.wiring.review().waiting(STEWARD)).isEqualTo(waiting);
        assertThat(again).containsExactlyInAnyOrderElementsOf(summaries);
    }

    @Test
    void laterKeepsThePairAtTheEndOfTheQueue() {
        for (Said each : same(demo)) {
            demo.wiring.review().takeBack(STEWARD, each.id());
        }
        ReviewService.Waiting first =
                demo.wiring.review().queue(STEWARD, VICTIMS, 10, 0).pairs().getFirst();
        Set<Set<Long>> before = demo.partition(VICTIMS);

        demo.answer(STEWARD, VICTIMS, Pair.of(first.left(), first.right()), Answer.LATER);

        List<ReviewService.Waiting> pairs =
                demo.wiring.review().queue(STEWARD, VICTIMS, 100, 0).pairs();
        assertThat(pairs.getLast().later()).isTrue();
        assertThat(pairs.getLast().left()).isEqualTo(first.left());
        assertThat(pairs.subList(0, pairs.size() - 1)).noneMatch(ReviewService.Waiting::later);
        assertThat(demo.partition(VICTIMS)).isEqualTo(before);
    }

    @Test
    void theSameAnswerSentTwiceIsKeptOnce() {
        Pair pair = pairOfOneCluster(demo);
        String seen = demo.wiring
                .review()
                .pair(STEWARD, VICTIMS, pair.left(), pair.right())
                .seen();
        Answered answered = new Answered(VICTIMS, pair.left(), pair.right(), Answer.DIFFERENT, "", seen);

        long first = demo.wiring.review().answer(STEWARD, answered).decision();
        ReviewService.Done second = demo.wiring.review().answer(STEWARD, answered);

        assertThat(second.repeated()).isTrue();
        assertThat(second.decision()).isEqualTo(first);
        assertThat(demo.stores.decisions().ofPair(VICTIMS, pair)).hasSize(1);
    }

    @Test
    void whoeverComesSecondIsToldThatThePairChanged() {
        Pair pair = pairOfOneCluster(demo);
        String seen = demo.wiring
                .review()
                .pair(OTHER_STEWARD, VICTIMS, pair.left(), pair.right())
                .seen();
        demo.answer(STEWARD, VICTIMS, pair, Answer.DIFFERENT);

        assertThatThrownBy(() -> demo.wiring
                        .review()
                        .answer(OTHER_STEWARD, new Answered(VICTIMS, pair.left(), pair.right(), Answer.SAME, "", seen)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(
                                        refused.problems().getFirst().code().id())
                                .isEqualTo("linkage.pair-changed"));
        assertThat(demo.stores.decisions().ofPair(VICTIMS, pair)).hasSize(1);
    }

    @Test
    void aContradictionIsRefusedAndNothingIsKept(TestDatabase.Fresh databases) {
        demo = DemoLinkage.linked(databases);
        Set<Long> three = demo.partition(VICTIMS).stream()
                .filter(cluster -> cluster.size() >= 3)
                .findFirst()
                .orElseThrow();
        Pair closing = undecided(demo, three);
        long third = three.stream()
                .filter(id -> id != closing.left() && id != closing.right())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        demo.answer(STEWARD, VICTIMS, Pair.of(closing.left(), third), Answer.SAME);
        demo.answer(STEWARD, VICTIMS, Pair.of(third, closing.right()), Answer.SAME);

        assertThatThrownBy(() -> demo.answer(STEWARD, VICTIMS, closing, Answer.DIFFERENT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(
                                        refused.problems().getFirst().code().id())
                                .isEqualTo("linkage.contradiction"));
        assertThat(demo.stores.decisions().ofPair(VICTIMS, closing)).isEmpty();
        assertThat(demo.partition(VICTIMS)).contains(three);
    }

    @Test
    void personalValuesAreForThoseWhoMaySeeThemAndEveryLookIsRecorded() {
        Pair pair = pairOfOneCluster(demo);
        Actor blind = new Actor(
                null, "no-names", EnumSet.of(Right.DECIDE_LINKAGE, Right.SEE_RECORDS, Right.SEE_ALL_AGENCIES), null);

        PairView seen = demo.wiring.review().pair(STEWARD, VICTIMS, pair.left(), pair.right());
        long looks = looks(demo);
        PairView withoutNames = demo.wiring.review().pair(blind, VICTIMS, pair.left(), pair.right());

        assertThat(seen.left().values()).containsKeys("name_km", "sex");
        assertThat(looks).isEqualTo(1);
        assertThat(withoutNames.left().values()).isEmpty();
        assertThat(withoutNames.steps()).hasSize(7);
        assertThat(looks(demo)).isEqualTo(1);
        assertThat(seen.toString())
                .doesNotContain(String.valueOf(seen.left().values().get("name_km")));
    }

    @Test
    void theStepsAddUpToTheWeight() {
        Pair pair = pairOfOneCluster(demo);

        PairView view = demo.wiring.review().pair(STEWARD, VICTIMS, pair.left(), pair.right());

        double sum = view.prior()
                + view.steps().stream().mapToDouble(PairView.Step::weightInBits).sum();
        assertThat(sum).isCloseTo(view.weight(), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void aClusterTellsWhatBecameOfIt() {
        Pair pair = pairOfOneCluster(demo);
        long id = Objects.requireNonNull(demo.members(VICTIMS).get(pair.left()));
        demo.answer(STEWARD, VICTIMS, pair, Answer.DIFFERENT);

        ReviewService.Cluster cluster = demo.wiring.review().cluster(STEWARD, VICTIMS, id);

        assertThat(cluster.records()).hasSize(1);
        assertThat(cluster.history()).extracting(ReviewService.Happened::kind).contains("created", "shrank", "split");
        assertThat(cluster.history().getFirst().cause()).isEqualTo("decision");
        assertThat(cluster.history().getFirst().actor()).isEqualTo("steward");
    }

    @Test
    void onlyTheStewardDecides() {
        Pair pair = pairOfOneCluster(demo);
        long decision = same(demo).getFirst().id();
        EnumSet<Role> others = EnumSet.complementOf(EnumSet.of(Role.DATA_STEWARD));
        List<Actor> refused = new ArrayList<>(List.of(Actor.nobody(), Actor.visitor()));
        others.forEach(role -> refused.add(DemoLinkage.actor("a-" + role, role)));
        ReviewService review = demo.wiring.review();
        for (Actor actor : refused) {
            List<ThrowingCallable> ways = List.of(
                    () -> review.waiting(actor),
                    () -> review.queue(actor, VICTIMS, 1, 0),
                    () -> review.next(actor, VICTIMS, 1, 2),
                    () -> review.pair(actor, VICTIMS, pair.left(), pair.right()),
                    () -> review.answer(actor, new Answered(VICTIMS, pair.left(), pair.right(), Answer.SAME, "", "")),
                    () -> review.takeBack(actor, decision),
                    () -> review.find(actor, decision),
                    () -> review.lastOwn(actor, VICTIMS),
                    () -> review.decisions(actor, VICTIMS, 1, 0),
                    () -> review.countDecisions(actor, VICTIMS));
            assertThat(ways)
                    .allSatisfy(
                            way -> assertThatThrownBy(way).as(actor.account()).isInstanceOf(NotAllowed.class));
        }
        assertThatThrownBy(() -> review.cluster(Actor.nobody(), VICTIMS, 1)).isInstanceOf(NotAllowed.class);
        assertThat(review.cluster(DemoLinkage.actor("analyst", Role.ANALYST), VICTIMS, 1)
                        .records())
                .isNotEmpty();
        assertThat(review.waiting(STEWARD)).containsKeys("victims", "suspects", "cases");
    }

    private static List<Said> same(DemoLinkage demo) {
        return demo.wiring.review().decisions(STEWARD, VICTIMS, 100, 0).stream()
                .filter(said -> said.answer().equals("same") && said.takenBackBy() == null)
                .toList();
    }

    /// The first two records of the cluster on which no steward has decided.
    private static Pair undecided(DemoLinkage demo, Set<Long> cluster) {
        return cluster.stream()
                .flatMap(left -> cluster.stream().filter(right -> left < right).map(right -> Pair.of(left, right)))
                .filter(pair -> demo.stores.decisions().ofPair(VICTIMS, pair).isEmpty())
                .min(Comparator.comparingLong(Pair::left).thenComparingLong(Pair::right))
                .orElseThrow();
    }

    /// Two records of one victim rescued in the half-year, of whom there are no others.
    private static Pair pairOfOneCluster(DemoLinkage demo) {
        return demo.partition(VICTIMS).stream()
                .filter(cluster -> cluster.size() == 2)
                .map(cluster -> Pair.of(
                        cluster.stream().mapToLong(Long::longValue).min().orElseThrow(),
                        cluster.stream().mapToLong(Long::longValue).max().orElseThrow()))
                .filter(pair -> demo.stores.decisions().ofPair(VICTIMS, pair).isEmpty())
                .max(Comparator.comparingLong(Pair::left))
                .orElseThrow();
    }

    /// Two records of one person that a figure counts once.
    private static Pair countedTwice(DemoLinkage demo) {
        Map<Long, List<Long>> counted = new TreeMap<>();
        demo.wiring
                .figures()
                .trace(STEWARD, new TraceQuery("victims_rescued", DemoLinkage.HALF, "", "", false, null))
                .rows()
                .forEach(row -> counted.computeIfAbsent(row.counted(), key -> new ArrayList<>())
                        .add(row.recordId()));
        Set<Set<Long>> clusters = demo.partition(VICTIMS);
        return counted.values().stream()
                .filter(records -> records.size() == 2 && clusters.contains(Set.copyOf(records)))
                .map(records -> Pair.of(records.getFirst(), records.getLast()))
                .findFirst()
                .orElseThrow();
    }

    private static long looks(DemoLinkage demo) {
        return demo.wiring
                .installation()
                .audit()
                .list(null, "register.see-personal", null, 100)
                .size();
    }
}
