package org.saksei.app.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.saksei.app.access.Actor;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.statements.Dossier.Cause;
import org.saksei.app.statements.Dossier.CauseKind;
import org.saksei.figures.Figure;
import org.saksei.figures.Part;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Period;

/// What the register says under other definitions: other days, other steps, other units, only a part. A
/// number that fits is a candidate for what a source meant, and no more than that.
final class Causes {

    private final List<Cause> all = new ArrayList<>();

    private Causes() {}

    static Causes of(FiguresService figures, Actor actor, String measure, Period period) {
        Causes causes = new Causes();
        SequencedMap<String, Period> periods = new LinkedHashMap<>();
        for (Period other : List.of(
                Period.year(period.from().getYear()),
                Period.half(period.from().getYear(), 1),
                Period.half(period.from().getYear(), 2),
                period.yearBefore(),
                Period.tipYear(period.to().getYear()),
                Period.tipYear(period.to().getYear() + 1))) {
            periods.putIfAbsent(other.id(), other);
        }
        periods.remove(period.id());
        for (Period other : periods.values()) {
            figures.show(actor, FigureQuery.of(other).withFigures(List.of(measure)))
                    .figures()
                    .forEach(figure -> causes.add(CauseKind.PERIOD, figure, other));
        }
        List<Figure> same = figures.show(actor, FigureQuery.of(period)).figures();
        String unit = same.stream()
                .filter(figure -> figure.id().equals(measure))
                .map(Figure::unit)
                .findFirst()
                .orElse("");
        for (Figure figure : same) {
            if (!figure.id().equals(measure)) {
                causes.add(figure.unit().equals(unit) ? CauseKind.STAGE : CauseKind.UNIT, figure, period);
            }
        }
        figures.show(actor, FigureQuery.of(period).withFigures(List.of(measure)).withAllSplits())
                .figures()
                .forEach(figure -> causes.addParts(figure, period));
        return causes;
    }

    private void add(CauseKind kind, Figure figure, Period period) {
        BigDecimal value = figure.value();
        if (value != null) {
            all.add(new Cause(kind, figure.id(), period.id(), "", "", value));
        }
    }

    private void addParts(Figure figure, Period period) {
        for (SplitTable split : figure.splits()) {
            for (Part part : split.parts()) {
                BigDecimal value = part.value();
                if (value != null) {
                    all.add(new Cause(CauseKind.SCOPE, figure.id(), period.id(), split.split(), part.code(), value));
                }
            }
        }
    }

    int tested() {
        return all.size();
    }

    /// Those that give the number. Zero explains nothing: too much is zero.
    List<Cause> giving(BigDecimal number) {
        return number.signum() == 0
                ? List.of()
                : all.stream()
                        .filter(cause -> cause.value().compareTo(number) == 0)
                        .toList();
    }
}
