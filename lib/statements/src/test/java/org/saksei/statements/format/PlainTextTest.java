package org.saksei.statements.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksei.statements.Counted;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Direction;
import org.saksei.statements.FigureEdit;
import org.saksei.statements.Kind;
import org.saksei.statements.PeriodBasis;
import org.saksei.statements.StatedPeriod;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.Universe;

/// A figure as a person reads it: the noun in its number, wholes and days in words.
class PlainTextTest {

    @Test
    void aNounThatStandsElsewhereIsInTheNumberOfItsFigure() throws Exception {
        assertThat(line(count("70").counted(counted("victim", CountedClass.VICTIM))))
                .isEqualTo("70 victims");
        assertThat(line(count("1").counted(counted("victim", CountedClass.VICTIM))))
                .isEqualTo("1 victim");
        assertThat(line(count("0").counted(counted("conviction", CountedClass.EVENT))))
                .isEqualTo("0 convictions");
        assertThat(line(count("70")
                        .counted(counted("child", CountedClass.PERSON))
                        .universe(new Universe(new BigDecimal("263"), null, false, null, null))))
                .isEqualTo("70 children of 263");
    }

    @Test
    void wordsOfTheTextStayAsTheyStand() throws Exception {
        Counted printed = new Counted("Vietnamese woman", null, "woman", CountedClass.PERSON, null, List.of());

        assertThat(line(count("5").counted(printed))).isEqualTo("5 Vietnamese woman");
    }

    @Test
    void aUnitOfTimeHasItsNumberToo() throws Exception {
        assertThat(line(unit("1", UnitKind.TIME, "year"))).isEqualTo("1 year");
        assertThat(line(unit("12", UnitKind.TIME, "year of prison"))).isEqualTo("12 years of prison");
    }

    @Test
    void aShareSaysOfHowManyAndAChangeInWhat() throws Exception {
        Unit percent = new Unit(UnitKind.PERCENT, null, "percentage");
        Counted defendants = counted("defendant", CountedClass.PERPETRATOR);
        Universe sixty = new Universe(new BigDecimal("60"), null, false, null, null);

        assertThat(line(count("35").kind(Kind.SHARE).unit(percent).counted(defendants)))
                .isEqualTo("35 percent of defendants");
        assertThat(line(count("35")
                        .kind(Kind.SHARE)
                        .unit(percent)
                        .counted(defendants)
                        .universe(sixty)))
                .isEqualTo("35 percent of 60 defendants");
        assertThat(line(count("35").kind(Kind.SHARE).unit(percent).universe(sixty)))
                .isEqualTo("35 percent of 60");
        assertThat(line(count("35").kind(Kind.SHARE).unit(percent).counted(counted("revenue", CountedClass.OTHER))))
                .isEqualTo("35 percent of revenue");
        assertThat(line(count("25")
                        .kind(Kind.CHANGE_PERCENT)
                        .direction(Direction.UP)
                        .unit(percent)
                        .counted(counted("case", CountedClass.EVENT))))
                .isEqualTo("up 25 percent in cases");
        assertThat(line(count("0.5")
                        .kind(Kind.SHARE)
                        .unit(new Unit(UnitKind.FRACTION, null, null))
                        .counted(defendants)
                        .universe(sixty)))
                .isEqualTo("0.5 of 60 defendants");
    }

    @Test
    void daysAreNamedOnceAndOpenEndsInWords() throws Exception {
        LocalDate first = LocalDate.of(2019, 3, 1);
        LocalDate last = LocalDate.of(2019, 5, 12);

        assertThat(line(count("2").period(period(first, first)))).endsWith("2 · 2019-03-01");
        assertThat(line(count("2").period(period(first, last)))).endsWith("2 · 2019-03-01 to 2019-05-12");
        assertThat(line(count("2").period(period(first, null)))).endsWith("2 · since 2019-03-01");
        assertThat(line(count("2").period(period(null, last)))).endsWith("2 · until 2019-05-12");
    }

    private static StatedPeriod period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new StatedPeriod(true, from, to, null, List.of(), PeriodBasis.STATED, null, null);
    }

    private static Counted counted(String lemma, CountedClass type) {
        return new Counted(null, null, lemma, type, null, List.of());
    }

    private static FigureEdit unit(String value, UnitKind kind, String name) throws Exception {
        return count(value).kind(Kind.DURATION).unit(new Unit(kind, null, name));
    }

    /// A figure that says its number alone.
    private static FigureEdit count(String value) throws Exception {
        try (InputStream example = PlainTextTest.class.getResourceAsStream("example/read.jsonl")) {
            byte[] lines = Objects.requireNonNull(example).readAllBytes();
            return LinesReader.read("x.jsonl", lines)
                    .getFirst()
                    .figures()
                    .getFirst()
                    .edit()
                    .value(value)
                    .upper(null)
                    .kind(Kind.COUNT)
                    .modifier(org.saksei.statements.Modifier.EXACT)
                    .direction(null)
                    .unit(new Unit(UnitKind.NOUN, null, null))
                    .counted(null)
                    .universe(null)
                    .comparison(null)
                    .period(null)
                    .speaker(null);
        }
    }

    private static String line(FigureEdit figure) {
        return PlainText.figure(figure.done());
    }
}
