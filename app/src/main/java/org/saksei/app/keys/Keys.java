package org.saksei.app.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;
import org.saksei.app.database.PrivateFile;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// Seals and opens personal fields (AES-256-GCM, through Tink) with keys that live in a file outside the
/// database.
///
/// It protects a stolen database, disk image or backup of the database alone. It does not protect from
/// whoever can read both the database and the file of keys, which the server must.
public final class Keys {

    private final Path file;
    private volatile KeysetHandle keyset;
    private volatile Aead aead;

    private Keys(Path file, KeysetHandle keyset) {
        this.file = file;
        this.keyset = keyset;
        this.aead = aead(keyset);
    }

    /// The keys in `file`.
    ///
    /// @throws Refused when it is missing, readable to others, or not a file of keys
    public static Keys read(Path file) {
        return new Keys(file, load(file));
    }

    /// Makes a file with one new key.
    public static Keys make(Path file) {
        try {
            AeadConfig.register();
            KeysetHandle keyset = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            PrivateFile.directoryOf(file);
            save(file, keyset);
            return new Keys(file, keyset);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("no key could be made", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Adds a new key that seals from now on; the older ones still open. Other processes notice when
    /// they meet something they cannot open.
    public synchronized void rotate() {
        use(load(file)); // another process may have added one: it must not be lost
        try {
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
            builder.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary());
            KeysetHandle rotated = builder.build();
            save(file, rotated);
            use(rotated);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("no key could be added", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// @param associated names the place the value belongs to (table, column, record), so that a sealed
    ///     value moved elsewhere does not open there
    public byte[] seal(byte[] plain, String associated) {
        try {
            return aead.encrypt(plain, associated.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a value could not be sealed", failure);
        }
    }

    /// @throws IllegalStateException when the value was not sealed with one of our keys for this place
    public byte[] open(byte[] sealed, String associated) {
        byte[] place = associated.getBytes(StandardCharsets.UTF_8);
        try {
            return aead.decrypt(sealed, place);
        } catch (GeneralSecurityException older) {
            // Another process may have added a key since we read the file.
            use(load(file));
            try {
                return aead.decrypt(sealed, place);
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException("a sealed value does not open here", failure);
            }
        }
    }

    /// How many keys there are; one more with each rotation.
    public int count() {
        return keyset.size();
    }

    public Path file() {
        return file;
    }

    private synchronized void use(KeysetHandle other) {
        keyset = other;
        aead = aead(other);
    }

    private static KeysetHandle load(Path file) {
        Place place = new Place.InFile(file.toString(), 0);
        if (!Files.exists(file)) {
            throw Refused.because(Problem.of(KeysProblem.FILE_MISSING, place));
        }
        try {
            AeadConfig.register();
            requirePrivate(file, place);
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | IOException unreadable) {
            throw Refused.because(Problem.of(KeysProblem.FILE_UNREADABLE, place));
        }
    }

    private static void requirePrivate(Path file, Place place) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> open = EnumSet.of(
                PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);
        open.retainAll(Files.getPosixFilePermissions(file));
        if (!open.isEmpty()) {
            throw Refused.because(Problem.of(KeysProblem.FILE_OPEN_TO_OTHERS, place));
        }
    }

    private static void save(Path file, KeysetHandle keyset) throws IOException, GeneralSecurityException {
        PrivateFile.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }

    private static Aead aead(KeysetHandle keyset) {
        try {
            return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the keys are of a kind that cannot seal", failure);
        }
    }
}
