package org.saksei.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;

/// An import that is killed leaves nothing, and can be done again.
@ExtendWith(TestDatabase.class)
class CrashTest {

    private static final int ROWS = 60_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    @Test
    void killedInTheMiddleNothingIsHalfStored(TestDatabase.Fresh fresh) throws Exception {
        Installation installation = fresh.open();
        RegisterService register =
                new RegisterService(installation, () -> Country.ordinary().pack());
        register.applyPlan(Actor.operator());
        Path file = cases();
        Process other = start(fresh, installation, file);
        awaitWriting(installation, other);
        other.destroyForcibly().waitFor();
        awaitNobodyWriting(installation);
        assertThat(count(installation, "register.record")).isZero();
        assertThat(count(installation, "register.\"case\"")).isZero();
        assertThat(count(installation, "register_identity.\"case\"")).isZero();
        assertThat(count(installation, "register.import_run")).isZero();
        assertThat(installation.audit().list(null, "register.import", null, 5)).isEmpty();
        Receipt again = register.importFiles(Actor.operator(), ImportRequest.of(List.of(file), "police", null, false));
        assertThat(again.total().created()).isEqualTo(ROWS);
        assertThat(installation.audit().verify().problems()).isEmpty();
    }

    private Process start(TestDatabase.Fresh fresh, Installation installation, Path file)
            throws IOException, SQLException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledImport.class.getName(),
                installation.directory().path().toString(),
                address(installation),
                file.toString());
        command.environment().putAll(fresh.credentials());
        return command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("other.log").toFile())
                .start();
    }

    private Path cases() throws IOException {
        Path file = folder.resolve("cases.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("case_no,opened_on,place,workers\n");
            for (int i = 0; i < ROWS; i++) {
                out.write("K-" + i + ",2019-02-01,12," + i + "\n");
            }
        }
        return file;
    }

    private static String address(Installation installation) throws SQLException {
        try (Connection connection = installation.database().dataSource().getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    /// Until the other process has taken the register's write lock: rows are staged, some may be
    /// inserted.
    private static void awaitWriting(Installation installation, Process other) throws InterruptedException {
        await(() -> writers(installation) > 0 || !other.isAlive());
        assertThat(other.isAlive()).isTrue();
    }

    private static void awaitNobodyWriting(Installation installation) throws InterruptedException {
        await(() -> writers(installation) == 0);
    }

    private static long writers(Installation installation) {
        return count(
                installation,
                "pg_locks where locktype = 'advisory' and objid = 732673 and granted"
                        + " and database = (select oid from pg_database where datname = current_database())");
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static long count(Installation installation, String query) {
        return installation
                .transactions()
                .sql()
                .sql("select count(*) from " + query)
                .query(Long.class)
                .single();
    }
}
