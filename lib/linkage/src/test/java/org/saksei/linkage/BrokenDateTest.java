package org.saksei.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BrokenDateTest {
    @Test
    void ofADateThatIsNoneTheMonthOrTheYearRemains() {
        BirthInterval february = BirthInterval.ofMonth(LocalDate.of(1990, 2, 1));
        assertThat(BirthInterval.ofBrokenDate("1990-02-31")).isEqualTo(february);
        assertThat(BirthInterval.ofBrokenDate("1990-02-")).isEqualTo(february);
        assertThat(BirthInterval.ofBrokenDate("1990-13-01")).isEqualTo(BirthInterval.ofYear(1990));
        assertThat(BirthInterval.ofBrokenDate("1990-00-00")).isEqualTo(BirthInterval.ofYear(1990));
    }

    @Test
    void whatHasNoYearInFrontIsNothing() {
        assertThat(BirthInterval.ofBrokenDate("31-02-1990")).isNull();
        assertThat(BirthInterval.ofBrokenDate("0990-02-31")).isNull();
        assertThat(BirthInterval.ofBrokenDate("unknown")).isNull();
        assertThat(BirthInterval.ofBrokenDate(null)).isNull();
    }
}
