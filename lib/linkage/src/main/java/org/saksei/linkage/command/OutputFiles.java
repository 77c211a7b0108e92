package org.saksei.linkage.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.saksei.linkage.format.CsvWriter;

/// Results are written under a temporary name, readable by their owner only, and moved when all of them
/// are whole.
final class OutputFiles implements AutoCloseable {
    private final Map<Path, Path> written = new LinkedHashMap<>();

    CsvWriter csv(String name) throws IOException {
        return new CsvWriter(stream(name));
    }

    OutputStream stream(String name) throws IOException {
        Path target = Path.of(name).toAbsolutePath();
        Path temporary = target.resolveSibling(
                target.getFileName() + ".part-" + ProcessHandle.current().pid());
        Files.deleteIfExists(temporary);
        boolean posix = Files.getFileStore(target.getParent()).supportsFileAttributeView("posix");
        if (posix) {
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(temporary);
        }
        temporary.toFile().deleteOnExit();
        written.put(target, temporary);
        return new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16);
    }

    void text(String name, String text) throws IOException {
        try (OutputStream out = stream(name)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Moves everything to its name.
    void publish() throws IOException {
        for (Map.Entry<Path, Path> file : written.entrySet()) {
            Files.move(file.getValue(), file.getKey(), StandardCopyOption.REPLACE_EXISTING);
        }
        written.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path temporary : written.values()) {
            Files.deleteIfExists(temporary);
        }
    }
}
