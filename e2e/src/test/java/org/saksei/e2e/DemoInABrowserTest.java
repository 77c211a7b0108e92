package org.saksei.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Installation;
import org.saksei.app.Saksei;
import org.saksei.app.Wiring;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.pack.InstalledPack;
import org.saksei.app.server.WebServer;

/// The main job as its users do it: the demo, signed in as an analyst, a reader, nobody.
class DemoInABrowserTest {

    @TempDir
    static Path folder = Path.of("target");

    private static @Nullable Wiring wiring;
    private static @Nullable WebServer server;
    private static @Nullable Browser browser;

    @BeforeAll
    static void demo() throws Exception {
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
        wiring = new Wiring(installation, new InstalledPack(installation.directory()).read());
        server = WebServer.start(wiring, "127.0.0.1", 0);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
        if (wiring != null) {
            wiring.close();
        }
    }

    @Test
    void anAnalystSeesTheHalfYearBesideTheOneBeforeAndFollowsItToItsRecords() throws Exception {
        Page page = window("en");
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        signIn(page, "analyst");

        assertThat(page.textContent("h1")).contains("2019-H1");
        assertThat(page.textContent(".fiction")).contains("Fictional");
        assertThat(page.locator(".card", new Page.LocatorOptions().setHasText("Victims rescued"))
                        .textContent())
                .contains("263")
                .contains("106")
                .contains("148 %");

        page.locator(".card", new Page.LocatorOptions().setHasText("Victims rescued"))
                .click();
        assertThat(page.textContent("main")).contains("70").contains("31").contains("162");
        assertThat(page.textContent(".definition")).contains("records that linkage holds to be of one person");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the records behind it"))
                .click();
        assertThat(page.textContent("main")).contains("01-police.xlsx").contains("02-gendarmerie.csv");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theSamePagesSpeakKhmer() throws Exception {
        Page page = window("en");
        signIn(page, "data-steward");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ខ្មែរ"))
                .click();

        assertThat(page.getAttribute("html", "lang")).isEqualTo("km");
        assertThat(page.textContent(".fiction")).contains("ប្រឌិត");
        page.navigate(address("/figures/cases"));
        assertThat(page.getAttribute("html", "lang")).isEqualTo("km");
    }

    @Test
    void nobodySeesNothingButTheSignIn() {
        Page page = window("en");

        page.navigate(address("/figures/victims_rescued"));

        assertThat(page.url()).endsWith("/sign-in");
        assertThat(page.textContent("main")).doesNotContain("263");
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhichWasWrong() {
        Page page = window("en");
        page.navigate(address("/sign-in"));
        page.fill("#account", "analyst");
        page.fill("#password", "not the password");
        page.click("button[type=submit]");

        assertThat(page.textContent("[role=alert]")).contains("account or the password");
    }

    @Test
    void aReaderMayNotSeeUnpublishedFiguresNorRecords() throws Exception {
        Page page = window("en");
        signIn(page, "reader");

        Response figures = page.navigate(address("/figures?period=2019-H1"));
        assertThat(figures.status()).isEqualTo(403);
        Response records = page.navigate(address("/figures/victims_rescued/records?period=2019-H1"));
        assertThat(records.status()).isEqualTo(403);
        assertThat(page.textContent("main"))
                .contains("roles do not include this")
                .doesNotContain("police.xlsx");
    }

    @Test
    void aPeriodThatDoesNotExistIsExplainedWithTheFormsThereAre() throws Exception {
        Page page = window("en");
        signIn(page, "analyst");

        Response answer = page.navigate(address("/figures?period=2019-H3"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(page.textContent("main")).contains("2019-H3 is not a period").contains("TIP-2019");
    }

    @Test
    void aPageThatIsNotThereSaysSo() throws Exception {
        Page page = window("en");
        signIn(page, "analyst");

        assertThat(page.navigate(address("/figures/no_such_figure")).status()).isEqualTo(404);
        assertThat(page.navigate(address("/nowhere")).status()).isEqualTo(404);
        assertThat(page.textContent("main")).contains("no such page");
    }

    @Test
    void aStewardTakesADecisionBackAndAnswersThePairAgainByKey() throws Exception {
        Page page = window("en");
        signIn(page, "data-steward");
        page.navigate(address("/linkage/decisions?model=victims"));

        page.locator("button", new Page.LocatorOptions().setHasText("Take back"))
                .first()
                .click();
        assertThat(page.textContent("[role=status]")).contains("Taken back: Same");
        assertThat(page.textContent(".waterfall")).contains("Before comparing").contains("Together");

        page.waitForLoadState();
        page.keyboard().press("s");
        page.waitForURL("**/linkage?**");
        assertThat(page.textContent("[role=status]")).contains("Kept: Same");
        assertThat(page.textContent("main")).contains("No pair waits");
    }

    @Test
    void anAnalystSeesHowFirmAFigureIsButNoPair() throws Exception {
        Page page = window("en");
        signIn(page, "analyst");

        page.navigate(address("/linkage/quality?model=victims&thresholds=yes"));
        assertThat(page.textContent("tr.now")).contains("in force").contains("263");
        assertThat(page.navigate(address("/linkage")).status()).isEqualTo(403);
        assertThat(page.textContent("main")).contains("roles do not include this");
    }

    @Test
    void homeFitsAPhone() throws Exception {
        Page page = browser().window(360, 740, "en");
        signIn(page, "analyst");

        Object wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");

        assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
    }

    private static void signIn(Page page, String account) throws Exception {
        String password = Files.readAllLines(folder.resolve("data/demo-accounts.txt")).stream()
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

    private static Page window(String language) {
        return browser().window(1200, 900, language);
    }

    private static Browser browser() {
        return java.util.Objects.requireNonNull(browser);
    }

    private static String address(String path) {
        return "http://localhost:" + java.util.Objects.requireNonNull(server).port() + path;
    }
}
