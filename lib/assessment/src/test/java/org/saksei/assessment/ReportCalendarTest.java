package org.saksei.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportCalendarTest {

    @Test
    void theReportWasDueInEarlyJuneUntil2020AndAtItsEndSince() {
        assertThat(of(2020, null).reportDue()).isEqualTo("2020-06-01");
        assertThat(of(2021, null).reportDue()).isEqualTo("2021-06-30");
    }

    @Test
    void thePeriodEndsOnTheLastOfMarch() {
        assertThat(of(2019, null).period().from()).isEqualTo("2018-04-01");
        assertThat(of(2019, null).period().to()).isEqualTo("2019-03-31");
    }

    @Test
    void daysAfterTheReportCountFromItsReleaseWhereThatIsKnown() {
        assertThat(of(2025, null).actionPlanBy()).isEqualTo("2025-12-27");
        assertThat(of(2025, LocalDate.of(2025, 9, 29)).actionPlanBy()).isEqualTo("2026-03-28");
        assertThat(of(2025, LocalDate.of(2025, 9, 29)).determinationFrom()).isEqualTo("2025-11-13");
    }

    @Test
    void theInterimAssessmentBeganWithTheWatchList() {
        assertThat(of(2003, null).interimDue()).isNull();
        assertThat(of(2004, null).interimDue()).isEqualTo("2005-02-01");
    }

    private static ReportCalendar of(int year, @org.jspecify.annotations.Nullable LocalDate released) {
        return ReportCalendar.of(year, Tables.LAW.calendar(), released);
    }
}
