package org.saksei.app.statements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.saksei.app.access.Actor;
import org.saksei.app.assessment.StatementEvidence;
import org.saksei.assessment.Evidence;
import org.saksei.figures.Indicator;
import org.saksei.kernel.Period;
import org.saksei.pack.Pack;
import org.saksei.statements.IndicatorMatch;

/// Confirmed statements as evidence of an assessment: those on a figure that speaks to a criterion, about
/// days of the reporting period.
///
/// A statement on another period speaks to a reporting period when at least half of its days lie in it:
/// the calendar year 2018 to the report of 2019. The card names its own period.
public final class StatementsAsEvidence implements StatementEvidence {

    private final Dossiers dossiers;
    private final Supplier<Pack> pack;

    public StatementsAsEvidence(Dossiers dossiers, Supplier<Pack> pack) {
        this.dossiers = dossiers;
        this.pack = pack;
    }

    @Override
    public List<Said> of(Actor actor, int reportYear) {
        Period reporting = Period.tipYear(reportYear);
        List<Said> said = new ArrayList<>();
        for (Dossier.Row row : dossiers.list(actor)) {
            Optional<Dossier.Asked> asked =
                    isWhole(row) ? Dossiers.asked(row.statement().figure()) : Optional.empty();
            asked.filter(about -> speaksTo(about.period(), reporting))
                    .flatMap(
                            about -> Optional.ofNullable(pack.get().indicators().get(about.indicator()))
                                    .filter(indicator -> !indicator.criteria().isEmpty())
                                    .map(indicator -> said(indicator, about.period(), row)))
                    .ifPresent(said::add);
        }
        said.sort(Comparator.comparing(Said::address));
        return said;
    }

    private static boolean isWhole(Dossier.Row row) {
        IndicatorMatch match = row.statement().figure().indicator();
        return match != null && match.filter().isEmpty();
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
