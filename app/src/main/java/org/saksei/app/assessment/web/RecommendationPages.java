package org.saksei.app.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.assessment.AssessmentService;
import org.saksei.app.assessment.Followed;
import org.saksei.app.assessment.RecommendationService;
import org.saksei.app.figures.web.Printed;
import org.saksei.app.web.Frames;
import org.saksei.app.web.Pages;
import org.saksei.app.web.Readers;
import org.saksei.app.web.Words;
import org.saksei.assessment.Recommendation;
import org.saksei.assessment.RecommendationChains;
import org.saksei.assessment.RecommendationState;
import org.saksei.figures.FigureTable;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The board of recommendations, and the page of each across the years.
@RestController
public final class RecommendationPages {

    static final String ADDRESS = "/assessment/recommendations";

    private final RecommendationService recommendations;
    private final AssessmentService tiers;
    private final Desk desk;

    public RecommendationPages(Wiring wiring, Pages pages, Frames frames, Readers readers) {
        this.recommendations = wiring.assessment().recommendations();
        this.tiers = wiring.assessment().tiers();
        this.desk = new Desk(pages, frames, readers);
    }

    /// @param year whose reporting period the figures are of
    public record Board(
            List<Desk.Tab> tabs, int year, List<Integer> years, List<Column> states, List<Lane> lanes, boolean keep) {}

    public record Column(String name, long count) {}

    /// One institution; one cell for each state.
    public record Lane(String name, List<List<Card>> cells) {}

    public record Card(
            String title,
            String address,
            String grader,
            @Nullable String due,
            boolean overdue,
            @Nullable String asked,
            List<Target> figures) {}

    /// A figure against its target.
    public record Target(String figure, String title, String address, String value, String target, boolean reached) {}

    /// One recommendation across the years.
    ///
    /// @param moves the states this reader may bring it to
    /// @param keep whether this reader may enter something
    /// @param ended whether nobody may bring it any further
    public record One(
            List<Desk.Tab> tabs,
            Card card,
            String id,
            String text,
            String quote,
            String quotedFrom,
            String criteria,
            String topics,
            String owner,
            String ownerCode,
            String due,
            String steps,
            String state,
            String stateWord,
            List<Proof> evidence,
            List<Happened> history,
            List<Linked> chain,
            List<Linked> proposals,
            boolean linked,
            List<Desk.Choice> owners,
            List<Desk.Choice> moves,
            boolean keep,
            boolean ended,
            int year) {}

    public record Proof(String date, String document, String link, String note) {}

    public record Happened(String at, String who, String what, String why) {}

    public record Linked(String id, String grader, String text, String state, String address, boolean here) {}

