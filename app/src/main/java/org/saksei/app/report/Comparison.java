package org.saksei.app.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Numeral;
import org.saksei.figures.Part;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.report.ReportProblem;

/// Lays the printed figures beside the counted ones and names every number that differs.
final class Comparison {

    private final Place file;
    private final FigureTable printed;
    private final FigureTable counted;
    private final List<Problem> problems = new ArrayList<>();
    private long numbers;

    Comparison(Place file, FigureTable printed, FigureTable counted) {
        this.file = file;
        this.printed = printed;
        this.counted = counted;
    }

    /// Every number that differs; empty when all are proved.
    List<Problem> run() {
        for (Figure figure : printed.figures()) {
            counted.find(figure.id()).ifPresent(again -> compare(figure, again));
        }
        return problems;
    }

    /// How many numbers were compared.
    long numbers() {
        return numbers;
    }

    private void compare(Figure figure, Figure again) {
        value(figure, printed.period(), figure.value(), again.value());
        value(figure, printed.before(), figure.before(), again.before());
        numbers++;
        if (figure.undecidedPairs() != again.undecidedPairs()) {
            problems.add(Problem.of(
                    ReportProblem.PAIRS_DIFFER,
                    file,
                    "figure",
                    figure.id(),
                    "printed",
                    figure.undecidedPairs(),
                    "counted",
                    again.undecidedPairs()));
        }
        for (SplitTable split : figure.splits()) {
            Optional<SplitTable> other = again.find(split.split());
            for (Part part : split.parts()) {
                Optional<Part> same = other.flatMap(table -> table.find(part.code()));
                if (same.isEmpty()) {
                    gone(figure, split, part);
                } else {
                    part(
                            figure,
                            printed.period(),
                            split,
                            part,
                            part.value(),
                            same.get().value());
                    part(
                            figure,
                            printed.before(),
                            split,
                            part,
                            part.before(),
                            same.get().before());
                }
            }
            other.ifPresent(table -> added(figure, split, table));
        }
    }

    /// A part the register has and the report does not: only worth a word where it holds something.
    private void added(Figure figure, SplitTable split, SplitTable again) {
        for (Part part : again.parts()) {
            if (split.find(part.code()).isEmpty() && !part.isEmpty()) {
                part(figure, printed.period(), split, part, null, part.value());
            }
        }
    }

    private void value(Figure figure, Period period, @Nullable BigDecimal was, @Nullable BigDecimal is) {
        numbers++;
        if (!same(was, is)) {
            problems.add(Problem.of(
                    ReportProblem.VALUE_DIFFERS,
                    file,
                    "figure",
                    figure.id(),
                    "period",
                    period,
                    "printed",
                    written(was),
                    "counted",
                    written(is)));
        }
    }

    private void part(
            Figure figure,
            Period period,
            SplitTable split,
            Part part,
            @Nullable BigDecimal was,
            @Nullable BigDecimal is) {
        numbers++;
        if (!same(was, is)) {
            problems.add(Problem.of(
                    ReportProblem.PART_DIFFERS,
                    file,
                    "figure",
                    figure.id(),
                    "period",
                    period,
                    "split",
                    split.split(),
                    "code",
                    part.code(),
                    "printed",
                    written(was),
                    "counted",
                    written(is)));
        }
    }

    private void gone(Figure figure, SplitTable split, Part part) {
        numbers++;
        problems.add(Problem.of(
                ReportProblem.PART_GONE,
                file,
                "figure",
                figure.id(),
                "period",
                printed.period(),
                "split",
                split.split(),
                "code",
                part.code(),
                "printed",
                written(part.value())));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }

    private static String written(@Nullable BigDecimal value) {
        return value == null ? "–" : Numeral.of(value);
    }
}
