package org.saksei.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.saksei.app.Installation;
import org.saksei.app.Saksei;
import org.saksei.app.Wiring;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.pack.InstalledPack;
import org.saksei.app.server.WebServer;

/// The demo in a folder of its own, served to a browser.
final class DemoServer implements AutoCloseable {

    private final Path data;
    private final Wiring wiring;
    private final WebServer server;
    private final Browser browser;

    private DemoServer(Path data, Wiring wiring, WebServer server, Browser browser) {
        this.data = data;
        this.wiring = wiring;
        this.server = server;
        this.browser = browser;
    }

    /// Leaves the tests out where no browser can be started, unless one is required.
    static DemoServer start(Path folder) throws Exception {
        Optional<String> missing = Browser.missing();
        boolean required = System.getenv(Browser.REQUIRED) != null;
        Assumptions.assumeTrue(missing.isEmpty() || required, () -> "left out: " + missing.orElse(""));
        System.setProperty(
                "saksei.home", Path.of("..").toAbsolutePath().normalize().toString());
        Path data = folder.resolve("data");
        StringWriter said = new StringWriter();
        int exit = Saksei.run(
                new PrintWriter(said, true),
                new PrintWriter(said, true),
                "demo",
                "--data",
                data.toString(),
                "--prepare-only");
        assertThat(exit).as(said.toString()).isZero();
        Installation installation = Installation.open(
                new Installation.Wish(data, DataDirectory.Opening.EXISTING, Optional.empty(), Optional.empty()),
                Map.of(),
                InstantSource.system(),
                step -> {});
        Wiring wiring = new Wiring(installation, new InstalledPack(installation.directory()).read());
        WebServer server = WebServer.start(wiring, "127.0.0.1", 0);
        return new DemoServer(data, wiring, server, Browser.start());
    }

    /// A window of somebody of the demo, at their first page.
    Page signedIn(String account, int width) throws IOException {
        Page page = window(width);
        signIn(page, account);
        return page;
    }

    Page window(int width) {
        return browser.window(width, 900, "en");
    }

    void signIn(Page page, String account) throws IOException {
        String password = Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
                .filter(line -> line.startsWith(account + " "))
                .map(line -> line.split(" ")[1])
                .findFirst()
                .orElseThrow();
        page.navigate(address("/sign-in"));
        page.fill("#account", account);
        page.fill("#password", password);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    @Override
    public void close() {
        browser.close();
        server.close();
        wiring.close();
    }
}