    @GetMapping(ADDRESS)
    public ResponseEntity<byte[]> board(
            HttpServletRequest request, @RequestParam(required = false) @Nullable String year) {
        Actor reader = desk.reader(request);
        Words words = Desk.words(request);
        List<Followed> all = recommendations.list(reader);
        int chosen = Desk.year(year, tiers.latestReport(reader));
        Optional<FigureTable> figures = recommendations.figures(reader, all, chosen);
        Map<String, Text> institutions = recommendations.institutions(reader);
        RecommendationChains chains = chains(all);
        List<RecommendationState> states = RecommendationState.list();
        Map<String, List<List<Card>>> lanes = new LinkedHashMap<>();
        List<Followed> ordered = all.stream()
                .sorted(Comparator.comparing(
                                (Followed each) -> !each.recommendation().isOverdue(recommendations.today()))
                        .thenComparing(
                                each -> each.recommendation().dueOn(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        for (Followed each : ordered) {
            String owner = each.recommendation().owner();
            String lane = owner == null
                    ? words.of("board.no-owner")
                    : Optional.ofNullable(institutions.get(owner))
                            .map(text -> text.in(words.language()))
                            .orElse(owner);
            List<List<Card>> cells = lanes.computeIfAbsent(lane, name -> empty(states.size()));
            cells.get(states.indexOf(each.recommendation().state())).add(card(each, figures, chains, chosen, words));
        }
        int newest = AssessmentService.reportYear(tiers.today());
        List<Integer> years = new ArrayList<>();
        for (int one = newest; one > newest - 12; one--) {
            years.add(one);
        }
        if (!years.contains(chosen)) {
            years.add(chosen);
        }
        Board model = new Board(
                Desk.tabs(request, reader),
                chosen,
                years,
                states.stream()
                        .map(state -> new Column(
                                words.of("state." + state.word()),
                                all.stream()
                                        .filter(each ->
                                                each.recommendation().state().equals(state))
                                        .count()))
                        .toList(),
                lanes.entrySet().stream()
                        .map(lane -> new Lane(lane.getKey(), lane.getValue()))
                        .toList(),
                reader.may(Right.KEEP_ASSESSMENT));
        return desk.page(request, reader, "board", model);
    }

    private static List<List<Card>> empty(int columns) {
        List<List<Card>> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(new ArrayList<>());
        }
        return cells;
    }

    private static RecommendationChains chains(List<Followed> all) {
        return RecommendationChains.of(
                all.stream().map(Followed::recommendation).toList());
    }

    private Card card(
            Followed each, Optional<FigureTable> figures, RecommendationChains chains, int year, Words words) {
        Recommendation asked = each.recommendation();
        List<Recommendation> chain = chains.upTo(asked);
        String since = chain.size() < 2
                ? null
                : words.of("rec.asked-since", chain.getFirst().year(), chain.size());
        return new Card(
                asked.text().in(words.language()),
                ADDRESS + "/" + each.id() + "?year=" + year,
                asked.grader() + (asked.priority() == null ? "" : " · " + words.of("rec.priority", asked.priority())),
                asked.dueOn() == null ? null : String.valueOf(asked.dueOn()),
                asked.isOverdue(recommendations.today()),
                since,
                asked.targets().entrySet().stream()
                        .map(target -> target(target.getKey(), target.getValue(), figures, year, words))
                        .toList());
    }

    private static Target target(
            String id, Optional<BigDecimal> goal, Optional<FigureTable> figures, int year, Words words) {
        return figures.flatMap(table -> table.find(id))
                .map(figure -> new Target(
                        id,
                        figure.title().in(words.language()),
                        "/figures/" + id + "?period=TIP-" + year,
                        Printed.value(figure.value(), figure.unit(), words),
                        goal.map(value -> Printed.value(value, figure.unit(), words))
                                .orElse(""),
                        goal.isPresent()
                                && figure.value() != null
                                && figure.value().compareTo(goal.get()) >= 0))
                .orElseGet(() -> new Target(
                        id,
                        id,
                        "",
                        words.of("figures.no-data"),
                        goal.map(BigDecimal::toPlainString).orElse(""),
                        false));
    }

    @GetMapping(ADDRESS + "/{id}")
    public ResponseEntity<byte[]> one(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String year) {
        Actor reader = desk.reader(request);
        Words words = Desk.words(request);
        List<Followed> all = recommendations.list(reader);
        Followed each;
        try {
            each = recommendations.get(reader, id);
        } catch (Refused refused) {
            return desk.missing(request, reader, refused);
        }
        int chosen = Desk.year(year, tiers.latestReport(reader));
        Recommendation asked = each.recommendation();
        RecommendationChains chains = chains(all);
        Map<String, Text> institutions = recommendations.institutions(reader);
        String owner = asked.owner();
        Optional<List<RecommendationState>> moves = recommendations.moves(reader, asked);
        One model = new One(
                Desk.tabs(request, reader),
                card(each, recommendations.figures(reader, List.of(each), chosen), chains, chosen, words),
                id,
                asked.text().in(words.language()),
                asked.quote(),
                asked.quotedFrom(),
                String.join(", ", asked.criteria()),
                String.join(", ", asked.topics()),
                owner == null ? words.of("board.no-owner") : institution(owner, institutions, words),
                owner == null ? "" : owner,
                asked.dueOn() == null ? "" : String.valueOf(asked.dueOn()),
                each.steps(),
                words.of("state." + asked.state().word()),
                asked.state().word(),
                asked.evidence().stream()
                        .map(proof -> new Proof(
                                proof.on().toString(),
                                proof.document(),
                                each.links().getOrDefault(proof.document(), ""),
                                proof.note()))
                        .toList(),
                each.history().stream()
                        .map(entry -> happened(entry, institutions, words))
                        .toList(),
                chains.around(asked).stream()
                        .map(one -> linked(one, asked, words))
                        .toList(),
                chains.propose(asked).stream()
                        .map(one -> linked(one, asked, words))
                        .toList(),
                asked.repeats() != null,
                institutions.entrySet().stream()
                        .map(one -> new Desk.Choice(
                                one.getKey(),
                                one.getValue().in(words.language()),
                                one.getKey().equals(owner)))
                        .toList(),
                moves.orElse(List.of()).stream()
                        .map(state -> new Desk.Choice(state.word(), words.of("state." + state.word()), false))
                        .toList(),
                moves.isPresent(),
                asked.next().isEmpty(),
                chosen);
        return desk.page(request, reader, "recommendation", model);
    }

    private static String institution(String code, Map<String, Text> institutions, Words words) {
        Text name = institutions.get(code);
        return name == null ? code : name.in(words.language());
    }

    private static Linked linked(Recommendation one, Recommendation here, Words words) {
        return new Linked(
                one.id(),
                one.grader(),
                one.text().in(words.language()),
                words.of("state." + one.state().word()),
                ADDRESS + "/" + one.id(),
                one.id().equals(here.id()));
    }

    private static Happened happened(Followed.Entry entry, Map<String, Text> institutions, Words words) {
        String what = switch (entry.kind()) {
            case RECORDED -> words.of("rec.did.recorded");
            case PLANNED ->
                words.of(
                        "rec.did.planned",
                        entry.what().isEmpty()
                                ? words.of("board.no-owner")
                                : institution(entry.what(), institutions, words),
                        entry.on() == null ? "–" : entry.on());
            case MOVED -> words.of("rec.did.moved", words.of("state." + entry.what()));
            case EVIDENCE -> words.of("rec.did.evidence", entry.what(), String.valueOf(entry.on()));
            case LINKED ->
                entry.what().isEmpty() ? words.of("rec.did.unlinked") : words.of("rec.did.linked", entry.what());
        };
        String at = entry.at()
                .atOffset(java.time.ZoneOffset.UTC)
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
        return new Happened(at, entry.by(), what, entry.why());
    }

    @PostMapping(ADDRESS + "/{id}/plan")
    public ResponseEntity<byte[]> plan(
            HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Map<String, String> targets = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith("target.")) {
                targets.put(name.substring("target.".length()), value);
            }
        });
        recommendations.plan(
                desk.reader(request),
                id,
                new RecommendationService.PlanTyped(
                        of(typed, "owner"), of(typed, "due"), of(typed, "steps"), targets, of(typed, "reason")));
        return Desk.seeOther(ADDRESS + "/" + id);
    }

    @PostMapping(ADDRESS + "/{id}/move")
    public ResponseEntity<byte[]> move(
            HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> typed) {
        recommendations.move(desk.reader(request), id, of(typed, "from"), of(typed, "to"), of(typed, "reason"));
        return Desk.seeOther(ADDRESS + "/" + id);
    }

    @PostMapping(ADDRESS + "/{id}/evidence")
    public ResponseEntity<byte[]> evidence(
            HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> typed) {
        recommendations.addEvidence(
                desk.reader(request),
                id,
                of(typed, "document"),
                of(typed, "date"),
                of(typed, "link"),
                of(typed, "note"));
        return Desk.seeOther(ADDRESS + "/" + id);
    }

    @PostMapping(ADDRESS + "/{id}/link")
    public ResponseEntity<byte[]> link(
            HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> typed) {
        recommendations.link(desk.reader(request), id, of(typed, "earlier"), of(typed, "reason"));
        return Desk.seeOther(ADDRESS + "/" + id);
    }

    private static String of(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "");
    }
}
