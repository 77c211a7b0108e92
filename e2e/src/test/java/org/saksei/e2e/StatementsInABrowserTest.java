package org.saksei.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What others said, as an analyst works through it: a text gets its day, a correction is not lost.
class StatementsInABrowserTest {

    private static final String TEXT =
            "Police raided 11 massage parlours last year. The shelter took in 7 girls last month.";

    @TempDir
    static Path folder = Path.of("target");

    private static @Nullable DemoServer demo;

    @BeforeAll
    static void open() throws Exception {
        demo = DemoServer.start(folder);
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void anAnalystGivesATextItsDayAndSeesThePeriodsAppear() throws Exception {
        Page page = demo().signedIn("analyst", 1200);
        drop(page, TEXT);
        assertThat(page.textContent(".figures")).contains("11 massage parlours").doesNotContain("2018");

        page.click("text=Say what is known of it");
        page.waitForURL(url -> url.contains("about=open"));
        page.fill("#a-published", "2019-07-16");
        page.fill("#a-publisher", "Harbour Times");
        page.click("text=Keep what is known");
        page.waitForURL(url -> url.contains("about=done"));

        assertThat(page.textContent("[role=status]")).contains("2 figures nobody had decided about were read again");
        assertThat(page.textContent(".figures")).contains("11 massage parlours · 2018", "7 girls · 2019-06");
        assertThat(page.textContent("#about")).contains("Day of publication: – → 2019-07-16", "analyst");
    }

    @Test
    void theEnterKeySavesWhatWasTypedAndConfirmingDoesNotLoseIt() throws Exception {
        Page page = demo().signedIn("analyst", 400);
        drop(page, "Volunteers found 14 boys on a pier in May 2018.");
        page.fill("#f-value", "15");
        page.click("button[accesskey=c]");
        page.waitForURL(url -> url.contains("/confirm"));
        assertThat(page.textContent("[role=alert]")).contains("not saved: Value");
        assertThat(page.inputValue("#f-value")).isEqualTo("15");
        page.click("a:has-text('Take back what was typed')");
        page.waitForURL(url -> url.contains("?s="));
        assertThat(page.inputValue("#f-value")).isEqualTo("14");

        page.fill("#f-value", "15");
        page.fill("#why", "misprint");
        page.press("#why", "Enter");
        page.waitForURL(url -> url.contains("done="));
        assertThat(page.textContent("[role=status]")).contains("Corrected: 15 boys");
        Object wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
    }

    @Test
    void whoMayOnlyReadFiguresSeesWhatIsKnownAndAReaderNothing() throws Exception {
        Page analyst = demo().signedIn("analyst", 1200);
        drop(analyst, "Courts convicted 4 brokers in 2017.");
        String address = analyst.url().replaceAll("[?#].*", "");

        Page officer = demo().signedIn("release-officer", 1200);
        officer.navigate(address + "?about=open");
        assertThat(officer.textContent("#about")).contains("Day of publication").doesNotContain("Keep what is known");
        assertThat(officer.locator("#about form").count()).isZero();

        Page reader = demo().signedIn("reader", 1200);
        Response refused = reader.navigate(address + "?about=open");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(reader.textContent("main")).doesNotContain("brokers");
    }

    private static void drop(Page page, String text) {
        page.navigate(demo().address("/statements"));
        page.fill("#text", text);
        page.click("text=Read it");
        page.waitForURL(url -> url.contains("/sources/"));
    }

    private static DemoServer demo() {
        return java.util.Objects.requireNonNull(demo);
    }
}
