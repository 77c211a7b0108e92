package org.saksei.app.release;

import java.util.List;
import org.saksei.kernel.Problem;

/// Something `saksei release` does.
interface Verb {

    /// What came of it.
    ///
    /// @param text for people, where it succeeded
    /// @param problems what people are told on the error stream
    record Done(int exit, Answer answer, String text, List<Problem> problems) {
        public Done {
            problems = List.copyOf(problems);
        }
    }

    /// @param arguments beginning with the verb
    /// @throws org.saksei.kernel.Refused where data or wish cannot be worked with
    Done run(List<String> arguments);
}
