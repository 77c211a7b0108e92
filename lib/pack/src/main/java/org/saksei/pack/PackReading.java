package org.saksei.pack;

import java.util.List;
import java.util.Optional;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Severity;

/// What came of reading a pack: the pack, unless there is an error among the problems.
///
/// @param problems all that were found, by file and line
public record PackReading(Optional<Pack> pack, List<Problem> problems) {

    public PackReading {
        problems = List.copyOf(problems);
    }

    public List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    /// The pack.
    ///
    /// @throws Refused with every error there is, when there is no pack
    public Pack get() {
        return pack.orElseThrow(() -> Refused.because(errors()));
    }
}
