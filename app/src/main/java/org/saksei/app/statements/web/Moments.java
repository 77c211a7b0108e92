package org.saksei.app.statements.web;

import java.time.ZoneId;
import org.saksei.app.access.Actor;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.statements.Dossier;
import org.saksei.app.statements.Dossiers;
import org.saksei.kernel.Period;

/// As of when a reader wants a dossier.
final class Moments {

    private Moments() {}

    /// @param asOf empty for the day each statement was printed, `now`, a day, or a moment
    /// @throws org.saksei.kernel.Refused for anything else
    static Dossier dossier(Dossiers dossiers, Actor reader, String figure, Period period, String asOf) {
        return switch (asOf.strip()) {
            case "" -> dossiers.get(reader, figure, period);
            case "now" -> dossiers.getAsOf(reader, figure, period, null);
            default ->
                dossiers.getAsOf(reader, figure, period, FigureQuery.moment(asOf.strip(), ZoneId.systemDefault()));
        };
    }
}
