package org.saksei.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.figures.FigureTable;
import org.saksei.kernel.Period;
import org.saksei.pack.Pack;

@ExtendWith(TestDatabase.class)
class FiguresServiceTest {

    private static final Pack CAMBODIA = PackFolder.read("cambodia");

    @Test
    void anEmptyRegisterHasNoDataRatherThanZeros(Installation installation) {
        new Invented(CAMBODIA, installation.transactions().sql());
        FiguresService figures = new FiguresService(installation.transactions(), () -> CAMBODIA);

        FigureTable table = figures.show(
                Actor.operator(), FigureQuery.of(Period.parse("2019-H1")).withAllSplits());

        assertThat(table.figures())
                .hasSize(62)
                .allSatisfy(figure -> assertThat(figure.value()).isNull());
    }
}
