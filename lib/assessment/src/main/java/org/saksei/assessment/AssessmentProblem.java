package org.saksei.assessment;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with a tier table, a recommendation or a question about them.
public enum AssessmentProblem implements ProblemCode {
    WATCH_LIST_TOO_LONG(Severity.ERROR),
    REINSTATED_TOO_LONG(Severity.ERROR),
    DUPLICATE_ROW(Severity.ERROR),
    UNKNOWN_TIER(Severity.ERROR),
    UNKNOWN_COUNTRY(Severity.ERROR),
    YEAR_OUT_OF_RANGE(Severity.ERROR),
    WATCH_LIST_BEFORE_LAW(Severity.ERROR),
    WAIVER_MISSING(Severity.WARNING),
    WAIVER_UNNEEDED(Severity.WARNING),
    SPECIAL_LIST_DIFFERS(Severity.NOTE),
    GAP(Severity.NOTE),
    CONFLICT(Severity.NOTE),
    FROM_MEMORY(Severity.NOTE),
    COUNTRY_NOT_IN_TABLE(Severity.ERROR),
    COUNTRY_RENAMED(Severity.ERROR),
    COUNTRY_WRITTEN_OTHERWISE(Severity.ERROR),
    FORMER_CODE(Severity.WARNING),
    YEAR_NOT_IN_TABLE(Severity.ERROR),
    NO_REPORT_BEFORE(Severity.ERROR),
    YEAR_WITHOUT_LAW(Severity.ERROR),
    WRONG_MOVE(Severity.ERROR),
    MOVE_NOT_YOURS(Severity.ERROR),
    REASON_MISSING(Severity.ERROR),
    EVIDENCE_MISSING(Severity.ERROR),
    EVIDENCE_UNREADABLE(Severity.ERROR),
    TIER_NOT_UNDERSTOOD(Severity.ERROR),
    SOURCE_MISSING(Severity.ERROR),
    ROW_FOR_NO_REPORT(Severity.ERROR),
    UNKNOWN_CRITERION(Severity.ERROR),
    UNKNOWN_RECOMMENDATION(Severity.ERROR),
    UNKNOWN_STATE(Severity.ERROR),
    UNKNOWN_OWNER(Severity.ERROR),
    OWNER_MISSING(Severity.ERROR),
    FIELD_MISSING(Severity.ERROR),
    FIELD_TOO_LONG(Severity.ERROR),
    NOT_AN_ID(Severity.ERROR),
    NOT_A_DATE(Severity.ERROR),
    NOT_A_PLACE(Severity.ERROR),
    DAY_AHEAD(Severity.ERROR),
    NOT_A_LINK(Severity.ERROR),
    UNKNOWN_TARGET(Severity.ERROR),
    LINK_IN_A_CIRCLE(Severity.ERROR),
    CHANGED_MEANWHILE(Severity.ERROR),
    RECOMMENDATION_TAKEN(Severity.ERROR),
    NO_QUESTIONNAIRE(Severity.ERROR);

    private final Severity severity;

    AssessmentProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String part() {
        return "assessment";
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
