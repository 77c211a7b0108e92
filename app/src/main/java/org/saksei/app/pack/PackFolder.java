package org.saksei.app.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.PackProblem;
import org.saksei.pack.PackSource;

/// A pack in a folder of this machine. A link that leads out of the folder is refused, whatever it
/// points to: a pack from elsewhere must not be able to read this machine's files.
public final class PackFolder implements PackSource {

    /// Folders within folders; a pack has three levels.
    private static final int DEEPEST = 8;

    private final Path folder;
    private final String label;
    private final Map<String, PackFolder> bases;

    private PackFolder(Path folder, String label, Map<String, PackFolder> bases) {
        this.folder = folder;
        this.label = label;
        this.bases = bases;
    }

    /// @throws Refused when there is no such folder
    public static PackFolder at(Path folder) {
        String label = folder.toString();
        try {
            Path real = folder.toRealPath();
            if (!Files.isDirectory(real)) {
                throw Refused.because(Problem.of(PackProblem.NO_PACK_FILE, new Place.InFile(label, 0)));
            }
            return new PackFolder(real, label, new TreeMap<>());
        } catch (IOException e) {
            throw Refused.because(Problem.of(PackProblem.UNREADABLE_FILE, new Place.InFile(label, 0)));
        }
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String name() {
        return folder.getFileName() == null ? "pack" : folder.getFileName().toString();
    }

    /// @throws Refused when a link leads out of the folder
    @Override
    public List<String> list() throws IOException {
        List<String> paths = new ArrayList<>();
        List<Problem> outside = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isSymbolicLink(file) && !leadsInside(file)) {
                    outside.add(Problem.of(PackProblem.OUTSIDE_THE_PACK, new Place.InFile(label + "/" + path, 0)));
                } else if (Files.isRegularFile(file)) {
                    paths.add(path);
                }
            }
        }
        if (!outside.isEmpty()) {
            throw Refused.because(outside);
        }
        return paths;
    }

    private boolean leadsInside(Path link) throws IOException {
        return Files.exists(link) && link.toRealPath().startsWith(folder);
    }

    @Override
    public InputStream open(String path) throws IOException {
        Path file = folder.resolve(path).toRealPath();
        if (!file.startsWith(folder)) {
            throw Refused.because(Problem.of(PackProblem.OUTSIDE_THE_PACK, new Place.InFile(label + "/" + path, 0)));
        }
        return Files.newInputStream(file);
    }

    /// Where a file of the pack lies.
    ///
    /// @throws Refused when the path leads out of the folder
    public Path file(String path) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw Refused.because(Problem.of(PackProblem.OUTSIDE_THE_PACK, new Place.InFile(label + "/" + path, 0)));
        }
        return file;
    }

    @Override
    public Optional<PackSource> findSibling(String name) {
        Path parent = folder.getParent();
        if (parent == null || !name.matches("[a-z][a-z0-9_]{0,50}")) {
            return Optional.empty();
        }
        Path sibling = parent.resolve(name);
        if (!Files.isDirectory(sibling, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Path labelled = Path.of(label).resolveSibling(name);
        return Optional.of(bases.computeIfAbsent(name, _ -> new PackFolder(sibling, labelled.toString(), bases)));
    }

    /// The packs that reading this one has led to: those it extends, and those they extend.
    public List<PackFolder> listBases() {
        return List.copyOf(bases.values());
    }

    @Override
    public List<String> listSiblings() {
        Path parent = folder.getParent();
        if (parent == null) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(other -> !other.equals(folder))
                    .filter(other -> Files.isRegularFile(other.resolve("pack.yaml")))
                    .map(other -> other.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
