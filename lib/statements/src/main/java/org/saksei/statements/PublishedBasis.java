package org.saksei.statements;

/// How the day of publication is known.
public enum PublishedBasis implements Named {
    OPTION,
    SOURCES,
    METADATA,
    NONE;
}
