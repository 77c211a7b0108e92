package org.saksei.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.app.database.DataDirectory.Opening;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

class DataDirectoryTest {

    static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-01T12:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void aNewDirectoryBelongsToItsOwnerOnlyAndRemembersWhatItIsFor() throws IOException {
        Path data = folder.resolve("deep/down/data");
        assertThat(open(data, Opening.CREATE_FICTION).isFiction()).isTrue();
        assertThat(open(data, Opening.EXISTING).isFiction()).isTrue();
        assertThat(open(data, Opening.CREATE_REAL).isFiction()).isTrue(); // taken as it is
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void theDemoRefusesRealData() {
        Path data = folder.resolve("data");
        open(data, Opening.CREATE_REAL);
        refused(() -> open(data, Opening.CREATE_FICTION), DatabaseProblem.DIRECTORY_HOLDS_REAL_DATA);
    }

    @Test
    void aMissingDirectoryIsNotMadeByACommandThatReads() {
        Path data = folder.resolve("data");
        refused(() -> open(data, Opening.EXISTING), DatabaseProblem.DIRECTORY_MISSING);
        assertThat(data).doesNotExist();
    }

    @Test
    void aFolderWithSomebodysFilesIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "dear");
        refused(() -> open(folder, Opening.CREATE_FICTION), DatabaseProblem.DIRECTORY_NOT_OURS);
        assertThat(folder).isDirectoryNotContaining("glob:**/saksei*");
    }

    @Test
    void aFileInPlaceOfTheFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        refused(() -> open(file.resolve("data"), Opening.CREATE_REAL), DatabaseProblem.DIRECTORY_NOT_WRITABLE);
        refused(() -> open(file, Opening.CREATE_REAL), DatabaseProblem.DIRECTORY_NOT_WRITABLE);
        refused(() -> open(Path.of("/proc/saksei"), Opening.CREATE_REAL), DatabaseProblem.DIRECTORY_NOT_WRITABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with$dollar", "with`backquote", "with\"quote"})
    void aNameThatAShellWouldReadAsACommandIsRefused(String name) {
        refused(() -> open(folder.resolve(name), Opening.CREATE_REAL), DatabaseProblem.DIRECTORY_NAME_UNSUITABLE);
    }

    @Nested
    class TheMark {

        @Test
        void ofANewerProgramIsRefused() throws IOException {
            mark("format: 2\nfiction: true\n");
            refused(() -> open(folder, Opening.CREATE_FICTION), DatabaseProblem.DIRECTORY_NEWER);
            assertThatThrownBy(() -> open(folder, Opening.EXISTING))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems().getFirst().text("en"))
                                    .contains("has format 2; this program knows formats up to 1"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "format: 1",
                    "format: one\nfiction: true",
                    "format: 1\nfiction: perhaps",
                    "format: 0\nfiction: true"
                })
        void thatSaysNothingClearIsRefused(String text) throws IOException {
            mark(text);
            refused(() -> open(folder, Opening.EXISTING), DatabaseProblem.DIRECTORY_MARK_UNREADABLE);
        }

        private void mark(String text) throws IOException {
            Files.writeString(folder.resolve("saksei.mark"), text);
        }
    }

    @Test
    void theLastFreeByteNeededIsEnough() {
        DataDirectory.requireSpace(folder, DataDirectory.NEEDED_BYTES);
        refused(() -> DataDirectory.requireSpace(folder, DataDirectory.NEEDED_BYTES - 1), DatabaseProblem.DISK_FULL);
    }

    @Test
    void aFullDiskIsToldApartFromOurBugs() {
        assertThat(DatabaseFailure.problemIn(
                        new RuntimeException(new java.sql.SQLException("no space", "53100")), folder))
                .map(Problem::code)
                .contains(DatabaseProblem.DISK_FULL);
        assertThat(DatabaseFailure.problemIn(
                        new java.io.UncheckedIOException(new IOException("write: No space left on device")), folder))
                .map(Problem::code)
                .contains(DatabaseProblem.DISK_FULL);
        assertThat(DatabaseFailure.problemIn(new java.sql.SQLException("gone", "57P01"), folder))
                .map(Problem::code)
                .contains(DatabaseProblem.SERVER_STOPPED);
        assertThat(DatabaseFailure.problemIn(new IllegalStateException("bug"), folder))
                .isEmpty();
        assertThat(DatabaseFailure.problemIn(new java.sql.SQLException("syntax", "42601"), folder))
                .isEmpty();
    }

    private static DataDirectory open(Path path, Opening opening) {
        return DataDirectory.open(path, opening, NOON);
    }

    private static void refused(ThrowingCallable wish, DatabaseProblem problem) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(problem));
    }
}
