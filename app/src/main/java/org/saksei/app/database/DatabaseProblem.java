package org.saksei.app.database;

import org.saksei.kernel.ProblemCode;
import org.saksei.kernel.Severity;

/// What can be wrong with a data directory or the PostgreSQL server behind it.
public enum DatabaseProblem implements ProblemCode {
    DIRECTORY_MISSING,
    DIRECTORY_NOT_OURS,
    DIRECTORY_NOT_WRITABLE,
    DIRECTORY_NEWER,
    DIRECTORY_MARK_UNREADABLE,
    DIRECTORY_HOLDS_REAL_DATA,
    DIRECTORY_IN_USE,
    DIRECTORY_BUSY,
    DIRECTORY_NAME_UNSUITABLE,
    DISK_FULL,
    NO_BINARIES_FOR_MACHINE,
    NO_UNPRIVILEGED_USER,
    SERVER_DID_NOT_START,
    SERVER_UNREACHABLE,
    SERVER_STOPPED,
    SERVER_TOO_OLD,
    SERVER_WRONG_ENCODING,
    ADDRESS_UNKNOWN,
    SCHEMA_NEWER;

    @Override
    public String part() {
        return "database";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
