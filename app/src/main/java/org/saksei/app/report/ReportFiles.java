package org.saksei.app.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.saksei.report.FrozenReport;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportFormat;

/// A report's file and the frozen figures beside it, written under other names first: nobody finds half
/// a report.
final class ReportFiles implements AutoCloseable {

    private final Path file;
    private final Path frozen;
    private final List<Path> unfinished = new ArrayList<>();
    private final List<Path> finished = new ArrayList<>();

    ReportFiles(Path file) {
        this.file = file.toAbsolutePath();
        String name = this.file.getFileName().toString();
        this.frozen = this.file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
    }

    /// Where the frozen figures go: `R.json` beside `R.pdf`.
    Path frozen() {
        return frozen;
    }

    void write(FrozenReport report, ReportDocument document, ReportFormat format) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(start(file)))) {
            format.write(document, out);
        }
        Files.writeString(start(frozen), report.json() + "\n", StandardCharsets.UTF_8);
    }

    /// Gives both files their names; the report last, so that where it is its proof is too.
    void publish() throws IOException {
        for (int i = unfinished.size() - 1; i >= 0; i--) {
            Files.move(
                    unfinished.get(i),
                    finished.get(i),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        unfinished.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path left : unfinished) {
            Files.deleteIfExists(left);
        }
    }

    private Path start(Path target) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(temporary);
        Files.createFile(temporary);
        unfinished.add(temporary);
        finished.add(target);
        return temporary;
    }
}
