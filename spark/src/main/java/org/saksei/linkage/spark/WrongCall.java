package org.saksei.linkage.spark;

/// The call or its files cannot be worked with; the message says what to do, and holds no value of a
/// record.
final class WrongCall extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongCall(String message) {
        super(message);
    }
}
