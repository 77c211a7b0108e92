package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.assessment.store.RecommendationStore;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.assessment.AssessmentProblem;
import org.saksei.assessment.Recommendation;
import org.saksei.assessment.RecommendationChains;
import org.saksei.assessment.RecommendationState;
import org.saksei.figures.FigureTable;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.kernel.Text;

/// Follows what reports and treaty bodies asked, from the pack or entered here: who does what by when,
/// each step kept with who, when and why.
///
/// Somebody who works for an institution acts for it; who works for none acts for the secretariat.
public final class RecommendationService {

    private final Transactions transactions;
    private final Audit audit;
    private final InstantSource time;
    private final AssessmentPack pack;
    private final LiveFigures figures;
    private final RecommendationStore store;

    RecommendationService(Installation installation, AssessmentPack pack, LiveFigures figures) {
        this.transactions = installation.transactions();
        this.audit = installation.audit();
        this.time = installation.time();
        this.pack = pack;
        this.figures = figures;
        this.store = new RecommendationStore(transactions.sql());
    }

    /// All recommendations, by year and the report's own order.
    public List<Followed> list(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(this::all);
    }

    /// @throws Refused as wrong usage when there is none of that id
    public Followed get(Actor actor, String id) {
        return list(actor).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /// The values of their figures in the reporting period of a year.
    public Optional<FigureTable> figures(Actor actor, List<Followed> followed, int reportYear) {
        ScorecardService.checkYear(reportYear);
        List<String> wanted = followed.stream()
                .flatMap(each -> each.recommendation().targets().keySet().stream())
                .toList();
        return figures.table(actor, Period.tipYear(reportYear), wanted);
    }

    /// Institutions a recommendation may be assigned to, by code.
    public Map<String, Text> institutions(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return pack.institutions();
    }

    /// What a recommendation may be tied to: criteria and figures of the pack, by id, with their names.
    public record Ties(SequencedMap<String, Text> criteria, SequencedMap<String, Text> figures) {}

    /// What somebody who enters a recommendation chooses from.
    public Ties ties(Actor actor) {
        actor.require(Right.KEEP_ASSESSMENT);
        SequencedMap<String, Text> criteria = new LinkedHashMap<>();
        pack.get().getCriteria().list().forEach(each -> criteria.put(each.id(), each.title()));
        SequencedMap<String, Text> known = new LinkedHashMap<>();
        pack.pack().indicators().forEach((id, indicator) -> known.put(id, indicator.title()));
        return new Ties(criteria, known);
    }

    /// The states this person may bring a recommendation to; nothing for somebody of an institution that
    /// does not own it.
    public Optional<List<RecommendationState>> moves(Actor actor, Recommendation recommendation) {
        return actor.may(Right.KEEP_ASSESSMENT)
                ? hands(actor, recommendation).map(recommendation::next)
                : Optional.empty();
    }

    private List<Followed> all() {
        SequencedMap<String, FollowedDraft> drafts = new LinkedHashMap<>();
        pack.get().recommendations().forEach(each -> drafts.put(each.id(), new FollowedDraft(each, false)));
        store.listRecommendations().forEach(each -> {
            FollowedDraft draft =
                    drafts.computeIfAbsent(each.recommendation(), id -> new FollowedDraft(each.what(), true));
            draft.entered(Followed.Kind.RECORDED, "", null, "", each);
        });
        store.listPlans().forEach(each -> find(drafts, each).ifPresent(draft -> draft.plan(each)));
        store.listEvidence().forEach(each -> find(drafts, each).ifPresent(draft -> draft.evidence(each)));
        store.listRepetitions().forEach(each -> find(drafts, each).ifPresent(draft -> draft.repetition(each)));
        store.listMoves().forEach(each -> find(drafts, each).ifPresent(draft -> draft.move(each)));
        return drafts.sequencedValues().stream()
                .map(FollowedDraft::followed)
                .sorted(java.util.Comparator.comparingInt(
                                (Followed each) -> -each.recommendation().year())
                        .thenComparingInt(each -> priority(each.recommendation()))
                        .thenComparing(Followed::id))
                .toList();
    }

    private static int priority(Recommendation each) {
        Integer priority = each.priority();
        return priority == null ? Integer.MAX_VALUE : priority;
    }

    private static Optional<FollowedDraft> find(
            Map<String, FollowedDraft> drafts, RecommendationStore.Entered<?> each) {
        return Optional.ofNullable(drafts.get(each.recommendation()));
    }

    /// Those that need somebody: overdue first, then due within so many days.
    public List<Followed> due(Actor actor, int days) {
        LocalDate until = today().plusDays(days);
        return list(actor).stream()
                .filter(each -> each.recommendation().isOpen())
                .filter(each -> isDueBy(each.recommendation(), until))
                .sorted(java.util.Comparator.comparing((Followed each) ->
                        java.util.Objects.requireNonNull(each.recommendation().dueOn())))
                .toList();
    }

    private static boolean isDueBy(Recommendation each, LocalDate until) {
        LocalDate due = each.dueOn();
        return due != null && !due.isAfter(until);
    }

    /// What somebody types about who does what by when.
    ///
    /// @param targets by figure, as typed; empty for none
    public record PlanTyped(String owner, String dueOn, String steps, Map<String, String> targets, String why) {
        public PlanTyped {
            targets = Map.copyOf(targets);
        }
    }

    public void plan(Actor actor, String id, PlanTyped wish) {
        actor.require(Right.KEEP_ASSESSMENT);
        transactions.write(() -> {
            store.lock(id);
            Recommendation before = find(id).recommendation();
            requireHands(actor, before, "planned");
            Typed typed = new Typed();
            String owner = wish.owner().strip();
            if (!owner.isEmpty() && !pack.institutions().containsKey(owner)) {
                typed.add(Problem.of(
                        AssessmentProblem.UNKNOWN_OWNER,
                        new Place.InInput("owner"),
                        "owner",
                        owner.length() > 50 ? "–" : owner,
                        "known",
                        String.join(", ", pack.institutions().keySet())));
            }
            Followed.Plan plan = new Followed.Plan(
                    owner.isEmpty() ? null : owner,
                    typed.day("due", wish.dueOn()),
                    typed.text("steps", wish.steps()),
                    targets(typed, before, wish.targets()),
                    typed.text("reason", wish.why()));
            typed.refuse();
            store.addPlan(id, plan, actor.account());
            audit.record(actor, "assessment.plan", List.of("recommendation/" + id), Map.of("owner", owner));
        });
    }

    private static SequencedMap<String, BigDecimal> targets(
            Typed typed, Recommendation recommendation, Map<String, String> written) {
        SequencedMap<String, BigDecimal> targets = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : written.entrySet()) {
            String number = each.getValue().strip();
            boolean known = recommendation.targets().containsKey(each.getKey());
            if (known && number.matches("[0-9]{1,12}(?:\\.[0-9]{1,4})?")) {
                targets.put(each.getKey(), new BigDecimal(number));
            } else if (!known || !number.isEmpty()) {
                typed.add(Problem.of(
                        AssessmentProblem.UNKNOWN_TARGET,
                        new Place.InInput("target"),
                        "figure",
                        known ? each.getKey() : "–",
                        "id",
                        recommendation.id(),
                        "known",
                        String.join(", ", recommendation.targets().keySet())));
            }
        }
        return targets;
    }

