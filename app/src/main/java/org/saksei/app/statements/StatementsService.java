package org.saksei.app.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.app.pack.PackService;
import org.saksei.app.statements.store.SourceChangeStore;
import org.saksei.app.statements.store.SourceStore;
import org.saksei.app.statements.store.StatementStore;
import org.saksei.app.statements.store.StatementStore.Kept;
import org.saksei.figures.Indicator;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.statements.IndicatorMatch;
import org.saksei.statements.PublishedBasis;
import org.saksei.statements.Reading;
import org.saksei.statements.StatedFigure;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Status;
import org.saksei.statements.Text;
import org.saksei.statements.format.JsonLines;
import org.saksei.statements.format.LastingReferences;
import org.saksei.statements.format.Lines;
import org.saksei.statements.text.TextReader;

/// Keeps what others said: adds texts and lets a person confirm, correct, reject, split or merge the
/// figures in them. Nothing is overwritten, and nothing a program read is a fact before a person
/// confirmed it.
public final class StatementsService {

    private final Transactions transactions;
    private final Audit audit;
    private final RegisterKnowledge knowledge;
    private final PackService packs;
    private final Lexicons lexicons;
    private final SourceStore sources;
    private final StatementStore statements;
    private final KeptLines lines;
    private final Versions versions;
    private final Descriptions descriptions;
    private final LessonsService lessons;

