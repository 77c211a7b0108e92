package org.saksei.app.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saksei.app.DataOptions;
import org.saksei.app.Installation;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.database.ServerClaim;
import org.saksei.app.pack.InstalledPack;
import org.saksei.app.pack.PackService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `saksei serve`: the register for real use, empty at first.
@Command(
        name = "serve",
        description = "Serves a register. A new directory starts empty, for real data.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    public static final int DEFAULT_PORT = 8080;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            description = "Port of the pages (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int port = DEFAULT_PORT;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            paramLabel = "IP",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only). Reach it from others "
                    + "through a server that speaks HTTPS.")
    private String address = "127.0.0.1";

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description = "The pack a new directory starts with (default: packs/cambodia of this program).")
    private @Nullable Path pack;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Consumer<String> progress = step -> {
            out.println(step + " ...");
            out.flush();
        };
        Installation installation = data.open(DataDirectory.Opening.CREATE_REAL, progress);
        try (Wiring wiring = wire(installation)) {
            wiring.register().applyPlan(Actor.operator());
            return serve(wiring, address, port, out, at -> {
                out.println("Ready: " + at);
                if (wiring.installation().people().list(Actor.operator()).isEmpty()) {
                    out.println("Nobody can sign in yet. Add the first administrator in another window:");
                    out.println("  ./saksei people add ACCOUNT --name NAME --role administrator --data " + data.data());
                }
                out.flush();
            });
        }
    }

    private Wiring wire(Installation installation) {
        try {
            InstalledPack installed = new InstalledPack(installation.directory());
            Path wanted = pack != null ? pack : InstalledPack.shipped();
            PackService packs =
                    installed.find().isPresent() && pack == null ? installed.read() : installed.install(wanted);
            return new Wiring(installation, packs);
        } catch (RuntimeException failure) {
            installation.close();
            throw failure;
        }
    }

    /// Serves until the process is told to stop.
    ///
    /// @param ready told the address when the first page can be opened
    public static int serve(Wiring wiring, String address, int port, PrintWriter out, Consumer<String> ready) {
        CountDownLatch stop = new CountDownLatch(1);
        DataDirectory directory = wiring.installation().directory();
        try (ServerClaim claim = ServerClaim.on(directory, address + " port " + port)) {
            WebServer server = WebServer.start(wiring, address, port);
            wiring.installation().beforeClosing(() -> {
                server.close();
                stop.countDown();
            });
            String host = address.equals("0.0.0.0") || address.equals("127.0.0.1") ? "localhost" : address;
            ready.accept("http://" + host + ":" + server.port() + "/");
            stop.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        out.println("Stopped.");
        out.flush();
        return 0;
    }
}
