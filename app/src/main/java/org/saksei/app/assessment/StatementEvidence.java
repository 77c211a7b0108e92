package org.saksei.app.assessment;

import java.util.List;
import org.saksei.app.access.Actor;
import org.saksei.assessment.Evidence;

/// What others said that speaks to a criterion. The part that keeps statements gives it; until then
/// nobody said anything.
@FunctionalInterface
public interface StatementEvidence {

    /// No statements are known.
    StatementEvidence NONE = (actor, reportYear) -> List.of();

    /// A confirmed statement. It stands beside our value and is never added to it.
    ///
    /// @param evidence of kind statement
    /// @param quote its words
    /// @param address page of the statement, or empty
    /// @param verdict the dossier's, as a page prints it, or empty
    record Said(Evidence evidence, String quote, String address, String verdict) {
        public Said {
            if (evidence.kind() != Evidence.Kind.STATEMENT) {
                throw new IllegalArgumentException("this is evidence of kind statement");
            }
        }
    }

    /// The confirmed statements about the reporting period of a report year that `actor` may see.
    List<Said> of(Actor actor, int reportYear);
}
