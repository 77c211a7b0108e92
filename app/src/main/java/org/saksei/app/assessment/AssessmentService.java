package org.saksei.app.assessment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.assessment.store.PlacementStore;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.assessment.AssessmentProblem;
import org.saksei.assessment.ClockReading;
import org.saksei.assessment.Confidence;
import org.saksei.assessment.Law;
import org.saksei.assessment.ReportCalendar;
import org.saksei.assessment.ReportChanges;
import org.saksei.assessment.ReportList;
import org.saksei.assessment.Tier;
import org.saksei.assessment.TierHistory;
import org.saksei.assessment.TierRow;
import org.saksei.assessment.TierSources;
import org.saksei.assessment.TierTable;
import org.saksei.assessment.TipReport;
import org.saksei.assessment.Transitions;
import org.saksei.assessment.WatchListClock;
import org.saksei.assessment.WhatIf;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Text;
import org.saksei.pack.AssessmentData;

/// What everybody may know: tiers, the clock, the calendar. Rows that somebody types in are kept beside
/// those of the pack.
public final class AssessmentService {

    /// Rows typed in have one source, at best.
    private static final List<String> CONFIDENCES = List.of("single-source", "inferred", "memory");

    private final Transactions transactions;
    private final Audit audit;
    private final AssessmentPack pack;
    private final InstantSource time;
    private final PlacementStore placements;
    private final LiveFigures live;
    private final AtomicReference<@Nullable Tiers> known = new AtomicReference<>();

    AssessmentService(Installation installation, AssessmentPack pack, LiveFigures live) {
        this.transactions = installation.transactions();
        this.audit = installation.audit();
        this.time = installation.time();
        this.pack = pack;
        this.live = live;
        this.placements = new PlacementStore(transactions.sql());
    }

    /// The table as it is used.
    ///
    /// @param typed what was typed in
    /// @param passedOver rows another row is used for
    /// @param transitions what came next, over the whole table
    public record Tiers(
            TierTable table, List<TypedPlacement> typed, List<TierRow> passedOver, Transitions transitions) {
        public Tiers {
            typed = List.copyOf(typed);
            passedOver = List.copyOf(passedOver);
        }
    }

    public Tiers tiers(Actor actor) {
        actor.require(Right.SEE_PUBLISHED);
        List<TypedPlacement> typed = transactions.read(placements::list);
        Tiers cached = known.get();
        if (cached == null || !cached.typed().equals(typed)) {
            cached = settle(typed);
            known.set(cached);
        }
        return cached;
    }

    private Tiers settle(List<TypedPlacement> typed) {
        AssessmentData data = pack.get();
        TierSources sources = TierSources.settle(
                data.getTiers(), typed.stream().map(TypedPlacement::row).toList());
        TierTable table = TierTable.of(sources.used(), data.getReports());
        return new Tiers(table, typed, sources.passedOver(), Transitions.of(table, data.getLaw()));
    }

    public Law law(Actor actor) {
        actor.require(Right.SEE_PUBLISHED);
        return pack.get().getLaw();
    }

    /// The country of the pack, where it names one that is in the table.
    public Optional<String> home(Actor actor) {
        return Optional.ofNullable(pack.get().country())
                .filter(iso3 -> tiers(actor).table().find(iso3).isPresent());
    }

    /// By group, the countries shown beside one's own.
    public Map<String, List<String>> neighbours(Actor actor) {
        actor.require(Right.SEE_PUBLISHED);
        return pack.get().neighbours();
    }

