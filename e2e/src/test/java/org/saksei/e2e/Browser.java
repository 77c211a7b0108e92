package org.saksei.e2e;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The system's Chromium, driven by the system's Node: nothing is downloaded.
final class Browser implements AutoCloseable {

    /// Set where a missing browser must fail the check instead of leaving the tests out.
    static final String REQUIRED = "SAKSEI_REQUIRE_BROWSER";

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /// Why no browser can be started here, or nothing where one can.
    static Optional<String> missing() {
        if (find("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .isEmpty()) {
            return Optional.of("Chromium is not installed (Debian: apt-get install chromium)");
        }
        return find("/usr/bin/node", "/usr/local/bin/node").isEmpty()
                ? Optional.of("Node is not installed (Debian: apt-get install nodejs)")
                : Optional.empty();
    }

    static Browser start() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        find("/usr/bin/node", "/usr/local/bin/node")
                                .orElseThrow()
                                .toString())));
        com.microsoft.playwright.Browser chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                find("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                                        .orElseThrow())
                        .setArgs(QUIET));
        return new Browser(playwright, chromium);
    }

    /// A window of its own, without cookies.
    com.microsoft.playwright.Page window(int width, int height, String language) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, height))
                .newPage();
    }

    private static Optional<Path> find(String... places) {
        return Stream.of(places).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
