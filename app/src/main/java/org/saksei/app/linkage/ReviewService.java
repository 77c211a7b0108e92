package org.saksei.app.linkage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.app.linkage.Reclustering.Effect;
import org.saksei.app.linkage.store.DecisionStore;
import org.saksei.app.linkage.store.EventStore;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.saksei.app.linkage.store.LinkageStores;
import org.saksei.app.linkage.store.QueueStore;
import org.saksei.app.register.CurrentRecords;
import org.saksei.app.register.CurrentRecords.Current;
import org.saksei.app.register.RegisterService;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.Pack;
import org.saksei.register.RecordType;

/// The data steward's work on doubtful pairs: what waits, one pair with everything known of it, an
/// answer, an answer taken back, the history of a cluster. An answer takes effect in its own
/// transaction.
public final class ReviewService {

    /// A reason is a sentence, not a file.
    static final int LONGEST_REASON = 500;

    private static final int EVENTS_SHOWN = 500;

    private final Transactions transactions;
    private final Audit audit;
    private final Supplier<Pack> pack;
    private final RegisterService register;
    private final CurrentRecords current;
    private final LinkageStores stores;
    private final Reclustering reclustering;
    private final PairReading reading;

    public ReviewService(Transactions transactions, Audit audit, Supplier<Pack> pack, RegisterService register) {
        this.transactions = transactions;
        this.audit = audit;
        this.pack = pack;
        this.register = register;
        this.current = new CurrentRecords(transactions, pack);
        this.stores = LinkageStores.of(transactions.dataSource(), transactions.sql());
        this.reclustering = new Reclustering(stores, current);
        this.reading = new PairReading(stores, register, current);
    }

    /// What people can say.
    public enum Answer {
        SAME("same"),
        DIFFERENT("different"),
        /// Not now: the pair goes to the end of the queue.
        LATER("unsure");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    // ---- what waits ----

    /// A pair that waits.
    ///
    /// @param reason `band`, `bridge`, `cannot_link`, `average` or `cap`
    /// @param together whether the two are one now
    /// @param effect records that change their cluster by the opposite answer
    public record Waiting(
            long left, long right, double weight, String reason, boolean together, int effect, boolean later) {}

    /// A page of the queue of a model.
    ///
    /// @param records where each record of the pairs comes from
    public record Queue(
            String model, long total, Map<String, Long> byReason, List<Waiting> pairs, Map<Long, Current> records) {}

    /// How many pairs wait, by model, in the order of the pack.
    public Map<String, Long> waiting(Actor actor) {
        actor.require(Right.DECIDE_LINKAGE);
        return transactions.read(() -> {
            Map<String, Long> all = new java.util.LinkedHashMap<>();
            for (RecordType type : pack.get().recordTypes().values()) {
                String model = type.linkage();
                if (model != null) {
                    all.put(model, total(stores.queue().counts(model)));
                }
            }
            return all;
        });
    }

    /// @param offset how many to leave out, the most valuable first
    public Queue queue(Actor actor, String model, int limit, int offset) {
        actor.require(Right.DECIDE_LINKAGE);
        RecordType type = type(model);
        return transactions.read(() -> {
            Map<String, Long> counts = stores.queue().counts(model);
            List<Waiting> pairs = stores.queue().list(model, limit, offset).stream()
                    .map(ReviewService::waiting)
                    .toList();
            List<Long> records = pairs.stream()
                    .flatMap(pair -> List.of(pair.left(), pair.right()).stream())
                    .toList();
            return new Queue(model, total(counts), counts, pairs, current.find(actor, type.name(), records));
        });
    }

