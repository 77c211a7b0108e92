package org.saksei.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saksei.statements.reading.Grid.Cell;

class SpacedRowsTest {

    @Test
    void underALineOfYearsARowHasANumberForEach() {
        assertThat(rows("Office 2021 2022 2023\nHa 41 63 22\nNorth Bridge – 205 181\n"))
                .containsExactly("Ha|41|63|22", "North Bridge|–|205|181");
    }

    @Test
    void thousandsAreJoinedWhereTheColumnsLeaveOneCut() {
        assertThat(rows("2021 2022\nHa 1 014 1 120\nLo 980 1 003\n")).containsExactly("Ha|1 014|1 120", "Lo|980|1 003");
    }

    @Test
    void ofSeveralCutsTheOneIntoNumbersOfASizeIsTaken() {
        assertThat(rows("2021 2022 2023\nHa 1 014 1 120 990\n")).containsExactly("Ha|1 014|1 120|990");
    }

    @Test
    void aLineWithTwoCutsAlikeStaysWhole() {
        assertThat(rows("2021 2022\nHa 120 150 180\n")).isEmpty();
    }

    @Test
    void wordsBehindTheYearsNameColumnsIfTheRowsHaveThem() {
        assertThat(heads("Office 2021 2022 Change %\nHa 120 150 25\n")).isEqualTo("Office|2021|2022|Change %");
        assertThat(heads("Office 2021 2022 All (%)\nHa 120 150 270\n")).isEqualTo("Office|2021|2022|All (%)");
        assertThat(heads("Office 2021 2022 in numbers\nHa 120 150\n")).isEqualTo("Office|2021|2022");
    }

    @Test
    void aLimitOfAgeAndAYearNameTheRow() {
        assertThat(rows("Age Men Women All\nBelow 15 4 9 13\n15–17 2 4 6\n18+ 1 2 3\n"))
                .containsExactly("Below 15|4|9|13", "15–17|2|4|6", "18+|1|2|3");
        assertThat(rows("Year Men Women\n2021 4 9\n2022 5 10\n")).containsExactly("2021|4|9", "2022|5|10");
    }

    @Test
    void withoutYearsOneRowIsNoTableAndTwoAre() {
        assertThat(rows("Office Opened Closed\nHa 4 9\n")).isEmpty();
        assertThat(rows("Office Opened Closed\nHa 4 9\nLo 5 10\n")).containsExactly("Ha|4|9", "Lo|5|10");
    }

    @Test
    void aSentenceIsNoHeadAndNoRow() {
        assertThat(rows("He compared 2021 2022.\nHa 41 63\n")).isEmpty();
        assertThat(rows("The two years 2021 2022\nHa has 41 and 63\n")).isEmpty();
    }

    private static List<String> rows(String text) {
        return Grids.of(text).stream()
                .flatMap(grid -> grid.rows().stream())
                .map(row -> words(text, row.cells()))
                .toList();
    }

    private static String heads(String text) {
        return words(text, Grids.of(text).getFirst().heads().getFirst().cells());
    }

    private static String words(String text, List<Cell> cells) {
        return cells.stream()
                .map(cell -> text.substring(cell.from(), cell.to()))
                .collect(Collectors.joining("|"));
    }
}
