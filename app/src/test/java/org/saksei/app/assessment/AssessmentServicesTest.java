package org.saksei.app.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.NotAllowed;
import org.saksei.app.access.Role;
import org.saksei.app.pack.PackService;
import org.saksei.app.register.ImportRequest;
import org.saksei.assessment.ClockStatus;
import org.saksei.assessment.Evidence;
import org.saksei.assessment.Judgement;
import org.saksei.assessment.Recommendation;
import org.saksei.assessment.Scorecard;
import org.saksei.assessment.Tier;
import org.saksei.assessment.TierRow;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// Every service by who may and by nobody.
@ExtendWith(TestDatabase.class)
class AssessmentServicesTest {

    private static final PackService PACKS = PackService.read(Path.of("..", "packs", "cambodia"));
    private static final Actor READER = actor("reader", Role.READER, null);
    private static final Actor ANALYST = actor("analyst", Role.ANALYST, null);
    private static final Actor SECRETARIAT = actor("focal", Role.FOCAL_POINT, null);
    private static final Actor LABOUR = actor("labour", Role.FOCAL_POINT, "labour");
    private static final Actor POLICE = actor("police", Role.FOCAL_POINT, "police");
    private static final String ID = "tip-2019-inspections";

    @Nested
    class Tiers {

        @Test
        void areForEverybodyWhoMaySeeWhatIsPublishedAndForNobodyElse(Installation installation) {
            AssessmentService tiers = assessments(installation).tiers();

            assertThat(tiers.clock(READER, "KHM", 2021).status()).isEqualTo(ClockStatus.FINAL);
            assertThat(tiers.home(READER)).contains("KHM");
            assertThat(tiers.neighbours(READER)).containsOnlyKeys("ASEAN");
            assertThat(tiers.calendar(READER, 2027).period().to()).isEqualTo(LocalDate.of(2027, 3, 31));
            assertThat(tiers.whatIf(READER, "KHM", 2020, List.of(Tier.WATCH_LIST)))
                    .hasSize(1);
            refusedToNobody(() -> tiers.tiers(Actor.nobody()));
            refusedToNobody(() -> tiers.clock(Actor.nobody(), "KHM", 2021));
            refusedToNobody(() -> tiers.calendar(Actor.nobody(), 2021));
            refusedToNobody(() -> tiers.law(Actor.nobody()));
            refusedToNobody(() -> tiers.neighbours(Actor.nobody()));
        }

        @Test
        void ofACountryOrAYearThatIsNotThereAreAnsweredInWords(Installation installation) {
            AssessmentService tiers = assessments(installation).tiers();

            refused(() -> tiers.clock(READER, "QQQ", 2021), "assessment.country-not-in-table");
            refused(() -> tiers.clock(READER, "KHM", 2000), "assessment.year-not-in-table");
            refused(() -> tiers.clock(READER, "KHM", 2026), "assessment.year-not-in-table");
            assertThat(tiers.clock(READER, "SCG", 2010).status()).isEqualTo(ClockStatus.NOT_COVERED);
        }

        @Test
        void typedInWordsAreUnderstoodAndNeverOverwriteASourcedOne(Installation installation) {
            AssessmentService tiers = assessments(installation).tiers();

            TypedPlacement row =
                    tiers.addPlacement(SECRETARIAT, "khm", 2021, "Tier 2 Watch List", "cross-checked", "a newspaper");
            tiers.addPlacement(SECRETARIAT, "KHM", 2020, "Tier 3", "single-source", "a newspaper");

            assertThat(row.tier()).isEqualTo("2WL");
            assertThat(row.confidence()).isEqualTo("single-source");
            assertThat(tiers.tiers(READER).table().find("KHM").orElseThrow().tier(2020))
                    .isEqualTo(Tier.WATCH_LIST);
            assertThat(tiers.tiers(READER).passedOver()).hasSize(2);
        }

        @Test
        void typedInForAGapFillIt(Installation installation) {
            AssessmentService tiers = assessments(installation).tiers();
            assertThat(tiers.clock(READER, "TLS", 2019).status()).isEqualTo(ClockStatus.UNKNOWN);

            tiers.addPlacement(SECRETARIAT, "TLS", 2019, "2", "single-source", "the report itself, page 459");

            assertThat(tiers.clock(READER, "TLS", 2019).status()).isEqualTo(ClockStatus.OFF_LIST);
            assertThat(installation.audit().list(null, "assessment", null, 5))
                    .anyMatch(entry -> entry.action().equals("assessment.add-placement"));
        }

