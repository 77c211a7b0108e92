package org.saksei.app.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.figures.web.PeriodChoice;
import org.saksei.app.report.Publication;
import org.saksei.app.report.ReportService;
import org.saksei.app.report.Verdict;
import org.saksei.app.web.Frames;
import org.saksei.app.web.NoSuchPage;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.kernel.Period;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.report.FrozenReport;
import org.saksei.report.ReportFormat;
import org.saksei.report.ReportLayout;
import org.saksei.report.ReportProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// All reports, one report with its files and its proof, and a report before it is frozen, with the
/// sentences that keep it from being frozen.
@RestController
public final class ReportPages {

    private final Wiring wiring;
    private final Pages pages;
    private final Frames frames;
    private final Readers readers;

    public ReportPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.wiring = wiring;
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
    }

    /// The page of all reports.
    ///
    /// @param layouts what can be written, or none for who may not
    public record Reports(List<Line> rows, List<Choice> layouts, String period, List<String> periods) {}

    /// @param proof what came of the last proof, or empty for who may see no proof
    public record Line(
            String title,
            String period,
            String address,
            String frozen,
            String state,
            String style,
            String proof,
            String proofStyle,
            List<Download> files) {}

    public record Choice(String id, String title) {}

    /// @param name of the language, or of what the file is
    public record Download(String name, List<Link> links) {}

    public record Link(String text, String address) {}

    /// The page of one report, kept or not yet frozen.
    ///
    /// @param address of a kept report, or empty
    /// @param blocking sentences that keep it from being frozen
    /// @param notes what was found about the quality of the data
    /// @param steps what the reader may make of it now
    /// @param verdict what came of the proof just asked for, or null
    public record ReportPage(
            String title,
            String period,
            String layout,
            String address,
            String state,
            String style,
            List<Fact> facts,
            List<Download> files,
            List<String> blocking,
            List<String> notes,
            List<String> steps,
            boolean mayVerify,
            @Nullable Proof verdict) {}

    public record Fact(String name, String value) {}

    public record Proof(boolean proved, String summary, List<String> problems, List<String> notes) {}

    @GetMapping("/reports")
    public ResponseEntity<byte[]> list(HttpServletRequest request) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = Words.in(Frames.language(request));
        Map<Long, Publication.Proof> proofs = wiring.report().proofs(reader);
        List<Line> rows = wiring.report().list(reader).stream()
                .map(each -> line(each, proofs.get(each.id()), words))
                .toList();
        boolean mayWrite = reader.may(Right.WRITE_REPORT);
        Period latest = mayWrite ? wiring.figures().latestHalf(reader) : null;
        Reports model = new Reports(
                rows,
                mayWrite ? layouts(words) : List.of(),
                latest == null ? "" : latest.id(),
                latest == null ? List.of() : PeriodChoice.around(latest));
        return pages.page("report/list", frames.of(request, reader), model);
    }

    private List<Choice> layouts(Words words) {
        return wiring.pack().layouts().sequencedValues().stream()
                .map(layout -> new Choice(layout.id(), layout.title().in(words.language())))
                .toList();
    }

    private Line line(Publication report, Publication.@Nullable Proof proof, Words words) {
        return new Line(
                title(report.layout(), words),
                report.period(),
                address(report.id()),
                words.of("report.frozen", minute(report.asOf()), report.writtenBy()),
                state(report, words),
                style(report),
                proof(proof, words),
                proof == null ? "" : proof.proved() ? "ok" : "bad",
                files(report, words));
    }

    private static String proof(Publication.@Nullable Proof proof, Words words) {
        return proof == null
                ? words.of("report.proof.none")
                : words.of(
                        proof.proved() ? "report.proof.proved" : "report.proof.failed", minute(proof.at()), proof.by());
    }

    @GetMapping("/reports/{id:\\d{1,18}}")
    public ResponseEntity<byte[]> report(HttpServletRequest request, @PathVariable long id) {
        Actor reader = readers.of(request.getUserPrincipal());
        return kept(request, reader, id, null);
    }

    /// Counts every number of the report again.
    @PostMapping("/reports/{id:\\d{1,18}}/verify")
    public ResponseEntity<byte[]> verify(HttpServletRequest request, @PathVariable long id) {
        Actor reader = readers.of(request.getUserPrincipal());
        reader.require(Right.SEE_FIGURES);
        get(reader, id);
        return kept(request, reader, id, wiring.report().verify(reader, id));
    }

    private ResponseEntity<byte[]> kept(HttpServletRequest request, Actor reader, long id, @Nullable Verdict verdict) {
        Publication publication = get(reader, id);
        Words words = Words.in(Frames.language(request));
        FrozenReport report = wiring.report().get(reader, id);
        List<Fact> facts = new ArrayList<>(facts(report, words));
        facts.addAll(facts(publication, wiring.report().proofs(reader).get(id), words));
        ReportPage model = new ReportPage(
                title(publication.layout(), words),
                publication.period(),
                publication.layout(),
                address(id),
                state(publication, words),
                style(publication),
                facts,
                files(publication, words),
                List.of(),
                notes(report, words),
                steps(reader, publication),
                reader.may(Right.SEE_FIGURES),
                verdict == null ? null : proof(verdict, words));
        return pages.page("report/report", frames.of(request, reader), model);
    }

    private static List<Fact> facts(Publication report, Publication.@Nullable Proof proof, Words words) {
        String state = words.of("report.state.since", state(report, words), report.stateBy(), minute(report.stateAt()));
        return List.of(
                new Fact(words.of("report.code"), FrozenReport.shortCode(report.sha256())),
                new Fact(words.of("report.written-by"), report.writtenBy()),
                new Fact(words.of("report.state"), state),
                new Fact(words.of("report.proof"), proof(proof, words)));
    }

    private static List<Fact> facts(FrozenReport report, Words words) {
        long records = report.records().stream()
                .mapToLong(FrozenReport.RecordCount::count)
                .sum();
        return List.of(
                new Fact(words.of("report.moment"), minute(report.table().asOf())),
                new Fact(words.of("report.pack"), report.table().pack()),
                new Fact(words.of("report.records"), words.number(records)));
    }

    private static List<String> notes(FrozenReport report, Words words) {
        return report.notes().stream()
                .map(note -> note.text().in(words.language()))
                .toList();
    }

    private static Proof proof(Verdict verdict, Words words) {
        return new Proof(
                verdict.proved(),
                verdict.proved()
                        ? words.of("report.proof.all", words.number(verdict.numbers()))
                        : words.of(
                                "report.proof.problems",
                                words.number(verdict.problems().size()),
                                words.number(verdict.numbers())),
                texts(verdict.problems(), words),
                texts(verdict.notes(), words));
    }

    private static List<String> texts(List<Problem> problems, Words words) {
        return problems.stream().map(each -> each.text(words.language())).toList();
    }

    private static List<String> steps(Actor reader, Publication publication) {
        return Arrays.stream(Publication.State.values())
                .filter(publication.state()::mayBecome)
                .filter(next ->
                        reader.may(next == Publication.State.APPROVED ? Right.WRITE_REPORT : Right.PUBLISH_REPORT))
                .map(ReportPages::word)
                .toList();
    }

    /// A report as it would be frozen now.
    @GetMapping("/reports/new")
    public ResponseEntity<byte[]> preview(
            HttpServletRequest request, @RequestParam String layout, @RequestParam String period) {
        return preview(request, HttpStatus.OK, layout, Period.parse(period));
    }

    private ResponseEntity<byte[]> preview(
            HttpServletRequest request, HttpStatus status, String layout, Period period) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = Words.in(Frames.language(request));
        ReportService.Preview preview = wiring.report().preview(reader, layout, period);
        ReportPage model = new ReportPage(
                title(layout, words),
                period.id(),
                layout,
                "",
                words.of("report.state.new"),
                "",
                facts(preview.report(), words),
                List.of(),
                preview.blocking().stream()
                        .map(fault -> words.of(
                                "report.sentence",
                                words.of("report.language." + fault.language()),
                                fault.sentence().in(words.language())))
                        .toList(),
                notes(preview.report(), words),
                List.of(),
                false,
                null);
        return pages.page(status, "report/report", frames.of(request, reader), model);
    }

    /// Freezes a report; one whose sentences contradict each other is shown instead.
    @PostMapping("/reports")
    public ResponseEntity<byte[]> freeze(
            HttpServletRequest request, @RequestParam String layout, @RequestParam String period) {
        Actor reader = readers.of(request.getUserPrincipal());
        Period wanted = Period.parse(period);
        try {
            ReportService.Written written = wiring.report().freeze(reader, layout, wanted);
            return seeOther(address(written.publication().id()));
        } catch (Refused refused) {
            if (refused.problems().stream().allMatch(problem -> problem.code() == ReportProblem.SENTENCES_CONTRADICT)) {
                return preview(request, HttpStatus.BAD_REQUEST, layout, wanted);
            }
            throw refused;
        }
    }

    @PostMapping("/reports/{id:\\d{1,18}}/{next:approved|published|withdrawn}")
    public ResponseEntity<byte[]> change(HttpServletRequest request, @PathVariable long id, @PathVariable String next) {
        Actor reader = readers.of(request.getUserPrincipal());
        Publication.State state = Publication.State.valueOf(next.toUpperCase(Locale.ROOT));
        reader.require(state == Publication.State.APPROVED ? Right.WRITE_REPORT : Right.PUBLISH_REPORT);
        get(reader, id);
        wiring.report().change(reader, id, state);
        return seeOther(address(id));
    }

    private List<Download> files(Publication report, Words words) {
        List<Download> files = new ArrayList<>();
        for (String language : wiring.pack().languages()) {
            String address = address(report.id()) + "/" + language + ".";
            List<Link> links = Arrays.stream(ReportFormat.values())
                    .map(format -> new Link(format.name(), address + format.extension()))
                    .toList();
            files.add(new Download(words.of("report.language." + language), links));
        }
        files.add(new Download(
                words.of("report.frozen-figures"), List.of(new Link("JSON", address(report.id()) + "/frozen.json"))));
        return files;
    }

    private Publication get(Actor reader, long id) {
        Optional<Publication> found = wiring.report().find(reader, id);
        return found.orElseThrow(NoSuchPage::new);
    }

    /// The title in the pack of today; a layout it has no more keeps its id.
    private String title(String layout, Words words) {
        ReportLayout known = wiring.pack().layouts().get(layout);
        return known == null ? layout : known.title().in(words.language());
    }

    private static String state(Publication report, Words words) {
        return words.of("report.state." + word(report.state()));
    }

    private static String style(Publication report) {
        return switch (report.state()) {
            case DRAFT -> "warn";
            case APPROVED, PUBLISHED -> "ok";
            case WITHDRAWN -> "bad";
        };
    }

    private static String word(Publication.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String minute(Instant moment) {
        return moment.toString().substring(0, 16).replace('T', ' ');
    }

    private static String address(long report) {
        return "/reports/" + report;
    }

    private static ResponseEntity<byte[]> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
