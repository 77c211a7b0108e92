package org.saksei.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.saksei.app.TestDirectories;
import org.saksei.app.Versions;
import org.saksei.kernel.Refused;

class EmbeddedPostgresTest {

    Path folder;
    Path data;
    DataDirectory directory;

    @BeforeEach
    void makeDirectory() throws IOException {
        folder = TestDirectories.newFolder();
        data = folder.resolve("a directory with spaces");
        directory = TestDirectories.make(data);
    }

    @AfterEach
    void endServers() throws IOException {
        TestDirectories.remove(folder);
    }

    @Test
    void whatWasCommittedIsThereAtTheNextStart() throws Exception {
        try (EmbeddedPostgres first = open()) {
            run(first, "create table note (said text)");
            run(first, "insert into note values ('សួស្តី')");
        }
        assertThat(pidFile()).doesNotExist();
        try (EmbeddedPostgres second = open()) {
            assertThat(ask(second, "select said from note")).isEqualTo("សួស្តី");
        }
    }

    @Test
    void theApplicationIsNoSuperuserAndDataHaveChecksums() throws Exception {
        try (EmbeddedPostgres server = open()) {
            assertThat(ask(server, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void thePasswordIsReadableByItsOwnerOnly() throws Exception {
        try (EmbeddedPostgres server = open()) {
            assertThat(Files.getPosixFilePermissions(data.resolve("postgres/password")))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
    }

    @Nested
    class SeveralProcesses {

        @Test
        void shareOneServerThatTheLastToLeaveStops() throws Exception {
            try (OtherProcess first = new OtherProcess(data);
                    OtherProcess second = new OtherProcess(data)) { // both start at the same moment
                long server = first.awaitServer();
                assertThat(second.awaitServer()).isEqualTo(server);
                assertThat(first.run("create table note (said text)")).isEqualTo("done");
                first.leave();
                assertThat(second.run("insert into note values ('still here')")).isEqualTo("done");
                assertThat(pidFile()).exists();
                second.leave();
                assertThat(pidFile()).doesNotExist();
            }
        }

        @Test
        void aCommandMayOutliveTheServerThatWasInterrupted() throws Exception {
            try (OtherProcess serving = new OtherProcess(data)) {
                serving.awaitServer();
                try (EmbeddedPostgres command = open()) {
                    assertThat(serving.interrupt()).isEqualTo(143);
                    assertThat(ask(command, "select 'works'")).isEqualTo("works");
                }
                assertThat(pidFile()).doesNotExist();
            }
        }

        @Test
        void onlyOneOfThemServesPagesAndIsNamed() throws Exception {
            try (OtherProcess other = new OtherProcess(data)) {
                other.awaitServer();
                try (ServerClaim claim = ServerClaim.on(directory, "http://localhost:8080")) {
                    assertThat(other.run("serve"))
                            .contains("already served by process "
                                    + ProcessHandle.current().pid() + " at http://localhost:8080");
                    assertThatThrownBy(() -> ServerClaim.on(directory, "http://localhost:8082"))
                            .isInstanceOf(Refused.class);
                }
                assertThat(other.run("serve")).isEqualTo("claimed");
                other.kill(); // leaves no lock behind
                ServerClaim.on(directory, "http://localhost:8080").close();
            }
        }
    }

    @Nested
    class AfterKillMinusNine {

        @Test
        void ofTheCommandTheServerIsFoundAgain() throws Exception {
            try (OtherProcess killed = new OtherProcess(data)) {
                long server = killed.awaitServer();
                killed.run("create table note as select 7 as said");
                killed.kill();
                try (EmbeddedPostgres next = open()) {
                    assertThat(next.serverPid()).isEqualTo(server);
                    assertThat(ask(next, "select said from note")).isEqualTo("7");
                }
                assertThat(pidFile()).doesNotExist();
            }
        }

        @Test
        void ofCommandAndServerTogetherNoCommittedRowIsLost() throws Exception {
            try (OtherProcess killed = new OtherProcess(data)) {
                long server = killed.awaitServer();
                killed.run("create table note as select generate_series(1, 1000) as said");
                ProcessHandle postmaster = ProcessHandle.of(server).orElseThrow();
                postmaster.destroyForcibly();
                killed.kill();
                postmaster.onExit().join();
                assertThat(pidFile()).exists();
                try (EmbeddedPostgres next = open()) {
                    assertThat(ask(next, "select count(*) from note")).isEqualTo("1000");
                }
            }
        }

        @Test
        void aProcessNumberThatNowBelongsToAnotherProgramDoesNotBlockTheStart() throws Exception {
            try (EmbeddedPostgres first = open()) {
                run(first, "create table note as select 1 as said");
            }
            long another = ProcessHandle.current().pid(); // alive, and no PostgreSQL
            Files.writeString(
                    pidFile(),
                    String.join(
                            "\n",
                            List.of(
                                    "" + another,
                                    data + "/postgres/cluster",
                                    "1",
                                    "5432",
                                    "",
                                    "127.0.0.1",
                                    "",
                                    "ready")));
            try (EmbeddedPostgres next = open()) {
                assertThat(ask(next, "select said from note")).isEqualTo("1");
            }
        }
    }

    private Path pidFile() {
        return data.resolve("postgres/cluster/postmaster.pid");
    }

    private EmbeddedPostgres open() {
        return EmbeddedPostgres.open(directory, Versions.read().postgres(), step -> {});
    }

    private static void run(EmbeddedPostgres server, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String ask(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
