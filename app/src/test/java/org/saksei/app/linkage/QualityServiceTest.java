package org.saksei.app.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saksei.app.linkage.DemoLinkage.STEWARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.app.access.NotAllowed;
import org.saksei.app.access.Role;
import org.saksei.app.linkage.QualityService.Quality;
import org.saksei.app.linkage.QualityService.Sampled;
import org.saksei.app.linkage.QualityService.Threshold;
import org.saksei.app.linkage.QualityService.Thresholds;
import org.saksei.app.linkage.QualityService.ToJudge;
import org.saksei.app.linkage.ReviewService.Answer;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.saksei.app.linkage.store.SampleStore.Candidate;
import org.saksei.app.linkage.store.SampleStore.Drawn;
import org.saksei.kernel.Refused;
import org.saksei.linkage.LinkageModel;

@ExtendWith(TestDatabase.class)
class QualityServiceTest {

    private static final Actor ANALYST = DemoLinkage.actor("analyst", Role.ANALYST);
    private static final LinkageModel.Review BAND = new LinkageModel.Review(-1, 5);

    private static @Nullable DemoLinkage shared;

    private final DemoLinkage demo = Objects.requireNonNull(shared);

    @BeforeAll
    static void link(TestDatabase.Fresh databases) {
        shared = DemoLinkage.linked(databases);
    }

    @Test
    void anAnalystSeesWhatIsKnownOfTheLinking() {
        Quality quality = demo.wiring.quality().quality(ANALYST, "victims").orElseThrow();

        assertThat(quality.records()).isEqualTo(599);
        assertThat(quality.clusters()).isEqualTo(413);
        assertThat(quality.compared()).isEqualTo(599 * 598 / 2);
        assertThat(quality.weights().stream()
                        .mapToLong(QualityService.Bin::pairs)
                        .sum())
                .isEqualTo(quality.kept());
        assertThat(quality.unlinkable()).isZero();
        assertThat(quality.expectedPrecision()).isBetween(0.9, 1.0);
        List<QualityService.Expected> expected = quality.expected();
        for (int i = 1; i < expected.size(); i++) {
            assertThat(expected.get(i).recall())
                    .isLessThanOrEqualTo(expected.get(i - 1).recall());
            assertThat(expected.get(i).precision())
                    .isGreaterThanOrEqualTo(expected.get(i - 1).precision());
        }
        assertThat(demo.wiring.quality().quality(ANALYST, "cases").orElseThrow().unlinkable())
                .as("cases without a joint number")
                .isPositive();
    }

    @Test
    void figuresAreCountedAtOtherThresholdsAndNothingStays() {
        Map<Long, Long> before = demo.members("victims");

        Thresholds thresholds =
                demo.wiring.quality().thresholds(ANALYST, "victims").orElseThrow();

        assertThat(thresholds.figures()).extracting(figure -> figure.id()).contains("victims_rescued");
        assertThat(thresholds.rows()).hasSize(9);
        Threshold now =
                thresholds.rows().stream().filter(Threshold::now).findFirst().orElseThrow();
        assertThat(now.clusters()).isEqualTo(413);
        assertThat(now.figures()).containsEntry("victims_rescued", 263L);
        assertThat(thresholds.rows()).isSortedAccordingTo(java.util.Comparator.comparingLong(Threshold::clusters));
        assertThat(thresholds.rows().getLast().clusters()).isGreaterThan(413);
        assertThat(demo.members("victims")).isEqualTo(before);
        assertThat(demo.figure("victims_rescued")).isEqualTo(263);
    }

    @Test
    void aSampleIsDrawnByItsSeedJudgedAndMeasuredAndMovesNothing() {
        Map<Long, Long> before = demo.members("suspects");
        QualityService quality = demo.wiring.quality();
        long sample = quality.draw(STEWARD, "suspects", 5, 24);
        List<Drawn> drawn = demo.stores.samples().pairs(sample);
        assertThat(drawn).hasSize(24);
        assertThat(demo.stores.samples().pairs(quality.draw(STEWARD, "suspects", 5, 24)))
                .isEqualTo(drawn);

        for (var next = quality.next(STEWARD, "suspects"); next.isPresent(); next = quality.next(STEWARD, "suspects")) {
            ToJudge pair = next.get();
            boolean linked = drawn.get(pair.place() - 1).linked();
            quality.judge(STEWARD, "suspects", pair.sample(), pair.place(), linked ? Answer.SAME : Answer.DIFFERENT);
        }

        Sampled sampled =
                quality.quality(ANALYST, "suspects").orElseThrow().sample().orElseThrow();
        assertThat(sampled.judged()).isEqualTo(24);
        assertThat(sampled.left()).isZero();
        QualityService.Share precision = Objects.requireNonNull(sampled.precision());
        assertThat(precision.middle()).isGreaterThan(0.95);
        assertThat(precision.low()).isLessThan(precision.middle());
        assertThat(precision.high()).isLessThanOrEqualTo(1);
        assertThat(demo.members("suspects")).isEqualTo(before);
        assertThat(demo.stores.decisions().standing("suspects")).hasSize(4);
        assertThatThrownBy(() -> quality.judge(STEWARD, "suspects", sample, 1, Answer.SAME))
                .as("an older sample")
                .isInstanceOf(Refused.class);
    }

    @Test
    void strataAreDrawnEvenlyAndSmallOnesWhole() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            candidates.add(new Candidate(Pair.of(i, 1000), 10, true));
        }
        candidates.add(new Candidate(Pair.of(101, 1000), 2, false));

        List<Drawn> drawn = QualityService.drawn(candidates, BAND, 1, 11);

        assertThat(drawn).hasSize(11);
        assertThat(drawn).filteredOn(pair -> pair.stratum().equals("two-band")).hasSize(1);
        assertThat(drawn).filteredOn(Drawn::linked).allMatch(pair -> pair.population() == 100);
        assertThat(drawn).extracting(Drawn::place).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void aSampleJudgedWholeHasNoDoubtLeft() {
        List<Drawn> pairs = List.of(
                new Drawn(1, Pair.of(1, 2), "one-above", 2, true, "same"),
                new Drawn(2, Pair.of(1, 3), "one-above", 2, true, "different"),
                new Drawn(3, Pair.of(2, 3), "two-band", 1, false, "same"));

        SampleEstimate.Estimate estimate = SampleEstimate.of(pairs);

        assertThat(estimate.precision()).isEqualTo(new SampleEstimate.Share(0.5, 0.5, 0.5));
        assertThat(estimate.recall()).isEqualTo(new SampleEstimate.Share(0.5, 0.5, 0.5));
    }

    @Test
    void othersSeeAndDrawNothing() {
        QualityService quality = demo.wiring.quality();
        for (Actor actor : List.of(
                Actor.nobody(),
                DemoLinkage.actor("reader", Role.READER),
                DemoLinkage.actor("adm", Role.ADMINISTRATOR))) {
            List<ThrowingCallable> ways =
                    List.of(() -> quality.quality(actor, "victims"), () -> quality.thresholds(actor, "victims"));
            assertThat(ways).allSatisfy(way -> assertThatThrownBy(way).isInstanceOf(NotAllowed.class));
        }
        List<ThrowingCallable> ways = List.of(
                () -> quality.draw(ANALYST, "victims", 1, 10),
                () -> quality.next(ANALYST, "victims"),
                () -> quality.judge(ANALYST, "victims", 1, 1, Answer.SAME));
        assertThat(ways).allSatisfy(way -> assertThatThrownBy(way).isInstanceOf(NotAllowed.class));
    }
}
