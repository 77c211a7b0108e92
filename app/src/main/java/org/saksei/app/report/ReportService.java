package org.saksei.app.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.register.RegisterService;
import org.saksei.app.report.store.PublicationStore;
import org.saksei.app.report.store.RecordCountStore;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Text;
import org.saksei.pack.Pack;
import org.saksei.register.RecordType;
import org.saksei.report.FrozenReport;
import org.saksei.report.ReportComposer;
import org.saksei.report.ReportDocument;
import org.saksei.report.ReportFormat;
import org.saksei.report.ReportLayout;
import org.saksei.report.ReportProblem;

/// Writes reports and proves them.
///
/// To freeze a report is to count its figures while nobody can write to the register, to keep values,
/// definitions and words as one text with a code, and to say so in the log: all in one transaction.
public final class ReportService {

    /// A text of the pack that says `khmer` in the languages whose sentences have Khmer digits.
    private static final String DIGITS = "report_digits";

    private final Transactions transactions;
    private final Audit audit;
    private final Supplier<Pack> pack;
    private final FiguresService figures;
    private final RegisterService register;
    private final PublicationStore publications;
    private final RecordCountStore records;
    private final SentenceCheck sentences;
    private final Counting counting;

    public ReportService(
            Installation installation,
            Supplier<Pack> pack,
            FiguresService figures,
            RegisterService register,
            SentenceCheck sentences) {
        this.sentences = sentences;
        this.transactions = installation.transactions();
        this.audit = installation.audit();
        this.pack = pack;
        this.figures = figures;
        this.register = register;
        this.publications = new PublicationStore(transactions.sql());
        this.records = new RecordCountStore(transactions.sql());
        this.counting =
                new Counting(pack, figures, records, installation.directory().isFiction());
    }

    /// A report that was just written.
    public record Written(Publication publication, FrozenReport report) {}

    /// A report as it would be frozen now.
    ///
    /// @param blocking sentences that keep it from being frozen; none when nothing does
    public record Preview(FrozenReport report, List<Fault> blocking) {

        public Preview {
            blocking = List.copyOf(blocking);
        }
    }

    /// Sentences of a report that contradict each other.
    ///
    /// @param language the report's
    /// @param sentence what does not add up, in the reader's language
    public record Fault(String language, Text sentence) {}

    /// Counts a report and reads its sentences, and keeps nothing.
    ///
    /// @throws Refused for a layout the pack does not have
    public Preview preview(Actor actor, String layoutId, Period period) {
        actor.require(Right.WRITE_REPORT);
        ReportLayout layout = layout(layoutId);
        FrozenReport report = transactions.read(() -> counting.count(actor, layout, period, null));
        return new Preview(report, contradictions(report));
    }

    /// What is done with a frozen report before it counts as written: where that fails, nothing was.
    @FunctionalInterface
    public interface Rendering {
        void render(FrozenReport report) throws IOException;
    }

    /// Counts, freezes and keeps a report as a draft.
    ///
    /// @throws Refused for a layout the pack does not have, and when its sentences do not add up
    public Written freeze(Actor actor, String layout, Period period) {
        return freeze(actor, layout, period, report -> {});
    }

    /// The same; the files are made inside the transaction, so that no report is kept that could not be
    /// written.
    public Written freeze(Actor actor, String layoutId, Period period, Rendering rendering) {
        actor.require(Right.WRITE_REPORT);
        ReportLayout layout = layout(layoutId);
        return transactions.write(() -> {
            Instant asOf = register.lockForWriting();
            FrozenReport report = counting.count(actor, layout, period, asOf);
            requireSoundSentences(report);
            String code = report.code();
            Publication kept = publications.add(new PublicationStore.Draft(
                    layout.id(),
                    period.id(),
                    asOf,
                    report.table().pack(),
                    code,
                    report.json(),
                    report.fiction(),
                    actor.account()));
            audit.record(
                    actor,
                    "report.write",
                    List.of("publication/" + kept.id()),
                    Map.of("layout", layout.id(), "period", period.id(), "as_of", asOf.toString(), "sha256", code));
            try {
                rendering.render(report);
            } catch (IOException e) {
                throw Refused.because(
                        Problem.of(ReportProblem.NOT_WRITABLE, new Place.InInput("--to"), "why", Reasons.of(e)));
            }
            return new Written(kept, report);
        });
    }