    /// Moves a recommendation on.
    ///
    /// @param from the state it was seen in
    /// @throws Refused when the move is wrong, is somebody else's, or lacks reason or evidence
    public void move(Actor actor, String id, String from, String to, String why) {
        actor.require(Right.KEEP_ASSESSMENT);
        transactions.write(() -> {
            store.lock(id);
            Recommendation before = find(id).recommendation();
            RecommendationState next = RecommendationState.find(to)
                    .orElseThrow(() -> Refused.because(Problem.of(
                            AssessmentProblem.UNKNOWN_STATE,
                            new Place.InInput("to"),
                            "state",
                            to.length() > 30 ? "–" : to,
                            "known",
                            String.join(", ", RecommendationState.words()))));
            if (!before.state().word().equals(from)) {
                throw Refused.because(Problem.of(
                        AssessmentProblem.CHANGED_MEANWHILE,
                        new Place.Nowhere(),
                        "id",
                        id,
                        "state",
                        before.state().word()));
            }
            Typed typed = new Typed();
            String reason = typed.text("reason", why);
            typed.refuse();
            Recommendation.Role role = requireHands(actor, before, to);
            Recommendation.Move move = new Recommendation.Move(next, actor.account(), role, today(), reason);
            before.apply(move);
            if (next instanceof RecommendationState.Assigned && before.owner() == null) {
                throw Refused.because(Problem.of(AssessmentProblem.OWNER_MISSING, new Place.Nowhere(), "id", id));
            }
            store.addMove(id, from, move);
            audit.record(actor, "assessment.move", List.of("recommendation/" + id), Map.of("from", from, "to", to));
        });
    }

