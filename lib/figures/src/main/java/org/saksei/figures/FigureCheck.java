package org.saksei.figures;

import org.saksei.kernel.Place;
import org.saksei.kernel.Severity;
import org.saksei.kernel.Text;

/// A rule between two figures of one period, declared in a pack: the handed over are as many as the rescued.
///
/// @param id `figures.handed-over-equals-rescued`
/// @param left id of a figure
/// @param right id of a figure
/// @param message what is wrong and what to do; `{left}` and `{right}` stand for the two values
public record FigureCheck(
        String id,
        Relation relation,
        String left,
        String right,
        Severity severity,
        Text message,
        String source,
        Place declaredAt) {

    /// What must hold between the two.
    public enum Relation {
        EQUAL,
        NOT_MORE_THAN
    }
}
