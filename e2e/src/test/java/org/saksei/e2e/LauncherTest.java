package org.saksei.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
        ProcessBuilder launcher =
                new ProcessBuilder(HOME.resolve("saksei").toString(), "assessment", "tiers", "KHM", "--format", "json");
        launcher.environment().put("SAKSEI_JAVA_OPTIONS", "-XX:AOTCache=" + folder.resolve("none"));
        launcher.environment().put("SAKSEI_NO_AOT", "1");

        Process process = launcher.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(err)).contains("[aot]");
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(out)).startsWith("{\"iso3\":\"KHM\"");
    }
}
