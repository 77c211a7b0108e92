package org.saksei.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksei.app.Installation;
import org.saksei.app.TestDatabase;
import org.saksei.app.access.Actor;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Indicator;
import org.saksei.figures.Part;
import org.saksei.figures.SplitTable;
import org.saksei.figures.Trace;
import org.saksei.kernel.Period;
import org.saksei.pack.Pack;

/// Every figure and every part of it, over random records with empty fields and linked persons, must be
/// what counting record by record gives, and what its trace lists.
@ExtendWith(TestDatabase.class)
class FiguresByHandTest {

    private static final Pack CAMBODIA = PackFolder.read("cambodia");

    @ParameterizedTest
    @CsvSource({"2019-H1, 1", "2019, 2"})
    void everyFigureAndPartIsWhatCountingRecordByRecordGives(Period period, long seed, Installation installation) {
        Invented register = new Invented(CAMBODIA, installation);
        register.fill(new Random(seed), 60);
        FiguresService figures = new FiguresService(installation.transactions(), () -> CAMBODIA);

        FigureTable table =
                figures.show(Actor.operator(), FigureQuery.of(period).withAllSplits());

        CountedByHand byHand = new CountedByHand(CAMBODIA, register, LocalDate.now(java.time.ZoneOffset.UTC));
        SoftAssertions soft = new SoftAssertions();
        soft.assertThat(table.figures())
                .filteredOn(figure -> figure.value() != null && figure.value().signum() > 0)
                .as("figures that count anything at all")
                .hasSizeGreaterThan(40);
        for (Figure figure : table.figures()) {
            Indicator indicator = CAMBODIA.findIndicator(figure.id()).orElseThrow();
            compare(soft, figure, indicator, byHand, table, false);
            compare(soft, figure, indicator, byHand, table, true);
        }
        soft.assertAll();
    }

    private static void compare(
            SoftAssertions soft,
            Figure figure,
            Indicator indicator,
            CountedByHand byHand,
            FigureTable table,
            boolean before) {
        Period period = before ? table.before() : table.period();
        BigDecimal value = before ? figure.before() : figure.value();
        if (value == null) {
            soft.assertThat(byHand.value(indicator, period))
                    .as("%s %s", figure.id(), period)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            none -> assertThat(none).isEqualByComparingTo("0"));
            return;
        }
        soft.assertThat(value).as("%s %s", figure.id(), period).isEqualByComparingTo(byHand.value(indicator, period));
        boolean rate = indicator.measure() instanceof Indicator.Measure.Rate;
        for (SplitTable split : rate ? java.util.List.<SplitTable>of() : figure.splits()) {
            Map<String, BigDecimal> counted = new TreeMap<>();
            for (Part part : split.parts()) {
                BigDecimal number = before ? part.before() : part.value();
                if (number != null && number.signum() != 0) {
                    counted.put(part.code(), number.stripTrailingZeros());
                }
            }
            Map<String, BigDecimal> expected = new TreeMap<>();
            byHand.parts(
                            indicator,
                            java.util.Objects.requireNonNull(CAMBODIA.splits().get(split.split())),
                            period)
                    .forEach((code, number) -> {
                        if (number != null && number.signum() != 0) {
                            expected.put(code, number.stripTrailingZeros());
                        }
                    });
            soft.assertThat(counted)
                    .as("%s by %s %s", figure.id(), split.split(), period)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theTraceOfEveryFigureAndPartListsAsManyAsTheNumberSays(Installation installation) {
        Invented register = new Invented(CAMBODIA, installation);
        register.fill(new Random(5), 30);
        FiguresService figures = new FiguresService(installation.transactions(), () -> CAMBODIA);
        Period period = Period.parse("2019");
        FigureTable table =
                figures.show(Actor.operator(), FigureQuery.of(period).withAllSplits());

        SoftAssertions soft = new SoftAssertions();
        for (Figure figure : table.figures()) {
            Indicator.Measure measure =
                    CAMBODIA.findIndicator(figure.id()).orElseThrow().measure();
            TraceQuery query = TraceQuery.of(figure.id(), period);
            agrees(soft, measure, figures.trace(Actor.operator(), query), figure.value());
            agrees(soft, measure, figures.trace(Actor.operator(), query.ofYearBefore()), figure.before());
            for (SplitTable split : figure.splits()) {
                split.parts().stream().filter(part -> !part.isEmpty()).limit(4).forEach(part -> {
                    TraceQuery ofPart = query.ofPart(split.split(), part.code());
                    agrees(soft, measure, figures.trace(Actor.operator(), ofPart), part.value());
                });
            }
        }
        soft.assertAll();
    }

    private static void agrees(
            SoftAssertions soft, Indicator.Measure measure, Trace trace, @Nullable BigDecimal value) {
        String what = "%s %s %s %s".formatted(trace.figure(), trace.period(), trace.split(), trace.code());
        if (value == null) {
            soft.assertThat(trace.rows())
                    .as(what)
                    .allSatisfy(row -> assertThat(row.amount()).isNull());
            return;
        }
        switch (measure) {
            case Indicator.Measure.Records records ->
                soft.assertThat(trace.counted()).as(what).isEqualTo(value.longValue());
            case Indicator.Measure.Linked linked ->
                soft.assertThat(trace.counted()).as(what).isEqualTo(value.longValue());
            case Indicator.Measure.Sum sum ->
                soft.assertThat(trace.rows().stream()
                                .map(Trace.Row::amount)
                                .filter(java.util.Objects::nonNull)
                                .map(BigDecimal::new)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(what)
                        .isEqualByComparingTo(value);
            case Indicator.Measure.Share share -> {
                long belonging = trace.rows().stream()
                        .filter(row -> "true".equals(row.amount()))
                        .mapToLong(Trace.Row::counted)
                        .distinct()
                        .count();
                soft.assertThat(belonging * 100.0 / trace.counted())
                        .as(what)
                        .isCloseTo(value.doubleValue(), org.assertj.core.api.Assertions.within(0.006));
            }
            case Indicator.Measure.Median median ->
                soft.assertThat(trace.rows()).as(what).isNotEmpty();
            case Indicator.Measure.Rate rate ->
                soft.assertThat(trace.counted()).as(what).isGreaterThanOrEqualTo(value.signum());
        }
    }
}
