package org.saksei.statements;

/// Where a value went.
public enum Direction implements Named {
    UP,
    DOWN,
    SAME;
}
