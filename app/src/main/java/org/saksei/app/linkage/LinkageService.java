package org.saksei.app.linkage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.app.linkage.store.LinkageStore;
import org.saksei.app.linkage.store.LinkageStore.Doubt;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.saksei.app.register.RegisterService;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.linkage.Clustering;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.Linker;
import org.saksei.linkage.PreviousClusters;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.Run;
import org.saksei.linkage.Scores;
import org.saksei.pack.LinkageDefinition;
import org.saksei.pack.Pack;
import org.saksei.register.RecordType;
import tools.jackson.databind.json.JsonMapper;

/// Says which records of the register are one person or one case.
///
/// Each model of the pack looks at one record type. A run is a function of the records and decisions of
/// the moment: in which order files arrived makes no difference. What a run changes is stored with its
/// time, so that a figure can still be asked as of an earlier one.
public final class LinkageService {

    /// Training draws its sample with this seed: the same records give the same model.
    private static final long SEED = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Transactions transactions;
    private final Audit audit;
    private final Supplier<Pack> pack;
    private final RegisterService register;
    private final LinkageStore store;

    public LinkageService(Transactions transactions, Audit audit, Supplier<Pack> pack, RegisterService register) {
        this.transactions = transactions;
        this.audit = audit;
        this.pack = pack;
        this.register = register;
        this.store = new LinkageStore(transactions.sql());
    }

    /// What a model found.
    ///
    /// @param model name of the model: `victims`
    /// @param clusters persons or cases
    /// @param undecided pairs that wait for a person
    public record Outcome(String model, long records, long clusters, long undecided) {}

    /// A decision as it comes from a file or a page.
    ///
    /// @param left agency and key of a record
    /// @param decision `same`, `different` or `unsure`
    public record Verdict(
            String model, Named left, Named right, String decision, String who, Instant when, String why) {}

    /// A record by the name its agency gives it.
    public record Named(String agency, String key) {}

    /// Links the records of every model again.
    ///
    /// @param progress told what is being done
    public List<Outcome> run(Actor actor, Consumer<String> progress) {
        actor.require(Right.IMPORT);
        List<Outcome> outcomes = new ArrayList<>();
        for (RecordType type : pack.get().recordTypes().values()) {
            String model = type.linkage();
            if (model != null) {
                LinkageDefinition definition = pack.get().linkage().get(model);
                if (definition != null) {
                    progress.accept("linking " + type.title().in("en").toLowerCase(Locale.ROOT) + " records");
                    outcomes.add(transactions.write(() -> run(actor, type, model, definition)));
                }
            }
        }
        return outcomes;
    }

