package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.assessment.Evidence;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Part;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Period;

/// Figures of a reporting period from the register, as evidence, with the agencies that reported.
final class LiveFigures {

    /// The figure that tells which agencies sent their returns, by agency.
    static final String REPORTING = "agencies_reporting";

    private static final String AGENCY = "agency";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final FiguresService figures;
    private final AssessmentPack pack;

    LiveFigures(FiguresService figures, AssessmentPack pack) {
        this.figures = figures;
        this.pack = pack;
    }

    /// The report year whose reporting period the newest half-year with records begins in.
    int latestReport(Actor actor) {
        return AssessmentService.reportYear(figures.latestHalf(actor).from());
    }

    /// The figures among `wanted` that the pack has; nothing where it has none.
    Optional<FigureTable> table(Actor actor, Period period, List<String> wanted) {
        List<String> had = had(wanted);
        return had.isEmpty()
                ? Optional.empty()
                : Optional.of(figures.show(actor, FigureQuery.of(period).withFigures(had)));
    }

    private List<String> had(List<String> wanted) {
        return wanted.stream()
                .distinct()
                .filter(figure -> pack.pack().indicators().containsKey(figure))
                .toList();
    }

    /// Figures of a period and who reported for it, counted in one question: of one moment.
    record Counted(Optional<FigureTable> table, Optional<Returns> returns) {}

    /// The figures among `wanted` that the pack has, and which agencies owe returns.
    Counted count(Actor actor, Period period, List<String> wanted) {
        if (!knowsReturns()) {
            return new Counted(table(actor, period, wanted), Optional.empty());
        }
        List<String> asked = Stream.concat(had(wanted).stream(), Stream.of(REPORTING))
                .distinct()
                .toList();
        FigureTable all =
                figures.show(actor, FigureQuery.of(period).withFigures(asked).withSplits(List.of(AGENCY)));
        return new Counted(Optional.of(all), returns(all));
    }

    /// Which agencies owe returns for a period; nothing where the register does not know.
    Optional<Returns> returns(Actor actor, Period period) {
        return count(actor, period, List.of()).returns();
    }

    private boolean knowsReturns() {
        return pack.pack()
                .findIndicator(REPORTING)
                .filter(indicator -> indicator.splits().contains(AGENCY))
                .isPresent();
    }

    private static Optional<Returns> returns(FigureTable table) {
        return table.find(REPORTING)
                .flatMap(figure -> figure.find(AGENCY))
                .map(LiveFigures::returns)
                .filter(returns -> !returns.agencies().isEmpty());
    }

    private static Returns returns(SplitTable split) {
        List<Returns.Agency> agencies = new ArrayList<>();
        boolean same = true;
        boolean before = split.parts().stream().anyMatch(part -> part.before() != null);
        for (Part part : split.parts()) {
            BigDecimal share = part.value();
            same &= !before || reported(share) == reported(part.before());
            if (share != null) {
                agencies.add(new Returns.Agency(part.code(), part.label(), share));
            }
        }
        return new Returns(agencies, same);
    }

    private static boolean reported(@Nullable BigDecimal share) {
        return share != null && share.compareTo(ALL) >= 0;
    }

    List<Evidence> evidence(FigureTable table, Optional<Returns> returns) {
        Integer due = returns.map(known -> known.agencies().size()).orElse(null);
        // Where no returns are kept nobody has said that there was nothing to report: a zero is then no value.
        int reported = returns.map(
                        known -> known.agencies().size() - known.silent().size())
                .orElse(0);
        Map<String, String> actions = pack.get().getCriteria().actionClasses();
        boolean comparable = returns.map(Returns::sameAsBefore).orElse(true);
        return table.figures().stream()
                .map(figure -> evidence(figure, table.period(), due, reported, comparable, actions.get(figure.id())))
                .toList();
    }

    private static Evidence evidence(
            Figure figure,
            Period period,
            @Nullable Integer due,
            int reported,
            boolean comparable,
            @Nullable String actionClass) {
        return new Evidence(
                Evidence.Kind.FIGURE,
                figure.id(),
                List.of(),
                period.id(),
                null,
                figure.value(),
                figure.before(),
                comparable,
                false,
                due,
                reported,
                actionClass,
                "");
    }
}
