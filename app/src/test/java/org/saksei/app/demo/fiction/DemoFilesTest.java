package org.saksei.app.demo.fiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// Also the way to make the files anew: with `-Dsaksei.demo.write=true` they are written first.
class DemoFilesTest {

    static final Path PACKS = Path.of("../packs");
    static final Path FOLDER = PACKS.resolve("cambodia/examples/demo");

    @Test
    void theFilesInTheRepositoryAreWhatTheGeneratorMakes() throws IOException {
        SequencedMap<String, byte[]> made = DemoFiles.make(DemoRegister.SEED, PACKS);
        if (Boolean.getBoolean("saksei.demo.write")) {
            DemoFiles.write(made, FOLDER);
        }
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            byte[] kept = Files.readAllBytes(FOLDER.resolve(file.getKey()));
            if (file.getKey().endsWith(".xlsx")) {
                assertThat(parts(kept)).as(file.getKey()).isEqualTo(parts(file.getValue()));
            } else {
                assertThat(kept).as(file.getKey()).isEqualTo(file.getValue());
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        Map<String, byte[]> once = DemoFiles.make(DemoRegister.SEED, PACKS);
        Map<String, byte[]> again = DemoFiles.make(DemoRegister.SEED, PACKS);
        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((name, bytes) ->
                assertThat(Arrays.equals(bytes, again.get(name))).as(name).isTrue());
    }

    /// What is inside the archive, because compressed bytes depend on the machine's zlib.
    private static Map<String, String> parts(byte[] archive) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
