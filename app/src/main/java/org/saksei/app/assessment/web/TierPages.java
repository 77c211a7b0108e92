package org.saksei.app.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.assessment.AssessmentService;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.assessment.Placement;
import org.saksei.assessment.ReportList;
import org.saksei.assessment.Tier;
import org.saksei.assessment.TierHistory;
import org.saksei.assessment.TierRow;
import org.saksei.kernel.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tiers over time and over the world.
@RestController
public final class TierPages {

    /// More lines are no picture any more.
    private static final int MOST_COUNTRIES = 40;

    private final AssessmentService tiers;
    private final Desk desk;
    private final WorldMap map = new WorldMap();

    public TierPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.tiers = wiring.assessment().tiers();
        this.desk = new Desk(pages, frames, readers);
    }

    /// The time lines of some countries.
    ///
    /// @param keep whether rows may be added here
    public record TimeLines(
            List<Desk.Tab> tabs,
            String sentence,
            String clockAddress,
            List<Integer> years,
            List<Line> lines,
            List<Desk.Choice> countries,
            List<Group> groups,
            List<Source> passedOver,
            boolean keep,
            List<String> confidences,
            int lastYear) {}

    public record Line(String iso3, String name, String address, List<Squares.Square> squares, List<Source> sources) {}

    public record Group(String name, String address) {}

    /// A row with where it is from.
    public record Source(String country, int year, String style, String code, String confidence, String source) {}

    /// The world in one report.
    public record WorldShown(
            List<Desk.Tab> tabs, int year, List<Integer> years, String svg, String note, List<Column> columns) {}

    public record Column(String name, String style, String code, List<Entry> countries) {}

    public record Entry(String name, String address, boolean weak, String title) {}

    @GetMapping("/assessment")
    public ResponseEntity<byte[]> lines(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(name = "with", required = false) @Nullable List<String> with) {
        Actor reader = desk.reader(request);
        Words words = Desk.words(request);
        AssessmentService.Tiers known = tiers.tiers(reader);
        List<TierHistory> shown = new ArrayList<>();
        try {
            for (String iso3 : chosen(reader, country, with)) {
                shown.add(tiers.history(reader, iso3));
            }
        } catch (Refused refused) {
            return desk.missing(request, reader, refused);
        }
        if (shown.isEmpty()) {
            shown.add(known.table().histories().sequencedValues().getFirst());
        }
        TierHistory first = shown.getFirst();
        ReportList reports = known.table().reports();
        int last = reports.last();
        Set<String> codes = new LinkedHashSet<>();
        shown.forEach(each -> codes.add(each.iso3()));
        TimeLines model = new TimeLines(
                Desk.tabs(request, reader),
                name(first, words) + ": "
                        + tiers.clock(reader, first.iso3(), last).reason(words.language()),
                "/assessment/clock?country=" + first.iso3() + "&year=" + last,
                reports.years(),
                shown.stream().map(each -> line(each, reports, words)).toList(),
                countries(known, codes, words),
                groups(reader, first.iso3()),
                known.passedOver().stream().map(row -> source(row, words)).toList(),
                reader.may(Right.KEEP_ASSESSMENT),
                AssessmentService.confidences(),
                last);
        return desk.page(request, reader, "tiers", model);
    }

    /// The country asked for, or the pack's, then those chosen, or its neighbours.
    private Set<String> chosen(Actor reader, @Nullable String country, @Nullable List<String> with) {
        Set<String> codes = new LinkedHashSet<>();
        Optional<String> own = country == null || country.isBlank()
                ? tiers.home(reader)
                : Optional.of(country.strip().toUpperCase(Locale.ROOT));
        own.ifPresent(codes::add);
        if (with != null) {
            with.stream()
                    .flatMap(each -> List.of(each.split(",")).stream())
                    .map(each -> each.strip().toUpperCase(Locale.ROOT))
                    .filter(each -> !each.isEmpty())
                    .limit(MOST_COUNTRIES)
                    .forEach(codes::add);
        } else if (country == null || country.isBlank()) {
            Map<String, List<String>> neighbours = tiers.neighbours(reader);
            neighbours.values().stream()
                    .findFirst()
                    .ifPresent(group -> group.stream()
                            .filter(each ->
                                    tiers.tiers(reader).table().find(each).isPresent())
                            .forEach(codes::add));
        }
        return codes;
    }

    private List<Group> groups(Actor reader, String own) {
        List<Group> groups = new ArrayList<>();
        tiers.neighbours(reader)
                .forEach((name, codes) ->
                        groups.add(new Group(name, "/assessment?country=" + own + "&with=" + String.join(",", codes))));
        return groups;
    }

    private List<Desk.Choice> countries(AssessmentService.Tiers known, Set<String> codes, Words words) {
        return known.table().histories().values().stream()
                .map(each -> new Desk.Choice(each.iso3(), name(each, words), codes.contains(each.iso3())))
                .sorted(Comparator.comparing(Desk.Choice::name))
                .toList();
    }

    private Line line(TierHistory history, ReportList reports, Words words) {
        return new Line(
                history.iso3(),
                name(history, words),
                "/assessment/clock?country=" + history.iso3() + "&year=" + reports.last(),
                Squares.of(history, reports, words),
                history.list().stream().map(row -> source(row, words)).toList());
    }

    private static Source source(Placement row, Words words) {
        return new Source(
                row.country(),
                row.year(),
                Squares.style(row),
                row.tier().code(),
                Squares.confidence(row.confidence().word(), words),
                row.source());
    }

    private static Source source(TierRow row, Words words) {
        String style =
                Tier.find(row.tier()).map(tier -> "tier " + Squares.style(tier)).orElse("none");
        return new Source(
                row.country(),
                row.year(),
                style,
                row.tier(),
                Squares.confidence(row.confidence(), words),
                row.source());
    }

    private String name(TierHistory history, Words words) {
        return tiers.name(history).in(words.language());
    }

    @PostMapping("/assessment/tiers")
    public ResponseEntity<byte[]> add(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String confidence,
            @RequestParam(defaultValue = "") String source) {
        Actor reader = desk.reader(request);
        String code = tiers.addPlacement(reader, country, Desk.year(year, 0), tier, confidence, source)
                .iso3();
        return Desk.seeOther("/assessment?country=" + code);
    }

    @GetMapping("/assessment/map")
    public ResponseEntity<byte[]> map(
            HttpServletRequest request, @RequestParam(required = false) @Nullable String year) {
        Actor reader = desk.reader(request);
        Words words = Desk.words(request);
        AssessmentService.Tiers known = tiers.tiers(reader);
        ReportList reports = known.table().reports();
        int chosen = Desk.year(year, reports.last());
        tiers.checkYear(reader, chosen);
        List<WorldMap.Mark> marks = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            columns.add(
                    new Column(words.of("tier." + tier.code()), Squares.style(tier), tier.code(), new ArrayList<>()));
        }
        for (TierHistory history : known.table().histories().values()) {
            String address = "/assessment/clock?country=" + history.iso3() + "&year=" + chosen;
            history.find(chosen).ifPresent(placement -> {
                String title = name(history, words) + " – "
                        + words.of("tier." + placement.tier().code()) + " – "
                        + words.of(
                                "tiers.known",
                                Squares.confidence(placement.confidence().word(), words),
                                placement.source());
                boolean weak = placement.confidence().isWeak();
                marks.add(new WorldMap.Mark(history.iso3(), Squares.style(placement), title, address));
                columns.get(placement.tier().ordinal())
                        .countries()
                        .add(new Entry(name(history, words), address, weak, title));
            });
        }
        columns.forEach(column -> column.countries().sort(Comparator.comparing(Entry::name)));
        long missing = known.table().histories().values().stream()
                .filter(history -> history.hasGap(chosen, reports))
                .count();
        WorldShown model = new WorldShown(
                Desk.tabs(request, reader),
                chosen,
                reports.years().reversed(),
                map.draw(words.of("map.title", chosen), marks),
                missing == 0 ? "" : words.of("map.missing", missing),
                columns);
        return desk.page(request, reader, "map", model);
    }
}