    public StatementsService(
            Installation installation,
            PackService packs,
            Lexicons lexicons,
            RegisterKnowledge knowledge,
            LessonsService lessons) {
        this.lessons = lessons;
        this.transactions = installation.transactions();
        this.audit = installation.audit();
        this.knowledge = knowledge;
        this.packs = packs;
        this.lexicons = lexicons;
        this.sources = new SourceStore(transactions.sql());
        this.statements = new StatementStore(transactions.sql());
        this.lines = new KeptLines(sources);
        this.versions = new Versions(sources, statements, lines, audit, installation.time());
        this.descriptions = new Descriptions(
                lexicons, sources, statements, new SourceChangeStore(transactions.sql()), lines, versions, audit);
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
    /// @param statements by position, rejected ones among them
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
                versions.now(),
                actor.account());
        Reading numbered = LastingReferences.renumbered(read, Long.toString(id));
        sources.setLine(id, JsonLines.write(Lines.document(numbered, false)));
        for (StatedFigure figure : numbered.figures()) {
            versions.read(actor, id, numbered, figure);
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

    /// All sources, the newest publication first.
    public List<Source> list(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(sources::list);
    }

    /// @throws Refused when there is none of that number
    public Source get(Actor actor, long source) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> source(source));
    }

    private Source source(long id) {
        return sources.find(id).orElseThrow(() -> refused(ReviewProblem.NO_SUCH_SOURCE, "source", id));
    }

    /// @throws Refused when there is none of that number
    public Opened open(Actor actor, long source) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> {
            Source known = source(source);
            KeptLines.OfSource kept = lines.read(statements.list(source)).get(source);
            if (kept == null) {
                return new Opened(known, List.of(), sources.findText(source).orElse(null), List.of());
            }
            List<StatementCheck> checks = lexicons.checks().check(List.of(kept.reading()), knowledge.asPrinted(actor));
            return new Opened(known, kept.statements(), sources.findText(source).orElse(null), checks);
        });
    }

    /// Mends what is known of a text. Figures nobody has decided about are read again where its day or
    /// its publisher changes; those somebody decided about stay as they are.
    ///
    /// @param seen how many changes the person knew of
    /// @param why may be empty where nothing that was known goes
    public void describe(Actor actor, long source, int seen, SourceDetails details, String why) {
        actor.require(Right.KEEP_STATEMENTS);
        transactions.write(() -> descriptions.change(actor, source, seen, details, why));
    }

    /// Every change of what is known of a text, the first one first.
    public List<SourceChange> listChanges(Actor actor, long source) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> descriptions.list(source));
    }

    /// What a page in that language calls what is counted and what befell it.
    public FieldWords words(String language) {
        return lexicons.words(language);
    }

    /// The statement of a figure, by the id checks name it with (`3.7`).
    public Optional<Statement> find(Actor actor, String figure) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> statements
                .findFigure(figure)
                .map(kept -> Objects.requireNonNull(lines.read(List.of(kept)).get(kept.sourceId()))
                        .statements()
                        .getFirst()));
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
        confirm(actor, statement, version, "");
    }

    /// Takes a statement as it was read.
    ///
    /// @param version the version the person looked at
    /// @param why what the person remarked, or empty
    public void confirm(Actor actor, long statement, int version, String why) {
        actor.require(Right.KEEP_STATEMENTS);
        transactions.write(
                () -> versions.change(actor, "confirm", why, statement, version, StatementsService::confirmed));
    }

    /// Takes several statements as they were read: all of them or none.
    public void confirm(Actor actor, List<Statement> several) {
        actor.require(Right.KEEP_STATEMENTS);
        transactions.write(() -> several.forEach(each ->
                versions.change(actor, "confirm", "", each.id(), each.version(), StatementsService::confirmed)));
    }

    private static StatedFigure confirmed(StatedFigure figure) {
        return figure.withStatus(Status.CONFIRMED);
    }

    /// Takes a statement with other fields than were read. What the lexicon could learn from that is
    /// proposed as a lesson.
    public void correct(Actor actor, long statement, int version, Map<String, String> fields, String why) {
        needReason(actor, why);
        transactions.write(() -> {
            Versions.Changed changed =
                    versions.change(actor, "correct", why, statement, version, figure -> corrected(figure, fields));
            String language = changed.reading().document().language();
            lessons.learn(statement, version + 1, language, changed.before(), changed.after());
        });
    }

    private StatedFigure corrected(StatedFigure figure, Map<String, String> fields) {
        StatedFigure corrected = Correction.apply(figure, fields);
        IndicatorMatch indicator = corrected.indicator();
        if (indicator != null) {
            Indicator known = packs.current().indicators().get(indicator.id());
            if (known == null) {
                throw refused(ReviewProblem.UNKNOWN_INDICATOR, "indicator", indicator.id());
            }
            if (!RegisterReferences.hasParts(packs.current(), known, indicator.filter())) {
                throw refused(
                        ReviewProblem.UNKNOWN_PART,
                        "indicator",
                        indicator.id(),
                        "splits",
                        known.splits().isEmpty() ? "–" : String.join(", ", known.splits()));
            }
        }
        return corrected;
    }

    /// Says that a statement is no figure, or not one for us.
    public void reject(Actor actor, long statement, int version, String why) {
        needReason(actor, why);
        transactions.write(() -> versions.change(
                actor, "reject", why, statement, version, figure -> figure.withStatus(Status.REJECTED)));
    }

    private static void needReason(Actor actor, String why) {
        actor.require(Right.KEEP_STATEMENTS);
        if (why.isBlank()) {
            throw refused(ReviewProblem.REASON_NEEDED);
        }
    }

    /// Takes one figure for two: it keeps its place in the history, the other one is new and waits.
    ///
    /// @return the new statement's number
    public long split(Actor actor, long statement, int version, TwoFigures two) {
        actor.require(Right.KEEP_STATEMENTS);
        return transactions.write(() -> versions.split(actor, statement, version, two));
    }

    /// Takes two figures of a text for one: the first stays and carries the words of both where they
    /// stand in one sentence, the other is rejected, and what was said of it is said of the first.
    ///
    /// @param value of the one figure
    /// @param other the figure that goes
    public void merge(Actor actor, long statement, int version, long other, String value) {
        actor.require(Right.KEEP_STATEMENTS);
        transactions.write(() -> versions.merge(actor, statement, version, other, value));
    }

    /// Says that the quote of a statement names nobody, or takes that back. Only then a file for
    /// others shows the quote.
    public void clear(Actor actor, long statement, boolean namesNobody) {
        actor.require(Right.KEEP_STATEMENTS);
        transactions.write(() -> {
            Kept kept = statements
                    .findForChange(statement)
                    .orElseThrow(() -> refused(ReviewProblem.NO_SUCH_STATEMENT, "statement", statement));
            statements.review(kept.quoteId(), namesNobody, versions.now(), actor.account());
            audit.record(
                    actor,
                    namesNobody ? "statements.clear" : "statements.withhold",
                    List.of("statement/" + statement, "source/" + kept.sourceId()),
                    Map.of());
        });
    }

    private static Refused refused(ReviewProblem code, Object... values) {
        return Refused.because(Problem.of(code, new Place.Nowhere(), values));
    }
}
