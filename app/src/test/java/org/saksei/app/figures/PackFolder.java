package org.saksei.app.figures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saksei.pack.Pack;
import org.saksei.pack.PackReader;
import org.saksei.pack.PackReading;
import org.saksei.pack.PackSource;

/// The packs of the repository, read where they lie; without mappings and examples, which no figure
/// needs.
public record PackFolder(Path folder) implements PackSource {

    public static Pack read(String name) {
        PackReading reading = PackReader.read(new PackFolder(Path.of("..", "packs", name)));
        return reading.pack()
                .orElseThrow(() -> new IllegalStateException(reading.problems().stream()
                        .map(problem -> problem.text("en"))
                        .collect(Collectors.joining("\n"))));
    }

    @Override
    public String label() {
        return "packs/" + name();
    }

    @Override
    public String name() {
        return folder.getFileName().toString();
    }

    @Override
    public List<String> list() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.startsWith("mappings") && !file.startsWith("examples"))
                    .toList();
        }
    }

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(folder.resolve(path));
    }

    @Override
    public Optional<PackSource> findSibling(String name) {
        Path sibling = folder.resolveSibling(name);
        return Files.isDirectory(sibling) ? Optional.of(new PackFolder(sibling)) : Optional.empty();
    }

    @Override
    public List<String> listSiblings() {
        return List.of();
    }
}
