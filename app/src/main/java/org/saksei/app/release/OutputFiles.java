package org.saksei.app.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// Files that appear whole and together, readable by their owner only, or not at all: what somebody had
/// under these names stays until then.
final class OutputFiles {

    private final Map<Path, String> texts = new LinkedHashMap<>();

    void add(String name, String text) {
        texts.put(Path.of(name).toAbsolutePath(), text);
    }

    /// @throws Refused where one of them cannot be written
    void write() {
        Map<Path, Path> parts = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, String> each : texts.entrySet()) {
                Path target = each.getKey();
                Path part = target.resolveSibling("." + target.getFileName() + ".part-"
                        + ProcessHandle.current().pid());
                Files.deleteIfExists(part);
                if (Files.getFileStore(target.getParent()).supportsFileAttributeView("posix")) {
                    Files.createFile(
                            part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                parts.put(target, part);
                Files.writeString(part, each.getValue(), StandardCharsets.UTF_8);
            }
            for (Map.Entry<Path, Path> each : parts.entrySet()) {
                Files.move(each.getValue(), each.getKey(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException unwritable) {
            parts.values().forEach(OutputFiles::delete);
            throw Refused.because(Problem.of(ReleaseProblem.FILE_NOT_WRITABLE, new Place.InInput("--to")));
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            // It holds nothing but what may be shown; the refusal is told anyway.
        }
    }
}
