package org.saksei.app.statements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.database.Answers;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.pack.PackService;
import org.saksei.assessment.TierRow;
import org.saksei.pack.AssessmentReader;
import org.saksei.statements.References;

/// What the register knew, for those who hold statements against it.
///
/// Values as of days gone by are remembered whatever is written since: nothing is overwritten, so what
/// was known at the end of a day stays what was known. A day counts as gone by when it ended a day ago;
/// until then a long import may still be bringing in what it began before midnight.
public final class RegisterKnowledge {

    /// A number and a few words each: some megabytes.
    private static final int REMEMBERED = 20_000;

    private final FiguresService figures;
    private final PackService packs;
    private final Answers past = new Answers(REMEMBERED);

    public RegisterKnowledge(FiguresService figures, PackService packs) {
        this.figures = figures;
        this.packs = packs;
    }

    /// Each statement against what was known when it was printed.
    RegisterReferences asPrinted(Actor actor) {
        return new RegisterReferences(actor, this, true, null);
    }

    /// Every statement against what was known at one moment.
    ///
    /// @param moment or null for now
    RegisterReferences at(Actor actor, @Nullable Instant moment) {
        return new RegisterReferences(actor, this, false, moment);
    }

    FiguresService figures() {
        return figures;
    }

    PackService packs() {
        return packs;
    }

    /// The pack's table of tiers.
    List<TierRow> tiers() {
        return past.of(
                "tiers " + packs.current().sha256(),
                () -> AssessmentReader.read(packs.folder()).tiers().orElse(List.of()));
    }

    private record Question(String pack, References.Asked asked, LocalDate day) {}

    /// What was known at the end of a day.
    ///
    /// @param today of the database
    /// @param work counts it
    Optional<BigDecimal> past(
            References.Asked asked, LocalDate day, LocalDate today, Supplier<Optional<BigDecimal>> work) {
        return day.isBefore(today.minusDays(1))
                ? past.of(new Question(packs.current().sha256(), asked, day), work)
                : work.get();
    }
}