    /// Persons or cases, records and undecided pairs of each model, as of its last run.
    public List<Outcome> summaries(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> store.summaries().stream()
                .map(each -> new Outcome(each.model(), each.records(), each.clusters(), each.undecided()))
                .toList());
    }

    /// Keeps decisions; all of them or none. They take effect at the next [#run].
    ///
    /// @return how many were not known before
    /// @throws Refused naming every decision about a record or model that is not there
    public int decide(Actor actor, List<Verdict> verdicts) {
        actor.require(Right.DECIDE_LINKAGE);
        return transactions.write(() -> {
            Instant at = register.lockForWriting();
            List<Problem> problems = new ArrayList<>();
            List<Pair> pairs = new ArrayList<>();
            for (Verdict verdict : verdicts) {
                pair(verdict, problems).ifPresent(pairs::add);
            }
            if (!problems.isEmpty()) {
                throw Refused.because(problems);
            }
            int kept = 0;
            for (int i = 0; i < verdicts.size(); i++) {
                Verdict each = verdicts.get(i);
                Optional<Long> id = store.decide(
                        each.model(), pairs.get(i), each.decision(), each.who(), each.when(), each.why(), at);
                if (id.isPresent()) {
                    kept++;
                    audit.record(
                            actor,
                            "linkage.decide",
                            List.of("decision/" + id.get()),
                            Map.of("model", each.model(), "decision", each.decision()));
                }
            }
            return kept;
        });
    }

    /// Takes a decision back; it stays in the history.
    ///
    /// @return whether there was such a decision
    public boolean takeBack(Actor actor, long decision) {
        actor.require(Right.DECIDE_LINKAGE);
        return transactions.write(() -> {
            Instant at = register.lockForWriting();
            boolean done = store.takeBack(decision, actor.account(), at);
            if (done) {
                audit.record(actor, "linkage.take-back", List.of("decision/" + decision), Map.of());
            }
            return done;
        });
    }

    private Optional<Pair> pair(Verdict verdict, List<Problem> problems) {
        Optional<RecordType> type = pack.get().recordTypes().values().stream()
                .filter(each -> verdict.model().equals(each.linkage()))
                .findFirst();
        if (type.isEmpty()) {
            problems.add(Problem.of(
                    DecisionProblem.UNKNOWN_MODEL,
                    new Place.Nowhere(),
                    "model",
                    verdict.model(),
                    "known",
                    String.join(", ", pack.get().linkage().keySet())));
            return Optional.empty();
        }
        Optional<Long> left = record(type.get(), verdict.model(), verdict.left(), problems);
        Optional<Long> right = record(type.get(), verdict.model(), verdict.right(), problems);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.get().equals(right.get())) {
            problems.add(Problem.of(DecisionProblem.SAME_RECORD, new Place.Nowhere()));
            return Optional.empty();
        }
        return Optional.of(Pair.of(left.get(), right.get()));
    }

    private Optional<Long> record(RecordType type, String model, Named named, List<Problem> problems) {
        Optional<Long> id = register.findRecord(type.name(), named.agency(), named.key());
        if (id.isEmpty()) {
            problems.add(Problem.of(
                    DecisionProblem.UNKNOWN_RECORD,
                    new Place.Nowhere(),
                    "agency",
                    named.agency(),
                    "key",
                    named.key(),
                    "model",
                    model));
        }
        return id;
    }

    private Outcome run(Actor actor, RecordType type, String name, LinkageDefinition definition) {
        Instant at = register.lockForWriting();
        LinkageTable table = LinkageTable.of(type, register.rowsForLinkage(actor, type.name()));
        Partition partition = table.records().size() == 0 ? Partition.EMPTY : partition(definition, table);
        store.replaceMembers(name, partition.members(), at);
        store.replaceDoubts(name, partition.doubts(), at);
        LinkageStore.Summary summary = new LinkageStore.Summary(
                name,
                table.records().size(),
                new HashSet<>(partition.members().values()).size(),
                partition.doubts().size());
        store.addRun(summary, pack.get().sha256(), partition.trainedModel(), actor.account(), at);
        audit.record(
                actor,
                "linkage.run",
                List.of(name),
                Map.of("records", summary.records(), "clusters", summary.clusters(), "undecided", summary.undecided()));
        return new Outcome(name, summary.records(), summary.clusters(), summary.undecided());
    }

    /// Who belongs together, and which pairs nobody has decided.
    private record Partition(Map<Long, Long> members, List<Doubt> doubts, String trainedModel) {
        static final Partition EMPTY = new Partition(Map.of(), List.of(), "{}");
    }

    private Partition partition(LinkageDefinition definition, LinkageTable table) {
        String name = definition.name();
        Run run = Run.with(Runtime.getRuntime().availableProcessors());
        List<LinkageStore.Decision> decided = store.decisions(name);
        try {
            LinkageModel declared = definition.model();
            Linker fresh = Linker.of(table.records(), declared);
            Linker linker = declared.trained()
                    ? fresh
                    : fresh.with(fresh.train(SEED, run).model());
            Scores scores = linker.score(run.withKeepFrom(declared.review().from()));
            Clustering clustering = linker.cluster(
                    scores.edges(), LinkageTable.decisions(decided, table.keys()), previous(name, table));
            Map<Long, Long> members = new TreeMap<>();
            for (int row = 0; row < table.records().size(); row++) {
                members.put(table.id(table.records().key(row)), clustering.idOfRow(row));
            }
            return new Partition(
                    members,
                    LinkageTable.doubts(linker, scores.edges(), table, decided),
                    JSON.writeValueAsString(linker.model().toTree().root()));
        } catch (org.saksei.linkage.Refused refused) {
            throw Refused.because(refused.findings().stream()
                    .map(finding -> Problem.of(
                            DecisionProblem.CONTRADICTION,
                            new Place.Nowhere(),
                            "model",
                            name,
                            "detail",
                            finding.text(Locale.ENGLISH)))
                    .toList());
        }
    }

    private PreviousClusters previous(String name, LinkageTable table) {
        Map<RecordKey, Long> clusterOf = new HashMap<>();
        Map<Long, RecordKey> keys = table.keys();
        store.members(name).forEach((record, cluster) -> {
            RecordKey key = keys.get(record);
            if (key != null) {
                clusterOf.put(key, cluster);
            }
        });
        return new PreviousClusters(clusterOf, store.largestClusterId(name));
    }
}