    /// The name of a country in the pack's languages, or as the table has it.
    public Text name(TierHistory history) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("en", history.country());
        pack.country(history.iso3()).filter(text -> text.has("km")).ifPresent(text -> names.put("km", text.in("km")));
        return new Text(new LinkedHashMap<>(names));
    }

    /// @throws Refused as wrong usage when the country is not in the table
    public TierHistory history(Actor actor, String iso3) {
        return pack.get().countryNames().get(tiers(actor).table(), iso3);
    }

    /// @throws Refused as wrong usage for a country or a year the table does not have
    public ClockReading clock(Actor actor, String iso3, int year) {
        TierHistory history = history(actor, iso3);
        checkYear(actor, year);
        return WatchListClock.read(
                history, year, pack.get().getLaw(), pack.get().getReports());
    }

    /// What a report changed against the one before, beside what the clock had said.
    ///
    /// @throws Refused as wrong usage for a year without a report before it
    public ReportChanges changes(Actor actor, int year) {
        return ReportChanges.of(tiers(actor).table(), pack.get().getLaw(), year);
    }

    /// What the clock would say if the reports after `year` came out as supposed.
    public List<ClockReading> whatIf(Actor actor, String iso3, int year, List<Tier> supposed) {
        TierHistory history = history(actor, iso3);
        checkYear(actor, year);
        return WhatIf.read(
                history, year, supposed, pack.get().getLaw(), pack.get().getReports());
    }

    /// @throws Refused as wrong usage for a year outside the table
    public void checkYear(Actor actor, int year) {
        int last = tiers(actor).table().reports().last();
        if (year < ReportList.FIRST_REPORT || year > last) {
            throw Refused.wrongUsage(Problem.of(
                    AssessmentProblem.YEAR_NOT_IN_TABLE,
                    new Place.InInput("year"),
                    "first",
                    ReportList.FIRST_REPORT,
                    "last",
                    last,
                    "year",
                    year));
        }
    }

    /// The dates of a report year, also one to come.
    ///
    /// @throws Refused as wrong usage for a year no report can be of
    public ReportCalendar calendar(Actor actor, int year) {
        actor.require(Right.SEE_PUBLISHED);
        ScorecardService.checkYear(year);
        LocalDate released =
                pack.get().getReports().find(year).map(TipReport::releasedOn).orElse(null);
        return ReportCalendar.of(year, pack.get().getLaw().calendar(), released);
    }

    /// The report year whose reporting period a day belongs to.
    public static int reportYear(LocalDate day) {
        return day.getMonthValue() < 4 ? day.getYear() : day.getYear() + 1;
    }

    /// The report year a page about the register's figures begins with: the newest that records speak to.
    public int latestReport(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return live.latestReport(actor);
    }

    public LocalDate today() {
        return time.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /// How well a typed row may be known, best first.
    public static List<String> confidences() {
        return CONFIDENCES;
    }

    /// Whether the pack says anything about tiers at all.
    public boolean isKnown() {
        AssessmentData data = pack.get();
        return data.tiers().isPresent()
                && data.law().isPresent()
                && data.reports().isPresent();
    }

    /// Adds a row. It is used where nothing is known so well; a sourced row stays as it is.
    ///
    /// @param written a tier in a code or in words the pack knows
    /// @throws Refused for a tier that is not understood, a year without report, a row without source
    public TypedPlacement addPlacement(
            Actor actor, String iso3, int year, String written, String confidence, String source) {
        TierRow row = new TierRow(iso3, "", year, written, confidence, source, new Place.InInput("year"));
        return addPlacements(actor, List.of(row)).getFirst();
    }

    /// Adds rows as somebody wrote them, all or none.
    ///
    /// @throws Refused with every row that cannot be added
    public List<TypedPlacement> addPlacements(Actor actor, List<TierRow> rows) {
        actor.require(Right.KEEP_ASSESSMENT);
        TierTable table = tiers(actor).table();
        Typed typed = new Typed();
        List<TypedPlacement> added =
                rows.stream().map(row -> read(actor, row, table, typed)).toList();
        typed.refuse();
        transactions.write(() -> added.forEach(row -> {
            placements.add(row);
            audit.record(
                    actor,
                    "assessment.add-placement",
                    List.of("placement/" + row.iso3() + "-" + row.year()),
                    Map.of("tier", row.tier(), "confidence", row.confidence()));
        }));
        return added;
    }

    private TypedPlacement read(Actor actor, TierRow row, TierTable table, Typed typed) {
        String code = row.iso3().strip().toUpperCase(Locale.ROOT);
        boolean isCode = code.matches("[A-Z]{3}");
        int last = table.reports().last();
        String shown = isCode ? code : "–";
        if (!isCode || row.year() < ReportList.FIRST_REPORT || row.year() > last) {
            typed.add(Problem.of(
                    AssessmentProblem.ROW_FOR_NO_REPORT,
                    row.at(),
                    "iso3",
                    shown,
                    "year",
                    row.year(),
                    "first",
                    ReportList.FIRST_REPORT,
                    "last",
                    last));
        }
        pack.get().countryNames().outOfUse(code, row.year(), row.at()).ifPresent(typed::add);
        Optional<Tier> tier = pack.get().tierWords().find(row.tier());
        if (tier.isEmpty()) {
            typed.add(Problem.of(
                    AssessmentProblem.TIER_NOT_UNDERSTOOD,
                    row.at(),
                    "written",
                    row.tier().length() > 60 ? row.tier().substring(0, 60) : row.tier(),
                    "known",
                    "1, 2, 2WL, 3, SC, Tier 2 Watch List, …"));
        }
        String source = typed.text("source", row.source());
        if (source.isEmpty()) {
            typed.add(Problem.of(AssessmentProblem.SOURCE_MISSING, row.at(), "iso3", shown, "year", row.year()));
        }
        String country = table.find(code)
                .map(TierHistory::country)
                .orElse(row.country().isBlank() ? code : row.country().strip());
        return new TypedPlacement(
                code,
                country,
                row.year(),
                tier.map(Tier::code).orElse(""),
                row.tier().strip(),
                atBest(row.confidence()),
                source,
                actor.account(),
                today());
    }

    /// What is typed in rests on one source at best, whatever it says of itself.
    private static String atBest(String confidence) {
        if (CONFIDENCES.contains(confidence)) {
            return confidence;
        }
        boolean better = new Confidence(confidence).compareTo(new Confidence(CONFIDENCES.getFirst())) < 0;
        return better ? CONFIDENCES.getFirst() : CONFIDENCES.getLast();
    }
}
