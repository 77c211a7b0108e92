package org.saksei.app.report;

import java.util.List;
import java.util.Optional;
import org.saksei.kernel.Problem;
import org.saksei.report.FrozenReport;

/// What checking a frozen report found.
///
/// @param report as the file has it
/// @param publication the report this register wrote, when the file's code is known
/// @param numbers how many numbers were counted again
/// @param problems what is wrong; empty when every number is proved
/// @param notes what the reader should know besides
public record Verdict(
        FrozenReport report,
        Optional<Publication> publication,
        long numbers,
        List<Problem> problems,
        List<Problem> notes) {

    public Verdict {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public boolean proved() {
        return problems.isEmpty();
    }
}
