package org.saksei.app.statements;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.assessment.TierRow;
import org.saksei.figures.Figure;
import org.saksei.kernel.Period;
import org.saksei.pack.AssessmentReader;
import org.saksei.pack.PackSource;
import org.saksei.statements.Reference;
import org.saksei.statements.References;

/// Known values of one question: the register's own figures, and the tiers of the pack's table. Each is
/// asked for once.
final class RegisterReferences implements References {

    private final Actor actor;
    private final FiguresService figures;
    private final java.util.Collection<String> indicators;
    private final PackSource pack;
    private final @Nullable String home;
    private final Map<String, List<Reference>> known = new HashMap<>();
    private @Nullable List<TierRow> tiers;

    /// @param indicators ids of the figures the pack has
    RegisterReferences(
            Actor actor,
            FiguresService figures,
            java.util.Collection<String> indicators,
            PackSource pack,
            @Nullable String home) {
        this.actor = actor;
        this.figures = figures;
        this.indicators = indicators;
        this.pack = pack;
        this.home = home;
    }

    @Override
    public List<Reference> find(String measure, @Nullable String place, String period) {
        boolean abroad = place != null && !place.equals(home);
        if (measure.equals("tip_tier")) {
            return tier(place == null ? home : place, period);
        }
        Optional<Period> asked = Period.find(period);
        if (abroad || asked.isEmpty() || !indicators.contains(measure)) {
            return List.of();
        }
        return known.computeIfAbsent(measure + " " + asked.get().id(), _ -> value(measure, asked.get()));
    }

    private List<Reference> value(String measure, Period period) {
        BigDecimal value = figures.show(actor, FigureQuery.of(period).withFigures(List.of(measure)))
                .find(measure)
                .map(Figure::value)
                .orElse(null);
        return value == null
                ? List.of()
                : List.of(new Reference(
                        measure, null, period.id(), value.stripTrailingZeros().toPlainString(), "register"));
    }

    private List<Reference> tier(@Nullable String country, String period) {
        List<TierRow> rows = tiers;
        if (rows == null) {
            rows = AssessmentReader.read(pack).tiers().orElse(List.of());
            tiers = rows;
        }
        return rows.stream()
                .filter(row -> Objects.equals(row.iso3(), country) && period.equals("TIP-" + row.year()))
                .map(row -> new Reference("tip_tier", country, period, row.tier(), row.source()))
                .toList();
    }
}
