package org.saksei.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.TestDatabase;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Role;
import org.saksei.app.pack.PackService;
import org.saksei.app.register.ImportRequest;
import org.saksei.app.server.WebServer;
import org.saksei.app.web.TestBrowser;
import org.saksei.report.FrozenReport;

/// The pages of reports as a browser without JavaScript gets them.
@ExtendWith(TestDatabase.class)
class ReportPagesTest {

    private static final PackService PACKS = PackService.read(Path.of("..", "packs", "cambodia"));
    private static final Map<String, String> WISH = Map.of("layout", "half-year", "period", "2019-H1");

    @TempDir
    private Path folder;

    @Test
    void aReportIsCheckedFrozenProvedAndPublished(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases)) {
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            TestBrowser release = TestBrowser.signedIn(server, "release");
            TestBrowser reader = TestBrowser.signedIn(server, "reader");
            assertThat(analyst.get("/reports").body()).contains("There is no report yet", "Count and check it");
            assertThat(release.get("/reports").body()).doesNotContain("Count and check it");

            assertThat(analyst.get("/reports/new?layout=half-year&period=2019-H1")
                            .body())
                    .contains("not frozen yet", "do not contradict each other", "Freeze it");
            HttpResponse<String> frozen = analyst.post("/reports", WISH);
            assertThat(frozen.headers().firstValue("Location")).hasValue("/reports/1");
            assertThat(analyst.get("/reports").body())
                    .contains("2019-H1", "draft", "by analyst", "not counted again yet", "/reports/1/km.pdf");

            assertThat(reader.get("/reports").body()).doesNotContain("2019-H1");
            assertThat(reader.get("/reports/1").statusCode()).isEqualTo(404);
            assertThat(reader.get("/reports/1/en.html").statusCode()).isEqualTo(404);

            assertThat(release.post("/reports/1/verify", Map.of()).body())
                    .contains("numbers were counted again and are the same");
            assertThat(analyst.get("/reports").body()).contains("proved 20", "by release");
            assertThat(release.post("/reports/1/approved", Map.of()).statusCode())
                    .isEqualTo(403);
            assertThat(analyst.post("/reports/1/approved", Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(analyst.post("/reports/1/approved", Map.of()).body())
                    .contains("The report is approved; from there it cannot become approved.");
            assertThat(analyst.post("/reports/1/published", Map.of()).statusCode())
                    .isEqualTo(403);
            assertThat(release.post("/reports/1/published", Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(reader.get("/reports/1").body())
                    .contains("published, by release")
                    .doesNotContain("Count every number again", "Withdraw");
            assertThat(reader.get("/reports/1/km.html").body()).contains("<html");
            assertThat(reader.get("/reports/1/en.pdf").headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"half-year-2019-H1-en.pdf\"");
            String proof = reader.get("/reports/1/frozen.json").body();
            assertThat(FrozenReport.read(proof, "R.json").unaltered()).isTrue();
            assertThat(reader.get("/reports/1/fr.pdf").statusCode()).isEqualTo(400);
            assertThat(analyst.get("/reports/1?lang=km").body()).contains("បានផ្សព្វផ្សាយ");
        }
    }

    @Test
    void nobodyElseSeesOrWritesOne(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases)) {
            TestBrowser.signedIn(server, "analyst").post("/reports", WISH);
            TestBrowser release = TestBrowser.signedIn(server, "release");
            TestBrowser reader = TestBrowser.signedIn(server, "reader");
            for (TestBrowser other : List.of(release, reader)) {
                assertThat(other.get("/reports/new?layout=half-year&period=2019-H1")
                                .statusCode())
                        .isEqualTo(403);
                assertThat(other.post("/reports", WISH).statusCode()).isEqualTo(403);
            }
            assertThat(reader.post("/reports/1/verify", Map.of()).statusCode()).isEqualTo(403);
            for (String address : List.of("/reports", "/reports/1", "/reports/1/en.pdf", "/reports/1/frozen.json")) {
                assertThat(TestBrowser.stranger(server).get(address).statusCode())
                        .as(address)
                        .isEqualTo(302);
            }
            assertThat(release.get("/reports/99").statusCode()).isEqualTo(404);
            assertThat(release.get("/reports/1/en.exe").statusCode()).isEqualTo(404);
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            assertThat(analyst.get("/reports/new?layout=none&period=2019-H1").body())
                    .contains("The pack", "has: half-year");
            assertThat(analyst.get("/reports/new?layout=half-year&period=soon").statusCode())
                    .isEqualTo(400);
        }
    }

    private WebServer server(TestDatabase.Fresh databases) throws Exception {
        Wiring wiring = new Wiring(databases.open(), PACKS);
        wiring.register().applyPlan(Actor.operator());
        Path cases = Files.writeString(
                folder.resolve("cases.csv"),
                "case_no,force,kind,crackdown_on\nK-1,police,sex,2019-02-01\nK-2,police,other,2019-02-02\n");
        wiring.register().importFiles(Actor.operator(), ImportRequest.of(List.of(cases), "police", null, false));
        TestBrowser.add(wiring, "reader", null, Role.READER);
        TestBrowser.add(wiring, "analyst", null, Role.ANALYST);
        TestBrowser.add(wiring, "release", null, Role.RELEASE_OFFICER);
        return WebServer.start(wiring, "127.0.0.1", 0);
    }
}
