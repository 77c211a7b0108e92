package org.saksei.statements.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RangeTest {

    private static Ratio r(long value) {
        return Ratio.of(value);
    }

    @Nested
    class AtAnEnd {

        @Test
        void aClosedEndBelongsToItAndAnOpenOneDoesNot() {
            Range halfOpen = Range.halfOpen(r(1), r(2));
            assertThat(halfOpen.contains(r(1))).isTrue();
            assertThat(halfOpen.contains(r(2))).isFalse();
            assertThat(Range.from(r(3)).contains(r(3))).isTrue();
            assertThat(Range.above(r(3)).contains(r(3))).isFalse();
        }

        @Test
        void touchingRangesMeetOnlyWhereBothHoldTheEnd() {
            assertThat(Range.closed(r(1), r(2)).meets(Range.closed(r(2), r(3)))).isTrue();
            assertThat(Range.halfOpen(r(1), r(2)).meets(Range.closed(r(2), r(3))))
                    .isFalse();
            assertThat(Range.halfOpen(r(1), r(2)).isBelow(Range.above(r(2)))).isTrue();
        }

        @Test
        void anOpenRangeIsWithinTheClosedOneOfTheSameEndsNotTheOtherWay() {
            assertThat(Range.halfOpen(r(1), r(2)).within(Range.closed(r(1), r(2))))
                    .isTrue();
            assertThat(Range.closed(r(1), r(2)).within(Range.halfOpen(r(1), r(2))))
                    .isFalse();
            assertThat(Range.above(r(300)).within(Range.from(r(300)))).isTrue();
            assertThat(Range.from(r(300)).within(Range.above(r(300)))).isFalse();
        }

        @Test
        void wholeNumbersOfARangeAreThoseStrictlyInIt() {
            Range base = new Range(Ratio.of("340.2"), false, Ratio.of("342.9"), true);
            assertThat(base.leastWhole()).hasToString("341");
            assertThat(base.mostWhole()).hasToString("342");
            assertThat(Range.halfOpen(r(5), r(7)).mostWhole()).hasToString("6");
            assertThat(Range.above(r(5)).leastWhole()).hasToString("6");
            assertThat(Range.above(r(5)).mostWhole()).isNull();
        }
    }

    @Test
    void aDivisorThatMayBeZeroLeavesNoUpperEnd() {
        Range quotient = Range.point(r(10)).over(Range.closed(r(0), r(5)));
        assertThat(quotient.low()).isEqualTo(r(2));
        assertThat(quotient.high()).isNull();
    }

    @Test
    void whatIsReckonedOfMembersIsInWhatIsReckonedOfTheRanges() {
        Random random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            Range one = Range.closed(r(random.nextInt(0, 50)), r(random.nextInt(50, 99)));
            Range other = Range.halfOpen(r(random.nextInt(1, 50)), r(random.nextInt(51, 99)));
            Ratio a = r(random.nextInt(50, 51));
            Ratio b = r(50);
            assertThat(one.contains(a)).isTrue();
            assertThat(other.contains(b)).isTrue();
            assertThat(one.plus(other).contains(a.plus(b))).isTrue();
            assertThat(one.minus(other).contains(a.minus(b))).isTrue();
            assertThat(one.times(other).contains(a.times(b))).isTrue();
            assertThat(one.over(other).contains(a.over(b))).isTrue();
        }
    }
}
