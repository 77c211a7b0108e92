package org.saksei.app.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.linkage.DecisionFile;
import org.saksei.app.register.ImportRequest;
import org.saksei.app.register.Receipt;
import org.saksei.pack.Example;

/// Loads the pack's fictional example as its agencies would have sent it: file by file, then the clerks' decisions.
/// Loading it again changes nothing.
public final class DemoLoader {

    private static final String EXAMPLE = "demo";

    private final Wiring wiring;
    private final Actor actor = Actor.operator();

    public DemoLoader(Wiring wiring) {
        this.wiring = wiring;
    }

    /// @param progress told what is being done
    public void load(Consumer<String> progress) {
        Example example = wiring.pack().examples().get(EXAMPLE);
        if (example == null) {
            throw new IllegalStateException("the shipped pack has no example " + EXAMPLE);
        }
        wiring.register().applyPlan(actor);
        boolean changed = false;
        for (Example.File file : example.files()) {
            progress.accept("importing " + file.file());
            Receipt receipt = wiring.register().importFile(actor, request(example, file));
            changed |= receipt.changedAnything();
        }
        Optional<String> decisions = Optional.ofNullable(example.decisions());
        if (decisions.isPresent()) {
            changed |= DecisionFile.read(path(example, decisions.get()), wiring.linkage(), actor) > 0;
        }
        if (changed || wiring.linkage().summaries(actor).isEmpty()) {
            wiring.linkage().run(actor, progress);
        }
    }

    private ImportRequest request(Example example, Example.File file) {
        return new ImportRequest(path(example, file.file()), file.agency(), Optional.ofNullable(file.mapping()), false);
    }

    private Path path(Example example, String file) {
        return wiring.packs().folder().resolve("examples/" + example.name() + "/" + file);
    }

    /// The files loaded, for messages.
    List<String> files() {
        return wiring.pack().examples().get(EXAMPLE).files().stream()
                .map(Example.File::file)
                .toList();
    }
}
