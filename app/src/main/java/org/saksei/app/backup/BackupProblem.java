package org.saksei.app.backup;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with a backup, or with the place it goes to.
public enum BackupProblem implements ProblemCode {
    FILE_EXISTS,
    FILE_MISSING,
    FILE_NOT_WRITABLE,
    NOT_A_BACKUP,
    NEWER_FORMAT,
    WRONG_PASSWORD_OR_DAMAGED,
    DAMAGED,
    UNSAFE_CONTENT,
    PASSWORD_TOO_SHORT,
    DIRECTORY_NOT_EMPTY,
    DATABASE_NOT_EMPTY,
    UNSUPPORTED_OBJECT;

    @Override
    public String part() {
        return "backup";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
