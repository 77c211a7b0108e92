package org.saksei.app.linkage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.saksei.linkage.Clustering;
import org.saksei.linkage.Edges;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.Linker;
import org.saksei.linkage.PreviousClusters;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.RecordTable;
import org.saksei.linkage.Run;
import org.saksei.linkage.Scores;
import org.saksei.pack.LinkageDefinition;
import org.saksei.pack.Pack;
import org.saksei.register.RecordType;

/// Says which records of the register are one person or one case.
///
/// Each model of the pack looks at one record type. A run is a function of the records and decisions of the moment:
/// in which order files arrived makes no difference. What a run changes is stored with its time, so that a figure can
/// still be asked as of an earlier one.
public final class LinkageService {

    /// Training draws its sample with this seed: the same records give the same model.
    private static final long SEED = 1;

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
                    progress.accept("linking " + type.title().in("en").toLowerCase(java.util.Locale.ROOT) + " records");
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

    private Outcome run(Actor actor, RecordType type, String name, LinkageDefinition definition) {
        Instant at = register.lockForWriting();
        LinkageModel declared = LinkageModel.fromTree(definition.tree(), definition.file());
        RecordTable table = LinkageTable.of(type, register.rowsForLinkage(actor, type.name()));
        Partition partition = table.size() == 0 ? Partition.EMPTY : partition(declared, table, name);
        store.replaceMembers(name, partition.members(), at);
        store.replaceDoubts(name, partition.doubts(), at);
        LinkageStore.Summary summary = new LinkageStore.Summary(
                name,
                table.size(),
                new HashSet<>(partition.members().values()).size(),
                partition.doubts().size());
        store.addRun(summary, definition.sha256(), partition.trainedModel(), actor.account(), at);
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

    private Partition partition(LinkageModel declared, RecordTable table, String name) {
        Run run = Run.with(Runtime.getRuntime().availableProcessors());
        Linker fresh = Linker.of(table, declared);
        Linker linker =
                declared.trained() ? fresh : fresh.with(fresh.train(SEED, run).model());
        Scores scores = linker.score(run.withKeepFrom(declared.review().from()));
        Map<Long, RecordKey> keys = keys(table);
        List<LinkageStore.Decision> decided = store.decisions(name);
        Clustering clustering =
                linker.cluster(scores.edges(), LinkageTable.decisions(decided, keys), previous(name, keys));
        Map<Long, Long> members = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            members.put(Long.parseLong(table.id(row)), clustering.idOfRow(row));
        }
        return new Partition(
                members, doubts(linker, scores.edges(), members, decided), LinkageTable.json(linker.model()));
    }

    private PreviousClusters previous(String name, Map<Long, RecordKey> keys) {
        Map<RecordKey, Long> clusterOf = new java.util.HashMap<>();
        store.members(name).forEach((record, cluster) -> {
            RecordKey key = keys.get(record);
            if (key != null) {
                clusterOf.put(key, cluster);
            }
        });
        return new PreviousClusters(clusterOf, store.largestClusterId(name));
    }

    private static Map<Long, RecordKey> keys(RecordTable table) {
        Map<Long, RecordKey> keys = new java.util.HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            keys.put(Long.parseLong(table.id(row)), table.key(row));
        }
        return keys;
    }

    /// The pairs of the review band whose answer could still change who is who: not decided, and not held together by
    /// stronger evidence anyway.
    private static List<Doubt> doubts(
            Linker linker, Edges edges, Map<Long, Long> members, List<LinkageStore.Decision> decided) {
        Set<Pair> settled = new HashSet<>();
        decided.forEach(decision -> settled.add(decision.pair()));
        LinkageModel.Review band = linker.model().review();
        List<Doubt> doubts = new ArrayList<>();
        for (int edge = 0; edge < edges.size(); edge++) {
            double weight = edges.weightInBits(edge);
            if (weight < band.from() || weight > band.to()) {
                continue;
            }
            long left = Long.parseLong(linker.key(edges.left(edge)).id());
            long right = Long.parseLong(linker.key(edges.right(edge)).id());
            Pair pair = Pair.of(left, right);
            if (!settled.contains(pair)) {
                doubts.add(new Doubt(pair, weight));
            }
        }
        return doubts;
    }
}
