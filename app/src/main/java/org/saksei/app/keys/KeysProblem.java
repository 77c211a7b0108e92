package org.saksei.app.keys;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with the file of keys.
public enum KeysProblem implements ProblemCode {
    FILE_MISSING,
    FILE_UNREADABLE,
    FILE_OPEN_TO_OTHERS,
    WRONG_KEY;

    @Override
    public String part() {
        return "keys";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
