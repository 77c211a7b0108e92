package org.saksei.app.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

@ExtendWith(TestDatabase.class)
class KeysTest {

    static final byte[] NAME = "សុខ ដារា".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void whatIsSealedOpensAtItsPlaceOnly() {
        Keys keys = Keys.make(folder.resolve("keys.json"));
        byte[] sealed = keys.seal(NAME, "victim.name/1");
        assertThat(keys.open(sealed, "victim.name/1")).isEqualTo(NAME);
        assertThatThrownBy(() -> keys.open(sealed, "victim.name/2")).isInstanceOf(IllegalStateException.class);
        assertThat(keys.seal(NAME, "victim.name/1")).isNotEqualTo(sealed); // equal names do not look equal
    }

    @Test
    void theFileIsItsOwnersOnly() throws Exception {
        Keys keys = Keys.make(folder.resolve("deep/keys.json"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void afterARotationOldAndNewOpenAlsoInAnotherProcess() {
        Path file = folder.resolve("keys.json");
        Keys keys = Keys.make(file);
        Keys elsewhere = Keys.read(file);
        byte[] old = keys.seal(NAME, "here");
        keys.rotate();
        byte[] fresh = keys.seal(NAME, "here");
        assertThat(keys.open(old, "here")).isEqualTo(NAME);
        assertThat(elsewhere.open(fresh, "here")).isEqualTo(NAME);
        elsewhere.rotate();
        assertThat(elsewhere.count()).isEqualTo(3);
        assertThat(Keys.read(file).open(fresh, "here")).isEqualTo(NAME);
    }

    @Nested
    class AFile {

        @Test
        void thatIsMissingIsNotReplacedOnceSomethingWasSealed(TestDatabase.Fresh fresh) throws Exception {
            Installation installation = fresh.open();
            Path file = installation.keys().file();
            assertThat(file).exists();
            Files.delete(file);
            refused(installation::keys, KeysProblem.FILE_MISSING);
            assertThat(file).doesNotExist();
        }

        @Test
        void ofAnotherDatabaseIsRefused(TestDatabase.Fresh fresh) throws Exception {
            Installation installation = fresh.open();
            Path file = installation.keys().file();
            Keys other = Keys.make(folder.resolve("other.json"));
            Files.copy(other.file(), file, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            refused(installation::keys, KeysProblem.WRONG_KEY);
        }

        @Test
        void thatOthersMayReadIsRefused() throws Exception {
            Path file = Keys.make(folder.resolve("keys.json")).file();
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            refused(() -> Keys.read(file), KeysProblem.FILE_OPEN_TO_OTHERS);
        }

        @Test
        void thatIsNoKeysIsRefused() throws Exception {
            Path file = Keys.make(folder.resolve("keys.json")).file();
            Files.writeString(file, "{}");
            refused(() -> Keys.read(file), KeysProblem.FILE_UNREADABLE);
        }
    }

    @Test
    void aRotationIsLoggedAndTheDatabaseStillKnowsItsKeys(TestDatabase.Fresh fresh) {
        Installation installation = fresh.open();
        byte[] old = installation.keys().seal(NAME, "here");
        installation.keyRing().rotate(Actor.operator());
        assertThat(installation.keys().open(old, "here")).isEqualTo(NAME);
        assertThat(installation.audit().list(null, "keys.rotate", null, 5)).hasSize(1);
    }

    private static void refused(ThrowingCallable wish, KeysProblem problem) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(problem));
    }
}
