package org.saksei.linkage.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import org.saksei.linkage.Finding;
import org.saksei.linkage.format.ModelReader;

/// One verb of the command line.
interface Verb {
    /// Where a verb reads and writes.
    record Console(PrintStream out, PrintStream err, ModelReader yaml) {
        /// A line per problem.
        void tell(Finding finding) {
            String kind = finding.problem().error() ? "error" : "warning";
            err.println(kind + ": " + finding.text(Locale.ENGLISH) + " ["
                    + finding.problem().code() + "]");
        }
    }

    /// @param args all words of the call, the verb first
    /// @return the exit code
    int run(String[] args, Console console) throws IOException;
}