        @Test
        void typedInWronglyAreRefusedAllAtOnceAndNoneIsKept(Installation installation) {
            AssessmentService tiers = assessments(installation).tiers();
            List<TierRow> rows = List.of(
                    row("TLS", 2019, "2", "seen"),
                    row("TLS", 2031, "Tier 2", "seen"),
                    row("TLS", 2018, "Tier two and a bit", "seen"),
                    row("TLS", 2017, "2", " "));

            refused(
                    () -> tiers.addPlacements(SECRETARIAT, rows),
                    "assessment.row-for-no-report",
                    "assessment.tier-not-understood",
                    "assessment.source-missing");
            assertThat(tiers.tiers(READER).typed()).isEmpty();
            refusedToNobody(() -> tiers.addPlacements(ANALYST, rows));
        }

        private TierRow row(String iso3, int year, String tier, String source) {
            return new TierRow(iso3, "", year, tier, "memory", source, new Place.InFile("rows.csv", year));
        }
    }

    @Nested
    class Scorecards {

        @Test
        void beginWithTheReportThatTheNewestRecordsSpeakTo(TestDatabase.Fresh databases, @TempDir Path folder)
                throws java.io.IOException {
            AssessmentService tiers = withCase(databases, folder).assessment().tiers();

            assertThat(tiers.latestReport(ANALYST)).isEqualTo(2019);
            refusedToNobody(() -> tiers.latestReport(READER));
        }

        @Test
        void areLiveAndAZeroNobodyReportedIsNoData(TestDatabase.Fresh databases, @TempDir Path folder)
                throws java.io.IOException {
            Assessments assessments = withCase(databases, folder).assessment();

            ScorecardService.Shown shown = assessments.scorecards().show(ANALYST, 2019);

            Scorecard.Row first = row(shown, "C1");
            assertThat(first.presumption()).isTrue();
            assertThat(row(shown, "C7").presumption()).isTrue();
            assertThat(shown.card().rows()).hasSize(16);
            assertThat(shown.figures()).isNotNull();
            refusedToNobody(() -> assessments.scorecards().show(READER, 2019));
            refusedToNobody(() -> assessments.scorecards().show(Actor.nobody(), 2019));
            refusedToNobody(() -> assessments.scorecards().returns(READER, 2019));
        }

        @Test
        void keepEveryJudgementTheLatestCounts(TestDatabase.Fresh databases, @TempDir Path folder)
                throws java.io.IOException {
            ScorecardService scorecards =
                    withCase(databases, folder).assessment().scorecards();
            scorecards.judge(SECRETARIAT, 2019, "C1", "too little", "few sentences");
            scorecards.judge(SECRETARIAT, 2019, "C1", "better", "more sentences");

            ScorecardService.Shown shown = scorecards.show(ANALYST, 2019);

            Judgement latest = Objects.requireNonNull(row(shown, "C1").judgement());
            assertThat(latest.text()).isEqualTo("better");
            assertThat(latest.by()).isEqualTo("focal");
            assertThat(shown.judged("C1")).extracting(Judged::judgement).containsExactly("better", "too little");
            assertThat(row(shown, "C2").judgement()).isNull();
            assertThat(row(scorecards.show(ANALYST, 2020), "C1").judgement()).isNull();
            refusedToNobody(() -> scorecards.judge(ANALYST, 2019, "C1", "x", "y"));
            refusedToNobody(() -> scorecards.judge(Actor.nobody(), 2019, "C1", "x", "y"));
            refused(() -> scorecards.judge(SECRETARIAT, 2019, "C13", "x", "y"), "assessment.unknown-criterion");
            refused(() -> scorecards.judge(SECRETARIAT, 2019, "C1", " ", ""), "assessment.field-missing");
            refused(() -> scorecards.judge(SECRETARIAT, 1999, "C1", "x", "y"), "assessment.year-without-law");
        }

