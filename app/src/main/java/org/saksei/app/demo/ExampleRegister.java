package org.saksei.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saksei.app.Installation;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.pack.InstalledPack;
import org.saksei.app.pack.PackFolder;
import org.saksei.app.pack.PackService;
import org.saksei.app.register.Receipt;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Part;
import org.saksei.kernel.Period;
import org.saksei.kernel.Refused;
import org.saksei.pack.Example;
import org.saksei.pack.ExampleRunner;
import org.saksei.pack.Pack;
import org.saksei.pack.PackSource;

/// A register of its own for one example of a pack, in a folder that is gone afterwards: so that `pack
/// check` can say whether the files give the figures they must give, through the very import that
/// agencies use.
public final class ExampleRegister implements ExampleRunner.Figures {

    private final Path folder;
    private final Wiring wiring;
    private final Map<Period, FigureTable> asked = new HashMap<>();

    private ExampleRegister(Path folder, Wiring wiring) {
        this.folder = folder;
        this.wiring = wiring;
    }

    /// Runs examples of the pack in this folder.
    public static ExampleRunner runner(Path packFolder) {
        return (Pack pack, Example example, PackSource files) -> open(packFolder, example);
    }

    private static ExampleRegister open(Path packFolder, Example example) throws IOException {
        Path folder = Files.createTempDirectory("saksei-example");
        Installation installation = Installation.open(
                new Installation.Wish(
                        folder.resolve("data"),
                        DataDirectory.Opening.CREATE_FICTION,
                        Optional.empty(),
                        Optional.empty()),
                Map.of(),
                InstantSource.system(),
                step -> {});
        try {
            PackService packs = new InstalledPack(installation.directory()).install(packFolder);
            ExampleRegister register = new ExampleRegister(folder, new Wiring(installation, packs));
            Receipt receipt = new ExampleLoader(register.wiring, PackFolder.at(packFolder)).load(example, step -> {});
            List<Receipt.OfFile> unread = receipt.files().stream()
                    .filter(file -> file.importId() == null)
                    .toList();
            if (!unread.isEmpty()) {
                throw Refused.because(unread.stream()
                        .flatMap(file -> file.problems().stream())
                        .toList());
            }
            return register;
        } catch (RuntimeException failure) {
            installation.close();
            delete(folder);
            throw failure;
        }
    }

    @Override
    public Optional<BigDecimal> value(String figure, Period period, String split, String code) {
        Optional<Figure> found = asked.computeIfAbsent(period, this::ask).find(figure);
        if (split.isEmpty()) {
            return found.map(Figure::value);
        }
        return found.flatMap(known -> known.find(split))
                .flatMap(parts -> parts.find(code))
                .map(Part::value);
    }

    private FigureTable ask(Period period) {
        return wiring.figures().show(Actor.operator(), FigureQuery.of(period).withAllSplits());
    }

    @Override
    public void close() {
        wiring.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try {
            InstalledPack.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