    /// The most valuable pair that waits, other than one just answered.
    public Optional<Waiting> next(Actor actor, String model, long left, long right) {
        actor.require(Right.DECIDE_LINKAGE);
        return transactions
                .read(() -> stores.queue().next(model, Pair.of(left, right)))
                .filter(item -> !item.later())
                .map(ReviewService::waiting);
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    static Waiting waiting(QueueStore.Item item) {
        return new Waiting(
                item.pair().left(),
                item.pair().right(),
                item.weight(),
                item.reason(),
                item.together(),
                item.effect(),
                item.later());
    }

    // ---- one pair ----

    /// A decision as it is shown.
    ///
    /// @param answer `same`, `different` or `unsure`
    /// @param takenBackBy null while it stands
    public record Said(
            long id,
            long left,
            long right,
            String answer,
            String who,
            Instant at,
            String why,
            @Nullable String takenBackBy,
            @Nullable Instant takenBackAt) {}

    /// A pair with everything known of it. Personal values only where the reader may see them; the look
    /// is recorded.
    ///
    /// @throws Refused where there is no such pair of current records
    public PairView pair(Actor actor, String model, long one, long other) {
        actor.require(Right.DECIDE_LINKAGE);
        RecordType type = type(model);
        return transactions.write(() -> reading.pair(actor, type, model, one, other));
    }

    static Said said(DecisionStore.Decision each) {
        return new Said(
                each.id(),
                each.pair().left(),
                each.pair().right(),
                each.decision(),
                each.who(),
                each.recordedAt(),
                each.why(),
                each.takenBackBy(),
                each.takenBackAt());
    }

    // ---- answers ----

    /// An answer as it comes from a page.
    ///
    /// @param seen [PairView#seen] of the page it was given on
    public record Answered(String model, long left, long right, Answer answer, String why, String seen) {}

    /// What an answer did.
    ///
    /// @param decision its number
    /// @param repeated whether the very same answer was there already: sent twice, kept once
    /// @param moved records that changed their cluster
    /// @param deferred whether it takes effect only at the next run
    public record Done(long decision, boolean repeated, long moved, long clusters, boolean deferred) {}

    /// Keeps an answer and clusters the records around the pair again.
    ///
    /// @throws Refused where the pair changed since it was looked at, where the answer contradicts
    ///     others, or where there is no such pair
    public Done answer(Actor actor, Answered asked) {
        actor.require(Right.DECIDE_LINKAGE);
        RecordType type = type(asked.model());
        return transactions.write(() -> {
            Instant at = register.lockForWriting();
            Pair pair = reading.requirePair(asked.model(), asked.left(), asked.right());
            String word = asked.answer().word();
            if (!reading.seen(actor, type, asked.model(), pair).equals(asked.seen())) {
                return repeated(actor, asked, pair, word);
            }
            String why = asked.why().strip();
            if (why.codePointCount(0, why.length()) > LONGEST_REASON) {
                throw Refused.because(
                        Problem.of(DecisionProblem.REASON_TOO_LONG, new Place.Nowhere(), "limit", LONGEST_REASON));
            }
            long id = stores.decisions()
                    .add(new DecisionStore.Said(asked.model(), pair, word, actor.account(), at, why), at)
                    .orElseThrow();
            Effect effect = effect(actor, asked.model(), pair, EventStore.Cause.DECISION, at);
            audit.record(
                    actor,
                    "linkage.decide",
                    List.of("decision/" + id),
                    Map.of("model", asked.model(), "decision", word, "moved", effect.moved()));
            return new Done(id, false, effect.moved(), effect.clusters(), effect.deferred());
        });
    }

    /// The answer was sent twice, or somebody else was faster.
    private Done repeated(Actor actor, Answered asked, Pair pair, String word) {
        return stores.decisions().ofPair(asked.model(), pair).stream()
                .findFirst()
                .filter(last -> last.takenBackAt() == null
                        && last.decision().equals(word)
                        && last.who().equals(actor.account()))
                .map(last -> new Done(last.id(), true, 0, 0, false))
                .orElseThrow(() -> Refused.because(
                        Problem.of(DecisionProblem.PAIR_CHANGED, new Place.Nowhere(), "model", asked.model())));
    }

    /// Takes an answer back; it stays in the history, and the records are where they would be without it.
    ///
    /// @throws Refused where there is no such decision
    public Done takeBack(Actor actor, long decision) {
        actor.require(Right.DECIDE_LINKAGE);
        return transactions.write(() -> {
            Instant at = register.lockForWriting();
            DecisionStore.Decision kept = stores.decisions()
                    .find(decision)
                    .orElseThrow(() -> Refused.because(
                            Problem.of(DecisionProblem.NO_SUCH_DECISION, new Place.Nowhere(), "decision", decision)));
            if (!stores.decisions().takeBack(decision, actor.account(), at)) {
                return new Done(decision, true, 0, 0, false);
            }
            Effect effect = effect(actor, kept.model(), kept.pair(), EventStore.Cause.TAKE_BACK, at);
            audit.record(
                    actor,
                    "linkage.take-back",
                    List.of("decision/" + decision),
                    Map.of("model", kept.model(), "moved", effect.moved()));
            return new Done(decision, false, effect.moved(), effect.clusters(), effect.deferred());
        });
    }

    private Effect effect(Actor actor, String model, Pair pair, EventStore.Cause cause, Instant at) {
        return LinkageService.told(model, () -> reclustering.around(actor, model, pair, cause, at));
    }

    /// The decision of a number, with its model.
    public Optional<Map.Entry<String, Said>> find(Actor actor, long decision) {
        actor.require(Right.DECIDE_LINKAGE);
        return transactions
                .read(() -> stores.decisions().find(decision))
                .map(each -> Map.entry(each.model(), said(each)));
    }

    /// The actor's own last answer that still stands: what *undo* takes back.
    public Optional<Said> lastOwn(Actor actor, String model) {
        actor.require(Right.DECIDE_LINKAGE);
        return transactions.read(() -> stores.decisions().latest(model, 50, 0)).stream()
                .filter(each -> each.takenBackAt() == null && each.who().equals(actor.account()))
                .findFirst()
                .map(ReviewService::said);
    }

    /// Decisions of a model, the last first.
    public List<Said> decisions(Actor actor, String model, int limit, int offset) {
        actor.require(Right.DECIDE_LINKAGE);
        type(model);
        return transactions.read(() -> stores.decisions().latest(model, limit, offset)).stream()
                .map(ReviewService::said)
                .toList();
    }

    public long countDecisions(Actor actor, String model) {
        actor.require(Right.DECIDE_LINKAGE);
        return transactions.read(() -> stores.decisions().count(model));
    }

    // ---- clusters ----

    /// What became of a cluster at some moment.
    ///
    /// @param kind `created`, `grew`, `shrank`, `merged`, `split` or `retired`
    /// @param cause `run`, `import`, `decision` or `take_back`
    public record Happened(
            String kind,
            long cluster,
            @Nullable Long other,
            @Nullable Long record,
            Instant at,
            String cause,
            String actor) {}

    /// A cluster: its records now, and its history, the newest first.
    public record Cluster(
            String model, RecordType type, long id, List<Current> records, List<Happened> history, List<Said> said) {}

    /// @throws Refused where there never was such a cluster
    public Cluster cluster(Actor actor, String model, long id) {
        if (!actor.may(Right.DECIDE_LINKAGE)) {
            actor.require(Right.TRACE_FIGURES);
        }
        RecordType type = type(model);
        return transactions.read(() -> {
            List<Long> records = stores.linkage().recordsOf(model, id);
            List<Happened> history = stores.events().ofCluster(model, id, EVENTS_SHOWN).stream()
                    .map(each -> new Happened(
                            each.event().kind(),
                            each.event().cluster(),
                            each.event().other(),
                            each.event().record(),
                            each.at(),
                            each.cause(),
                            each.actor()))
                    .toList();
            if (records.isEmpty() && history.isEmpty()) {
                throw Refused.because(Problem.of(DecisionProblem.NO_SUCH_CLUSTER, new Place.Nowhere(), "cluster", id));
            }
            Collection<Current> found =
                    current.find(actor, type.name(), records).values();
            return new Cluster(
                    model,
                    type,
                    id,
                    List.copyOf(found),
                    history,
                    stores.decisions().standingAmong(model, Set.copyOf(records)).stream()
                            .map(ReviewService::said)
                            .toList());
        });
    }

    /// The models of the pack, in its order.
    public List<RecordType> types() {
        return pack.get().recordTypes().values().stream()
                .filter(type -> type.linkage() != null)
                .toList();
    }

    private RecordType type(String model) {
        return types().stream()
                .filter(type -> model.equals(type.linkage()))
                .findFirst()
                .orElseThrow(() -> Refused.because(Problem.of(
                        DecisionProblem.UNKNOWN_MODEL,
                        new Place.Nowhere(),
                        "model",
                        model,
                        "known",
                        String.join(", ", pack.get().linkage().keySet()))));
    }
}