        @Test
        void countADocumentOfTheLastDayAndNotOfTheDayAfter(TestDatabase.Fresh databases, @TempDir Path folder)
                throws java.io.IOException {
            ScorecardService scorecards =
                    withCase(databases, folder).assessment().scorecards();
            scorecards.addDocument(SECRETARIAT, 2019, document("2019-03-31", "https://example.org/a", false));
            scorecards.addDocument(SECRETARIAT, 2019, document("2019-04-01", "", false));
            scorecards.addDocument(SECRETARIAT, 2019, document("2019-03-31", "", true));

            ScorecardService.Shown shown = scorecards.show(ANALYST, 2019);

            assertThat(row(shown, "C9").items())
                    .extracting(Scorecard.Item::counts)
                    .containsExactly(true, false, false);
            assertThat(row(shown, "C9").data()).isEqualTo(Scorecard.Data.COMPLETE);
            assertThat(row(shown, "S1").items()).isEmpty();
            scorecards.withdrawDocument(
                    SECRETARIAT, 2019, shown.documents().getFirst().id(), "the wrong one");
            assertThat(scorecards.show(ANALYST, 2019).documents()).hasSize(2);
            refusedToNobody(() -> scorecards.addDocument(ANALYST, 2019, document("2019-03-31", "", false)));
            refusedToNobody(() -> scorecards.withdrawDocument(ANALYST, 2019, 1, "x"));
            refused(
                    () -> scorecards.addDocument(SECRETARIAT, 2019, document("31.3.2019", "javascript:x", false)),
                    "assessment.not-a-link",
                    "assessment.not-a-date");
            refused(
                    () -> scorecards.addDocument(SECRETARIAT, 2019, document("2199-01-01", "", false)),
                    "assessment.day-ahead");
        }

        @Test
        void takeStatementsFromWhoeverKeepsThem(Installation installation) {
            Evidence evidence = new Evidence(
                    Evidence.Kind.STATEMENT,
                    "s-1",
                    List.of("C1"),
                    null,
                    LocalDate.of(2019, 1, 1),
                    null,
                    null,
                    true,
                    false,
                    null,
                    null,
                    null,
                    "nine convictions");
            StatementEvidence said = (actor, year) ->
                    List.of(new StatementEvidence.Said(evidence, "nine convictions", "/statements/s-1", "ours: 8"));
            Wiring wiring = wiring(installation);

            ScorecardService.Shown shown = new Assessments(installation, PACKS, wiring.figures(), said)
                    .scorecards()
                    .show(ANALYST, 2019);

            assertThat(row(shown, "C1").items())
                    .anyMatch(item -> item.evidence().ref().equals("s-1"));
            assertThat(shown.statements())
                    .singleElement()
                    .satisfies(each -> assertThat(each.verdict()).isEqualTo("ours: 8"));
        }

        private ScorecardService.DocumentTyped document(String on, String link, boolean promised) {
            return new ScorecardService.DocumentTyped(List.of("C9"), "An agreement", link, on, promised, "F", "");
        }

