package org.saksei.figures;

import org.saksei.kernel.Place;
import org.saksei.kernel.Severity;
import org.saksei.kernel.Text;

/// A rule between two figures of one period, declared in a pack: victims handed over are the victims
/// rescued.
///
/// A figure without a value breaks no rule.
///
/// @param id `figures.handed-over-equals-rescued`, unique; shown with the message
/// @param left id of a figure
/// @param right id of a figure
public record FigureCheck(
        String id,
        Relation relation,
        String left,
        String right,
        Severity severity,
        Text message,
        String source,
        Place declaredAt) {

    /// What `left` must be to `right`.
    public enum Relation {
        EQUAL,
        NOT_MORE_THAN
    }
}
