package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Role;
import org.saksei.app.pack.PackService;
import org.saksei.app.server.WebServer;
import org.saksei.app.web.TestBrowser;

/// The pages as a browser without JavaScript gets them, from the pasted text to the dossier.
@ExtendWith(TestDatabase.class)
class StatementPagesTest {

    private static final PackService PACKS = PackService.read(Path.of("..", "packs", "cambodia"));
    private static final Pattern CONFIRM = Pattern.compile("action=\"(/statements/sources/\\d+/\\d+)/confirm\"");
    private static final String TEXT =
            "The committee recorded 5 trafficking cases in the first half of 2019. <i>End</i>";

    @Test
    void aPastedTextIsReadReviewedAndSetBesideTheRegister(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            HttpResponse<String> added = analyst.upload(
                    "/statements",
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
            assertThat(analyst.get("/").body()).contains("Agency files", "No file has been received yet");
        }
    }

    @Test
    void figuresAreSplitMergedAndTheirWordsReleasedWithoutJavaScript(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            analyst.upload("/statements", Map.of("text", TEXT, "published", "2019-07-16"));
            Matcher form = CONFIRM.matcher(analyst.get("/statements/sources/1").body());
            assertThat(form.find()).isTrue();
            String one = form.group(1);

            HttpResponse<String> wrong = analyst.post(
                    one + "/split",
                    Map.of("version", "1", "words", "5", "value", "3", "other_words", "seven", "other_value", "2"));
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).contains("do not stand in the sentence");
            HttpResponse<String> split = analyst.post(
                    one + "/split",
                    Map.of("version", "1", "words", "5", "value", "3", "other_words", "5", "other_value", "2"));
            assertThat(split.statusCode()).isEqualTo(303);
            String other = split.headers().firstValue("Location").orElseThrow();
            assertThat(analyst.get(other.replace("#review", "")).body())
                    .contains("split: the other one is", "<option value=\"1\"");

            assertThat(analyst.post(one + "/clear", Map.of("version", "2")).statusCode())
                    .isEqualTo(303);
            assertThat(analyst.get("/statements/sources/1?s=1").body())
                    .contains("analyst said on", "that this quote names nobody");
            assertThat(analyst.get("/statements/sources/1/figures.json").body())
                    .contains("\"names_nobody\": true", "The committee recorded 5");
            assertThat(analyst.post(one + "/withhold", Map.of("version", "2")).statusCode())
                    .isEqualTo(303);
            assertThat(analyst.get("/statements/sources/1/figures.json").body())
                    .doesNotContain("The committee recorded");