    /// An own report whose sentences contradict each other is not frozen, in whatever language.
    private void requireSoundSentences(FrozenReport report) {
        List<Problem> problems = contradictions(report).stream()
                .map(fault -> Problem.of(
                        ReportProblem.SENTENCES_CONTRADICT,
                        new Place.Nowhere(),
                        "layout",
                        report.layout().id(),
                        "language",
                        fault.language(),
                        "fault",
                        fault.sentence().in("en"),
                        "faultKm",
                        fault.sentence().in("km")))
                .toList();
        if (!problems.isEmpty()) {
            throw Refused.because(problems);
        }
    }

    private List<Fault> contradictions(FrozenReport report) {
        return pack.get().languages().stream()
                .flatMap(language ->
                        sentences.faults(compose(report, language)).stream().map(fault -> new Fault(language, fault)))
                .toList();
    }

    /// The document of a frozen report in one language of the pack.
    ///
    /// @throws Refused for a language the pack does not have
    public ReportDocument compose(FrozenReport report, String language) {
        Pack current = pack.get();
        if (!current.languages().contains(language)) {
            throw Refused.wrongUsage(Problem.of(
                    ReportProblem.UNKNOWN_LANGUAGE,
                    new Place.InInput("--language"),
                    "language",
                    language,
                    "pack",
                    current.label(),
                    "known",
                    String.join(", ", current.languages())));
        }
        Text digits = current.texts().get(DIGITS);
        boolean khmer =
                digits != null && digits.has(language) && digits.in(language).equals("khmer");
        return ReportComposer.compose(
                report, language, khmer ? ReportComposer.Digits.KHMER : ReportComposer.Digits.WESTERN);
    }

    /// Writes a kept report in a language and a format. Does not close the stream.
    public void write(Actor actor, long publication, String language, ReportFormat format, OutputStream out)
            throws IOException {
        format.write(compose(get(actor, publication), language), out);
    }

    /// The format a file name asks for.
    ///
    /// @throws Refused when there is none, naming those there are
    public static ReportFormat format(String fileName) {
        return ReportFormat.of(fileName)
                .orElseThrow(() -> Refused.wrongUsage(Problem.of(
                        ReportProblem.UNKNOWN_FORMAT,
                        new Place.InInput("--to"),
                        "file",
                        fileName,
                        "known",
                        Arrays.stream(ReportFormat.values())
                                .map(format -> "." + format.extension())
                                .collect(Collectors.joining(", ")))));
    }

    /// Counts every number of a frozen report again, as the register knew it at the report's moment.
    ///
    /// @param name name of the file, for problems
    /// @throws Refused when it is not a frozen report
    public Verdict verify(Actor actor, String json, String name) {
        actor.require(Right.SEE_FIGURES);
        FrozenReport.Read read = FrozenReport.read(json, name);
        Place file = new Place.InFile(name, 0);
        List<Problem> problems = new ArrayList<>();
        Optional<Publication> publication = transactions.read(() -> publications.findByCode(read.code()));
        if (!read.unaltered()) {
            problems.add(Problem.of(
                    ReportProblem.ALTERED,
                    file,
                    "code",
                    read.code(),
                    "computed",
                    read.report().code()));
        } else if (publication.isEmpty()) {
            problems.add(notPublishedHere(file, read.code()));
        }
        // Each count is of the report's moment, so they need not share a transaction.
        problems.addAll(transactions.read(() -> countRecordsAgain(file, read.report())));
        List<Problem> notes = new ArrayList<>();
        long numbers = countAgain(actor, file, read.report(), problems, notes);
        return new Verdict(read.report(), publication, numbers, problems, notes);
    }

    /// Proves a kept report, and keeps what came of it.
    ///
    /// @throws java.util.NoSuchElementException when there is none that the actor may see
    public Verdict verify(Actor actor, long id) {
        actor.require(Right.SEE_FIGURES);
        String frozen = transactions.read(() -> publications.findFrozen(id)).orElseThrow();
        Verdict verdict = verify(actor, frozen, "publication/" + id);
        transactions.write(() -> {
            publications.keep(id, verdict.problems().size(), verdict.numbers(), actor.account());
            audit.record(
                    actor,
                    "report.verify",
                    List.of("publication/" + id),
                    Map.of("proved", verdict.proved(), "numbers", verdict.numbers()));
        });
        return verdict;
    }

    /// What came of the last proof of each report that was proved, by its number.
    public Map<Long, Publication.Proof> proofs(Actor actor) {
        actor.require(Right.SEE_PUBLISHED);
        return transactions.read(publications::proofs);
    }

    /// Every report, the newest first; only published ones for who may not write any.
    public List<Publication> list(Actor actor) {
        actor.require(Right.SEE_PUBLISHED);
        return transactions.read(publications::list).stream()
                .filter(publication -> maySee(actor, publication))
                .toList();
    }

