package org.saksei.app.statements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.saksei.app.access.Actor;
import org.saksei.app.assessment.StatementEvidence;
import org.saksei.assessment.Evidence;
import org.saksei.figures.Indicator;
import org.saksei.kernel.Period;
import org.saksei.pack.Pack;

/// Confirmed statements as evidence of an assessment: those on a figure that speaks to a criterion, about
/// days of the reporting period.
///
/// A statement on another period speaks to a reporting period when at least half of its days lie in it:
/// the calendar year 2018 to the report of 2019. The card names its own period.
public final class StatementsAsEvidence implements StatementEvidence {

    private final StatementsService statements;
    private final Supplier<Pack> pack;

    public StatementsAsEvidence(StatementsService statements, Supplier<Pack> pack) {
        this.statements = statements;
        this.pack = pack;
    }

    @Override
    public List<Said> of(Actor actor, int reportYear) {
        Period reporting = Period.tipYear(reportYear);
        List<Said> said = new ArrayList<>();
        for (String asked : statements.dossiers(actor).keySet()) {
            String[] parts = asked.split(" ", 2);
            Indicator indicator = pack.get().indicators().get(parts[0]);
            Period period = Period.parse(parts[1]);
            if (indicator != null && !indicator.criteria().isEmpty() && speaksTo(period, reporting)) {
                statements
                        .dossier(actor, indicator.id(), period, null)
                        .rows()
                        .forEach(row -> said.add(said(indicator, period, row)));
            }
        }
        return said;
    }

    static boolean speaksTo(Period period, Period reporting) {
        LocalDate from = period.from().isAfter(reporting.from()) ? period.from() : reporting.from();
        LocalDate to = period.to().isBefore(reporting.to()) ? period.to() : reporting.to();
        return 2 * ChronoUnit.DAYS.between(from, to.plusDays(1))
                >= ChronoUnit.DAYS.between(period.from(), period.to().plusDays(1));
    }

    private static Said said(Indicator indicator, Period period, Dossier.Row row) {
        Evidence evidence = new Evidence(
                Evidence.Kind.STATEMENT,
                "statement/" + row.statement().id(),
                indicator.criteria(),
                period.id(),
                null,
                row.statement().figure().number(),
                null,
                false,
                false,
                null,
                null,
                null,
                row.source().name());
        return new Said(
                evidence,
                row.statement().figure().quote().exact(),
                "/statements/dossiers/" + indicator.id() + "/" + period.id(),
                row.verdict() == null ? "" : row.verdict().word().replace('_', ' '));
    }
}
