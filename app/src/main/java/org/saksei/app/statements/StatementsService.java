package org.saksei.app.statements;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.pack.PackService;
import org.saksei.app.statements.store.FindingStore;
import org.saksei.app.statements.store.SourceStore;
import org.saksei.app.statements.store.StatementStore;
import org.saksei.app.statements.store.StatementStore.Kept;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.CheckRule;
import org.saksei.statements.FigureRole;
import org.saksei.statements.PublishedBasis;
import org.saksei.statements.Reading;
import org.saksei.statements.Reference;
import org.saksei.statements.References;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Status;
import org.saksei.statements.Text;
import org.saksei.statements.Verdict;
import org.saksei.statements.format.JsonLines;
import org.saksei.statements.format.LastingReferences;
import org.saksei.statements.format.Lines;
import org.saksei.statements.format.LinesReader;
import org.saksei.statements.text.TextReader;

/// Keeps what others said: adds texts, lets a person confirm, correct or reject each figure, and sets
/// what was confirmed beside the register's own. Nothing is overwritten, and nothing a program read is
/// a fact before a person confirmed it.
public final class StatementsService {

    private final Transactions transactions;
    private final Audit audit;
    private final InstantSource time;
    private final FiguresService figures;
    private final PackService packs;
    private final Lexicons lexicons;
    private final SourceStore sources;
    private final StatementStore statements;
    private final FindingStore findings;

    public StatementsService(Installation installation, PackService packs, FiguresService figures) {
        this.transactions = installation.transactions();
        this.audit = installation.audit();
        this.time = installation.time();
        this.figures = figures;
        this.packs = packs;
        this.lexicons = new Lexicons(packs::folder, null);
        this.sources = new SourceStore(transactions.sql());
        this.statements = new StatementStore(transactions.sql());
        this.findings = new FindingStore(transactions.sql());
    }

    /// A text somebody adds.
    ///
    /// @param name of its file; of a pasted text what its reader calls it
    /// @param mayKeepText whether its rights allow to keep more than quotes
    public record Added(
            String name,
            byte[] bytes,
            @Nullable LocalDate published,
            @Nullable String publisher,
            @Nullable String title,
            @Nullable String url,
            @Nullable String language,
            boolean mayKeepText) {}

    /// A source with its statements.
    ///
    /// @param text or null where only quotes may be kept
    /// @param checks what they say of each other, those not rejected
    public record Opened(
            Source source,
            List<Statement> statements,
            @Nullable String text,
            List<StatementCheck> checks) {

        public Opened {
            statements = List.copyOf(statements);
            checks = List.copyOf(checks);
        }
    }

    /// Reads a text and keeps its figures as proposals.
    ///
    /// @return number of the source
    /// @throws Refused when it cannot be read, or is there already
    public long add(Actor actor, Added added) {
        actor.require(Right.KEEP_STATEMENTS);
        if (added.bytes.length == 0) {
            throw refused(ReviewProblem.NOTHING_GIVEN);
        }
        String sha256 = FileReadings.sha256(added.bytes);
        transactions.read(() -> {
            refuseKnown(sha256); // reading takes longer than looking
            return Boolean.TRUE;
        });
        Text text = TextReader.read(added.name, added.bytes, null);
        PublishedBasis basis = added.published == null ? PublishedBasis.NONE : PublishedBasis.OPTION;
        TextReading.Said said =
                new TextReading.Said(added.published, basis, added.publisher, added.title, added.url, added.language);
        Reading read = new TextReading(lexicons, false).read("0", added.name, null, text, sha256, said);
        return transactions.write(() -> keep(actor, read, added.mayKeepText));
    }

    private long keep(Actor actor, Reading read, boolean mayKeepText) {
        refuseKnown(read.document().sha256());
        Instant at = now();
        Text text = read.document().text();
        long id = sources.add(
                new SourceStore.Draft(
                        read.document().file(),
                        text.title(),
                        text.publisher(),
                        text.url(),
                        read.document().published(),
                        read.document().language(),
                        read.document().sha256(),
                        "",
                        mayKeepText ? text.characters() : null),
                at,
                actor.account());
        Reading numbered = LastingReferences.renumbered(read, Long.toString(id));
        sources.setLine(id, JsonLines.write(Lines.document(numbered, false)));
        for (StatedFigure figure : numbered.figures()) {
            long statement = statements.add(
                    id, figure.quote(), figure.id(), figure.span().start());
            statements.addVersion(statement, draft(1, numbered, figure, ""), at, actor.account());
        }
        audit.record(
                actor,
                "statements.add",
                List.of("source/" + id),
                Map.of("figures", (long) numbered.figures().size(), "text_kept", mayKeepText));
        return id;
    }

