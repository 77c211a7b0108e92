package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.NotAllowed;
import org.saksei.app.access.Role;
import org.saksei.app.audit.Entry;
import org.saksei.app.pack.PackService;
import org.saksei.app.register.ImportRequest;
import org.saksei.kernel.Period;
import org.saksei.kernel.Refused;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Status;
import org.saksei.statements.Verdict;

@ExtendWith(TestDatabase.class)
class StatementsServiceTest {

    private static final Actor ANALYST = actor("analyst", Role.ANALYST);
    private static final Actor READER = actor("reader", Role.READER);
    private static final Actor RELEASE = actor("release", Role.RELEASE_OFFICER);
    private static final PackService PACKS = PackService.read(Path.of("..", "packs", "cambodia"));
    private static final Period HALF = Period.half(2019, 1);
    private static final String ARTICLE = """
            Cases rise in the first half

            The committee recorded 5 human trafficking cases in the first half of 2019, up from 2 a year earlier.
            """;

    @TempDir
    private Path folder;

    @Test
    void aTextBecomesProposalsWithExactQuotes(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = wiring(databases, 3).statements();
        long id = service.add(ANALYST, article(ARTICLE, false));

        StatementsService.Opened opened = service.open(ANALYST, id);

        assertThat(opened.text()).isNull();
        assertThat(opened.source().name()).isEqualTo("Cases rise in the first half");
        assertThat(opened.source().open()).isEqualTo(opened.statements().size()).isPositive();
        assertThat(opened.statements()).allSatisfy(statement -> {
            assertThat(statement.figure().status()).isEqualTo(Status.PROPOSED);
            assertThat(statement.figure().id()).startsWith(id + ".");
            assertThat(statement.figure().quote().exact())
                    .contains(statement.figure().text());
        });
        assertThat(value(opened, "5").quote().exact()).startsWith("The committee recorded 5");
    }

    @Test
    void theTextIsKeptOnlyWhereItsRightsAllowIt(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = wiring(databases, 1).statements();
        long id = service.add(ANALYST, article(ARTICLE, true));
        assertThat(service.open(ANALYST, id).text()).isEqualTo(ARTICLE);
        assertThat(service.open(ANALYST, id).source().mayKeepText()).isTrue();
    }

    @Test
    void theSameTextIsNotCountedTwice(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = wiring(databases, 1).statements();
        service.add(ANALYST, article(ARTICLE, false));
        assertThatThrownBy(() -> service.add(ANALYST, article(ARTICLE, true)))
                .isInstanceOf(Refused.class)
                .hasMessage("statements.known-already");
        assertThatThrownBy(() -> service.add(ANALYST, article("", true)))
                .isInstanceOf(Refused.class)
                .hasMessage("statements.nothing-given");
        assertThat(service.list(ANALYST)).hasSize(1);
    }

    @Test
    void everyDecisionIsAVersionWithWhoAndWhy(TestDatabase.Fresh databases) throws IOException {
        Wiring wiring = wiring(databases, 1);
        StatementsService service = wiring.statements();
        long id = service.add(ANALYST, article(ARTICLE, false));
        Statement five = statement(service.open(ANALYST, id), "5");

        service.confirm(ANALYST, five.id(), 1);
        service.correct(ANALYST, five.id(), 2, Map.of("value", "6", "attributes", "sex=female age=15-17"), "misprint");
        service.reject(ANALYST, five.id(), 3, "not about cases");

        assertThat(service.history(ANALYST, five.id()))
                .extracting(Statement.Version::state)
                .containsExactly("proposed", "confirmed", "edited", "rejected");
        assertThat(service.history(ANALYST, five.id()).get(2).why()).isEqualTo("misprint");
        assertThat(service.history(ANALYST, five.id()).get(2).line())
                .contains("\"value\": \"6\"", "{\"dimension\": \"age\", \"from\": \"15\", \"below\": \"18\"}");
        assertThat(service.open(ANALYST, id).source().rejected()).isEqualTo(1);
        service.confirm(ANALYST, five.id(), 4);
        assertThat(statement(service.open(ANALYST, id), "6").figure().status()).isEqualTo(Status.CONFIRMED);
        assertThat(wiring.installation().audit().list(null, "statements", null, 10))
                .extracting(Entry::action)
                .contains("statements.add", "statements.confirm", "statements.correct", "statements.reject");
    }

    @Test
    void whatAFigureSaysOfOthersSurvivesItsConfirmation(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = wiring(databases, 1).statements();
        long id = service.add(ANALYST, article(ARTICLE, false));
        StatedFigure before = value(service.open(ANALYST, id), "5");
        service.confirm(ANALYST, statement(service.open(ANALYST, id), "5").id(), 1);
        StatedFigure after = value(service.open(ANALYST, id), "5");
        assertThat(after.comparison()).isEqualTo(before.comparison()).isNotNull();
        assertThat(after.period()).isEqualTo(before.period());
    }

