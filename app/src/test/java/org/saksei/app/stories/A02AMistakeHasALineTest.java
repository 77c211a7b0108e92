package org.saksei.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever writes a pack is told every mistake with file and line, and what there is instead.
class A02AMistakeHasALineTest {

    @TempDir
    private Path folder;

    @Test
    void aFieldWhoseListIsMisspelt() throws IOException {
        Path pack = copy(Path.of("..", "packs", "example"));
        Path rescue = pack.resolve("register/rescue.yaml");
        Files.writeString(rescue, Files.readString(rescue).replace("list: sex", "list: sexes"));

        assertThat(Story.says("pack", "check", pack.toString())).contains("register/rescue.yaml:10", "sexes", "sex");
    }

    private Path copy(Path from) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path to = folder.resolve("pack").resolve(from.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
        return folder.resolve("pack");
    }
}
