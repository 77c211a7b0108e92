package org.saksei.app.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.saksei.report.FrozenReport;
import org.saksei.report.ReportDocument;

/// A report's files and the frozen figures beside them, written under other names first: nobody finds
/// half a report.
final class ReportFiles implements AutoCloseable {

    /// What a file will be called, by what it is called while it is written.
    private final SequencedMap<Path, Path> names = new LinkedHashMap<>();

    /// The files, each report followed by its frozen figures: `R.json` beside `R.pdf`.
    List<Path> list() {
        return List.copyOf(names.sequencedValues());
    }

    void write(Path file, FrozenReport report, ReportDocument document) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(start(file)))) {
            ReportService.format(file.toString()).write(document, out);
        }
        String name = file.getFileName().toString();
        Path frozen = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
        if (!names.containsValue(frozen)) {
            Files.writeString(start(frozen), report.json() + "\n", StandardCharsets.UTF_8);
        }
    }

    /// Gives all files their names; proofs before reports, so that where a report is its proof is too.
    void publish() throws IOException {
        for (var name : names.sequencedEntrySet().reversed()) {
            Files.move(
                    name.getKey(),
                    name.getValue(),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Removes what was not finished.
    @Override
    public void close() throws IOException {
        for (Path unfinished : names.keySet()) {
            Files.deleteIfExists(unfinished);
        }
    }

    Path start(Path target) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(temporary);
        Files.createFile(temporary);
        names.put(temporary, target);
        return temporary;
    }
}
