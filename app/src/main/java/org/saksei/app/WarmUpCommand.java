package org.saksei.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    public Integer call() throws IOException {
        readTexts();
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

    private static void readTexts() throws IOException {
        Path text = Files.createTempFile("saksei", ".txt");
        Path page = Files.createTempFile("saksei", ".html");
        Path khmer = Files.createTempFile("saksei", ".txt");
        try {
            String sentence =
                    "Police rescued 12 victims in the first half of 2019, up 20 percent from 10 a year earlier.";
            Files.writeString(text, sentence);
            Files.writeString(page, "<html><body><p>" + sentence + "</p></body></html>");
            Files.writeString(khmer, "ក្នុងឆ្នាំ២០១៩ បានសង្គ្រោះជនរងគ្រោះ ១២នាក់។");
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            for (String format : List.of("text", "json")) {
                Saksei.run(
                        nowhere,
                        nowhere,
                        "statements",
                        "read",
                        text.toString(),
                        page.toString(),
                        khmer.toString(),
                        "--format",
                        format);
                Saksei.run(nowhere, nowhere, "statements", "check", text.toString(), "--format", format);
            }
        } finally {
            Files.delete(text);
            Files.delete(page);
            Files.delete(khmer);
        }
    }
}
