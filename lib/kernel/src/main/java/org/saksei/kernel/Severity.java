package org.saksei.kernel;

/// How much a problem weighs: an error refuses, a warning accepts and asks, a note informs.
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
