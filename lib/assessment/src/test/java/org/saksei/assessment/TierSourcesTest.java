package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksei.kernel.Place;

class TierSourcesTest {

    private static final TierRow SOURCED = row(2019, "2WL", "sourced");
    private static final TierRow REMEMBERED = row(2020, "2", "memory");

    @Test
    void aTypedRowNeverOverwritesASourcedOne() {
        TierRow typed = row(2019, "3", "single-source");

        TierSources sources = TierSources.settle(List.of(SOURCED), List.of(typed));

        assertThat(sources.used()).containsExactly(SOURCED);
        assertThat(sources.passedOver()).containsExactly(typed);
    }

    @Test
    void ofTwoEquallyWellKnownTheSourcedOneIsUsed() {
        TierRow typed = row(2019, "3", "sourced");

        assertThat(TierSources.settle(List.of(SOURCED), List.of(typed)).used()).containsExactly(SOURCED);
    }

    @Test
    void aRowFromMemoryGivesWayToABetterKnownOneAndStaysToBeSeen() {
        TierRow typed = row(2020, "3", "single-source");

        TierSources sources = TierSources.settle(List.of(SOURCED, REMEMBERED), List.of(typed));

        assertThat(sources.used()).containsExactly(SOURCED, typed);
        assertThat(sources.passedOver()).containsExactly(REMEMBERED);
    }

    @Test
    void aTypedRowWhereThereIsNoneIsUsedAndASecondOneIsNot() {
        TierRow first = row(2021, "3", "single-source");
        TierRow second = row(2021, "2", "single-source");

        TierSources sources = TierSources.settle(List.of(SOURCED), List.of(first, second));

        assertThat(sources.used()).containsExactly(SOURCED, first);
        assertThat(sources.passedOver()).containsExactly(second);
    }

    private static TierRow row(int year, String tier, String confidence) {
        return new TierRow("XAA", "A", year, tier, confidence, "s", new Place.Nowhere());
    }
}
