package org.saksei.app.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Role;
import org.saksei.app.server.WebServer;
import org.saksei.app.web.TestBrowser;

/// The pages as a browser without JavaScript gets them, by who may and by who may not.
@ExtendWith(TestDatabase.class)
class LinkagePagesTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(model|left|right|seen)\" value=\"([^\"]*)\"");
    private static final Pattern PAIR = Pattern.compile("href=\"(/linkage/pair\\?[^\"]+)\"");

    private static @Nullable WebServer running;

    @BeforeAll
    static void serve(TestDatabase.Fresh databases) {
        DemoLinkage demo = DemoLinkage.linked(databases);
        TestBrowser.add(demo.wiring, "steward", null, Role.DATA_STEWARD);
        TestBrowser.add(demo.wiring, "analyst", null, Role.ANALYST);
        TestBrowser.add(demo.wiring, "reader", null, Role.READER);
        running = WebServer.start(demo.wiring, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(running).close();
    }

    private static TestBrowser as(String account) throws Exception {
        return TestBrowser.signedIn(Objects.requireNonNull(running), account);
    }

    /// The first pair that waits, and what its form sends.
    private static Map<String, String> firstPair(TestBrowser steward) throws Exception {
        Matcher link = PAIR.matcher(steward.get("/linkage").body());
        assertThat(link.find()).isTrue();
        String page = steward.get(link.group(1).replace("&amp;", "&")).body();
        Map<String, String> fields = new HashMap<>(Map.of("why", "seen in a test"));
        Matcher hidden = HIDDEN.matcher(page.substring(page.indexOf("/linkage/decide")));
        while (hidden.find()) {
            fields.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        assertThat(fields).containsKeys("model", "left", "right", "seen");
        return fields;
    }

    private static int rows(String page) {
        return page.split("<tr", -1).length;
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aStewardDecidesAndTakesBackAndNobodyElseMayEvenLook() throws Exception {
        TestBrowser steward = as("steward");
        Map<String, String> pair = firstPair(steward);
        pair.put("answer", "LATER");
        String address = "/linkage/pair?model=" + pair.get("model") + "&left=" + pair.get("left") + "&right="
                + pair.get("right");
        for (String other : new String[] {"analyst", "reader"}) {
            TestBrowser browser = as(other);
            for (String closed : new String[] {"/linkage", address, "/linkage/decisions?model=" + pair.get("model")}) {
                assertThat(browser.get(closed).statusCode()).as(other + closed).isEqualTo(403);
            }
            assertThat(browser.post("/linkage/decide", pair).statusCode()).isEqualTo(403);
        }

        String next = location(steward.post("/linkage/decide", pair));
        assertThat(steward.get(next).body()).contains("Figures count accordingly from now on.");
        String deferred = steward.get(next + "&deferred=yes").body();
        assertThat(deferred).contains("follow with the next linking").doesNotContain("count accordingly");
        String number = next.replaceAll(".*done=(\\d+).*", "$1");
        assertThat(steward.get(location(steward.post("/linkage/take-back", Map.of("decision", number))))
                        .body())
                .contains("Everything is as it would be without it.");
    }

    @Test
    void anAnswerToAPairThatChangedMeanwhileIsNotKept() throws Exception {
        TestBrowser steward = as("steward");
        Map<String, String> pair = firstPair(steward);
        pair.put("answer", "SAME");
        pair.put("seen", "something else");

        String decisions = "/linkage/decisions?model=" + pair.get("model");
        int kept = rows(steward.get(decisions).body());

        HttpResponse<String> answer = steward.post("/linkage/decide", pair);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Your answer was not kept").doesNotContain("Exception");
        assertThat(rows(steward.get(decisions).body())).isEqualTo(kept);
    }

    @Test
    void aPairIsJudgedBlindWithoutItsWeights() throws Exception {
        TestBrowser steward = as("steward");
        Map<String, String> pair = firstPair(steward);
        String address = "/linkage/pair?model=" + pair.get("model") + "&left=" + pair.get("left") + "&right="
                + pair.get("right");

        assertThat(steward.get(address).body()).contains("Before comparing");
        assertThat(steward.get(address + "&blind=yes").body())
                .contains("The weights are hidden")
                .doesNotContain("Before comparing");
    }

    @Test
    void theQualityPageSaysHowFirmThePublishedFigureIs() throws Exception {
        String page = as("steward")
                .get("/linkage/quality?model=victims&thresholds=yes")
                .body();

        assertThat(page).contains("263").doesNotContain("Exception");
        assertThat(as("reader").get("/linkage/quality?model=victims").statusCode())
                .isEqualTo(403);
    }
}
