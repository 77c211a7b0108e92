package org.saksei.linkage.command;

/// The command was called wrongly: exit code 2.
final class Usage extends RuntimeException {
    private static final long serialVersionUID = 1;

    Usage(String message) {
        super(message);
    }
}
