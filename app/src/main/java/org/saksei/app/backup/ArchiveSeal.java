package org.saksei.app.backup;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// The seal of an archive: a first line for people, then AES-256-GCM in segments (Tink's streaming AEAD)
/// under a key that
/// Argon2id makes from a password.
///
/// The first line belongs to what is authenticated. A changed, missing or repeated segment does not
/// open; neither does an archive that was cut off.
///
/// @param memoryInKib Argon2's memory, KiB
/// @param passes Argon2's passes over it
/// @param salt 16 bytes of chance
record ArchiveSeal(int memoryInKib, int passes, byte[] salt) {

    /// Twice the least that RFC 9106 (section 4, second choice) recommends is not needed: 64 MiB and
    /// three passes are it.
    private static final int MEMORY_IN_KIB = 65_536;

    private static final int PASSES = 3;

    /// What a stranger's first line may make us spend.
    private static final int MOST_MEMORY_IN_KIB = 1_048_576;

    private static final int MOST_PASSES = 10;
    private static final int SEGMENT_BYTES = 1 << 20;
    private static final int FIRST_LINE_LIMIT = 200;
    private static final Pattern FIRST_LINE = Pattern.compile(
            "SAKSEI-BACKUP ([0-9]{1,4}) argon2id m=([0-9]{1,7}) t=([0-9]{1,2}) p=1 salt=([0-9a-f]{32})");

    static ArchiveSeal fresh() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return new ArchiveSeal(MEMORY_IN_KIB, PASSES, salt);
    }

    /// Reads the first line.
    ///
    /// @throws Refused when the stream is no archive of ours, or asks for more work than any of ours
    static ArchiveSeal read(InputStream stream, Place place) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = stream.read(); c != '\n'; c = stream.read()) {
            if (c < 0 || line.length() >= FIRST_LINE_LIMIT) {
                throw Refused.because(Problem.of(BackupProblem.NOT_A_BACKUP, place));
            }
            line.append((char) c);
        }
        Matcher found = FIRST_LINE.matcher(line);
        if (!found.matches()) {
            throw Refused.because(Problem.of(BackupProblem.NOT_A_BACKUP, place));
        }
        if (!found.group(1).equals("1")) {
            throw Refused.because(Problem.of(BackupProblem.NEWER_FORMAT, place, "found", found.group(1), "known", 1));
        }
        ArchiveSeal seal = new ArchiveSeal(
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(3)),
                HexFormat.of().parseHex(found.group(4)));
        if (seal.memoryInKib > MOST_MEMORY_IN_KIB
                || seal.memoryInKib < 8
                || seal.passes > MOST_PASSES
                || seal.passes < 1) {
            throw Refused.because(Problem.of(BackupProblem.UNSAFE_CONTENT, place, "what", "the first line's cost"));
        }
        return seal;
    }

    private byte[] firstLine() {
        return "SAKSEI-BACKUP 1 argon2id m=%d t=%d p=1 salt=%s\n"
                .formatted(memoryInKib, passes, HexFormat.of().formatHex(salt))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// Writes the first line; what is written to the result is sealed.
    OutputStream seal(OutputStream stream, String password) throws IOException {
        stream.write(firstLine());
        try {
            return streaming(password).newEncryptingStream(stream, firstLine());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("every Java has AES-GCM", failure);
        }
    }

    /// What is read from the result is authentic; reading fails with an [IOException] where it is not.
    InputStream open(InputStream stream, String password) throws IOException {
        try {
            return streaming(password).newDecryptingStream(stream, firstLine());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("every Java has AES-GCM", failure);
        }
    }

    private StreamingAead streaming(String password) throws GeneralSecurityException {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryInKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] key = new byte[32];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), key);
        return new AesGcmHkdfStreaming(key, "HmacSha256", 32, SEGMENT_BYTES, 0);
    }
}
