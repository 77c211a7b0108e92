package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.People;
import org.saksei.app.access.Role;
import org.saksei.app.pack.PackService;
import org.saksei.app.server.WebServer;

/// The pages as a browser without JavaScript gets them, from the pasted text to the dossier.
@ExtendWith(TestDatabase.class)
class StatementPagesTest {

    private static final PackService PACKS = PackService.read(Path.of("..", "packs", "cambodia"));
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CONFIRM = Pattern.compile("action=\"(/statements/sources/\\d+/\\d+)/confirm\"");
    private static final String PASSWORD = "four words make a password";
    private static final String TEXT =
            "The committee recorded 5 trafficking cases in the first half of 2019. <i>End</i>";

    @Test
    void aPastedTextIsReadReviewedAndSetBesideTheRegister(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            Browser analyst = Browser.signedIn(server, "analyst");
            HttpResponse<String> added = analyst.upload(
                    Map.of("text", TEXT, "publisher", "Post", "published", "2019-07-16", "keep_text", "yes"));
            assertThat(added.statusCode()).isEqualTo(303);
            String address = added.headers().firstValue("Location").orElseThrow();

            String page = analyst.get(address).body();
            assertThat(page)
                    .contains("&lt;i")
                    .contains("class=\"figure-mark open")
                    .contains("The committee recorded <a");
            Matcher form = CONFIRM.matcher(page);
            assertThat(form.find()).isTrue();

            HttpResponse<String> unexplained = analyst.post(form.group(1) + "/reject", Map.of("version", "1"));
            assertThat(unexplained.statusCode()).isEqualTo(400);
            assertThat(unexplained.body()).contains("needs a reason");
            Map<String, String> correction = Map.of(
                    "version", "1", "why", "test", "indicator", "cases", "from", "2019-01-01", "to", "2019-06-30");
            assertThat(analyst.post(form.group(1) + "/correct", correction).statusCode())
                    .isEqualTo(303);
            assertThat(analyst.get(address).body()).contains("class=\"figure-mark confirmed");

            String dossier = analyst.get("/statements/dossiers/cases/2019-H1").body();
            assertThat(dossier).contains("no data", "The committee recorded 5");
            assertThat(analyst.get("/statements/dossiers/cases/2019-H1/annotations.json")
                            .body())
                    .contains("\"TextPositionSelector\", \"start\": 0");
            assertThat(analyst.get("/statements").body()).contains("/statements/dossiers/cases/2019-H1");
            assertThat(analyst.get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoMaySeeFiguresSeesThemAndNobodyElse(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            Browser.signedIn(server, "analyst").upload(Map.of("text", TEXT, "published", "2019-07-16"));
            Browser release = Browser.signedIn(server, "release");
            Browser reader = Browser.signedIn(server, "reader");
            for (String address : new String[] {
                "/statements", "/statements/sources/1", "/statements/dossiers/cases/2019-H1", "/statements/conflicts"
            }) {
                assertThat(release.get(address).statusCode()).as(address).isEqualTo(200);
                assertThat(reader.get(address).statusCode()).as(address).isEqualTo(403);
                assertThat(Browser.stranger(server).get(address).statusCode())
                        .as(address)
                        .isEqualTo(302);
            }
            assertThat(release.get("/statements").body()).doesNotContain("<textarea");
            assertThat(release.get("/statements/sources/1").body()).doesNotContain("/confirm\"");
            assertThat(release.upload(Map.of("text", "other")).statusCode()).isEqualTo(403);
            assertThat(release.post("/statements/sources/1/1/confirm", Map.of("version", "1"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(release.get("/statements/sources/99").statusCode()).isEqualTo(400);
            assertThat(release.get("/statements/dossiers/nothing/2019-H1").statusCode())
                    .isEqualTo(404);
            assertThat(release.get("/statements/figures/1.1").statusCode()).isEqualTo(303);
            assertThat(release.get("/statements/sources/1?lang=km").body()).contains("សម្រង់");
        }
    }

    private static WebServer server(Installation installation) {
        Wiring wiring = new Wiring(installation, PACKS);
        wiring.register().applyPlan(Actor.operator());
        add(installation.people(), "reader", Role.READER);
        add(installation.people(), "analyst", Role.ANALYST);
        add(installation.people(), "release", Role.RELEASE_OFFICER);
        return WebServer.start(wiring, "127.0.0.1", 0);
    }

    private static void add(People people, String account, Role role) {
        people.add(Actor.operator(), new People.Newcomer(account, account, null, Set.of(role), true), PASSWORD);
    }

    /// Keeps cookies, follows nothing.
    private static final class Browser {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String address;

        private Browser(WebServer server) {
            this.address = "http://127.0.0.1:" + server.port();
        }

        static Browser stranger(WebServer server) {
            return new Browser(server);
        }

        static Browser signedIn(WebServer server, String account) throws IOException, InterruptedException {
            Browser browser = new Browser(server);
            HttpResponse<String> in = browser.post("/sign-in", Map.of("account", account, "password", PASSWORD));
            assertThat(in.statusCode()).isEqualTo(302);
            return browser;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Accept-Language", "en")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
            String body = "_csrf=" + encode(token(path.equals("/sign-in") ? path : "/")) + "&"
                    + fields.entrySet().stream()
                            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                            .collect(Collectors.joining("&"));
            return send(path, "application/x-www-form-urlencoded", body);
        }

        /// As the form of the inbox sends it: parts, of which the file is empty.
        HttpResponse<String> upload(Map<String, String> fields) throws IOException, InterruptedException {
            StringBuilder body = new StringBuilder();
            part(body, "_csrf", token("/"));
            fields.forEach((name, value) -> part(body, name, value));
            body.append("--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n")
                    .append("Content-Type: application/octet-stream\r\n\r\n\r\n--border--\r\n");
            return send("/statements", "multipart/form-data; boundary=border", body.toString());
        }

        private static void part(StringBuilder body, String name, String value) {
            body.append("--border\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        }

        private String token(String path) throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(get(path).body());
            assertThat(token.find()).isTrue();
            return token.group(1);
        }

        private HttpResponse<String> send(String path, String type, String body)
                throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", type)
                            .header("Accept-Language", "en")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
