package org.saksei.app.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saksei.app.statements.SmallRegister.ANALYST;
import static org.saksei.app.statements.SmallRegister.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.saksei.app.TestDatabase;
import org.saksei.kernel.Period;

@ExtendWith(TestDatabase.class)
class StatementExportsTest {

    private static final String TEXT =
            "Sophea Chan, a witness, said there were 5 human trafficking cases in the first half of 2019.\n";

    @TempDir
    private Path folder;

    private static Stream<String> files(SmallRegister house) {
        StatementExports exports = new StatementExports("the committee");
        Dossiers dossiers = house.wiring().dossiers();
        List<Dossier.Row> rows = dossiers.list(ANALYST);
        return Stream.of(
                exports.json(dossiers.get(ANALYST, "cases", Period.half(2019, 1))),
                exports.json(rows),
                exports.csv(rows),
                exports.claimReviews(rows),
                exports.annotations(rows));
    }

    @Test
    void wordsLeaveTheHouseOnlyWhenSomebodySaidThatTheyNameNobody(TestDatabase.Fresh databases) throws IOException {
        SmallRegister house = SmallRegister.open(databases, folder, 3);
        Statement five = house.confirmed(article(TEXT, true), "5", "cases");

        assertThat(files(house))
                .allSatisfy(
                        file -> assertThat(file).contains("2019-H1").doesNotContain("Sophea", "witness", "there were"));

        house.statements().clear(ANALYST, five.id(), true);
        assertThat(files(house))
                .filteredOn(file -> file.contains("there were 5"))
                .hasSize(5);
        assertThat(house.statements().open(ANALYST, five.sourceId()).statements())
                .filteredOn(each -> each.id() == five.id())
                .singleElement()
                .satisfies(each -> assertThat(each.clearance()).hasFieldOrPropertyWithValue("by", "analyst"));

        house.statements().clear(ANALYST, five.id(), false);
        assertThat(files(house)).allSatisfy(file -> assertThat(file).doesNotContain("Sophea"));
    }

    @Test
    void aSourceGivesItsOwnConfirmedStatementsOnly(TestDatabase.Fresh databases) throws IOException {
        SmallRegister house = SmallRegister.open(databases, folder, 3);
        Statement five = house.confirmed(article(TEXT, true), "5", "cases");
        Statement six = house.confirmed(article(TEXT.replace("5", "6"), true), "6", "cases");
        Dossiers dossiers = house.wiring().dossiers();
        assertThat(dossiers.list(ANALYST)).hasSize(2);
        assertThat(dossiers.list(ANALYST, six.sourceId()))
                .extracting(row -> row.statement().id())
                .containsExactly(six.id());
        house.statements().reject(ANALYST, five.id(), five.version(), "twice");
        assertThat(dossiers.list(ANALYST, five.sourceId())).isEmpty();
    }
}