        private Scorecard.Row row(ScorecardService.Shown shown, String id) {
            return shown.card().rows().stream()
                    .filter(row -> row.criterion().id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class Recommendations {

        @Test
        void goTheirWayFromRecordedToVerifiedEachStepKept(Installation installation) {
            RecommendationService service = assessments(installation).recommendations();
            service.plan(SECRETARIAT, ID, plan("labour", "2020-03-31"));
            service.move(SECRETARIAT, ID, "recorded", "assigned", "");
            service.move(LABOUR, ID, "assigned", "in_progress", "");
            service.addEvidence(LABOUR, ID, "Inspection report", "2019-12-01", "", "45 kilns");
            service.move(LABOUR, ID, "in_progress", "implemented", "all kilns seen");
            service.move(SECRETARIAT, ID, "implemented", "verified", "");
            service.move(SECRETARIAT, ID, "verified", "reopened", "kilns opened since");

            Followed followed = service.get(ANALYST, ID);

            assertThat(followed.recommendation().state().word()).isEqualTo("reopened");
            assertThat(followed.recommendation().moves())
                    .extracting(Recommendation.Move::by)
                    .containsExactly("focal", "labour", "labour", "focal", "focal");
            assertThat(followed.history()).hasSize(7);
            assertThat(followed.recommendation().targets().get("labour_inspections"))
                    .hasValueSatisfying(target -> assertThat(target).hasToString("500"));
        }

        @Test
        void areMovedOnlyByWhomItIsAndOnlyStepByStep(Installation installation) {
            RecommendationService service = assessments(installation).recommendations();

            refused(() -> service.move(SECRETARIAT, ID, "recorded", "assigned", ""), "assessment.owner-missing");
            service.plan(SECRETARIAT, ID, plan("labour", ""));
            service.move(SECRETARIAT, ID, "recorded", "assigned", "");
            assertThatThrownBy(() -> service.move(SECRETARIAT, ID, "assigned", "verified", ""))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            problem -> assertThat(problem.problems().getFirst().text("en"))
                                    .startsWith(
                                            "A recommendation becomes verified from implemented, not from assigned."));
            refused(() -> service.move(POLICE, ID, "assigned", "in_progress", ""), "assessment.move-not-yours");
            refused(() -> service.plan(POLICE, ID, plan("police", "")), "assessment.move-not-yours");
            refused(() -> service.addEvidence(POLICE, ID, "x", "2019-12-01", "", ""), "assessment.move-not-yours");
            refused(() -> service.move(LABOUR, ID, "recorded", "assigned", ""), "assessment.changed-meanwhile");
            refused(() -> service.move(LABOUR, ID, "assigned", "done", ""), "assessment.unknown-state");
            refused(() -> service.move(LABOUR, ID, "assigned", "not_pursued", " "), "assessment.reason-missing");
            service.move(LABOUR, ID, "assigned", "in_progress", "");
            refused(() -> service.move(LABOUR, ID, "in_progress", "implemented", ""), "assessment.evidence-missing");
            service.addEvidence(LABOUR, ID, "Report", "2019-03-31", "", "before the period after the report");
            refused(() -> service.move(LABOUR, ID, "in_progress", "implemented", ""), "assessment.evidence-missing");
            service.addEvidence(LABOUR, ID, "Report", "2019-04-01", "", "its first day");
            refused(() -> service.move(SECRETARIAT, ID, "in_progress", "implemented", ""), "assessment.move-not-yours");
            service.move(LABOUR, ID, "in_progress", "implemented", "");
            refused(() -> service.move(LABOUR, ID, "implemented", "verified", ""), "assessment.move-not-yours");
        }

        @Test
        void areOpenToWhoMayAndClosedToNobody(Installation installation) {
            RecommendationService service = assessments(installation).recommendations();

            assertThat(service.list(ANALYST)).hasSize(5);
            assertThat(service.institutions(ANALYST)).containsKey("labour");
            refusedToNobody(() -> service.list(READER));
            refusedToNobody(() -> service.get(Actor.nobody(), ID));
            refusedToNobody(() -> service.due(Actor.nobody(), 60));
            refusedToNobody(() -> service.plan(ANALYST, ID, plan("labour", "")));
            refusedToNobody(() -> service.move(ANALYST, ID, "recorded", "assigned", ""));
            refusedToNobody(() -> service.addEvidence(ANALYST, ID, "x", "2019-12-01", "", ""));
            refusedToNobody(() -> service.link(ANALYST, ID, "", ""));
            refusedToNobody(() -> service.add(ANALYST, typed("tip-2020-data")));
            refused(() -> service.get(ANALYST, "nothing"), "assessment.unknown-recommendation");
        }

        @Test
        void dueSoonOrOverdueAreToldTheEarliestFirst(Installation installation) {
            RecommendationService service = assessments(installation).recommendations();
            service.plan(
                    SECRETARIAT, ID, plan("labour", service.today().plusDays(60).toString()));
            service.plan(
                    SECRETARIAT,
                    "tip-2019-undercover",
                    new RecommendationService.PlanTyped("police", "2020-03-31", "", Map.of(), ""));

            assertThat(service.due(ANALYST, 60)).extracting(Followed::id).containsExactly("tip-2019-undercover", ID);
            assertThat(service.due(ANALYST, 59)).extracting(Followed::id).containsExactly("tip-2019-undercover");
        }

        @Test
        void enteredHereAreLinkedWithAnEarlierOneByAPerson(Installation installation) {
            RecommendationService service = assessments(installation).recommendations();
            service.add(SECRETARIAT, typed("tip-2020-data"));

            service.link(SECRETARIAT, "tip-2020-data", "tip-2018-data-system", "the same words");

            Followed followed = service.get(ANALYST, "tip-2020-data");
            assertThat(followed.entered()).isTrue();
            assertThat(followed.recommendation().repeats()).isEqualTo("tip-2018-data-system");
            refused(
                    () -> service.link(SECRETARIAT, "tip-2018-data-system", "tip-2020-data", ""),
                    "assessment.link-in-a-circle");
            refused(() -> service.add(SECRETARIAT, typed("tip-2020-data")), "assessment.recommendation-taken");
            refused(() -> service.add(SECRETARIAT, typed(ID)), "assessment.recommendation-taken");
            service.link(SECRETARIAT, "tip-2020-data", "", "they differ");
            assertThat(service.get(ANALYST, "tip-2020-data").recommendation().repeats())
                    .isNull();
        }

        private RecommendationService.PlanTyped plan(String owner, String due) {
            return new RecommendationService.PlanTyped(
                    owner, due, "see every kiln", Map.of("labour_inspections", "500"), "");
        }

        private RecommendationService.RecommendationTyped typed(String id) {
            return new RecommendationService.RecommendationTyped(
                    id,
                    "TIP report 2020",
                    "2020",
                    "collect data",
                    "the report",
                    "Collect data.",
                    "",
                    "1",
                    "C1, C10",
                    "data",
                    "agencies_reporting");
        }
    }

    @Nested
    class AnswersOfTheQuestionnaire {

        @Test
        void areTracedToFigureAndMoment(TestDatabase.Fresh databases, @TempDir Path folder) throws java.io.IOException {
            QuestionnaireService service =
                    withCase(databases, folder).assessment().questionnaires();

            Answers answers = service.fill(ANALYST, Period.parse("TIP-2019"));

            assertThat(answers.sections()).hasSize(5);
            assertThat(answers.asOf()).isAfter(java.time.Instant.EPOCH);
            assertThat(answers.counts().get("missing")).isPositive();
            refusedToNobody(() -> service.fill(READER, Period.parse("TIP-2019")));
            refusedToNobody(() -> service.fill(Actor.nobody(), Period.parse("TIP-2019")));
        }
    }

    @Test
    void theSelfAssessmentIsADraftWithEveryCriterion(TestDatabase.Fresh databases, @TempDir Path folder)
            throws java.io.IOException {
        Assessments assessments = withCase(databases, folder).assessment();
        assessments.scorecards().judge(SECRETARIAT, 2019, "C9", "weak", "one agreement");

        for (String language : List.of("en", "km")) {
            assertThat(assessments.selfAssessment().compose(ANALYST, 2019, language))
                    .satisfies(document -> {
                        assertThat(document.sections()).hasSize(1 + 16 + 2);
                        assertThat(document.banner()).isNotNull();
                        assertThat(document.toString()).contains("weak", "one agreement");
                    });
        }
        refusedToNobody(() -> assessments.selfAssessment().compose(READER, 2019, "en"));
        refusedToNobody(() -> assessments.selfAssessment().compose(Actor.nobody(), 2019, "en"));
    }

    private static Assessments assessments(Installation installation) {
        return wiring(installation).assessment();
    }

    private static Wiring wiring(Installation installation) {
        Wiring wiring = new Wiring(installation, PACKS);
        assertThatCode(() -> wiring.register().applyPlan(Actor.operator())).doesNotThrowAnyException();
        return wiring;
    }

    private static Wiring withCase(TestDatabase.Fresh databases, Path folder) throws java.io.IOException {
        Wiring wiring = wiring(databases.open());
        Path file = java.nio.file.Files.writeString(
                folder.resolve("cases.csv"), "case_no,force,kind,crackdown_on\nK-1,police,sex,2019-02-01\n");
        wiring.register().importFiles(Actor.operator(), ImportRequest.of(List.of(file), "police", null, false));
        return wiring;
    }

    private static void refused(ThrowingCallable wish, String... codes) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().stream()
                                        .map((Problem problem) -> problem.code().id())
                                        .distinct())
                                .containsExactly(codes));
    }

    private static void refusedToNobody(ThrowingCallable wish) {
        assertThatThrownBy(wish).isInstanceOf(NotAllowed.class);
    }

    private static Actor actor(String account, Role role, @org.jspecify.annotations.Nullable String agency) {
        return Actor.of(UUID.nameUUIDFromBytes(account.getBytes()), account, Set.of(role), agency);
    }
}
