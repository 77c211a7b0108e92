package org.saksei.app.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.assessment.AssessmentService;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.assessment.ClockReading;
import org.saksei.assessment.ClockStatus;
import org.saksei.assessment.Law;
import org.saksei.assessment.LawVersion;
import org.saksei.assessment.Placement;
import org.saksei.assessment.Tier;
import org.saksei.assessment.TierHistory;
import org.saksei.assessment.Transitions;
import org.saksei.kernel.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The clock of the Watch List in words, and what if.
@RestController
public final class ClockPages {

    /// Further than this nobody supposes anything.
    private static final int YEARS_AHEAD = 5;

    private static final int EXAMPLES = 8;

    private final AssessmentService tiers;
    private final Desk desk;

    public ClockPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.tiers = wiring.assessment().tiers();
        this.desk = new Desk(pages, frames, readers);
    }

    /// The clock of one country in one report.
    ///
    /// @param supposed tiers chosen so far for the reports after it
    public record ClockShown(
            List<Desk.Tab> tabs,
            String country,
            String iso3,
            int year,
            String sentence,
            String status,
            @Nullable String span,
            List<Fact> facts,
            List<LawShown> laws,
            String reading,
            String readingReason,
            List<TierPages.Source> rows,
            List<Others> others,
            long othersAll,
            List<CalendarPages.Date> dates,
            List<Supposed> supposed,
            List<Desk.Choice> next,
            int nextYear,
            boolean more,
            List<Desk.Choice> countries,
            List<Integer> years) {}

    /// @param paragraph where the law has it
    public record Fact(String name, String value, String paragraph) {}

    public record LawShown(String reports, String citation, String rule, boolean next) {}

    public record Others(String name, String style, String code, long count, String examples) {}

    public record Supposed(int year, String style, String code, String sentence) {}

    @GetMapping("/assessment/clock")
    public ResponseEntity<byte[]> clock(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(name = "next", required = false) @Nullable List<String> next) {
        Actor reader = desk.reader(request);
        AssessmentService.Tiers known = tiers.tiers(reader);
        int chosen = Desk.year(year, known.table().reports().last());
        tiers.checkYear(reader, chosen);
        String iso3 = country == null || country.isBlank()
                ? tiers.home(reader).orElseGet(() -> known.table().histories().firstKey())
                : country.strip().toUpperCase(Locale.ROOT);
        TierHistory history;
        try {
            history = tiers.history(reader, iso3);
        } catch (Refused refused) {
            return desk.missing(request, reader, refused);
        }
        List<Tier> supposed = (next == null ? List.<String>of() : next)
                .stream()
                        .flatMap(each -> Tier.find(each).stream())
                        .limit(YEARS_AHEAD)
                        .toList();
        return desk.page(
                request, reader, "clock", new Clock(request, reader, known, history, chosen, supposed).shown());
    }

    /// One page about to be made.
    private final class Clock {

        private final HttpServletRequest request;
        private final Actor reader;
        private final Words words;
        private final AssessmentService.Tiers known;
        private final TierHistory history;
        private final int year;
        private final List<Tier> supposed;
        private final ClockReading reading;
        private final Law law;

        Clock(
                HttpServletRequest request,
                Actor reader,
                AssessmentService.Tiers known,
                TierHistory history,
                int year,
                List<Tier> supposed) {
            this.request = request;
            this.reader = reader;
            this.words = Desk.words(request);
            this.known = known;
            this.history = history;
            this.year = year;
            this.supposed = supposed;
            this.reading = tiers.clock(reader, history.iso3(), year);
            this.law = tiers.law(reader);
        }

        ClockShown shown() {
            String language = words.language();
            Map<Tier, List<Transitions.Step>> others = known.transitions().from(reading.status());
            return new ClockShown(
                    Desk.tabs(request, reader),
                    name(history),
                    history.iso3(),
                    year,
                    reading.reason(language),
                    words.of("status." + reading.status().word()),
                    span(),
                    facts(),
                    laws(),
                    words.of("clock.reading." + law.reading().word()),
                    law.reasons().of(law.reading()).in(language),
                    reading.rows().stream().map(this::source).toList(),
                    others.entrySet().stream().map(this::others).toList(),
                    others.values().stream().mapToLong(List::size).sum(),
                    nextDates(),
                    whatIf(),
                    choices(),
                    year + 1 + supposed.size(),
                    supposed.size() < YEARS_AHEAD,
                    countries(),
                    known.table().reports().years().reversed());
        }

        /// Where the table knows the country only for some years: a code that died, a country that left.
        private @Nullable String span() {
            int first = history.list().getFirst().year();
            int last = history.list().getLast().year();
            boolean outside = year < first || year > last;
            return outside ? words.of("clock.span", name(history), first, last) : null;
        }

        private String name(TierHistory each) {
            return tiers.name(each).in(words.language());
        }

        private TierPages.Source source(Placement row) {
            return new TierPages.Source(
                    row.country(),
                    row.year(),
                    Squares.style(row),
                    row.tier().code(),
                    Squares.confidence(row.confidence().word(), words),
                    row.source());
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            String limit = "22 USC 7107(b)(2)(D)(i)";
            String waiver = "22 USC 7107(b)(2)(D)(ii)";
            if (reading.countedYears() > 0) {
                facts.add(new Fact(words.of("clock.consecutive"), String.valueOf(reading.consecutiveYears()), limit));
                facts.add(new Fact(words.of("clock.counted"), String.valueOf(reading.countedYears()), limit));
                facts.add(new Fact(words.of("clock.due"), String.valueOf(reading.downgradeDueYear()), limit));
                facts.add(new Fact(words.of("clock.latest"), String.valueOf(reading.downgradeLatestYear()), waiver));
                facts.add(new Fact(words.of("clock.used"), String.valueOf(reading.waiversUsed()), waiver));
                facts.add(new Fact(words.of("clock.left"), String.valueOf(reading.waiversLeft()), waiver));
                facts.add(new Fact(
                        words.of("clock.reinstated"),
                        words.of(reading.reinstated() ? "yes" : "no"),
                        "22 USC 7107(b)(2)(F)"));
            }
            if (!reading.status().mayBeNext().isEmpty()) {
                facts.add(new Fact(words.of("clock.may-be", year + 1), mayBe(), "22 USC 7107(b)(1), (2)"));
            }
            facts.add(
                    new Fact(words.of("clock.certain"), words.of(reading.certain() ? "yes" : "clock.lower-bound"), ""));
            reading.weakestConfidence()
                    .ifPresent(weakest -> facts.add(
                            new Fact(words.of("clock.weakest"), Squares.confidence(weakest.word(), words), "")));
            return facts;
        }

        private String mayBe() {
            List<String> tiersNext = reading.status().mayBeNext().stream()
                    .map(tier -> words.of("tier." + tier.code())
                            + (tier == Tier.WATCH_LIST && reading.watchListNeedsWaiver()
                                    ? " (" + words.of("clock.by-waiver") + ")"
                                    : ""))
                    .toList();
            return String.join(" · ", tiersNext);
        }

        private List<LawShown> laws() {
            List<LawShown> laws = new ArrayList<>();
            laws.add(law(reading.lawVersion(), false));
            if (!reading.nextLawVersion().equals(reading.lawVersion())) {
                laws.add(law(reading.nextLawVersion(), true));
            }
            return laws;
        }

        private LawShown law(LawVersion version, boolean next) {
            Integer last = version.lastReport();
            return new LawShown(
                    last == null
                            ? words.of("clock.reports-from", version.firstReport())
                            : words.of("clock.reports", version.firstReport(), last),
                    version.citation(),
                    version.rule().in(words.language()),
                    next);
        }

        private Others others(Map.Entry<Tier, List<Transitions.Step>> each) {
            String examples = String.join(
                    ", ",
                    each.getValue().stream()
                            .sorted(Comparator.comparingInt((Transitions.Step step) -> -step.year())
                                    .thenComparing(Transitions.Step::iso3))
                            .limit(EXAMPLES)
                            .map(step -> step.iso3() + " " + (step.year() + 1))
                            .toList());
            String more = each.getValue().size() > EXAMPLES ? " …" : "";
            return new Others(
                    words.of("tier." + each.getKey().code()),
                    Squares.style(each.getKey()),
                    each.getKey().code(),
                    each.getValue().size(),
                    examples + more);
        }

        private List<CalendarPages.Date> nextDates() {
            return CalendarPages.dates(tiers.calendar(reader, year + 1), words, tiers.today());
        }

        private List<Supposed> whatIf() {
            List<ClockReading> readings = tiers.whatIf(reader, history.iso3(), year, supposed);
            return readings.stream()
                    .map(each -> {
                        Tier tier = java.util.Objects.requireNonNull(each.tier());
                        return new Supposed(
                                each.year(), Squares.style(tier), tier.code(), each.reason(words.language()));
                    })
                    .toList();
        }

        /// What may be chosen next: only what the law leaves open, where it says.
        private List<Desk.Choice> choices() {
            List<ClockReading> readings = tiers.whatIf(reader, history.iso3(), year, supposed);
            ClockStatus status =
                    readings.isEmpty() ? reading.status() : readings.getLast().status();
            List<Tier> open = status.mayBeNext().isEmpty()
                    ? List.of(Tier.TIER_1, Tier.TIER_2, Tier.WATCH_LIST, Tier.TIER_3)
                    : status.mayBeNext();
            return open.stream()
                    .map(tier -> new Desk.Choice(tier.code(), words.of("tier." + tier.code()), false))
                    .toList();
        }

        private List<Desk.Choice> countries() {
            return known.table().histories().values().stream()
                    .map(each ->
                            new Desk.Choice(each.iso3(), name(each), each.iso3().equals(history.iso3())))
                    .sorted(Comparator.comparing(Desk.Choice::name))
                    .toList();
        }
    }
}
