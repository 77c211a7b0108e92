package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private final ReportList reports = ReportList.complete(2001, 2025);

    @Test
    void aSupposedThirdYearOnTheListIsTheLast() {
        List<ClockReading> after = WhatIf.read(
                Tables.history(2019, "2WL 2WL"), 2020, List.of(Tier.WATCH_LIST, Tier.TIER_3), Tables.LAW, reports);

        assertThat(after).extracting(ClockReading::status).containsExactly(ClockStatus.FINAL, ClockStatus.DOWNGRADED);
        assertThat(after).extracting(ClockReading::year).containsExactly(2021, 2022);
    }

    @Test
    void whatReallyCameLaterIsNotLookedAt() {
        List<ClockReading> after =
                WhatIf.read(Tables.history(2019, "2WL 3 3"), 2019, List.of(Tier.WATCH_LIST), Tables.LAW, reports);

        assertThat(after.getFirst().status()).isEqualTo(ClockStatus.DUE);
        assertThat(after.getFirst().weakestConfidence()).contains(WhatIf.SUPPOSED);
    }

    @Test
    void supposingNothingAnswersNothing() {
        assertThat(WhatIf.read(Tables.history(2019, "2WL"), 2019, List.of(), Tables.LAW, reports))
                .isEmpty();
    }
}
