package org.saksei.statements;

/// How the place of a figure is known.
public enum PlaceBasis implements Named {
    STATED,
    CARRIED,
    INFERRED;
}
