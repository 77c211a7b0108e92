package org.saksei.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;

/// Some files of a pack and of the packs it extends, and no other file of them: a command that needs
/// one folder must answer in less than a second.
final class PartFiles {

    /// A tier table of every country and year has a quarter of this.
    static final int LARGEST = 1_000_000;

    private final Problems problems;
    private final Map<String, List<Written>> files = new TreeMap<>();
    private final List<String> countries = new ArrayList<>();

    /// A file, with the name problems call it by.
    record Written(String label, String text) {}

    PartFiles(Problems problems) {
        this.problems = problems;
    }

    /// Opens the files at `paths`, in the base packs first.
    void addChain(PackSource source, Collection<String> paths) {
        addChain(source, paths, new ArrayList<>());
    }

    private void addChain(PackSource source, Collection<String> paths, List<String> seen) {
        if (seen.contains(source.name())) {
            return;
        }
        seen.add(source.name());
        String text = open(source, "pack.yaml");
        Entry pack =
                text == null ? null : FolderReader.entry(source.label() + "/pack.yaml", text, Grammar.PACK, problems);
        if (pack == null) {
            problems.add(PackProblem.NO_PACK_FILE, new Place.InFile(source.label(), 0));
            return;
        }
        for (String name : pack.words("extends")) {
            source.findSibling(name).ifPresent(sibling -> addChain(sibling, paths, seen));
        }
        pack.word("country").ifPresent(countries::add);
        for (String path : paths) {
            String content = open(source, path);
            if (content != null) {
                add(source.label(), path, content);
            }
        }
    }

    /// Takes those files of a folder that stand below `part`.
    ///
    /// @param texts files of a pack folder by path
    void add(String label, String part, SequencedMap<String, String> texts) {
        texts.forEach((path, text) -> {
            if (path.startsWith(part)) {
                add(label, path, text);
            }
        });
    }

    private void add(String label, String path, String text) {
        files.computeIfAbsent(path, _ -> new ArrayList<>()).add(new Written(label + "/" + path, text));
    }

    /// The paths there are.
    List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /// The file of every pack that has it, the base pack's first.
    List<Written> list(String path) {
        return List.copyOf(files.getOrDefault(path, List.of()));
    }

    /// The file of the last pack that has it.
    Optional<Written> findLast(String path) {
        List<Written> all = list(path);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// The country of the last pack that names one, or null.
    @Nullable
    String country() {
        return countries.isEmpty() ? null : countries.getLast();
    }

    /// The text of a file, or null where there is none.
    private @Nullable String open(PackSource source, String path) {
        String label = source.label() + "/" + path;
        try (InputStream stream = source.open(path)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            return bytes.length == 0 ? null : decode(label, bytes, problems);
        } catch (IOException absent) {
            return null;
        }
    }

    static @Nullable String decode(String label, byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST) {
            problems.add(PackProblem.FILE_TOO_LARGE, new Place.InFile(label, 0), "limit", LARGEST / 1_000_000);
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add(PackProblem.NOT_UTF8, new Place.InFile(label, 0));
            return null;
        }
    }
}