    private void refuseKnown(String sha256) {
        Optional<Long> known = sources.findBySha256(sha256);
        if (known.isPresent()) {
            throw refused(ReviewProblem.KNOWN_ALREADY, "source", known.get());
        }
    }

    private static StatementStore.Draft draft(int version, Reading reading, StatedFigure figure, String why) {
        return new StatementStore.Draft(
                version,
                figure.status().word(),
                JsonLines.write(Lines.figure(reading.document(), figure)),
                figure.indicator() == null ? null : figure.indicator().id(),
                PeriodLabels.of(figure.period()),
                String.join(" ", figure.rules()),
                why);
    }

    /// All sources, the newest publication first.
    public List<Source> list(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(sources::list);
    }

    /// @throws Refused when there is none of that number
    public Opened open(Actor actor, long source) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> {
            Source known = source(source);
            List<Statement> all = statements(statements.list(source));
            Reading reading = reading(source, statements.list(source));
            List<StatementCheck> checks = lexicons.checks().check(List.of(reading), references(actor));
            return new Opened(known, all, sources.findText(source).orElse(null), checks);
        });
    }

    /// The statement of a figure, by the id checks name it with (`3.7`); nothing where it was rejected.
    public Optional<Statement> find(Actor actor, String figure) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> statements
                .findFigure(figure)
                .flatMap(kept -> statements(List.of(kept)).stream().findFirst()));
    }

    /// Every version of a statement, the first reading first.
    public List<Statement.Version> history(Actor actor, long statement) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> statements.history(statement));
    }

    /// Takes a statement as it was read.
    ///
    /// @param version the version the person looked at
    public void confirm(Actor actor, long statement, int version) {
        review(actor, "confirm", statement, version, "", figure -> figure.withStatus(Status.CONFIRMED));
    }

    /// Takes several statements as they were read: all of them or none.
    public void confirm(Actor actor, List<Statement> several) {
        actor.require(Right.KEEP_STATEMENTS);
        transactions.write(() -> {
            several.forEach(each ->
                    change(actor, "confirm", each.id(), each.version(), "", figure -> figure.withStatus(Status.CONFIRMED)));
            refreshFindings(actor);
        });
    }

    /// Takes a statement with other fields than were read.
    public void correct(Actor actor, long statement, int version, Map<String, String> fields, String why) {
        needReason(actor, why);
        review(actor, "correct", statement, version, why, figure -> {
            StatedFigure corrected = Correction.apply(figure, fields);
            if (corrected.indicator() != null
                    && !packs.current()
                            .indicators()
                            .containsKey(corrected.indicator().id())) {
                throw refused(
                        ReviewProblem.UNKNOWN_INDICATOR,
                        "indicator",
                        corrected.indicator().id());
            }
            return corrected;
        });
    }

    /// Says that a statement is no figure, or not one for us.
    public void reject(Actor actor, long statement, int version, String why) {
        needReason(actor, why);
        review(actor, "reject", statement, version, why, figure -> figure.withStatus(Status.REJECTED));
    }

    private static void needReason(Actor actor, String why) {
        actor.require(Right.KEEP_STATEMENTS);
        if (why.isBlank()) {
            throw refused(ReviewProblem.REASON_NEEDED);
        }
    }

    private interface Change {
        StatedFigure of(StatedFigure figure);
    }

    private void review(Actor actor, String verb, long id, int version, String why, Change change) {
        actor.require(Right.KEEP_STATEMENTS);
        transactions.write(() -> {
            change(actor, verb, id, version, why, change);
            refreshFindings(actor);
        });
    }

    private void change(Actor actor, String verb, long id, int version, String why, Change change) {
        Kept kept = statements
                .findForChange(id)
                .orElseThrow(() -> refused(ReviewProblem.NO_SUCH_STATEMENT, "statement", id));
        if (kept.version() != version) {
            throw refused(ReviewProblem.CHANGED_MEANWHILE, "statement", id);
        }
        Reading whole = reading(
                kept.sourceId(),
                statements.list(kept.sourceId()).stream().map(Kept::reopened).toList());
        StatedFigure changed = change.of(get(whole, kept.figure()));
        statements.addVersion(id, draft(version + 1, whole, changed, why.strip()), now(), actor.account());
        audit.record(
                actor,
                "statements." + verb,
                List.of("statement/" + id, "source/" + kept.sourceId()),
                Map.of("version", (long) version + 1));
    }

    private static StatedFigure get(Reading reading, String figure) {
        return reading.figures().stream()
                .filter(each -> each.id().equals(figure))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a kept statement is not among its lines"));
    }

    /// Works out anew what the confirmed statements say of each other and of the register.
    private void refreshFindings(Actor actor) {
        Map<String, Long> ids = new HashMap<>();
        List<Kept> kept = statements.list();
        kept.forEach(each -> ids.put(each.figure(), each.id()));
        List<FindingStore.Draft> drafts = new ArrayList<>();
        for (StatementCheck check : checks(actor, kept)) {
            List<Map.Entry<String, Long>> roles = new ArrayList<>();
            for (FigureRole role : check.figures()) {
                Long statement = ids.get(role.id());
                if (statement != null && role.doc() != null) {
                    roles.add(Map.entry(role.role(), statement));
                }
            }
            drafts.add(new FindingStore.Draft(
                    check.check().word(),
                    check.scope().word(),
                    check.verdict().word(),
                    JsonLines.write(Lines.check(check)),
                    roles));
        }
        findings.replace(drafts, now());
    }

    /// What the confirmed statements of all sources say of each other and of the register.
    private List<StatementCheck> checks(Actor actor, List<Kept> kept) {
        Map<Long, List<Kept>> confirmed = kept.stream()
                .filter(each -> each.state().equals("confirmed") || each.state().equals("edited"))
                .collect(Collectors.groupingBy(Kept::sourceId, java.util.TreeMap::new, Collectors.toList()));
        List<Reading> readings = new ArrayList<>();
        confirmed.forEach((source, list) -> readings.add(reading(source, list)));
        return lexicons.checks().check(readings, references(actor));
    }

    /// Everything that contradicts something among the confirmed statements.
    public List<StatementCheck> conflicts(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> checks(actor, statements.list()).stream()
                .filter(check -> isFault(check.verdict()))
                .toList());
    }

    /// How many contradictions are open, as of the last change.
    public long countConflicts(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(findings::countFaults);
    }

    static boolean isFault(Verdict verdict) {
        return verdict == Verdict.CONFLICT || verdict == Verdict.INCONSISTENT;
    }

    /// The statements on a figure of a period beside the register's value.
    ///
    /// @param asOf the moment whose knowledge is asked for, or null for now
    /// @throws Refused when the pack has no such figure
    public Dossier dossier(Actor actor, String indicator, Period period, @Nullable Instant asOf) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> {
            FigureTable table = figures.show(
                    actor,
                    FigureQuery.of(period).withFigures(List.of(indicator)).asOf(asOf));
            BigDecimal value = table.find(indicator).map(Figure::value).orElse(null);
            List<Kept> kept = statements.list();
            List<StatementCheck> checks = checks(actor, kept);
            List<Statement> about = statements(kept.stream()
                            .filter(each -> each.state().equals("confirmed")
                                    || each.state().equals("edited"))
                            .toList())
                    .stream()
                    .filter(each -> isAbout(each.figure(), indicator, period))
                    .toList();
            Causes causes = about.isEmpty() ? null : Causes.of(figures, actor, indicator, period);
            List<Dossier.Row> rows = about.stream()
                    .map(each -> row(each, new Dossier.Asked(indicator, period), value, causes))
                    .toList();
            Set<String> ids = about.stream().map(each -> each.figure().id()).collect(Collectors.toSet());
            List<StatementCheck> voices = checks.stream()
                    .filter(check -> check.check() != CheckRule.REGISTER
                            && check.figures().stream().anyMatch(role -> ids.contains(role.id())))
                    .toList();
            return new Dossier(indicator, period, value, table.asOf(), rows, voices);
        });
    }

    private static boolean isAbout(StatedFigure figure, String indicator, Period period) {
        return figure.indicator() != null
                && figure.indicator().id().equals(indicator)
                && figure.indicator().filter().isEmpty()
                && Objects.equals(PeriodLabels.of(figure.period()), period.id());
    }

    private Dossier.Row row(
            Statement statement, Dossier.Asked asked, @Nullable BigDecimal value, @Nullable Causes causes) {
        Source source = source(statement.sourceId());
        BigDecimal said = statement.figure().number();
        if (value == null || said == null) {
            return new Dossier.Row(statement, source, null, null, List.of(), 0);
        }
        Reading alone = new Reading(reading(statement.sourceId(), List.of()).document(), List.of(statement.figure()));
        Reference known = new Reference(
                asked.indicator(),
                null,
                asked.period().id(),
                value.stripTrailingZeros().toPlainString(),
                "register");
        References only = (measure, place, period) -> measure.equals(asked.indicator())
                        && period.equals(asked.period().id())
                ? List.of(known)
                : List.of();
        Verdict verdict = lexicons.checks().check(List.of(alone), only).stream()
                .filter(check -> check.check() == CheckRule.REGISTER)
                .map(StatementCheck::verdict)
                .findFirst()
                .orElse(null);
        Causes tried = verdict == Verdict.CONFLICT ? causes : null;
        return new Dossier.Row(
                statement,
                source,
                verdict,
                said.subtract(value),
                tried == null ? List.of() : tried.giving(said),
                tried == null ? 0 : tried.tested());
    }

    /// Every figure and period that confirmed statements speak of, with their number.
    public Map<String, Long> dossiers(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> statements(statements.list()).stream()
                .filter(each -> each.figure().status() != Status.PROPOSED)
                .map(Statement::figure)
                .filter(figure -> figure.indicator() != null
                        && figure.indicator().filter().isEmpty())
                .filter(figure -> Period.find(Objects.requireNonNullElse(PeriodLabels.of(figure.period()), ""))
                        .isPresent())
                .collect(Collectors.groupingBy(
                        figure -> Objects.requireNonNull(figure.indicator()).id() + " "
                                + PeriodLabels.of(figure.period()),
                        java.util.TreeMap::new,
                        Collectors.counting())));
    }

    private Source source(long id) {
        return sources.find(id).orElseThrow(() -> refused(ReviewProblem.NO_SUCH_SOURCE, "source", id));
    }

    private RegisterReferences references(Actor actor) {
        return new RegisterReferences(
                actor,
                figures,
                packs.current().indicators().keySet(),
                packs.folder(),
                packs.current().country());
    }

    /// The statements as figures; rejected ones are left out.
    private List<Statement> statements(List<Kept> kept) {
        Map<Long, List<Kept>> bySource = kept.stream()
                .collect(Collectors.groupingBy(Kept::sourceId, java.util.TreeMap::new, Collectors.toList()));
        List<Statement> all = new ArrayList<>();
        bySource.forEach((source, list) -> {
            Map<String, Kept> byFigure = new HashMap<>();
            list.forEach(each -> byFigure.put(each.figure(), each));
            for (StatedFigure figure : reading(source, list).figures()) {
                Kept each = Objects.requireNonNull(byFigure.get(figure.id()));
                all.add(new Statement(
                        each.id(), source, each.version(), figure, each.changedBy(), each.changedAt(), each.why()));
            }
        });
        return all;
    }

    /// The kept lines of a source, read again.
    private Reading reading(long source, List<Kept> kept) {
        StringBuilder lines = new StringBuilder(sources.line(source));
        kept.forEach(each -> lines.append('\n').append(each.line()));
        return LinesReader.read("source " + source, lines.toString().getBytes(StandardCharsets.UTF_8))
                .getFirst();
    }

    /// To the microsecond, as the database keeps it.
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refused refused(ReviewProblem code, Object... values) {
        return Refused.because(Problem.of(code, new Place.Nowhere(), values));
    }
}
