package org.saksei.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Refused;

/// Reads the files of one pack folder once: each goes into the fingerprint, and the text of those of a
/// known kind is kept.
final class FolderFiles {

    /// A gazetteer with every village of a large country has a few megabytes.
    static final long LARGEST_TEXT = 16_000_000;

    /// A spreadsheet of an example.
    static final long LARGEST = 100_000_000;

    static final int MOST_FILES = 5_000;

    private final PackSource folder;
    private final Fingerprint fingerprint;
    private final Problems problems;

    FolderFiles(PackSource folder, Fingerprint fingerprint, Problems problems) {
        this.folder = folder;
        this.fingerprint = fingerprint;
        this.problems = problems;
    }

    /// Paths and texts, sorted by path.
    SequencedMap<String, String> read() {
        SequencedMap<String, String> texts = new TreeMap<>();
        for (String path : paths()) {
            boolean wanted = FileKind.of(path).isPresent();
            if (!wanted && !FileKind.isLeftAlone(path)) {
                problems.add(PackProblem.UNKNOWN_FILE, at(path, 0), "known", String.join(", ", FileKind.notations()));
            }
            byte[] bytes = bytes(path, wanted);
            String text = bytes == null ? null : decode(path, bytes);
            if (text != null) {
                texts.put(path, text);
            }
        }
        return texts;
    }

    private List<String> paths() {
        try {
            List<String> paths = folder.list().stream().sorted().toList();
            if (paths.size() > MOST_FILES) {
                problems.add(PackProblem.TOO_MANY_FILES, at("", 0), "files", paths.size(), "limit", MOST_FILES);
                return List.of();
            }
            return paths;
        } catch (Refused refused) {
            problems.addAll(refused.problems());
            return List.of();
        } catch (IOException e) {
            problems.add(PackProblem.UNREADABLE_FILE, at("", 0));
            return List.of();
        }
    }

    private byte @Nullable [] bytes(String path, boolean wanted) {
        long limit = wanted ? LARGEST_TEXT : LARGEST;
        MessageDigest digest = Fingerprint.digest();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long size = 0;
        try (InputStream stream = folder.open(path)) {
            byte[] buffer = new byte[65_536];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                if (size > limit) {
                    problems.add(PackProblem.FILE_TOO_LARGE, at(path, 0), "limit", limit / 1_000_000);
                    return null;
                }
                digest.update(buffer, 0, read);
                if (wanted) {
                    kept.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            problems.add(PackProblem.UNREADABLE_FILE, at(path, 0));
            return null;
        }
        fingerprint.add(folder.name() + "/" + path, digest.digest());
        return wanted ? kept.toByteArray() : null;
    }

    private @Nullable String decode(String path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(in).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problems.add(PackProblem.NOT_UTF8, at(path, line));
            return null;
        }
    }

    private Place.InFile at(String path, int line) {
        return new Place.InFile(path.isEmpty() ? folder.label() : folder.label() + "/" + path, line);
    }
}
