package org.saksei.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saksei.kernel.Period;

/// Figures of a period beside the same period a year before, as the register knew them at one moment.
///
/// @param before the same period one year earlier
/// @param asOf the moment: what was recorded later does not count
/// @param pack name and version of the pack whose definitions were used: `cambodia 1.0`
/// @param figures in the order asked for
public record FigureTable(Period period, Period before, Instant asOf, String pack, List<Figure> figures) {

    public FigureTable {
        figures = List.copyOf(figures);
    }

    /// The same answers at a later moment, when nothing was recorded in between.
    public FigureTable withAsOf(Instant later) {
        return new FigureTable(period, before, later, pack, figures);
    }

    public Optional<Figure> find(String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }
}
