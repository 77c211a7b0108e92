package org.saksei.app.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.saksei.kernel.Problem;
import org.saksei.pack.ExampleRunner;
import org.saksei.pack.Pack;
import org.saksei.pack.PackCheck;
import org.saksei.pack.PackReader;
import org.saksei.pack.PackReading;

/// The pack a register works with. Packs are public; no right is needed to read one.
public final class PackService {

    private final Pack pack;
    private final PackFolder folder;
    private final List<Problem> remarks;

    private PackService(Pack pack, PackFolder folder, List<Problem> remarks) {
        this.pack = pack;
        this.folder = folder;
        this.remarks = List.copyOf(remarks);
    }

    /// Reads the pack once.
    ///
    /// @throws Refused with every error of the pack
    public static PackService read(Path folder) {
        PackFolder source = PackFolder.at(folder);
        PackReading reading = PackReader.read(source);
        return new PackService(reading.get(), source, reading.problems());
    }

    /// @param runner runs the examples, where somebody can
    public static PackCheck check(Path folder, Optional<ExampleRunner> runner) {
        return PackCheck.of(PackFolder.at(folder), runner);
    }

    public Pack current() {
        return pack;
    }

    /// Where the files of examples are.
    public PackFolder folder() {
        return folder;
    }

    /// Warnings and notes of reading.
    public List<Problem> remarks() {
        return remarks;
    }
}
