package org.saksei.app.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.linkage.DecisionFile;
import org.saksei.app.pack.PackFolder;
import org.saksei.app.register.ImportRequest;
import org.saksei.app.register.Receipt;
import org.saksei.pack.Example;

/// Loads an example of a pack as its agencies would have sent it: file by file, then the clerks'
/// decisions, then the linking. Loading it again changes nothing.
final class ExampleLoader {

    private final Wiring wiring;
    private final PackFolder folder;
    private final Actor actor = Actor.operator();

    /// @param folder of the pack with the example's files
    ExampleLoader(Wiring wiring, PackFolder folder) {
        this.wiring = wiring;
        this.folder = folder;
    }

    /// @param progress told what is being done
    /// @return the receipts, in the order of the files
    Receipt load(Example example, Consumer<String> progress) {
        wiring.register().applyPlan(actor);
        List<Receipt.OfFile> receipts = example.files().stream()
                .map(file -> {
                    progress.accept("importing " + file.file());
                    return wiring.register()
                            .importFiles(
                                    actor,
                                    ImportRequest.of(
                                            List.of(path(example, file.file())), file.agency(), file.mapping(), false));
                })
                .flatMap(receipt -> receipt.files().stream())
                .toList();
        Receipt receipt = new Receipt(receipts);
        boolean changed = receipt.total().created() + receipt.total().changed() > 0;
        String decisions = example.decisions();
        if (decisions != null) {
            changed |= wiring.linkage().decide(actor, DecisionFile.read(path(example, decisions))) > 0;
        }
        if (changed || wiring.linkage().summaries(actor).isEmpty()) {
            wiring.linkage().run(actor, progress);
        }
        return receipt;
    }

    private Path path(Example example, String file) {
        return folder.file(example.folder() + "/" + file);
    }
}
