package org.saksei.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.saksei.app.access.Actor;
import org.saksei.app.database.DataDirectory.Opening;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.pack.InstalledPack;
import org.saksei.app.pack.PackService;
import org.saksei.app.server.WebServer;
import org.saksei.kernel.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Walks through what every start does, so that the launcher's AOT cache holds its classes. Not for
/// people.
///
/// Whoever makes a start longer (the server above all) adds the step here.
@Command(name = "warm-up", hidden = true, description = "Used by the launcher to make the next starts quick.")
final class WarmUpCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR")
    private Path directory;

    @Override
    public Integer call() {
        Installation.Wish wish = new Installation.Wish(
                directory, Opening.CREATE_FICTION, java.util.Optional.empty(), java.util.Optional.empty());
        try (Installation installation =
                Installation.open(wish, java.util.Map.of(), java.time.InstantSource.system(), step -> {})) {
            installation.keys();
            installation.audit().verify();
            PackService packs = new InstalledPack(installation.directory()).install(InstalledPack.shipped());
            Wiring wiring = new Wiring(installation, packs);
            wiring.register().applyPlan(Actor.operator());
            wiring.figures().show(Actor.operator(), FigureQuery.of(Period.half(2019, 1)));
            WebServer.start(wiring, "127.0.0.1", 0).close();
        }
        return 0;
    }
}
