package org.saksei.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.saksei.kernel.Period;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.report.FrozenReport;
import org.saksei.report.ReportFormat;

@ExtendWith(TestDatabase.class)
class ReportServiceTest {

    private static final Actor ANALYST = actor("analyst", Role.ANALYST);
    private static final Actor RELEASE = actor("release", Role.RELEASE_OFFICER);
    private static final Actor READER = actor("reader", Role.READER);
    private static final Period HALF = Period.parse("2019-H1");
    private static final PackService PACKS = PackService.read(Path.of("..", "packs", "cambodia"));

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsProved(TestDatabase.Fresh databases) throws IOException {
        ReportService reports = withCases(databases, 3).report();

        FrozenReport written = reports.freeze(ANALYST, "half-year", HALF).report();
        Verdict verdict = reports.verify(ANALYST, written.json(), "R.json");

        assertThat(written.table().find("cases").orElseThrow().value()).hasToString("3");
        assertThat(ids(verdict.problems())).isEmpty();
        assertThat(verdict.numbers()).isGreaterThan(100);
        assertThat(verdict.publication()).isPresent();
        assertThat(written.records())
                .extracting(FrozenReport.RecordCount::type, FrozenReport.RecordCount::count)
                .contains(org.assertj.core.groups.Tuple.tuple("case", 3L));
    }

    @Test
    void theProofOfAKeptReportIsKept(TestDatabase.Fresh databases) throws IOException {
        ReportService reports = withCases(databases, 3).report();
        long id = reports.freeze(ANALYST, "half-year", HALF).publication().id();
        assertThat(reports.proofs(ANALYST)).isEmpty();

        Verdict verdict = reports.verify(RELEASE, id);

        assertThat(verdict.proved()).isTrue();
        assertThat(reports.proofs(READER).get(id)).satisfies(proof -> {
            assertThat(proof.proved()).isTrue();
            assertThat(proof.numbers()).isEqualTo(verdict.numbers());
            assertThat(proof.by()).isEqualTo("release");
        });
    }

    @Test
    void aPreviewCountsWhatAFreezeWouldAndKeepsNothing(TestDatabase.Fresh databases) throws IOException {
        ReportService reports = withCases(databases, 3).report();

        ReportService.Preview preview = reports.preview(ANALYST, "half-year", HALF);

        assertThat(preview.blocking()).isEmpty();
        assertThat(preview.report().table().find("cases").orElseThrow().value()).hasToString("3");
        assertThat(reports.list(ANALYST)).isEmpty();
    }

    @Test
    void whatIsRecordedLaterDisprovesNothing(TestDatabase.Fresh databases) throws IOException {
        Wiring wiring = withCases(databases, 3);
        String first =
                wiring.report().freeze(ANALYST, "half-year", HALF).report().json();
        addCases(wiring, 4, 1);

        FrozenReport second = wiring.report().freeze(ANALYST, "half-year", HALF).report();

        assertThat(second.table().find("cases").orElseThrow().value()).hasToString("4");
        assertThat(ids(wiring.report().verify(ANALYST, first, "R.json").problems()))
                .isEmpty();
        assertThat(ids(wiring.report().verify(ANALYST, second.json(), "R.json").problems()))
                .isEmpty();
    }

    @Test
    void oneChangedDigitIsNamedWithItsPlace(TestDatabase.Fresh databases) throws IOException {
        ReportService reports = withCases(databases, 3).report();
        String json = reports.freeze(ANALYST, "half-year", HALF).report().json();
        String altered = json.replaceFirst("(\"code\":\"police\",\"label\":\\{[^}]*},\"value\":)3", "$18");

        Verdict verdict = reports.verify(ANALYST, altered, "R.json");

        assertThat(altered).isNotEqualTo(json);
        assertThat(ids(verdict.problems())).containsExactly("report.altered", "report.part-differs");
        assertThat(verdict.problems().getLast().text("en"))
                .startsWith("R.json: cases of 2019-H1, by force, police: 8 is printed; the register gives 3");
    }

    @Test
    void aFileWithAFreshCodeIsKnownToNobody(TestDatabase.Fresh databases) throws IOException {
        ReportService reports = withCases(databases, 3).report();
        FrozenReport true3 = reports.freeze(ANALYST, "half-year", HALF).report();
        FrozenReport forged = FrozenReport.read(true3.json().replaceFirst("\"value\":3", "\"value\":30"), "R.json")
                .report();

        Verdict verdict = reports.verify(ANALYST, forged.json(), "R.json");

        assertThat(ids(verdict.problems()))
                .contains("report.not-published-here")
                .doesNotContain("report.altered");
        assertThat(ids(verdict.problems()))
                .anyMatch(id -> id.equals("report.value-differs") || id.equals("report.part-differs"));
    }

    @Test
    void aRecordTakenAwayBehindTheRegistersBackIsFoundOut(TestDatabase.Fresh databases)
            throws IOException, SQLException {
        Wiring wiring = withCases(databases, 3);
        String json =
                wiring.report().freeze(ANALYST, "half-year", HALF).report().json();
        try (Connection superuser = databases.superuser(wiring.installation())) {
            superuser.createStatement().execute("delete from register.\"case\" where case_no = 'K-1'");
        }

        assertThat(ids(wiring.report().verify(ANALYST, json, "R.json").problems()))
                .contains("report.records-differ", "report.value-differs", "report.part-differs");
    }