    /// Whose hand somebody lends: the secretariat's who works for no institution.
    private static Optional<Recommendation.Role> hands(Actor actor, Recommendation recommendation) {
        if (actor.agency() == null) {
            return Optional.of(Recommendation.Role.SECRETARIAT);
        }
        return actor.agency().equals(recommendation.owner())
                ? Optional.of(Recommendation.Role.OWNER)
                : Optional.empty();
    }

    /// @throws Refused when they work for an institution that does not own the recommendation
    private static Recommendation.Role requireHands(Actor actor, Recommendation recommendation, String to) {
        return hands(actor, recommendation)
                .orElseThrow(() -> Refused.because(Problem.of(
                        AssessmentProblem.MOVE_NOT_YOURS,
                        new Place.Nowhere(),
                        "id",
                        recommendation.id(),
                        "to",
                        to,
                        "who",
                        "the owner or the secretariat")));
    }

    /// Adds evidence: a document with its day.
    public void addEvidence(Actor actor, String id, String document, String on, String link, String note) {
        actor.require(Right.KEEP_ASSESSMENT);
        transactions.write(() -> {
            store.lock(id);
            requireHands(actor, find(id).recommendation(), "implemented");
            Typed typed = new Typed();
            RecommendationStore.Proof proof = new RecommendationStore.Proof(
                    new Recommendation.Document(
                            typed.pastDay("date", on, today()),
                            typed.needed("document", document),
                            typed.text("note", note)),
                    typed.link("link", link));
            typed.refuse();
            store.addEvidence(id, proof, actor.account());
            audit.record(actor, "assessment.add-evidence", List.of("recommendation/" + id), Map.of());
        });
    }

    /// Says that a recommendation repeats an earlier one, or, with an empty id, that it repeats none.
    public void link(Actor actor, String id, String earlier, String why) {
        actor.require(Right.KEEP_ASSESSMENT);
        transactions.write(() -> {
            store.lock(id);
            Recommendation later = find(id).recommendation();
            String target = earlier.strip();
            if (!target.isEmpty()) {
                Recommendation first = find(target).recommendation();
                List<Recommendation> plain =
                        all().stream().map(Followed::recommendation).toList();
                if (!RecommendationChains.of(plain).mayLink(later, first)) {
                    throw Refused.because(Problem.of(
                            AssessmentProblem.LINK_IN_A_CIRCLE, new Place.Nowhere(), "id", id, "earlier", target));
                }
            }
            Typed typed = new Typed();
            String reason = typed.text("reason", why);
            typed.refuse();
            store.addRepetition(
                    id, new RecommendationStore.Repetition(target.isEmpty() ? null : target, reason), actor.account());
            audit.record(actor, "assessment.link", List.of("recommendation/" + id), Map.of("earlier", target));
        });
    }

    /// What somebody types to enter a recommendation; lists are written with commas.
    public record RecommendationTyped(
            String id,
            String grader,
            String year,
            String quote,
            String quotedFrom,
            String english,
            String khmer,
            String priority,
            String criteria,
            String topics,
            String figures) {}

    public void add(Actor actor, RecommendationTyped wish) {
        actor.require(Right.KEEP_ASSESSMENT);
        Recommendation added = new RecommendationEntry(pack).read(wish);
        transactions.write(() -> {
            boolean inPack = pack.get().recommendations().stream()
                    .anyMatch(each -> each.id().equals(added.id()));
            if (inPack || !store.addRecommendation(added, actor.account())) {
                throw Refused.because(
                        Problem.of(AssessmentProblem.RECOMMENDATION_TAKEN, new Place.InInput("id"), "id", added.id()));
            }
            audit.record(
                    actor,
                    "assessment.add-recommendation",
                    List.of("recommendation/" + added.id()),
                    Map.of("year", added.year()));
        });
    }

    private Followed find(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> unknown(id));
    }

    private static Refused unknown(String id) {
        return Refused.wrongUsage(Problem.of(
                AssessmentProblem.UNKNOWN_RECOMMENDATION,
                new Place.Nowhere(),
                "id",
                id.matches("[a-z][a-z0-9_.-]{0,80}") ? id : "–"));
    }

    public LocalDate today() {
        return time.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