    @Test
    void aDecisionOnAnOldVersionIsRefused(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = wiring(databases, 1).statements();
        long id = service.add(ANALYST, article(ARTICLE, false));
        long five = statement(service.open(ANALYST, id), "5").id();
        service.confirm(ANALYST, five, 1);
        refused("statements.changed-meanwhile", () -> service.reject(ANALYST, five, 1, "late"));
        refused("statements.reason-needed", () -> service.reject(ANALYST, five, 2, " "));
        refused("statements.field-unreadable", () -> service.correct(ANALYST, five, 2, Map.of("value", "many"), "x"));
        refused(
                "statements.unknown-indicator",
                () -> service.correct(ANALYST, five, 2, Map.of("indicator", "no"), "x"));
        refused("statements.no-such-statement", () -> service.confirm(ANALYST, 4711, 1));
        refused("statements.no-such-source", () -> service.open(ANALYST, 4711));
        assertThat(service.history(ANALYST, five)).hasSize(2);
    }

    @Test
    void theDossierSetsAStatementBesideTheRegisterAndLooksForTheCause(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = wiring(databases, 3).statements();
        long id = service.add(ANALYST, article(ARTICLE, false));
        Statement five = statement(service.open(ANALYST, id), "5");
        Map<String, String> fields =
                Map.of("indicator", "cases", "from", "2019-01-01", "to", "2019-06-30", "place", "KHM");
        service.correct(ANALYST, five.id(), 1, fields, "about cases");

        Dossier dossier = service.dossier(ANALYST, "cases", HALF, null);

        assertThat(dossier.value()).isEqualByComparingTo("3");
        assertThat(dossier.rows()).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(Verdict.CONFLICT);
            assertThat(row.difference()).isEqualByComparingTo("2");
            assertThat(row.tested()).isPositive();
        });
        assertThat(service.countConflicts(ANALYST)).isEqualTo(1);
        assertThat(service.conflicts(ANALYST)).hasSize(1);
        assertThat(service.dossiers(ANALYST)).containsEntry("cases 2019-H1", 1L);

        service.correct(ANALYST, five.id(), 2, Map.of("value", "3"), "typing mistake");
        assertThat(service.dossier(ANALYST, "cases", HALF, null)
                        .rows()
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.AGREE);
        assertThat(service.countConflicts(ANALYST)).isZero();
    }

    @Test
    void whoMayOnlyLookMayNotChangeAndNobodyMayNothing(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = wiring(databases, 1).statements();
        long id = service.add(ANALYST, article(ARTICLE, false));
        long five = statement(service.open(ANALYST, id), "5").id();
        assertThat(service.open(RELEASE, id).statements()).isNotEmpty();
        for (Actor other : List.of(RELEASE, READER, Actor.nobody())) {
            denied(() -> service.add(other, article("other", false)));
            denied(() -> service.confirm(other, five, 1));
            denied(() -> service.correct(other, five, 1, Map.of(), "why"));
            denied(() -> service.reject(other, five, 1, "why"));
        }
        for (Actor other : List.of(READER, Actor.nobody())) {
            denied(() -> service.list(other));
            denied(() -> service.open(other, id));
            denied(() -> service.history(other, five));
            denied(() -> service.dossier(other, "cases", HALF, null));
            denied(() -> service.conflicts(other));
            denied(() -> service.countConflicts(other));
            denied(() -> service.dossiers(other));
        }
    }

    private static void refused(String problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessage(problem);
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotAllowed.class);
    }

    private static Statement statement(StatementsService.Opened opened, String value) {
        return opened.statements().stream()
                .filter(each -> value.equals(each.figure().value()))
                .findFirst()
                .orElseThrow();
    }

    private static StatedFigure value(StatementsService.Opened opened, String value) {
        return statement(opened, value).figure();
    }

    private static StatementsService.Added article(String text, boolean mayKeepText) {
        return new StatementsService.Added(
                "a.txt",
                text.getBytes(StandardCharsets.UTF_8),
                LocalDate.of(2019, 7, 16),
                "The Borelia Post",
                null,
                null,
                "en",
                mayKeepText);
    }

    private static Actor actor(String account, Role role) {
        return Actor.of(UUID.randomUUID(), account, Set.of(role), null);
    }

    private Wiring wiring(TestDatabase.Fresh databases, int cases) throws IOException {
        Installation installation = databases.open();
        Wiring wiring = new Wiring(installation, PACKS);
        wiring.register().applyPlan(Actor.operator());
        StringBuilder csv = new StringBuilder("case_no,force,kind,crackdown_on\n");
        for (int i = 1; i <= cases; i++) {
            csv.append("K-").append(i).append(",police,sex,2019-02-0").append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("cases.csv"), csv);
        wiring.register().importFiles(Actor.operator(), ImportRequest.of(List.of(file), "police", null, false));
        return wiring;
    }
}
