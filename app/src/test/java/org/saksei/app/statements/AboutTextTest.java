package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saksei.app.statements.SmallRegister.ANALYST;
import static org.saksei.app.statements.SmallRegister.READER;
import static org.saksei.app.statements.SmallRegister.RELEASE;
import static org.saksei.app.statements.SmallRegister.printed;
import static org.saksei.app.statements.SmallRegister.statement;
import static org.saksei.app.statements.SmallRegister.value;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.NotAllowed;
import org.saksei.kernel.Refused;
import org.saksei.statements.StatedFigure;

/// What is known of a text is mended after it was added.
@ExtendWith(TestDatabase.class)
class AboutTextTest {

    /// Read without a day: none of its figures has days.
    private static final String UNDATED = """
            Police raided 11 massage parlours last year. The shelter took in 7 girls last month.

            Courts convicted 4 brokers last year, and 3 complaints were filed last month.
            """;

    private static final LocalDate DAY = LocalDate.of(2019, 7, 16);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withItsDayTheFiguresOfATextGetTheirPeriods(boolean kept, TestDatabase.Fresh databases) throws IOException {
        StatementsService service = SmallRegister.open(databases, folder, 1).statements();
        long id = service.add(ANALYST, printed(UNDATED, null, kept));
        assertThat(from(service, id, "11")).isNull();

        service.describe(ANALYST, id, 0, dated(DAY), "");

        assertThat(from(service, id, "11")).isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(from(service, id, "7")).isEqualTo(LocalDate.of(2019, 6, 1));
        assertThat(from(service, id, "4")).isEqualTo(LocalDate.of(2018, 1, 1));
        Source source = service.get(ANALYST, id);
        assertThat(source.published()).isEqualTo(DAY);
        assertThat(source.open()).isEqualTo(4);
        assertThat(service.history(
                        ANALYST, statement(service.open(ANALYST, id), "7").id()))
                .extracting(Statement.Version::act, Statement.Version::changedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("read", "analyst"),
                        org.assertj.core.groups.Tuple.tuple("reread", "analyst"));
    }

    @Test
    void whatSomebodyDecidedStaysAndIsMarkedWhereItWouldBeReadOtherwise(TestDatabase.Fresh databases)
            throws IOException {
        StatementsService service = SmallRegister.open(databases, folder, 1).statements();
        long id = service.add(ANALYST, printed(UNDATED, null, true));
        Statement confirmed = statement(service.open(ANALYST, id), "11");
        Statement corrected = statement(service.open(ANALYST, id), "7");
        Statement rejected = statement(service.open(ANALYST, id), "4");
        service.confirm(ANALYST, confirmed.id(), 1);
        service.correct(ANALYST, corrected.id(), 1, Map.of("from", "2019-06-01", "to", "2019-06-30"), "as called");
        service.reject(ANALYST, rejected.id(), 1, "another country");
        List<StatedFigure> decided = figures(service, id).stream().limit(3).toList();

        service.describe(ANALYST, id, 0, dated(DAY), "");

        assertThat(figures(service, id).subList(0, 3)).isEqualTo(decided);
        assertThat(service.listChanges(ANALYST, id))
                .extracting(SourceChange::figures)
                .containsExactly(new SourceChange.Figures(1, 1, 3, 2));
        StatementsService.Opened opened = service.open(ANALYST, id);
        assertThat(Objects.requireNonNull(statement(opened, "11").otherwise()).period())
                .hasFieldOrPropertyWithValue("from", LocalDate.of(2018, 1, 1));
        assertThat(statement(opened, "7").otherwise())
                .as("the person wrote the same days")
                .isNull();
        assertThat(statement(opened, "4").otherwise()).isNotNull();
        assertThat(statement(opened, "3").otherwise()).as("read again").isNull();

        service.confirm(ANALYST, confirmed.id(), 2);
        assertThat(statement(service.open(ANALYST, id), "11").otherwise())
                .as("confirmed again")
                .isNull();
    }

    @Test
    void aMarkGoesWhenTheDayIsTakenBackAndStaysWhenAnotherDetailChanges(TestDatabase.Fresh databases)
            throws IOException {
        StatementsService service = SmallRegister.open(databases, folder, 1).statements();
        long id = service.add(ANALYST, printed(UNDATED, null, false));
        service.confirm(ANALYST, statement(service.open(ANALYST, id), "11").id(), 1);
        service.describe(ANALYST, id, 0, dated(DAY), "");

        service.describe(ANALYST, id, 1, new SourceDetails(DAY, "Harbour Times", null, null), "misspelt");
        assertThat(Objects.requireNonNull(
                                statement(service.open(ANALYST, id), "11").otherwise())
                        .period())
                .as("a new publisher does not take the period back")
                .hasFieldOrPropertyWithValue("from", LocalDate.of(2018, 1, 1));

        service.describe(ANALYST, id, 2, new SourceDetails(null, "The Borelia Post", null, null), "was wrong");
        assertThat(statement(service.open(ANALYST, id), "11").otherwise()).isNull();
        assertThat(from(service, id, "7")).as("nobody decided about it").isNull();
    }

