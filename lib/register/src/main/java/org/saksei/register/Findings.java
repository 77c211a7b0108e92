package org.saksei.register;

/// Takes what is found while one cell is read; whoever gives it knows the cell.
@FunctionalInterface
interface Findings {

    /// @param namesAndValues for the sentence: name, value, name, value; never a personal value
    void add(RegisterProblem code, Object... namesAndValues);
}
