package org.saksei.app.figures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.figures.TraceQuery;
import org.saksei.app.web.Frames;
import org.saksei.app.web.NoSuchPage;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.figures.Change;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Indicator;
import org.saksei.figures.Trace;
import org.saksei.kernel.Period;
import org.saksei.pack.Pack;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The explorer of figures: all of a period, one with its parts and definition, the records behind it.
@RestController
public final class FigurePages {

    /// More rows than a person reads; the download has all.
    static final int ROWS_SHOWN = 1_000;

    private final FiguresService figures;
    private final Pack pack;
    private final Pages pages;
    private final Frames frames;
    private final Readers readers;
    private final Downloads downloads;

    public FigurePages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.figures = wiring.figures();
        this.pack = wiring.pack();
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
        this.downloads = new Downloads();
    }

    /// The page of all figures.
    public record FigureList(
            String period,
            String before,
            List<String> periods,
            String find,
            boolean onlyWithData,
            List<Group> groups) {}

    public record Group(String name, List<Line> rows) {}

    public record Line(
            String title,
            String address,
            String value,
            boolean silent,
            String before,
            boolean silentBefore,
            String change,
            String percent) {}

    /// The page of one figure; every text as it is printed.
    public record FigureShown(
            String title,
            String sentence,
            String address,
            String allAddress,
            String period,
            String beforePeriod,
            List<String> periods,
            String asOf,
            @Nullable String split,
            String value,
            boolean silent,
            String before,
            boolean beforeKnown,
            String change,
            String percent,
            boolean percentIsNumber,
            long undecided,
            @Nullable String recordsAddress,
            String jsonAddress,
            String csvAddress,
            @Nullable String chart,
            String definition,
            String meaning,
            String unit,
            String criteria,
            String source,
            boolean published,
            List<Tab> tabs,
            @Nullable List<PartLine> parts,
            @Nullable String sumNote) {}

    public record Tab(String name, String address, boolean here) {}

    public record PartLine(
            String name,
            boolean unknown,
            String value,
            String share,
            String before,
            String change,
            String percent,
            @Nullable String recordsAddress) {}

    /// The records behind a figure or one of its parts.
    public record RecordList(
            String title,
            String lead,
            String figureAddress,
            String csvAddress,
            List<RecordLine> rows,
            @Nullable String more) {}

    public record RecordLine(
            String counted, String record, String agency, String date, String file, String sheet, String row) {}

    @GetMapping("/figures")
    public ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "") String find,
            @RequestParam(required = false) @Nullable String data) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = words(request);
        FigureTable table = figures.show(reader, FigureQuery.of(period(reader, period)));
        String sought = find.strip().toLowerCase(Locale.ROOT);
        List<Line> published = new ArrayList<>();
        List<Line> other = new ArrayList<>();
        for (Figure figure : table.figures()) {
            boolean fits = sought.isEmpty()
                    || figure.id().contains(sought)
                    || figure.title()
                            .in(words.language())
                            .toLowerCase(Locale.ROOT)
                            .contains(sought);
            if (fits && (data == null || figure.value() != null || figure.before() != null)) {
                (indicator(figure.id()).published() ? published : other).add(line(figure, table, words));
            }
        }
        List<Group> groups = new ArrayList<>();
        if (!published.isEmpty()) {
            groups.add(new Group(words.of("figures.group.published"), published));
        }
        if (!other.isEmpty()) {
            groups.add(new Group(words.of("figures.group.other"), other));
        }
        FigureList model = new FigureList(
                table.period().id(),
                table.before().id(),
                PeriodChoice.around(table.period()),
                find,
                data != null,
                groups);
        return pages.page("figures/list", frames.of(request, reader), model);
    }

    @GetMapping("/figures/{id}")
    public ResponseEntity<byte[]> figure(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String split,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf) {
        Actor reader = readers.of(request.getUserPrincipal());
        Indicator indicator = indicator(id);
        String chosen = split != null
                ? split
                : indicator.splits().isEmpty() ? null : indicator.splits().getFirst();
        Period asked = period(reader, period);
        FigureQuery query = FigureQuery.of(asked)
                .withFigures(List.of(id))
                .withSplits(chosen == null ? List.of() : List.of(chosen))
                .asOf(Moments.read(asOf));
        FigureTable table = figures.show(reader, query);
        FigureView view = new FigureView(
                pack,
                indicator,
                table,
                chosen,
                asOf == null ? "" : asOf,
                reader.may(Right.TRACE_FIGURES),
                words(request));
        return pages.page("figures/figure", frames.of(request, reader), view.shown());
    }

    @GetMapping("/figures/{id}/records")
    public ResponseEntity<byte[]> records(
            HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> asked) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = words(request);
        Trace trace = trace(reader, id, asked);
        List<RecordLine> rows = trace.rows().stream()
                .limit(ROWS_SHOWN)
                .map(row -> Downloads.line(row, pack.codeLists().get("agency"), words.language()))
                .toList();
        String title = indicator(id).title().in(words.language()) + " "
                + trace.period().id();
        RecordList model = new RecordList(
                title,
                words.of("trace.lead", words.number(trace.rows().size()), title),
                Addresses.figure(id, asked),
                Addresses.recordsCsv(id, asked),
                rows,
                trace.rows().size() > ROWS_SHOWN ? words.of("trace.more", words.number(ROWS_SHOWN)) : null);
        return pages.page("figures/records", frames.of(request, reader), model);
    }

    @GetMapping("/figures/{id}.json")
    public ResponseEntity<byte[]> json(
            HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> asked) {
        return file(
                downloads.json(whole(request, id, asked), words(request).language()),
                MediaType.APPLICATION_JSON,
                id + ".json");
    }

    @GetMapping("/figures/{id}.csv")
    public ResponseEntity<byte[]> csv(
            HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> asked) {
        return file(
                downloads.csv(whole(request, id, asked), words(request).language()),
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                id + ".csv");
    }

    @GetMapping("/figures/{id}/records.csv")
    public ResponseEntity<byte[]> recordsCsv(
            HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> asked) {
        Actor reader = readers.of(request.getUserPrincipal());
        return file(
                downloads.csv(trace(reader, id, asked)),
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                id + "-records.csv");
    }

    private FigureTable whole(HttpServletRequest request, String id, Map<String, String> asked) {
        Actor reader = readers.of(request.getUserPrincipal());
        return figures.show(
                reader,
                FigureQuery.of(period(reader, asked.get("period")))
                        .withFigures(List.of(id))
                        .withSplits(indicator(id).splits())
                        .asOf(Moments.read(asked.get("as_of"))));
    }

    private Trace trace(Actor reader, String id, Map<String, String> asked) {
        indicator(id);
        String code = asked.getOrDefault("code", "");
        return figures.trace(
                reader,
                new TraceQuery(
                        id,
                        period(reader, asked.get("period")),
                        code.isEmpty() ? "" : asked.getOrDefault("split", ""),
                        code,
                        asked.containsKey("before"),
                        Moments.read(asked.get("as_of"))));
    }

    private Line line(Figure figure, FigureTable table, Words words) {
        Optional<Change> change = figure.change();
        return new Line(
                figure.title().in(words.language()),
                Addresses.figure(figure.id(), Addresses.asked(table.period().id(), null, "")),
                Printed.value(figure.value(), figure.unit(), words),
                figure.value() == null,
                Printed.value(figure.before(), figure.unit(), words),
                figure.before() == null,
                Printed.absolute(change),
                Printed.percent(change, words));
    }

    private Period period(Actor reader, @Nullable String asked) {
        return asked == null || asked.isBlank() ? figures.latestHalf(reader) : Period.parse(asked);
    }

    private Indicator indicator(String id) {
        return pack.findIndicator(id).orElseThrow(() -> new NoSuchPage());
    }

    private static Words words(HttpServletRequest request) {
        return Words.in(Frames.language(request));
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