    @Test
    void everyChangeStaysVisibleWithWhatStoodThereBefore(TestDatabase.Fresh databases) throws IOException {
        SmallRegister house = SmallRegister.open(databases, folder, 1);
        StatementsService service = house.statements();
        long id = service.add(ANALYST, printed(UNDATED, null, true));

        service.describe(
                ANALYST, id, 0, new SourceDetails(DAY, "The Borelia Post", "Raids", "https://post.example/1"), "");
        service.describe(ANALYST, id, 1, new SourceDetails(DAY, "The Borelia Post", "Raids", null), "address is dead");

        assertThat(service.listChanges(ANALYST, id))
                .extracting(SourceChange::number, SourceChange::fields, SourceChange::changedBy, SourceChange::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                1,
                                List.of(
                                        new SourceChange.Field("published", "", "2019-07-16"),
                                        new SourceChange.Field("title", "", "Raids"),
                                        new SourceChange.Field("url", "", "https://post.example/1")),
                                "analyst",
                                ""),
                        org.assertj.core.groups.Tuple.tuple(
                                2,
                                List.of(new SourceChange.Field("url", "https://post.example/1", "")),
                                "analyst",
                                "address is dead"));
        assertThat(service.listChanges(ANALYST, id).getLast().figures())
                .as("an address is no reason to read again")
                .isEqualTo(SourceChange.Figures.NONE);
        assertThat(house.wiring().installation().audit().list("analyst", "statements.describe", null, 10))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain("post.example", "Raids"));
    }

    @Test
    void onlyWhoKeepsStatementsMayAndNobodyOverwritesAnother(TestDatabase.Fresh databases) throws IOException {
        StatementsService service = SmallRegister.open(databases, folder, 1).statements();
        long id = service.add(ANALYST, printed(UNDATED, DAY, true));

        assertThatThrownBy(() -> service.describe(RELEASE, id, 0, dated(null), "no"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> service.listChanges(READER, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> service.describe(ANALYST, id, 0, dated(null), " "))
                .isInstanceOf(Refused.class)
                .hasMessage("statements.detail-needs-reason");
        assertThatThrownBy(() -> service.describe(ANALYST, id + 9, 0, dated(DAY), ""))
                .hasMessage("statements.no-such-source");
        service.describe(ANALYST, id, 0, dated(DAY.plusDays(1)), "misread");
        assertThatThrownBy(() -> service.describe(ANALYST, id, 0, dated(DAY.plusDays(2)), "late"))
                .isInstanceOf(Refused.class)
                .hasMessage("statements.source-changed");
        service.describe(ANALYST, id, 1, dated(DAY.plusDays(1)), "the same again");
        assertThat(service.listChanges(ANALYST, id)).as("nothing changed").hasSize(1);
    }

    @Test
    void aDossierHoldsAStatementAgainstTheRegisterOfItsNewDay(TestDatabase.Fresh databases) throws IOException {
        SmallRegister house = SmallRegister.open(databases, folder, 3);
        Statement five = house.confirmed(printed(SmallRegister.ARTICLE, null, false), "5", "cases");
        assertThat(house.wiring().confirmedStatements().conflicts(ANALYST)).isNotEmpty();

        SourceDetails known = house.statements().get(ANALYST, five.sourceId()).details();
        SourceDetails dated = new SourceDetails(DAY, known.publisher(), known.title(), known.url());
        house.statements().describe(ANALYST, five.sourceId(), 0, dated, "");

        ConfirmedStatements.Snapshot now = house.wiring().confirmedStatements().snapshot(ANALYST);
        assertThat(Objects.requireNonNull(now.sources().get(five.sourceId())).published())
                .as("no remembered answer of before")
                .isEqualTo(DAY);
        assertThat(now.readings().getFirst().document().published()).isEqualTo(DAY);
        assertThat(now.readings().getFirst().document().problems()).isEmpty();
    }

    private static SourceDetails dated(@Nullable LocalDate day) {
        return new SourceDetails(day, "The Borelia Post", null, null);
    }

    private static @Nullable LocalDate from(StatementsService service, long id, String number) {
        var period = value(service.open(ANALYST, id), number).period();
        return period == null ? null : period.from();
    }

    private static List<StatedFigure> figures(StatementsService service, long id) {
        return service.open(ANALYST, id).statements().stream()
                .map(Statement::figure)
                .toList();
    }
}
