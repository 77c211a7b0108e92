package org.saksei.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class SakseiTest {

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @Test
    void theVersionIsToldWithoutADatabase() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("Saksei 0.").contains("PostgreSQL 18.");
    }

    @Test
    void aMisspeltCommandIsWrongUsageWithASuggestion() {
        assertThat(run("audti")).isEqualTo(2);
        assertThat(err.toString()).contains("audit");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aMissingCommandIsWrongUsage() {
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void aProblemIsOneLineAndEndsWithOne() {
        assertThat(run("audit", "verify", "--data", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void ourBugHasANumberAndAFileThatQuotesNothing() throws Exception {
        CommandLine commandLine = Saksei.commandLine(new PrintWriter(out, true), new PrintWriter(err, true));
        commandLine.addSubcommand(new Broken());
        commandLine.setErr(new PrintWriter(err, true)); // again: the setting reaches only commands already there
        assertThat(commandLine.execute("broken", "--data", folder.toString())).isEqualTo(70);
        assertThat(err.toString().lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("incident 2")
                .doesNotContain("Sok Dara");
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file))
                            .contains("IllegalStateException", "caused by java.lang.ArithmeticException", "SakseiTest")
                            .doesNotContain("Sok Dara"));
        }
    }

    /// Fails with a message that quotes a record, as a library might.
    @Command(name = "broken")
    static final class Broken implements Callable<Integer> {

        @Option(names = "--data")
        private Path data = Path.of("none");

        @Override
        public Integer call() {
            throw new IllegalStateException("cannot parse Sok Dara in " + data, new ArithmeticException("Sok Dara"));
        }
    }

    private int run(String... arguments) {
        return Saksei.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
