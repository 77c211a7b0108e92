package org.saksei.app.statements;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with what somebody does to kept statements.
public enum ReviewProblem implements ProblemCode {
    NOTHING_GIVEN,
    KNOWN_ALREADY,
    NO_SUCH_SOURCE,
    NO_SUCH_STATEMENT,
    CHANGED_MEANWHILE,
    SOURCE_CHANGED,
    DETAIL_NEEDS_REASON,
    TYPED_NOT_SAVED,
    FIELD_UNREADABLE,
    UNKNOWN_INDICATOR,
    UNKNOWN_PART,
    WORDS_NOT_IN_QUOTE,
    REASON_NEEDED,
    NO_SUCH_LESSON,
    LESSON_DECIDED;

    @Override
    public String part() {
        return "statements";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
