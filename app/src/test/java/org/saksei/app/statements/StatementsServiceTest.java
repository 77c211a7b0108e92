package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saksei.app.statements.SmallRegister.ANALYST;
import static org.saksei.app.statements.SmallRegister.ARTICLE;
import static org.saksei.app.statements.SmallRegister.READER;
import static org.saksei.app.statements.SmallRegister.RELEASE;
import static org.saksei.app.statements.SmallRegister.article;
import static org.saksei.app.statements.SmallRegister.statement;
import static org.saksei.app.statements.SmallRegister.value;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.app.access.NotAllowed;
import org.saksei.app.audit.Entry;
import org.saksei.kernel.Refused;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Status;

@ExtendWith(TestDatabase.class)
class StatementsServiceTest {

    @TempDir
    private Path folder;

    @Test
    void aTextBecomesProposalsWithExactQuotes(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = SmallRegister.open(databases, folder, 3).statements();
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
        StatementsService service = SmallRegister.open(databases, folder, 1).statements();
        long id = service.add(ANALYST, article(ARTICLE, true));
        assertThat(service.open(ANALYST, id).text()).isEqualTo(ARTICLE);
        assertThat(service.open(ANALYST, id).source().mayKeepText()).isTrue();
    }

    @Test
    void theSameTextIsNotCountedTwice(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = SmallRegister.open(databases, folder, 1).statements();
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
        SmallRegister house = SmallRegister.open(databases, folder, 1);
        StatementsService service = house.statements();
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
        assertThat(service.find(ANALYST, five.figure().id()))
                .as("what was rejected can be taken back")
                .hasValueSatisfying(found -> assertThat(found.figure().status()).isEqualTo(Status.REJECTED));
        service.confirm(ANALYST, five.id(), 4);
        assertThat(statement(service.open(ANALYST, id), "6").figure().status()).isEqualTo(Status.CONFIRMED);
        assertThat(house.wiring().installation().audit().list(null, "statements", null, 10))
                .extracting(Entry::action)
                .contains("statements.add", "statements.confirm", "statements.correct", "statements.reject");
    }

    @Test
    void whatAFigureSaysOfOthersSurvivesItsConfirmation(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = SmallRegister.open(databases, folder, 1).statements();
        long id = service.add(ANALYST, article(ARTICLE, false));
        StatedFigure before = value(service.open(ANALYST, id), "5");
        service.confirm(ANALYST, statement(service.open(ANALYST, id), "5").id(), 1);
        StatedFigure after = value(service.open(ANALYST, id), "5");
        assertThat(after.comparison()).isEqualTo(before.comparison()).isNotNull();
        assertThat(after.period()).isEqualTo(before.period());
    }

    @Test
    void aDecisionOnAnOldVersionIsRefused(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = SmallRegister.open(databases, folder, 1).statements();
        long id = service.add(ANALYST, article(ARTICLE, false));
        long five = statement(service.open(ANALYST, id), "5").id();
        service.confirm(ANALYST, five, 1);
        refused("statements.changed-meanwhile", () -> service.reject(ANALYST, five, 1, "late"));
        refused("statements.reason-needed", () -> service.reject(ANALYST, five, 2, " "));
        refused("statements.field-unreadable", () -> service.correct(ANALYST, five, 2, Map.of("value", "many"), "x"));
        refused(
                "statements.unknown-indicator",
                () -> service.correct(ANALYST, five, 2, Map.of("indicator", "no"), "x"));
        refused(
                "statements.unknown-part",
                () -> service.correct(ANALYST, five, 2, Map.of("indicator", "cases kind=none"), "x"));
        refused(
                "statements.field-unreadable",
                () -> service.correct(ANALYST, five, 2, Map.of("indicator", "cases kind"), "x"));
        refused("statements.no-such-statement", () -> service.confirm(ANALYST, 4711, 1));
        refused("statements.no-such-source", () -> service.open(ANALYST, 4711));
        assertThat(service.history(ANALYST, five)).hasSize(2);
    }

    @Test
    void whoMayOnlyLookMayNotChangeAndNobodyMayNothing(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = SmallRegister.open(databases, folder, 1).statements();
        long id = service.add(ANALYST, article(ARTICLE, false));
        long five = statement(service.open(ANALYST, id), "5").id();
        assertThat(service.open(RELEASE, id).statements()).isNotEmpty();
        for (Actor other : List.of(RELEASE, READER, Actor.nobody())) {
            denied(() -> service.add(other, article("other", false)));
            denied(() -> service.confirm(other, five, 1));
            denied(() -> service.correct(other, five, 1, Map.of(), "why"));
            denied(() -> service.reject(other, five, 1, "why"));
            denied(() -> service.split(other, five, 1, new TwoFigures("5", "2", "5", "3")));
            denied(() -> service.merge(other, five, 1, five + 1, "5"));
            denied(() -> service.clear(other, five, true));
        }
        for (Actor other : List.of(READER, Actor.nobody())) {
            denied(() -> service.list(other));
            denied(() -> service.open(other, id));
            denied(() -> service.history(other, five));
            denied(() -> service.get(other, id));
            denied(() -> service.find(other, id + ".1"));
        }
    }

    private static void refused(String problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessage(problem);
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotAllowed.class);
    }
}
