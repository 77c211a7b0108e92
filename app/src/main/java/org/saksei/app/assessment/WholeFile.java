package org.saksei.app.assessment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.report.ReportProblem;

/// Writes a file whole or not at all.
final class WholeFile {

    /// Writes the content of a file.
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /// @throws Refused where the file cannot be written
    static void write(Path file, Content content) {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw Refused.because(Problem.of(
                    ReportProblem.NOT_WRITABLE,
                    new Place.InInput("--to"),
                    "why",
                    failure.getClass().getSimpleName()));
        }
    }
}
