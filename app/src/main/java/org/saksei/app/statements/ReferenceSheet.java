package org.saksei.app.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.Reference;
import org.saksei.statements.References;
import org.saksei.statements.StatementsProblem;

/// Known values from a sheet: `measure,place,period,value,source`.
final class ReferenceSheet implements References {

    private static final List<String> TIERS = List.of("1", "2", "2WL", "3", "SC");

    private final List<Reference> values;
    private final @Nullable String home;

    private ReferenceSheet(List<Reference> values, @Nullable String home) {
        this.values = List.copyOf(values);
        this.home = home;
    }

    /// @param home the country whose values need no place, or null
    /// @throws Refused with every row that cannot be used
    static ReferenceSheet read(String label, byte[] bytes, @Nullable String home) {
        Optional<CsvRows.Table> table = CsvRows.read(bytes);
        if (table.isEmpty() || !table.get().header().containsAll(List.of("measure", "period", "value"))) {
            throw Refused.because(problem(label, 1, "it has no columns measure, period and value"));
        }
        List<Reference> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (CsvRows.Row row : table.get().rows()) {
            String measure = row.cells().getOrDefault("measure", "");
            String period = row.cells().getOrDefault("period", "");
            String value = row.cells().getOrDefault("value", "");
            String place = row.cells().getOrDefault("place", "");
            boolean fits =
                    measure.equals("tip_tier") ? TIERS.contains(value) : value.matches("-?\\d{1,40}(\\.\\d{1,40})?");
            if (measure.isEmpty() && period.isEmpty() && value.isEmpty()) {
                continue;
            }
            if (measure.isEmpty() || period.isEmpty()) {
                problems.add(problem(label, row.line(), "measure or period is empty"));
            } else if (!fits) {
                problems.add(problem(label, row.line(), "its value is neither a number nor a tier"));
            } else {
                values.add(new Reference(
                        measure,
                        place.isEmpty() ? null : place,
                        period,
                        value,
                        row.cells().getOrDefault("source", "")));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.because(problems);
        }
        return new ReferenceSheet(values, home);
    }

    private static Problem problem(String label, int line, String why) {
        return Problem.of(StatementsProblem.REFERENCE_UNREADABLE, new Place.InFile(label, line), "why", why);
    }

    @Override
    public List<Reference> find(String measure, @Nullable String place, String period) {
        return values.stream()
                .filter(value -> value.measure().equals(measure)
                        && value.period().equals(period)
                        && Objects.equals(abroad(value.place()), abroad(place)))
                .toList();
    }

    /// A place that is not home, or null.
    private @Nullable String abroad(@Nullable String place) {
        return place == null || place.equals(home) ? null : place;
    }
}