            String added = other.replaceAll(".*s=(\\d+).*", "$1");
            assertThat(analyst.post(one + "/merge", Map.of("version", "2", "other", added, "value", "5"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(analyst.get("/statements/sources/1?s=" + added).body())
                    .contains("merged: the other one is", "rejected");
            assertThat(analyst.post(one + "/merge", Map.of("version", "3", "other", "x", "value", "5"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(analyst.get("/statements/sources/99/figures.json").statusCode())
                    .isEqualTo(400);
            assertThat(analyst.get("/statements/dossiers/cases/2019-H1?as_of=now")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(analyst.get("/statements/dossiers/cases/2019-H1?as_of=soon")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aCorrectionBecomesAWordTheReaderKnowsWithoutJavaScript(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            TestBrowser release = TestBrowser.signedIn(server, "release");
            TestBrowser reader = TestBrowser.signedIn(server, "reader");
            analyst.upload(
                    "/statements",
                    Map.of("text", "Police plucked 45 women from a bar in May 2019.", "published", "2019-07-16"));
            analyst.post(
                    "/statements/sources/1/1/correct", Map.of("version", "1", "event", "rescued", "why", "taken out"));
            assertThat(analyst.get("/statements/sources/1?s=1").body())
                    .contains("could teach the reader", "href=\"/statements/lessons/1\"");
            assertThat(analyst.get("/statements").body()).contains("Lessons that wait: 1");
            assertThat(analyst.get("/statements/lessons").body())
                    .contains("“plucked” says: rescued", "waits")
                    .doesNotContain("lexicon-en.yaml");

            assertThat(analyst.get("/statements/lessons/1").body())
                    .contains(
                            "1 of 1 figure would be read differently, in 1 of 1 text.",
                            "<td>plucked</td><td>rescued</td>")
                    .contains("Police plucked 45 women", "formaction=\"/statements/lessons/1/refuse\"")
                    .doesNotContain("take-back");
            assertThat(release.get("/statements/lessons/1").body()).doesNotContain("formaction");
            Map<String, String> why = Map.of("seen", "0", "why", "usual");
            assertThat(release.post("/statements/lessons/1/accept", why).statusCode())
                    .isEqualTo(403);
            assertThat(analyst.post("/statements/lessons/1/accept", Map.of("seen", "0", "why", ""))
                            .body())
                    .contains("needs a reason");
            assertThat(analyst.post("/statements/lessons/1/accept", why).statusCode())
                    .isEqualTo(303);
            assertThat(analyst.get("/statements/lessons?lang=en").body()).contains("accepted", "lexicon-en.yaml");
            assertThat(release.get("/statements/lessons/lexicon-en.yaml").body())
                    .contains("\"plucked\"");
            assertThat(analyst.post("/statements/lessons/1/accept", why).body()).contains("Somebody decided");
            assertThat(analyst.get("/statements/lessons/1?lang=km").body()).contains("មានន័យថា");
            assertThat(analyst.post("/statements/lessons/1/hide", why).statusCode())
                    .isEqualTo(404);
            for (String address : new String[] {
                "/statements/lessons",
                "/statements/lessons/1",
                "/statements/lessons/lexicon-en.yaml",
                "/statements/lessons/indicators-en.yaml"
            }) {
                assertThat(reader.get(address).statusCode()).as(address).isEqualTo(403);
                assertThat(TestBrowser.stranger(server).get(address).statusCode())
                        .as(address)
                        .isEqualTo(302);
            }
        }
    }

    @Test
    void whatCouldNotBeTakenIsShownAgainWithTheReason(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            HttpResponse<String> wrongDay = analyst.upload(
                    "/statements", Map.of("text", TEXT, "publisher", "Harbour Times", "published", "2019-07-32"));
            assertThat(wrongDay.statusCode()).isEqualTo(400);
            assertThat(wrongDay.body())
                    .contains("2019-07-32 is not a day", "Correct Day of publication.")
                    .contains("The committee recorded 5 trafficking cases", "value=\"Harbour Times\"")
                    .contains("value=\"2019-07-32\" aria-invalid=\"true\"");

            analyst.upload("/statements", Map.of("text", TEXT, "published", "2019-07-16"));
            HttpResponse<String> twice = analyst.upload("/statements", Map.of("text", TEXT));
            assertThat(twice.statusCode()).isEqualTo(400);
            assertThat(twice.body()).contains("<a href=\"/statements/sources/1\">Open that source</a>");

            Map<String, String> typed = Map.of("version", "1", "from", "soon", "event", "opened", "why", "a reason");
            HttpResponse<String> wrong = analyst.post("/statements/sources/1/1/correct", typed);
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body())
                    .contains("The field From cannot be understood")
                    .contains("name=\"from\" value=\"soon\" aria-invalid=\"true\"")
                    .contains("name=\"event\" value=\"opened\"", "name=\"why\" value=\"a reason\"");
            assertThat(analyst.post("/statements/sources/1/1/split", Map.of("version", "1", "other_words", "seven"))
                            .body())
                    .contains("<details class=\"deed\" open>", "value=\"seven\"");

            analyst.post("/statements/sources/1/1/confirm", Map.of("version", "1"));
            assertThat(analyst.post("/statements/sources/1/1/correct", typed).body())
                    .contains("Somebody changed statement 1", "name=\"why\" value=\"a reason\"")
                    .doesNotContain("value=\"soon\"");
            HttpResponse<String> asOf = analyst.get("/statements/dossiers/cases/2019-H1?as_of=soon");
            assertThat(asOf.body()).contains("role=\"alert\"", "value=\"soon\"", "Trafficking cases, 2019-H1");
        }
    }

    @Test
    void aDecisionIsSaidAndTheWorkGoesOnAtTheNextFigureThatWaits(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            String text = "Police rescued 4 women in May 2019. Courts convicted 6 men in June 2019.";
            analyst.upload("/statements", Map.of("text", text, "url", "https://harbour.example/4"));
            assertThat(analyst.get("/statements/sources/1").body())
                    .contains("Pasted text 1", "href=\"https://harbour.example/4\"", "No day of publication is known");

            String second = analyst.post("/statements/sources/1/2/confirm", Map.of("version", "1"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(second).isEqualTo("/statements/sources/1?done=2&s=1#review");
            assertThat(analyst.get("/statements/sources/1?done=2&s=1").body())
                    .contains("Confirmed: 6 men")
                    .doesNotContain("accesskey=\"n\"");
            analyst.post("/statements/sources/1/1/reject", Map.of("version", "1", "why", "another town"));
            assertThat(analyst.get("/statements/sources/1?done=1").body())
                    .contains("Rejected: 4 women", "No figure of this text waits")
                    .doesNotContain("· rejected");
        }
    }

    @Test
    void aDayGivenLaterBringsThePeriodsAndTheOldValueStaysVisible(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            String text = "Police raided 11 massage parlours last year. The shelter took in 7 girls last month.";
            analyst.upload("/statements", Map.of("text", text));
            analyst.post("/statements/sources/1/1/confirm", Map.of("version", "1"));
            assertThat(analyst.get("/statements/sources/1").body())
                    .contains("<details class=\"deed about\" id=\"about\"><summary>", "?about=open#about")
                    .contains("7 girls · press")
                    .doesNotContain("2019-06", "2018-01");
            assertThat(analyst.get("/statements/sources/1?about=open").body())
                    .contains("<details class=\"deed about\" id=\"about\" open>", "type=\"url\"")
                    .doesNotContain("pattern=\"\""); // a browser would send nothing

            String address = "/statements/sources/1/about";
            HttpResponse<String> wrong =
                    analyst.post(address, Map.of("seen", "0", "published", "2019-02-30", "publisher", "Post"));
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body())
                    .contains("id=\"about\" open>", "2019-02-30 is not a day", "name=\"publisher\"")
                    .contains("<h2 id=\"chosen\">7 girls")
                    .contains("value=\"Post\"", "value=\"2019-02-30\" aria-invalid=\"true\"");
            HttpResponse<String> told = analyst.post(
                    address, Map.of("seen", "0", "published", "2019-07-16", "title", "Raids\r\n<b>", "url", "soon"));
            assertThat(told.statusCode()).isEqualTo(303);
            assertThat(told.headers().firstValue("Location")).hasValue("/statements/sources/1?about=done#about");

            assertThat(analyst.get("/statements/sources/1?about=done").body())
                    .contains("Kept. 1 figure nobody had decided about was read again: 1 says something else now.")
                    .contains("1 figure stays as somebody decided; read otherwise now would be 1.")
                    .contains("7 girls · 2019-06", "Day of publication: – → 2019-07-16", "Title: – → Raids &lt;b&gt;")
                    .contains("<span class=\"badge warn\">would be read otherwise</span>")
                    .doesNotContain("No day of publication", "href=\"soon\"");
            assertThat(analyst.get("/statements/sources/1?s=1").body())
                    .contains("From: – → 2018-01-01", "?s=1&amp;now=1#review", "name=\"from\" value=\"\"");
            assertThat(analyst.get("/statements/sources/1?s=1&now=1").body())
                    .contains("name=\"from\" value=\"2018-01-01\"");
            assertThat(analyst.get("/statements/sources/1?s=2").body())
                    .contains("read again, because more is known of the text");

            HttpResponse<String> unexplained = analyst.post(address, Map.of("seen", "1", "published", "2019-07-17"));
            assertThat(unexplained.body())
                    .contains("no reason is given", "name=\"why\" value=\"\" aria-invalid=\"true\"");
            assertThat(analyst.post(address, Map.of("seen", "0", "published", "2018-01-01", "why", "x"))
                            .body())
                    .contains("Somebody changed what is known of text 1", "value=\"2019-07-16\"");
        }
    }

    @Test
    void nothingTypedIsLostByAButtonThatDoesNotSaveIt(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            analyst.upload("/statements", Map.of("text", TEXT, "published", "2019-07-16"));
            for (String verb : new String[] {"confirm", "clear"}) {
                HttpResponse<String> typed = analyst.post(
                        "/statements/sources/1/1/" + verb,
                        Map.of("version", "1", "value", "6", "kind", "count", "event", "filed", "why", "misprint"));
                assertThat(typed.statusCode()).as(verb).isEqualTo(400);
                assertThat(typed.body())
                        .contains("Fields of the form were changed and are not saved: Value, Event.")
                        .contains("name=\"value\" value=\"6\" aria-invalid=\"true\"", "value=\"filed\"")
                        .contains("name=\"why\" value=\"misprint\"", "Take back what was typed")
                        .contains("1. read by the program")
                        .doesNotContain("2. ");
            }

            Map<String, String> asRead = Map.of("version", "1", "value", " 5 ", "why", "seen in print");
            assertThat(analyst.post("/statements/sources/1/1/confirm", asRead).statusCode())
                    .isEqualTo(303);
            assertThat(analyst.get("/statements/sources/1?s=1").body()).contains("confirmed as read", "seen in print");
        }
    }

    @Test
    void onKhmerPagesAFigureIsSaidInKhmerAndWhatHasNoWordIsMarked(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            String text = "Police rescued at least 45 victims in May 2019. Volunteers planted 30 mango saplings.";
            analyst.upload("/statements", Map.of("text", text, "published", "2019-07-16"));
            String page = analyst.get("/statements/sources/1?s=1&lang=km").body();
            assertThat(page)
                    .contains("ជនរងគ្រោះ យ៉ាងតិច 45 នាក់ · 2019-05 · សារព័ត៌មាន")
                    .contains("<option value=\"at_least\" selected>យ៉ាងតិច</option>")
                    .contains("<option value=\"rescued\">សង្គ្រោះ</option>", "<span class=\"silent\">សង្គ្រោះ</span>")
                    .contains("mango saplings (en) 30");
            assertThat(page.replaceAll("(?s).*<select id=\"f-kind\"[^>]*>(.*?)</select>.*", "$1"))
                    .doesNotContainPattern(">[a-z]");
            assertThat(analyst.get("/statements/sources/1?s=1&lang=en").body())
                    .contains("at least 45 victims · 2019-05", "<option value=\"at_least\" selected>at least</option>");
        }
    }

    @Test
    void aFileThatIsTooLargeIsToldSo(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");

            HttpResponse<String> huge = analyst.upload("/statements", Map.of("text", "x".repeat(52_000_000)));

            assertThat(huge.statusCode()).isEqualTo(303);
            String address = huge.headers().firstValue("Location").orElseThrow();
            assertThat(analyst.get(address).body()).contains("larger than 50 MB", "<textarea");
        }
    }

    @Test
    void whoMaySeeFiguresSeesThemAndNobodyElse(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser.signedIn(server, "analyst")
                    .upload("/statements", Map.of("text", TEXT, "published", "2019-07-16"));
            TestBrowser release = TestBrowser.signedIn(server, "release");
            TestBrowser reader = TestBrowser.signedIn(server, "reader");
            for (String address : new String[] {
                "/statements",
                "/statements/sources/1",
                "/statements/dossiers/cases/2019-H1",
                "/statements/conflicts",
                "/statements/figures.csv",
                "/statements/claims.json",
                "/statements/sources/1/annotations.json",
                "/statements/dossiers/cases/2019-H1/figures.json"
            }) {
                assertThat(release.get(address).statusCode()).as(address).isEqualTo(200);
                assertThat(reader.get(address).statusCode()).as(address).isEqualTo(403);
                assertThat(TestBrowser.stranger(server).get(address).statusCode())
                        .as(address)
                        .isEqualTo(302);
            }
            assertThat(release.get("/statements").body()).doesNotContain("<textarea");
            assertThat(release.get("/statements/sources/1").body()).doesNotContain("/confirm\"");
            assertThat(release.upload("/statements", Map.of("text", "other")).statusCode())
                    .isEqualTo(403);
            assertThat(release.get("/statements/sources/1?about=open").body())
                    .contains("<dt>Day of publication</dt><dd>2019-07-16</dd>")
                    .doesNotContain("/about\"");
            assertThat(release.post("/statements/sources/1/about", Map.of("seen", "0", "why", "x"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(reader.post("/statements/sources/1/about", Map.of("seen", "0", "why", "x"))
                            .statusCode())
                    .isEqualTo(403);
            for (String verb : new String[] {"confirm", "split", "merge", "clear", "withhold"}) {
                assertThat(release.post("/statements/sources/1/1/" + verb, Map.of("version", "1"))
                                .statusCode())
                        .as(verb)
                        .isEqualTo(403);
            }
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
        TestBrowser.add(wiring, "reader", null, Role.READER);
        TestBrowser.add(wiring, "analyst", null, Role.ANALYST);
        TestBrowser.add(wiring, "release", null, Role.RELEASE_OFFICER);
        return WebServer.start(wiring, "127.0.0.1", 0);
    }
}
