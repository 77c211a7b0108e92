package org.saksei.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the law says comes next for a country on the Watch List.
class F01TheClockTest {

    @Test
    void theThirdReportInARowIsTheLast() {
        assertThat(Story.says("assessment", "clock", "KHM", "--year", "2021", "--pack", "../packs/cambodia"))
                .contains("Third report in a row on the Watch List", "Tier 2 or higher, or Tier 3");
    }

    @Test
    void aYearBeforeTheReportsBeganHasNoAnswer() {
        assertThat(Story.says("assessment", "clock", "KHM", "--year", "1999", "--pack", "../packs/cambodia"))
                .contains("1999", "2001");
    }
}
