package org.saksei.app.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
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

/// The pages as a browser without JavaScript gets them, by who may and by who may not.
@ExtendWith(TestDatabase.class)
class AssessmentPagesTest {

    private static final PackService PACKS = PackService.read(Path.of("..", "packs", "cambodia"));

    @Test
    void theWorldSeesTiersAndTheHouseSeesTheRest(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser reader = TestBrowser.signedIn(server, "reader");
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            for (String open : new String[] {
                "/assessment",
                "/assessment?country=THA&with=MYS,LAO",
                "/assessment/map?year=2019",
                "/assessment/clock?country=KHM&year=2021&next=3",
                "/assessment/changes?year=2022",
                "/assessment/calendar?year=2027"
            }) {
                assertThat(reader.get(open).statusCode()).as(open).isEqualTo(200);
            }
            for (String closed : new String[] {
                "/assessment/scorecard?year=2019",
                "/assessment/recommendations",
                "/assessment/recommendations/tip-2019-inspections",
                "/assessment/questionnaire?period=TIP-2019",
                "/assessment/questionnaire/answers.csv?period=TIP-2019",
                "/assessment/self-assessment?year=2019&to=html"
            }) {
                assertThat(reader.get(closed).statusCode()).as(closed).isEqualTo(403);
                assertThat(analyst.get(closed).statusCode()).as(closed).isEqualTo(200);
                assertThat(TestBrowser.stranger(server).get(closed).statusCode())
                        .as(closed)
                        .isEqualTo(302);
            }
            assertThat(analyst.get("/assessment/recommendations/new").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsAnsweredInWords(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser reader = TestBrowser.signedIn(server, "reader");
            Map<String, Integer> questions = Map.of(
                    "/assessment/clock?country=QQQ", 404,
                    "/assessment?country=ZAR", 404,
                    "/assessment?country=KHM&with=QQQ", 404,
                    "/assessment/clock?country=KHM&year=1999", 400,
                    "/assessment/map?year=2031", 400,
                    "/assessment/map?year=last", 400,
                    "/assessment/changes?year=2001", 400,
                    "/assessment/calendar?year=1900", 400);
            for (Map.Entry<String, Integer> each : questions.entrySet()) {
                HttpResponse<String> answer = reader.get(each.getKey());
                assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(each.getValue());
                assertThat(answer.body())
                        .as(each.getKey())
                        .containsPattern("2001|2002|three-letter code|Today ask for COD")
                        .doesNotContain("Exception");
            }
            assertThat(reader.get("/assessment/clock?country=SCG&year=2010").body())
                    .contains("rows from 2001 to 2003 only");
            assertThat(reader.get("/assessment/clock?country=TLS&year=2019").body())
                    .contains("Where it stood is not known");
            assertThat(TestBrowser.signedIn(server, "focal")
                            .get("/assessment/recommendations/none")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void thePictureSaysInWordsWhatItSaysInColours(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser reader = TestBrowser.signedIn(server, "reader");

            assertThat(reader.get("/assessment").body())
                    .contains("title=\"2021: Tier 2 Watch List – sourced; source: ")
                    .contains("sq tier t2 weak")
                    .contains("sq gap");
            assertThat(reader.get("/assessment/map?year=2021").body())
                    .contains("<title>Cambodia – Tier 2 Watch List – sourced")
                    .contains("The countries of 2021 by tier");
            assertThat(reader.get("/assessment/changes?year=2022").body())
                    .contains("In 2021 the law required Tier 3 next for 31 countries")
                    .contains("Tier 2 Watch List, by a waiver")
                    .doesNotContain("did not allow");
            assertThat(reader.get("/assessment/clock?country=KHM&year=2021&next=2WL")
                            .body())
                    .contains("Third report in a row on the Watch List (2019-2021)")
                    .contains("22 USC 7107(b)(2)(D)(i)")
                    .contains("102 country-years")
                    .doesNotContain("will be downgraded");
            assertThat(reader.get("/assessment/clock?country=KHM&year=2021&lang=km")
                            .body())
                    .contains("បញ្ជីឃ្លាំមើល");
        }
    }

    @Test
    void theFocalPointEntersAndTheAnalystOnlyReads(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser focal = TestBrowser.signedIn(server, "focal");
            TestBrowser analyst = TestBrowser.signedIn(server, "analyst");
            Map<String, String> judgement =
                    Map.of("year", "2019", "criterion", "C9", "judgement", "<b>weak</b>", "reason", "one agreement");

            assertThat(analyst.post("/assessment/scorecard/judge", judgement).statusCode())
                    .isEqualTo(403);
            assertThat(focal.post("/assessment/scorecard/judge", judgement).statusCode())
                    .isEqualTo(303);
            assertThat(analyst.get("/assessment/scorecard?year=2019").body())
                    .containsPattern("&lt;b(>|&gt;)weak")
                    .doesNotContain("<b>weak")
                    .doesNotContain("/assessment/scorecard/judge");
            assertThat(focal.post(
                                    "/assessment/recommendations/tip-2019-inspections/move",
                                    Map.of("from", "recorded", "to", "verified", "reason", ""))
                            .body())
                    .contains("A recommendation becomes verified from implemented, not from recorded.");
            assertThat(focal.post(
                                    "/assessment/recommendations/tip-2019-inspections/plan",
                                    Map.of(
                                            "owner",
                                            "labour",
                                            "due",
                                            "2020-03-31",
                                            "steps",
                                            "kilns",
                                            "target.labour_inspections",
                                            "500"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(focal.get("/assessment/recommendations?year=2019").body())
                    .contains("overdue")
                    .contains("/ 500");
            assertThat(focal.get("/").body())
                    .as("no claim about files this reader may not see")
                    .doesNotContain("Agency files");
            assertThat(focal.get("/").body())
                    .contains("Recommendations due soon or overdue")
                    .contains("2020-03-31");
            assertThat(focal.post(
                                    "/assessment/tiers",
                                    Map.of("country", "TLS", "year", "2019", "tier", "Tier 2W", "source", "the report"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(focal.post(
                                    "/assessment/tiers",
                                    Map.of("country", "TLS", "year", "2019", "tier", "Tier", "source", "x"))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aRecommendationGoesItsWayByTheHandsOfThoseWhoMay(TestDatabase.Fresh databases) throws Exception {
        String one = "/assessment/recommendations/tip-2019-inspections";
        try (WebServer server = server(databases.open())) {
            TestBrowser secretariat = TestBrowser.signedIn(server, "focal");
            TestBrowser labour = TestBrowser.signedIn(server, "labour");
            TestBrowser police = TestBrowser.signedIn(server, "police");
            assertThat(police.get(one).body()).doesNotContain(one + "/plan").doesNotContain(one + "/evidence");
            assertThat(move(secretariat, one, "recorded", "assigned", "").statusCode())
                    .as("nobody has to do it yet")
                    .isEqualTo(400);
            assertThat(secretariat
                            .post(one + "/plan", Map.of("owner", "labour"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(move(secretariat, one, "recorded", "assigned", "").statusCode())
                    .isEqualTo(303);

            refusedWith("only", move(police, one, "assigned", "in_progress", ""));
            refusedWith("without a reason", move(labour, one, "assigned", "not_pursued", ""));
            refusedWith("has become assigned meanwhile", move(labour, one, "recorded", "in_progress", ""));
            assertThat(move(labour, one, "assigned", "in_progress", "").statusCode())
                    .isEqualTo(303);

            refusedWith("without evidence dated inside", move(labour, one, "in_progress", "implemented", ""));
            assertThat(labour.post(one + "/evidence", Map.of("document", "Report", "date", "2019-12-01"))
                            .statusCode())
                    .isEqualTo(303);
            refusedWith("by the owner only", move(secretariat, one, "in_progress", "implemented", ""));
            assertThat(secretariat.get(one).body())
                    .contains("The next step is not yours")
                    .doesNotContain("value=\"implemented\"");
            assertThat(labour.get(one).body()).contains("value=\"implemented\"");
            assertThat(move(labour, one, "in_progress", "implemented", "").statusCode())
                    .isEqualTo(303);

            refusedWith("by the secretariat only", move(labour, one, "implemented", "verified", ""));
            assertThat(labour.get(one).body()).contains("The next step is not yours");
            assertThat(move(secretariat, one, "implemented", "verified", "").statusCode())
                    .isEqualTo(303);
            refusedWith("without a reason", move(secretariat, one, "verified", "reopened", ""));
            assertThat(move(secretariat, one, "verified", "reopened", "kilns opened since")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(secretariat.get(one).body())
                    .contains("kilns opened since", "became: verified", "became: reopened")
                    .contains("value=\"in_progress\"");
            assertThat(move(TestBrowser.signedIn(server, "analyst"), one, "reopened", "in_progress", "")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static HttpResponse<String> move(TestBrowser who, String one, String from, String to, String why)
            throws IOException, InterruptedException {
        return who.post(one + "/move", Map.of("from", from, "to", to, "reason", why));
    }

    private static void refusedWith(String words, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words).doesNotContain("Exception");
    }

    @Test
    void whatWasTypedStaysInTheFormWhenSomethingIsWrong(TestDatabase.Fresh databases) throws Exception {
        try (WebServer server = server(databases.open())) {
            TestBrowser focal = TestBrowser.signedIn(server, "focal");
            Map<String, String> typed = new java.util.HashMap<>(Map.of(
                    "id", "Not An Id",
                    "grader", "UPR 2024",
                    "year", "2024",
                    "quote", "Say \"no\" to <b>force</b>",
                    "quoted_from", "the report, page 9",
                    "text_en", "",
                    "criteria", "C7",
                    "priority", "first",
                    "figures", "labour_inspections"));

            HttpResponse<String> wrong = focal.post("/assessment/recommendations", typed);

            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body())
                    .contains("this cannot be an id", "what it asks for: this is empty", "no place in an order")
                    .contains("&lt;b&gt;force&lt;/b&gt;")
                    .doesNotContain("<b>force")
                    .contains("the report, page 9")
                    .containsPattern("value=\"C7\" checked")
                    .containsPattern("value=\"labour_inspections\" checked");

            typed.put("priority", "2");
            typed.put("id", "upr-2024-force");
            typed.put("text_en", "No force.");
            assertThat(focal.post("/assessment/recommendations", typed).statusCode())
                    .isEqualTo(303);
            assertThat(focal.get("/assessment/recommendations/upr-2024-force").body())
                    .contains("No force.", "C7", "recorded", "the report, page 9");
            HttpResponse<String> twice = focal.post("/assessment/recommendations", typed);
            assertThat(twice.statusCode()).isEqualTo(400);
            assertThat(twice.body()).contains("There is a recommendation upr-2024-force already");
            assertThat(TestBrowser.signedIn(server, "analyst")
                            .post("/assessment/recommendations", typed)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static WebServer server(Installation installation) {
        Wiring wiring = new Wiring(installation, PACKS);
        wiring.register().applyPlan(Actor.operator());
        TestBrowser.add(wiring, "reader", null, Role.READER);
        TestBrowser.add(wiring, "analyst", null, Role.ANALYST);
        TestBrowser.add(wiring, "focal", null, Role.FOCAL_POINT);
        TestBrowser.add(wiring, "labour", "labour", Role.FOCAL_POINT);
        TestBrowser.add(wiring, "police", "police", Role.FOCAL_POINT);
        return WebServer.start(wiring, "127.0.0.1", 0);
    }
}
