package org.saksei.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher as a program calls it: what it reads on standard output is the answer and nothing else.
class LauncherTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    /// The JVM complains about a start cache that is not there, as it does about one that does not fit.
    @Test
    void whatTheJvmHasToSayIsNotPartOfAnAnswer() throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder launcher = new ProcessBuilder(
                builtClone().resolve("saksei").toString(), "assessment", "tiers", "KHM", "--format", "json");
        launcher.environment().put("SAKSEI_JAVA_OPTIONS", "-XX:AOTCache=" + folder.resolve("none"));
        launcher.environment().put("SAKSEI_NO_AOT", "1");

        Process process = launcher.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(err)).contains("[aot]").doesNotContain("Building Saksei");
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(out)).startsWith("{\"iso3\":\"KHM\"");
    }

    /// A clone without sources whose build is that of this one: the launcher finds nothing to build.
    private Path builtClone() throws IOException {
        Path target = HOME.resolve("app/target");
        List<Path> built;
        try (Stream<Path> files = Files.list(target)) {
            built = files.filter(file -> file.getFileName().toString().matches("jars|saksei-app-[^/]*\\.jar"))
                    .toList();
        }
        assumeTrue(built.size() > 1, "the application is not packaged: run ./mvnw verify");
        Path clone = folder.resolve("clone");
        Files.createDirectories(clone.resolve("app/target"));
        for (Path each : built) {
            Files.createSymbolicLink(clone.resolve("app/target").resolve(each.getFileName()), each);
        }
        Files.createSymbolicLink(clone.resolve("packs"), HOME.resolve("packs"));
        Files.copy(HOME.resolve("saksei"), clone.resolve("saksei"));
        clone.resolve("saksei").toFile().setExecutable(true);
        Files.createFile(clone.resolve("app/target/saksei.built"));
        return clone;
    }
}