    public Optional<Publication> find(Actor actor, long id) {
        actor.require(Right.SEE_PUBLISHED);
        return transactions.read(() -> publications.find(id)).filter(publication -> maySee(actor, publication));
    }

    /// The frozen report of a publication.
    ///
    /// @throws java.util.NoSuchElementException when there is none that the actor may see
    public FrozenReport get(Actor actor, long id) {
        Publication publication = find(actor, id).orElseThrow();
        String frozen = transactions
                .read(() -> publications.findFrozen(publication.id()))
                .orElseThrow();
        return FrozenReport.read(frozen, "publication/" + id).report();
    }

    /// Brings a report into its next state. Writers approve; who may publish publishes and withdraws.
    ///
    /// @throws Refused when the report cannot go there from where it is
    public Publication change(Actor actor, long id, Publication.State next) {
        actor.require(next == Publication.State.APPROVED ? Right.WRITE_REPORT : Right.PUBLISH_REPORT);
        return transactions.write(() -> {
            Publication before = publications.find(id).orElseThrow();
            if (!before.state().mayBecome(next)) {
                throw Refused.because(Problem.of(
                        ReportProblem.NOT_FROM_HERE,
                        new Place.Nowhere(),
                        "state",
                        word(before.state()),
                        "next",
                        word(next)));
            }
            audit.record(
                    actor,
                    "report.change-state",
                    List.of("publication/" + id),
                    Map.of("from", before.state().name(), "to", next.name()));
            return publications
                    .change(id, before.state(), next, actor.account())
                    .orElseThrow();
        });
    }

    private static String word(Publication.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static boolean maySee(Actor actor, Publication publication) {
        return publication.state() == Publication.State.PUBLISHED || actor.may(Right.SEE_FIGURES);
    }

    private ReportLayout layout(String id) {
        Pack current = pack.get();
        ReportLayout layout = current.layouts().get(id);
        if (layout == null) {
            throw Refused.wrongUsage(Problem.of(
                    ReportProblem.UNKNOWN_LAYOUT,
                    new Place.InInput("LAYOUT"),
                    "layout",
                    id,
                    "pack",
                    current.label(),
                    "known",
                    String.join(", ", current.layouts().keySet())));
        }
        return layout;
    }

    private List<Problem> countRecordsAgain(Place file, FrozenReport report) {
        List<Problem> problems = new ArrayList<>();
        for (FrozenReport.RecordCount printed : report.records()) {
            RecordType type = pack.get().recordTypes().get(printed.type());
            long counted =
                    type == null ? 0 : records.count(type.name(), report.table().asOf());
            if (counted != printed.count()) {
                problems.add(Problem.of(
                        ReportProblem.RECORDS_DIFFER,
                        file,
                        "type",
                        printed.type(),
                        "printed",
                        printed.count(),
                        "counted",
                        counted));
            }
        }
        return problems;
    }

    private long countAgain(Actor actor, Place file, FrozenReport report, List<Problem> problems, List<Problem> notes) {
        Pack current = pack.get();
        FigureTable printed = report.table();
        if (!current.sha256().equals(report.packSha256())) {
            notes.add(Problem.of(
                    ReportProblem.PACK_CHANGED, file, "printed", printed.pack(), "current", current.label()));
        }
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        for (Figure figure : printed.figures()) {
            if (current.findIndicator(figure.id()).isPresent()) {
                figure.splits().stream()
                        .map(SplitTable::split)
                        .filter(current.splits()::containsKey)
                        .forEach(Counting.splitsOf(figure.id(), wanted)::add);
            } else {
                problems.add(Problem.of(
                        ReportProblem.FIGURE_GONE,
                        file,
                        "id",
                        figure.id(),
                        "pack",
                        current.label(),
                        "printed",
                        printed.pack()));
            }
        }
        if (wanted.isEmpty()) {
            return 0;
        }
        try {
            FigureTable counted = figures.countAnew(actor, Counting.query(printed.period(), wanted, printed.asOf()));
            Comparison comparison = new Comparison(file, printed, counted);
            problems.addAll(comparison.run());
            return comparison.numbers();
        } catch (Refused refused) {
            // A moment that has not come yet: the file was altered.
            problems.addAll(refused.problems());
            return 0;
        }
    }

    private Problem notPublishedHere(Place file, String code) {
        List<Publication> known = transactions.read(publications::list);
        String names = known.isEmpty()
                ? "–"
                : known.stream()
                        .limit(10)
                        .map(one -> one.layout() + " " + one.period() + " " + FrozenReport.shortCode(one.sha256()))
                        .collect(Collectors.joining(", "));
        return Problem.of(ReportProblem.NOT_PUBLISHED_HERE, file, "code", code, "known", names);
    }
}
