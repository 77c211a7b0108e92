package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransitionsTest {

    private final Map<Tier, List<Transitions.Step>> fromFinal =
            Transitions.of(Tables.shipped(), Tables.LAW).from(ClockStatus.FINAL);

    @Test
    void nobodyStayedOnTheListAfterTheLastYearOfIt() {
        assertThat(fromFinal.values().stream().mapToInt(List::size).sum()).isEqualTo(102);
        assertThat(fromFinal.get(Tier.WATCH_LIST)).isEmpty();
    }

    @Test
    void everyTierIsThereAlsoWhereNobodyWent() {
        assertThat(fromFinal).containsOnlyKeys(Tier.values());
        assertThat(Transitions.of(Tables.shipped(), Tables.LAW)
                        .from(ClockStatus.OVERRUN)
                        .values())
                .allSatisfy(steps -> assertThat(steps).isEmpty());
    }
}