    @Test
    void aKeptReportIsWrittenInEveryFormatAndLanguage(TestDatabase.Fresh databases) throws IOException {
        ReportService reports = withCases(databases, 3).report();
        long id = reports.freeze(ANALYST, "half-year", HALF).publication().id();

        for (ReportFormat format : ReportFormat.values()) {
            for (String language : List.of("en", "km")) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                reports.write(ANALYST, id, language, format, out);
                assertThat(out.size()).isGreaterThan(10_000);
            }
        }
    }

    @Test
    void aReportThatCouldNotBeWrittenWasNotPublished(TestDatabase.Fresh databases) throws IOException {
        ReportService reports = withCases(databases, 1).report();

        assertThatThrownBy(() -> reports.freeze(ANALYST, "half-year", HALF, report -> {
                    throw new IOException("no room");
                }))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(ids(refused.problems())).containsExactly("report.not-writable"));
        assertThat(reports.list(ANALYST)).isEmpty();
    }

    @Test
    void nobodyWritesAndReadersSeeWhatWasPublished(TestDatabase.Fresh databases) throws IOException {
        Wiring wiring = withCases(databases, 1);
        ReportService reports = wiring.report();
        assertThatThrownBy(() -> reports.freeze(Actor.nobody(), "half-year", HALF))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reports.freeze(READER, "half-year", HALF)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reports.verify(Actor.nobody(), "{}", "R.json")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reports.preview(RELEASE, "half-year", HALF)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reports.preview(Actor.nobody(), "half-year", HALF))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reports.proofs(Actor.nobody())).isInstanceOf(NotAllowed.class);

        long id = reports.freeze(ANALYST, "half-year", HALF).publication().id();
        assertThat(reports.list(READER)).isEmpty();
        assertThat(reports.find(READER, id)).isEmpty();
        assertThatThrownBy(() -> reports.verify(READER, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reports.verify(Actor.nobody(), id)).isInstanceOf(NotAllowed.class);

        reports.change(ANALYST, id, Publication.State.APPROVED);
        assertThatThrownBy(() -> reports.change(ANALYST, id, Publication.State.PUBLISHED))
                .isInstanceOf(NotAllowed.class);
        reports.change(RELEASE, id, Publication.State.PUBLISHED);
        assertThat(reports.list(READER)).extracting(Publication::id).containsExactly(id);
        assertThat(reports.get(READER, id).table().period()).isEqualTo(HALF);
        assertThatThrownBy(() -> reports.change(ANALYST, id, Publication.State.APPROVED))
                .isInstanceOf(Refused.class)
                .hasMessage("report.not-from-here");
        assertThat(wiring.installation().audit().list(null, "report", null, 10))
                .extracting(entry -> entry.action())
                .contains("report.write", "report.change-state");
    }

    @Test
    void anUnknownLayoutOrLanguageIsAnsweredWithWhatThereIs(TestDatabase.Fresh databases) throws IOException {
        ReportService reports = withCases(databases, 1).report();

        assertThatThrownBy(() -> reports.freeze(ANALYST, "half-yearly", HALF))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.isWrongUsage()).isTrue();
                    assertThat(refused.problems().getFirst().text("en")).contains("half-year.");
                });
        FrozenReport report = reports.freeze(ANALYST, "half-year", HALF).report();
        assertThatThrownBy(() -> reports.compose(report, "fr"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().text("en"))
                                .contains("en, km"));
        assertThatThrownBy(() -> ReportService.format("R.odt"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().text("en"))
                                .contains(".html, .docx, .xlsx, .pdf"));
    }

    @Test
    void aMomentThatHasNotComeIsAProblemOfTheFile(TestDatabase.Fresh databases) throws IOException {
        ReportService reports = withCases(databases, 1).report();
        String json = reports.freeze(ANALYST, "half-year", HALF).report().json();
        String altered = json.replaceFirst("\"as_of\":\"20", "\"as_of\":\"30");

        Verdict verdict = reports.verify(ANALYST, altered, "R.json");

        assertThat(ids(verdict.problems())).contains("report.altered");
        assertThat(verdict.proved()).isFalse();
    }

    private Wiring withCases(TestDatabase.Fresh databases, int count) throws IOException {
        Installation installation = databases.open();
        Wiring wiring = new Wiring(installation, PACKS);
        wiring.register().applyPlan(Actor.operator());
        addCases(wiring, 1, count);
        return wiring;
    }

    private void addCases(Wiring wiring, int first, int count) throws IOException {
        StringBuilder csv = new StringBuilder("case_no,force,kind,crackdown_on\n");
        for (int i = first; i < first + count; i++) {
            csv.append("K-").append(i).append(",police,sex,2019-02-0").append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("cases-" + first + ".csv"), csv);
        wiring.register().importFiles(Actor.operator(), ImportRequest.of(List.of(file), "police", null, false));
    }

    private static List<String> ids(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().id()).distinct().toList();
    }

    private static Actor actor(String account, Role role) {
        return Actor.of(new UUID(0, role.ordinal()), account, Set.of(role), null);
    }
}
