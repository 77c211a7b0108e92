package org.saksei.app.assessment;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.saksei.app.Counted;
import org.saksei.app.DataOptions;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.assessment.TierRow;
import org.saksei.pack.AssessmentReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `saksei assessment import`: adds tier rows to a register, beside those of the pack. Tiers may be
/// written in words such as `Tier 2 Watch List`.
@Command(
        name = "import",
        description = "Adds tier rows (CSV) to a register; words such as 'Tier 2 Watch List' are understood.",
        mixinStandardHelpOptions = true)
final class ImportVerb implements Callable<Integer> {

    @Mixin
    private AssessmentOptions options;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "FILE", description = "iso3,country,year,tier,confidence,source")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        List<TierRow> rows = AssessmentReader.readTiers(file.toString(), options.bytes(file));
        try (Wiring wiring = Wiring.open(data)) {
            int added = wiring.assessment()
                    .tiers()
                    .addPlacements(Actor.operator(), rows)
                    .size();
            long passedOver = wiring.assessment()
                    .tiers()
                    .tiers(Actor.operator())
                    .passedOver()
                    .size();
            options.out()
                    .printf(
                            "%s added; kept and not used, because another is known as well or better: %,d in all.%n",
                            Counted.of(added, "row"), passedOver);
            options.out().flush();
            return 0;
        }
    }
}
