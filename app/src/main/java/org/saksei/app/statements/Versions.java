package org.saksei.app.statements;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.audit.Audit;
import org.saksei.app.statements.store.SourceStore;
import org.saksei.app.statements.store.StatementStore;
import org.saksei.app.statements.store.StatementStore.Kept;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.Named;
import org.saksei.statements.Reading;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.Status;
import org.saksei.statements.format.JsonLines;
import org.saksei.statements.format.Lines;

/// Adds versions to statements, each with its entry in the log; the caller has seen to permission and
/// transaction.
final class Versions {

    private final SourceStore sources;
    private final StatementStore statements;
    private final KeptLines lines;
    private final Audit audit;
    private final InstantSource time;

    Versions(SourceStore sources, StatementStore statements, KeptLines lines, Audit audit, InstantSource time) {
        this.sources = sources;
        this.statements = statements;
        this.lines = lines;
        this.audit = audit;
        this.time = time;
    }

    /// What was done to a statement.
    ///
    /// @param verb as it is kept and logged
    /// @param other the statement it was split from or into, or merged with, or null
    private record Act(String verb, String why, @Nullable Long other) {

        static final Act READ = new Act("read", "", null);
        static final Act REREAD = new Act("reread", "", null);
    }

    private static StatementStore.Draft draft(int version, Act act, Reading reading, StatedFigure figure) {
        return new StatementStore.Draft(
                version,
                act.verb,
                act.other,
                figure.status().word(),
                JsonLines.write(Lines.figure(reading.document(), figure)),
                figure.indicator() == null ? null : figure.indicator().id(),
                PeriodLabels.of(figure.period()),
                String.join(" ", figure.rules()),
                act.why);
    }

    /// Keeps a figure as it was read.
    void read(Actor actor, long source, Reading reading, StatedFigure figure) {
        long statement = statements.add(
                source, figure.quote(), figure.id(), figure.span().start());
        statements.addVersion(statement, draft(1, Act.READ, reading, figure), now(), actor.account());
    }

    /// Keeps a figure nobody has decided about as it is read since its text is known better.
    void reread(Actor actor, Kept kept, Reading whole, StatedFigure figure) {
        keep(actor, Act.REREAD, kept, whole, figure);
    }

    /// What a person makes of a figure.
    interface Change {
        StatedFigure of(StatedFigure figure);
    }

    /// A figure before and after a change.
    record Changed(Reading reading, StatedFigure before, StatedFigure after) {}

    /// @param verb `confirm`, `correct`, `reject`
    /// @param version the version the person looked at
    /// @throws Refused when somebody else was faster
    Changed change(Actor actor, String verb, String why, long id, int version, Change change) {
        Kept kept = current(id, version);
        Reading whole = lines.reopened(kept.sourceId(), statements.list(kept.sourceId()));
        StatedFigure before = get(whole, kept.figure());
        StatedFigure after = change.of(before);
        keep(actor, new Act(verb, why.strip(), null), kept, whole, after);
        return new Changed(whole, before, after);
    }

    /// One person at a time changes the figures of a source: they point at each other.
    ///
    /// @throws Refused when somebody else was faster
    private Kept current(long id, int version) {
        statements.findSource(id).ifPresent(sources::lock);
        Kept kept = statements
                .findForChange(id)
                .orElseThrow(() -> refused(ReviewProblem.NO_SUCH_STATEMENT, "statement", id));
        if (kept.version() != version) {
            throw refused(ReviewProblem.CHANGED_MEANWHILE, "statement", id);
        }
        return kept;
    }

    private void keep(Actor actor, Act act, Kept kept, Reading whole, StatedFigure figure) {
        int version = kept.version() + 1;
        statements.addVersion(kept.id(), draft(version, act, whole, figure), now(), actor.account());
        audit.record(
                actor,
                "statements." + act.verb,
                List.of("statement/" + kept.id(), "source/" + kept.sourceId()),
                Map.of("version", (long) version));
    }

    static StatedFigure get(Reading reading, String figure) {
        return reading.figures().stream()
                .filter(each -> each.id().equals(figure))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a kept statement is not among its lines"));
    }

    /// @return number of the new statement
    long split(Actor actor, long statement, int version, TwoFigures two) {
        Kept kept = current(statement, version);
        List<Kept> all = statements.list(kept.sourceId());
        Reading whole = lines.reopened(kept.sourceId(), all);
        StatedFigure figure = get(whole, kept.figure());
        String id = kept.sourceId() + "." + (1 + last(all));
        StatedFigure second = two.second(figure, id);
        long added = statements.add(
                kept.sourceId(), second.quote(), id, second.span().start());
        statements.addVersion(added, draft(1, new Act("split", "", statement), whole, second), now(), actor.account());
        keep(actor, new Act("split", "", added), kept, whole, two.first(figure));
        return added;
    }

    /// The highest number a figure of the source ever had.
    private static int last(List<Kept> all) {
        return all.stream()
                .mapToInt(each ->
                        Integer.parseInt(each.figure().substring(each.figure().indexOf('.') + 1)))
                .max()
                .orElse(0);
    }

    /// @param other the figure that goes
    void merge(Actor actor, long statement, int version, long other, String value) {
        Kept stays = current(statement, version);
        Kept goes = statements
                .findForChange(other)
                .filter(each -> each.sourceId() == stays.sourceId() && each.id() != stays.id())
                .filter(each -> !each.isRejected())
                .orElseThrow(() -> refused(ReviewProblem.NO_SUCH_STATEMENT, "statement", other));
        List<Kept> all = statements.list(stays.sourceId());
        Reading whole = lines.reopened(stays.sourceId(), all);
        OneFigure one = new OneFigure(get(whole, stays.figure()), get(whole, goes.figure()));
        StatedFigure merged = one.merged(value);
        keep(actor, new Act("merge", "", other), stays, whole, merged);
        keep(actor, new Act("merge", "", statement), goes, whole, one.rejected());
        for (Kept each : all) {
            Optional<StatedFigure> pointed = one.pointed(get(whole, each.figure()), merged);
            if (pointed.isPresent() && each.id() != stays.id() && each.id() != goes.id()) {
                StatedFigure same = pointed.get()
                        .withStatus(Named.find(Status.class, each.state()).orElseThrow());
                keep(actor, new Act("merge", "", statement), each, whole, same);
            }
        }
    }

    /// To the microsecond, as the database keeps it.
    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refused refused(ReviewProblem code, Object... values) {
        return Refused.because(Problem.of(code, new Place.Nowhere(), values));
    }
}
