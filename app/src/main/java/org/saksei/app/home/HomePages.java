package org.saksei.app.home;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.assessment.web.Reminders;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.figures.web.FigureCharts;
import org.saksei.app.figures.web.PeriodChoice;
import org.saksei.app.figures.web.Printed;
import org.saksei.app.register.RegisterService;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.figures.Change;
import org.saksei.figures.Figure;
import org.saksei.figures.FigureArithmetic;
import org.saksei.figures.FigureTable;
import org.saksei.figures.Indicator;
import org.saksei.figures.Part;
import org.saksei.figures.SplitTable;
import org.saksei.kernel.Period;
import org.saksei.register.CodeList;
import org.saksei.report.chart.Chart;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The page one sees first: the published figures of the period beside last year's, and what needs
/// somebody.
@RestController
public final class HomePages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());

    private static final Set<String> CHARTED = Set.of("case", "person");
    private static final int IMPORTS_LOOKED_AT = 500;

    private final Wiring wiring;
    private final Pages pages;
    private final Frames frames;
    private final Readers readers;

    public HomePages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.wiring = wiring;
        this.pages = pages;
        this.frames = frames;
        this.readers = readers;
    }

    /// Every text as it is printed.
    ///
    /// @param files null for a reader who may not see records, which is no claim that none came
    public record Home(
            String title,
            String period,
            String before,
            List<String> periods,
            List<String> warnings,
            List<Card> cards,
            List<Picture> charts,
            List<LinkageLine> linkage,
            @Nullable List<FileLine> files,
            List<String> findings,
            String conflicts,
            String reportHint,
            @Nullable Reminders grading) {}

    public record Card(String title, String address, String value, boolean silent, String before, String change) {}

    public record Picture(String title, String svg) {}

    /// @param queue where the reader can decide the pairs, or null
    public record LinkageLine(
            String name,
            String records,
            String clusters,
            String undecided,
            @Nullable String queue) {}

    public record FileLine(String agency, String file, String received, String records, boolean silent) {}

    @GetMapping("/")
    public ResponseEntity<byte[]> home(
            HttpServletRequest request, @RequestParam(required = false) @Nullable String period) {
        Actor reader = readers.of(request.getUserPrincipal());
        Words words = Words.in(Frames.language(request));
        Home model = reader.may(Right.SEE_FIGURES) ? full(reader, period, words) : empty(reader, words);
        return pages.page("home", frames.of(request, reader), model);
    }

    /// For who may see no figures: what they can do instead.
    private Home empty(Actor reader, Words words) {
        return new Home(
                words.of("nav.home"),
                "",
                "",
                List.of(),
                List.of(words.of("home.no-figures")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                grading(reader, words));
    }

    private Home full(Actor reader, @Nullable String asked, Words words) {
        Period period = asked == null || asked.isBlank() ? wiring.figures().latestHalf(reader) : Period.parse(asked);
        List<String> published = wiring.pack().indicators().values().stream()
                .filter(Indicator::published)
                .map(Indicator::id)
                .toList();
        FigureTable table = wiring.figures()
                .show(reader, FigureQuery.of(period).withFigures(published).withAllSplits());
        return new Home(
                words.of("home.title") + ": " + period.id(),
                table.period().id(),
                table.before().id(),
                PeriodChoice.around(period),
                List.of(),
                table.figures().stream()
                        .map(figure -> card(figure, table, words))
                        .toList(),
                charts(table, words),
                linkage(reader, words),
                files(reader, period, words),
                new FigureArithmetic(wiring.pack().figureChecks())
                        .check(table).stream()
                                .map(finding -> finding.message().in(words.language()))
                                .toList(),
                conflicts(reader, words),
                words.of(
                        "home.report.how",
                        "./saksei report write half-year --period " + period.id() + " --to report.pdf"),
                grading(reader, words));
    }

    private @Nullable Reminders grading(Actor reader, Words words) {
        return Reminders.of(wiring.assessment(), reader, words).orElse(null);
    }

    /// How many contradictions wait, or nothing.
    private String conflicts(Actor reader, Words words) {
        long open = wiring.confirmedStatements().countConflicts(reader);
        return open == 0 ? "" : words.of("home.conflicts", open);
    }

    private static Card card(Figure figure, FigureTable table, Words words) {
        Optional<Change> change = figure.change();
        String percent = Printed.percent(change, words);
        String arrow = change.map(there ->
                        there.absolute().signum() > 0 ? "▲ " : there.absolute().signum() < 0 ? "▼ " : "")
                .orElse("");
        boolean number = change.isPresent() && change.get().percent() != null;
        return new Card(
                figure.title().in(words.language()),
                "/figures/" + figure.id() + "?period=" + table.period().id(),
                Printed.value(figure.value(), figure.unit(), words),
                figure.value() == null,
                figure.before() == null
                        ? words.of("figure.no-before", table.before().id())
                        : words.of(
                                "figure.before",
                                Printed.value(figure.before(), figure.unit(), words),
                                table.before().id()),
                percent.isEmpty() ? "" : arrow + percent + (number ? " %" : ""));
    }

    /// The published figures side by side, and the parts of the first figure that counts persons.
    private static List<Picture> charts(FigureTable table, Words words) {
        List<Picture> pictures = new ArrayList<>();
        List<Chart.Group> groups = new ArrayList<>();
        for (Figure figure : table.figures()) {
            // Couples are ten times as many: beside them the other bars could not be read.
            if (CHARTED.contains(figure.unit()) && figure.value() != null && figure.before() != null) {
                groups.add(new Chart.Group(figure.title().in(words.language()), figure.value(), figure.before()));
            }
        }
        if (!groups.isEmpty()) {
            pictures.add(
                    new Picture(words.of("home.key"), FigureCharts.draw(words.of("home.key"), table, groups, words)));
        }
        table.figures().stream()
                .filter(figure -> figure.unit().equals("person") && figure.value() != null)
                .filter(figure -> !figure.splits().isEmpty())
                .findFirst()
                .ifPresent(figure -> {
                    SplitTable split = figure.splits().getFirst();
                    List<Part> parts = split.parts().stream()
                            .filter(part -> !part.isEmpty())
                            .toList();
                    String title = figure.title().in(words.language()) + " – "
                            + split.title().in(words.language());
                    pictures.add(new Picture(title, FigureCharts.ofParts(figure, table, split, parts, words)));
                });
        return pictures;
    }

    private List<LinkageLine> linkage(Actor reader, Words words) {
        Map<String, Long> waiting =
                reader.may(Right.DECIDE_LINKAGE) ? wiring.review().waiting(reader) : Map.of();
        return wiring.linkage().summaries(reader).stream()
                .map(each -> new LinkageLine(
                        model(each.model(), words),
                        words.number(each.records()),
                        words.number(each.clusters()),
                        words.number(waiting.getOrDefault(each.model(), each.undecided())),
                        waiting.containsKey(each.model()) ? "/linkage?model=" + each.model() : null))
                .toList();
    }

    private String agency(String agency, Words words) {
        CodeList agencies = wiring.pack().codeLists().get("agency");
        return agencies == null
                ? agency
                : agencies.find(agency)
                        .map(code -> code.text().in(words.language()))
                        .orElse(agency);
    }

    private String model(String model, Words words) {
        return wiring.pack().recordTypes().values().stream()
                .filter(type -> model.equals(type.linkage()))
                .map(type -> type.title().in(words.language()))
                .findFirst()
                .orElse(model);
    }

    /// The last file of each agency, and the agencies nothing was heard of for the period.
    private @Nullable List<FileLine> files(Actor reader, Period period, Words words) {
        if (!reader.may(Right.SEE_RECORDS)) {
            return null;
        }
        Map<String, FiguresService.Heard> heard = new TreeMap<>();
        wiring.figures().heard(reader, period).forEach(each -> heard.put(each.agency(), each));
        List<FileLine> lines = new ArrayList<>();
        Set<String> agencies = new HashSet<>();
        for (RegisterService.Import each : wiring.register().listImports(reader, IMPORTS_LOOKED_AT)) {
            if (each.undoes() == null && agencies.add(each.agency())) {
                FiguresService.Heard last = heard.get(each.agency());
                lines.add(new FileLine(
                        agency(each.agency(), words),
                        each.file(),
                        DAY.format(each.at()),
                        words.number(each.records()),
                        last == null || last.isSilent()));
            }
        }
        for (FiguresService.Heard each : heard.values()) {
            if (each.isSilent() && each.latest() == null && agencies.add(each.agency()) && sees(reader, each)) {
                lines.add(new FileLine(agency(each.agency(), words), "–", "–", "0", true));
            }
        }
        return lines;
    }

    private static boolean sees(Actor reader, FiguresService.Heard agency) {
        return reader.onlyAgency().map(agency.agency()::equals).orElse(true);
    }
}
