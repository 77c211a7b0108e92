package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saksei.app.statements.SmallRegister.ANALYST;
import static org.saksei.app.statements.SmallRegister.ARTICLE;
import static org.saksei.app.statements.SmallRegister.READER;
import static org.saksei.app.statements.SmallRegister.article;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.app.access.NotAllowed;
import org.saksei.kernel.Period;
import org.saksei.statements.Verdict;

@ExtendWith(TestDatabase.class)
class DossiersTest {

    private static final Period HALF = Period.half(2019, 1);

    @TempDir
    private Path folder;

    @Test
    void aStatementStandsBesideTheRegisterAndTheCauseIsLookedFor(TestDatabase.Fresh databases) throws IOException {
        SmallRegister house = SmallRegister.open(databases, folder, 3);
        Statement five = house.confirmed(article(ARTICLE, false), "5", "cases");
        Dossiers dossiers = house.wiring().dossiers();

        Dossier dossier = dossiers.get(ANALYST, "cases", HALF);

        assertThat(dossier.value()).isEqualByComparingTo("3");
        assertThat(dossier.rows()).singleElement().satisfies(row -> {
            assertThat(row.verdict()).isEqualTo(Verdict.CONFLICT);
            assertThat(row.difference()).isEqualByComparingTo("2");
            assertThat(row.tested()).isPositive();
        });
        assertThat(dossiers.listSubjects(ANALYST)).containsEntry(new Dossier.Asked("cases", HALF), 1L);

        house.statements().correct(ANALYST, five.id(), five.version(), Map.of("value", "3"), "typing mistake");
        assertThat(dossiers.get(ANALYST, "cases", HALF).rows().getFirst().verdict())
                .isEqualTo(Verdict.AGREE);
    }

    @Test
    void contradictionsFollowTheRegisterWithoutAnyChangeOfStatements(TestDatabase.Fresh databases) throws IOException {
        SmallRegister house = SmallRegister.open(databases, folder, 3);
        ConfirmedStatements confirmed = house.wiring().confirmedStatements();
        assertThat(confirmed.countConflicts(ANALYST)).isZero();
        Statement five = house.confirmed(article(ARTICLE, false), "5", "cases");
        assertThat(confirmed.countConflicts(ANALYST)).isEqualTo(1);
        assertThat(confirmed.conflicts(ANALYST)).hasSize(1);

        house.sendCases(4, 5);
        assertThat(confirmed.countConflicts(ANALYST)).isZero();

        house.sendCases(6, 6);
        assertThat(confirmed.countConflicts(ANALYST)).isEqualTo(1);
        house.statements().reject(ANALYST, five.id(), five.version(), "another committee");
        assertThat(confirmed.countConflicts(ANALYST)).isZero();
    }

    @Test
    void aPartIsHeldAgainstThatPart(TestDatabase.Fresh databases) throws IOException {
        SmallRegister house = SmallRegister.open(databases, folder, 3);
        house.confirmed(
                article(ARTICLE.replace("5 human", "2 human").replace("from 2", "from 9"), false),
                "2",
                "cases kind=other");

        assertThat(house.wiring().dossiers().get(ANALYST, "cases", HALF).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.verdict()).isEqualTo(Verdict.AGREE);
                    assertThat(row.statement().figure().indicator())
                            .hasFieldOrPropertyWithValue("filter", Map.of("kind", "other"));
                });
    }

    @Test
    void peopleAtAnotherStepAreAnotherDefinitionAndNeverSubtracted(TestDatabase.Fresh databases) throws IOException {
        SmallRegister house = SmallRegister.open(databases, folder, 1);
        java.nio.file.Path file = java.nio.file.Files.writeString(folder.resolve("victims.csv"), """
                victim_no,case_no,sex,rescued_on
                V-1,K-1,F,2019-02-01
                """);
        house.wiring()
                .register()
                .importFiles(
                        Actor.operator(),
                        org.saksei.app.register.ImportRequest.of(List.of(file), "police", null, false));
        assertThat(house.wiring()
                        .dossiers()
                        .get(ANALYST, "victims_rescued", HALF)
                        .value())
                .isEqualByComparingTo("1");
        long id = house.statements()
                .add(ANALYST, article("The government identified 4 victims in the first half of 2019.\n", false));
        Statement four = SmallRegister.statement(house.statements().open(ANALYST, id), "4");
        house.statements().confirm(ANALYST, four.id(), 1);

        assertThat(house.wiring()
                        .dossiers()
                        .get(ANALYST, "victims_rescued", HALF)
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.verdict()).isEqualTo(Verdict.OTHER_DEFINITION);
                    assertThat(row.reason()).isEqualTo("event");
                    assertThat(row.difference()).isNull();
                    assertThat(row.known())
                            .isNotNull()
                            .extracting(Dossier.Known::value)
                            .isEqualTo("1");
                });
        assertThat(house.wiring().confirmedStatements().countConflicts(ANALYST)).isZero();
    }

    @Test
    void aStatementIsHeldAgainstWhatWasKnownWhenItWasPrinted(TestDatabase.Fresh databases) throws IOException {
        SmallRegister house = SmallRegister.open(databases, folder, 3);
        house.confirmed(article(ARTICLE, false), "5", "cases");
        LocalDate today =
                LocalDate.ofInstant(house.wiring().installation().time().instant(), ZoneId.systemDefault());
        Dossiers dossiers = house.wiring().dossiers();

        assertThat(dossiers.get(ANALYST, "cases", HALF).rows().getFirst().known())
                .as("in 2019 this register knew nothing: what it knows now counts")
                .isEqualTo(new Dossier.Known("cases", "3", "register", null));
        assertThat(dossiers.getAsOf(ANALYST, "cases", HALF, null)
                        .rows()
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.CONFLICT);
        assertThat(dossiers.getAsOf(
                                ANALYST,
                                "cases",
                                HALF,
                                today.minusDays(1)
                                        .atStartOfDay(ZoneId.systemDefault())
                                        .toInstant())
                        .rows()
                        .getFirst()
                        .verdict())
                .as("asked for a moment at which it knew nothing, it says nothing")
                .isNull();
    }

    @Test
    void nobodyMayReadAnyOfIt(TestDatabase.Fresh databases) throws IOException {
        SmallRegister house = SmallRegister.open(databases, folder, 1);
        house.confirmed(article(ARTICLE, false), "5", "cases");
        Dossiers dossiers = house.wiring().dossiers();
        ConfirmedStatements confirmed = house.wiring().confirmedStatements();
        confirmed.countConflicts(ANALYST);
        for (Actor other : List.of(READER, Actor.nobody())) {
            denied(() -> dossiers.get(other, "cases", HALF));
            denied(() -> dossiers.getAsOf(other, "cases", HALF, null));
            denied(() -> dossiers.list(other));
            denied(() -> dossiers.list(other, 1));
            denied(() -> dossiers.listSubjects(other));
            denied(() -> confirmed.conflicts(other));
            denied(() -> confirmed.countConflicts(other));
            denied(() -> house.wiring().figures().state(other));
        }
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotAllowed.class);
    }
}
