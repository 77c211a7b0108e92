package org.saksei.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Part;
import org.saksei.figures.Rounding;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Period;
import org.saksei.kernel.Text;

class FigureTextTest {

    private static final FigureTable TABLE = new FigureTable(
            Period.half(2019, 1),
            Period.half(2018, 1),
            Instant.parse("2019-07-15T09:30:00Z"),
            "cambodia 1.0",
            List.of(
                    figure("cases", "Cases", 78, 62, 0, List.of()),
                    figure(
                            "victims_rescued",
                            "Victims rescued",
                            1263,
                            106,
                            7,
                            List.of(new SplitTable(
                                    "age_kh",
                                    Text.english("Age"),
                                    true,
                                    List.of(part("18+", "18 and over", 1263, 0), part("unknown", "Unknown", 0, 106))))),
                    figure("trainings", "Trainings", null, 3, 0, List.of())));

    @Test
    void figuresStandInATableWithNumbersToTheRight() {
        assertThat(new FigureText("en").write(TABLE)).isEqualToNormalizingNewlines("""
                2019-H1 compared with 2018-H1, as of 2019-07-15 09:30:00 UTC, pack cambodia 1.0

                                                   2019-H1  2018-H1  change    percent
                Cases (cases)                           78       62     +16         25

                Victims rescued (victims_rescued)    1,263      106  +1,157       1091  7 pairs undecided
                  Age (age_kh)
                    18 and over                      1,263        0  +1,263  from zero
                    Unknown                              0      106    -106       -100
                Trainings (trainings)                    –        3

                – no data. Percent without decimals by the rounding rule of the figure.
                """);
    }

    @Test
    void figuresAsCsvHaveOneLinePerNumber() {
        assertThat(FigureCsv.figures(TABLE, "en").lines())
                .startsWith("figure,period,compared_with,split,code,label,unit,value,before,change,percent,printed,"
                        + "undecided_pairs")
                .contains(
                        "cases,2019-H1,2018-H1,,,Cases,person,78,62,16,25.81,25,0",
                        "victims_rescued,2019-H1,2018-H1,age_kh,18+,18 and over,person,1263,0,1263,,from zero,",
                        "trainings,2019-H1,2018-H1,,,Trainings,person,,3,,,,0");
    }

    @Test
    void aTextThatLooksLikeAFormulaIsNoneInCsv() {
        FigureTable table = new FigureTable(
                TABLE.period(),
                TABLE.before(),
                TABLE.asOf(),
                "test 1",
                List.of(figure("a", "=1+1, \"so\"", 1, 1, 0, List.of())));

        assertThat(FigureCsv.figures(table, "en")).contains(",\"'=1+1, \"\"so\"\"\",");
    }

    private static Part part(String code, String label, int value, int before) {
        return new Part(code, Text.english(label), BigDecimal.valueOf(value), BigDecimal.valueOf(before));
    }

    private static Figure figure(
            String id,
            String title,
            @Nullable Integer value,
            @Nullable Integer before,
            long pairs,
            List<SplitTable> splits) {
        return new Figure(
                id,
                Text.english(title),
                Text.english("{value}"),
                Text.english("definition"),
                "person",
                Rounding.CUT,
                value == null ? null : BigDecimal.valueOf(value),
                before == null ? null : BigDecimal.valueOf(before),
                pairs,
                splits);
    }
}
