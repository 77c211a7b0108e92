package org.saksei.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saksei.app.Saksei;
import org.saksei.app.TestDirectories;

/// The whole way as an administrator goes it, with the directories' own PostgreSQL.
class BackupCommandTest {

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = TestDirectories.newFolder();
    }

    @AfterEach
    void removeFolder() throws IOException {
        TestDirectories.remove(folder);
    }

    @Test
    void aBackupRestoredIntoAnEmptyFolderIsTheSameRegister() throws IOException {
        String data = folder.resolve("data").toString();
        TestDirectories.make(Path.of(data));
        String password = Files.writeString(folder.resolve("password"), "kept apart from it\n")
                .toString();
        String archive = folder.resolve("everything.saksei").toString();
        String restored = folder.resolve("restored").toString();

        succeeds("people", "add", "dara", "--role", "ANALYST", "--password-file", password, "--data", data);
        succeeds("backup", "write", archive, "--password-file", password, "--data", data);
        succeeds("backup", "restore", archive, "--password-file", password, "--data", restored);
        assertThat(out.toString()).contains("the log (1 entry) are proved");
        succeeds("people", "list", "--data", restored);
        assertThat(out.toString()).contains("dara ").contains("ANALYST");
        succeeds("audit", "verify", "--data", restored);
        assertThat(out.toString()).contains("The log is whole: 2 entries");

        assertThat(run("backup", "restore", archive, "--password-file", password, "--data", restored))
                .isEqualTo(1);
        assertThat(err.toString()).contains("new or empty folder");
    }

    private void succeeds(String... arguments) {
        out.getBuffer().setLength(0);
        assertThat(run(arguments)).as(err.toString()).isZero();
    }

    private int run(String... arguments) {
        return Saksei.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
