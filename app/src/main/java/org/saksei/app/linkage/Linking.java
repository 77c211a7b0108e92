package org.saksei.app.linkage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.saksei.app.access.Actor;
import org.saksei.app.audit.Audit;
import org.saksei.app.linkage.store.DecisionStore;
import org.saksei.app.linkage.store.EventStore;
import org.saksei.app.linkage.store.LinkageStore;
import org.saksei.app.linkage.store.LinkageStore.Doubt;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.saksei.app.linkage.store.LinkageStores;
import org.saksei.app.linkage.store.PairStore;
import org.saksei.app.linkage.store.QueueStore.Item;
import org.saksei.app.register.CurrentRecords;
import org.saksei.app.register.RegisterService;
import org.saksei.linkage.ClusterEvent;
import org.saksei.linkage.Clustering;
import org.saksei.linkage.Edges;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.Linker;
import org.saksei.linkage.PreviousClusters;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.ReviewQueue;
import org.saksei.linkage.Run;
import org.saksei.linkage.Scores;
import org.saksei.pack.LinkageDefinition;
import org.saksei.register.RecordType;
import tools.jackson.databind.json.JsonMapper;

/// Links the records of one type: all of them, or only what is new against what is there.
///
/// To be used inside the transaction that holds the register's write lock.
final class Linking {

    /// Training draws its sample with this seed: the same records give the same model.
    private static final long SEED = 1;

    private static final int UNLINKABLE_LISTED = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LinkageStores stores;
    private final RegisterService register;
    private final CurrentRecords current;
    private final Audit audit;
    private final Actor actor;
    private final RecordType type;
    private final LinkageDefinition definition;
    private final String name;
    private final String packSha256;
    private final Instant at;

    Linking(
            LinkageStores stores,
            RegisterService register,
            CurrentRecords current,
            Audit audit,
            Actor actor,
            RecordType type,
            LinkageDefinition definition,
            String packSha256) {
        this.stores = stores;
        this.register = register;
        this.current = current;
        this.audit = audit;
        this.actor = actor;
        this.type = type;
        this.definition = definition;
        this.name = definition.name();
        this.packSha256 = packSha256;
        this.at = register.lockForWriting();
    }

    /// Compares everything and partitions anew.
    LinkageStore.Summary full() {
        return full(LinkageTable.of(type, register.rowsForLinkage(actor, type.name())));
    }

    private LinkageStore.Summary full(LinkageTable table) {
        Map<Long, Long> before = stores.linkage().members(name);
        List<DecisionStore.Decision> said = stores.decisions().standing(name);
        stores.pairs().deleteAll(name);
        if (table.records().size() == 0) {
            return store(
                    Changes.full(stores, name, EventStore.Cause.RUN)
                            .store(before, Map.of(), retired(before), List.of(), List.of(), actor, at),
                    0,
                    "full",
                    "{}",
                    "{}");
        }
        Run run = run();
        LinkageModel declared = definition.model();
        Linker fresh = Linker.of(table.records(), declared, run);
        Linker linker =
                declared.trained() ? fresh : fresh.with(fresh.train(SEED, run).model());
        Scores scores = linker.score(run);
        Map<Long, RecordKey> keys = table.keys();
        var decisions = LinkageTable.decisions(said, keys);
        Clustering clustering = linker.cluster(scores.edges(), decisions, previous(before, keys));
        Map<Long, Long> members = new TreeMap<>();
        for (int row = 0; row < table.records().size(); row++) {
            members.put(table.id(table.records().key(row)), clustering.idOfRow(row));
        }
        Weighing weighing = new Weighing(linker, table);
        weigh(weighing, scores.edges(), said, members.keySet());
        Map<Pair, String> latest = Neighbourhood.latest(said);
        List<Item> queue = ReviewQueue.of(linker, scores, clustering, decisions).stream()
                .map(item -> Neighbourhood.item(item, Pair.of(table.id(item.left()), table.id(item.right())), latest))
                .toList();
        Changes.Counts counts = Changes.full(stores, name, EventStore.Cause.RUN)
                .store(
                        before,
                        members,
                        events(clustering, table, before),
                        queue,
                        doubts(linker, scores.edges(), weighing, latest),
                        actor,
                        at);
        stores.linkage().analyzeMembers();
        stores.pairs().analyze();
        return store(
                counts,
                table.records().size(),
                "full",
                TrainedModel.write(linker.model()),
                quality(scores, weighing, table.records().size(), linker.model()));
    }

    /// Compares only pairs with a record that is new or was changed since the last run. Clusters that
    /// were there stay what they are; where a new record would merge two of them, the merge waits for a
    /// person.
    ///
    /// Where that is not enough (another pack, records that are gone, mostly new ones, a very large
    /// group) everything is linked anew.
    LinkageStore.Summary onlyNew() {
        Optional<LinkageStore.State> state = stores.linkage().state(name);
        if (state.isEmpty() || !state.get().packSha256().equals(packSha256)) {
            return full();
        }
        Set<Long> fresh = current.recordedAfter(type, state.get().linkedAt());
        if (fresh.isEmpty()) {
            return state.get().summary();
        }
        LinkageTable table = LinkageTable.of(type, register.rowsForLinkage(actor, type.name()));
        Map<Long, Long> before = stores.linkage().members(name);
        Map<Long, RecordKey> keys = table.keys();
        boolean gone = !keys.keySet().containsAll(before.keySet());
        if (gone || fresh.size() * 2L >= table.records().size()) {
            return full(table);
        }
        return new NewRecords(table, keys, before, fresh, state.get().trainedModel())
                .link()
                .orElseGet(() -> full(table));
    }

    /// A run over some new records.
    private final class NewRecords {
        private final LinkageTable table;
        private final Map<Long, RecordKey> keys;
        private final Map<Long, Long> before;
        private final Set<Long> fresh;
        private final String trained;
        private final Linker linker;

        NewRecords(
                LinkageTable table,
                Map<Long, RecordKey> keys,
                Map<Long, Long> before,
                Set<Long> fresh,
                String trained) {
            this.table = table;
            this.keys = keys;
            this.before = before;
            this.fresh = fresh;
            this.trained = trained;
            this.linker = Linker.of(table.records(), TrainedModel.read(trained), run());
        }

        Optional<LinkageStore.Summary> link() {
            Map<Long, Long> old = new HashMap<>(before);
            fresh.forEach(old::remove);
            Scores scores = linker.score(run(), previous(old, keys));
            Weighing weighing = new Weighing(linker, table);
            stores.pairs().deleteOf(name, fresh);
            try (PairStore.Writer writer = stores.pairs().writer(name)) {
                weighing.writeEdges(scores.edges(), writer);
            }
            Set<Long> scope =
                    stores.pairs().around(name, fresh, Integer.MAX_VALUE).orElseThrow();
            List<DecisionStore.Decision> said = stores.decisions().standingAmong(name, scope);
            Collection<List<Long>> groups = groups(scope, said);
            if (groups.stream().anyMatch(group -> group.size() > Weighing.LARGEST_GROUP)) {
                return Optional.empty();
            }
            return Optional.of(store(scope, said, groups, weighing));
        }

        /// The records of the scope as they hang together; a record alone is a group too.
        private Collection<List<Long>> groups(Set<Long> scope, List<DecisionStore.Decision> said) {
            Groups groups = new Groups();
            stores.pairs().among(name, scope).stream()
                    .filter(PairStore.Weighed::kept)
                    .forEach(pair -> groups.join(pair.pair().left(), pair.pair().right()));
            said.stream()
                    .filter(each -> each.decision().equals("same"))
                    .forEach(each -> groups.join(each.pair().left(), each.pair().right()));
            Map<Long, Long> firstOf = new HashMap<>();
            scope.forEach(record -> {
                Long cluster = before.get(record);
                if (cluster != null) {
                    groups.join(firstOf.computeIfAbsent(cluster, first -> record), record);
                }
            });
            List<List<Long>> all = new ArrayList<>(groups.all());
            Set<Long> alone = new HashSet<>(scope);
            all.forEach(alone::removeAll);
            alone.stream().sorted().forEach(record -> all.add(List.of(record)));
            return all;
        }

        private LinkageStore.Summary store(
                Set<Long> scope, List<DecisionStore.Decision> said, Collection<List<Long>> groups, Weighing weighing) {
            long largest = stores.linkage().largestClusterId(name);
            Map<Long, Long> was = new TreeMap<>(before);
            was.keySet().retainAll(scope);
            Map<Long, Long> members = new TreeMap<>();
            List<EventStore.Event> events = new ArrayList<>();
            List<Item> queue = new ArrayList<>();
            List<Doubt> doubts = new ArrayList<>();
            for (List<Long> group : groups) {
                Neighbourhood near = neighbourhood(group, said, weighing);
                Neighbourhood.Outcome outcome = near.withNew(fresh, largest);
                largest = outcome.largest();
                members.putAll(outcome.members());
                events.addAll(outcome.events());
                queue.addAll(outcome.queue());
                doubts.addAll(outcome.doubts());
            }
            Changes.Counts counts = Changes.among(stores, name, EventStore.Cause.IMPORT, scope)
                    .store(was, members, events, queue, doubts, actor, at);
            return Linking.this.store(counts, table.records().size(), "import", trained, "{}");
        }

        private Neighbourhood neighbourhood(List<Long> group, List<DecisionStore.Decision> said, Weighing weighing) {
            List<PairStore.Weighed> pairs = stores.pairs().among(name, group);
            if (!Neighbourhood.complete(group.size(), pairs)) {
                try (PairStore.Writer writer = stores.pairs().writer(name)) {
                    weighing.writeRest(
                            group, pairs.stream().map(PairStore.Weighed::pair).toList(), writer);
                }
                pairs = stores.pairs().among(name, group);
            }
            Set<Long> inside = Set.copyOf(group);
            Map<Long, RecordKey> names = new HashMap<>(keys);
            names.keySet().retainAll(inside);
            Map<Long, Long> was = new HashMap<>(before);
            was.keySet().retainAll(inside);
            List<DecisionStore.Decision> about = said.stream()
                    .filter(each -> inside.contains(each.pair().left())
                            && inside.contains(each.pair().right()))
                    .toList();
            return new Neighbourhood(linker.model(), names, pairs, about, was);
        }
    }

    private LinkageStore.Summary store(
            Changes.Counts counts, long records, String kind, String trained, String quality) {
        LinkageStore.Summary summary = new LinkageStore.Summary(name, records, counts.clusters(), counts.undecided());
        stores.linkage()
                .addRun(new LinkageStore.RunDone(summary, kind, packSha256, trained, quality, actor.account()), at);
        audit.record(
                actor,
                "linkage.run",
                List.of(name),
                Map.of(
                        "kind", kind,
                        "records", summary.records(),
                        "clusters", summary.clusters(),
                        "undecided", summary.undecided()));
        return summary;
    }

    private Run run() {
        LinkageModel model = definition.model();
        return Run.with(Runtime.getRuntime().availableProcessors())
                .withKeepFrom(Math.min(model.review().from(), model.cluster().edge()));
    }

    /// Writes how pairs were weighed: the edges, and the other pairs of what edges and decisions hold
    /// together.
    private void weigh(Weighing weighing, Edges edges, List<DecisionStore.Decision> said, Set<Long> records) {
        Groups groups = new Groups();
        Map<Long, List<Pair>> known = new HashMap<>();
        try (PairStore.Writer writer = stores.pairs().writer(name)) {
            weighing.writeEdges(edges, writer);
            for (int edge = 0; edge < edges.size(); edge++) {
                groups.join(weighing.id(edges.left(edge)), weighing.id(edges.right(edge)));
            }
            said.stream()
                    .filter(each -> each.decision().equals("same"))
                    .filter(each -> records.contains(each.pair().left())
                            && records.contains(each.pair().right()))
                    .forEach(each -> groups.join(each.pair().left(), each.pair().right()));
            for (int edge = 0; edge < edges.size(); edge++) {
                Pair pair = Pair.of(weighing.id(edges.left(edge)), weighing.id(edges.right(edge)));
                known.computeIfAbsent(groups.rootOf(pair.left()), root -> new ArrayList<>())
                        .add(pair);
            }
            for (List<Long> group : groups.all()) {
                if (group.size() > 1 && group.size() <= Weighing.LARGEST_GROUP) {
                    weighing.writeRest(group, known.getOrDefault(groups.rootOf(group.getFirst()), List.of()), writer);
                }
            }
        }
    }

    private PreviousClusters previous(Map<Long, Long> members, Map<Long, RecordKey> keys) {
        Map<RecordKey, Long> clusterOf = new HashMap<>();
        members.forEach((record, cluster) -> {
            RecordKey key = keys.get(record);
            if (key != null) {
                clusterOf.put(key, cluster);
            }
        });
        return new PreviousClusters(clusterOf, stores.linkage().largestClusterId(name));
    }

    /// Events with ids of records; a cluster all of whose records are gone is retired.
    private static List<EventStore.Event> events(Clustering clustering, LinkageTable table, Map<Long, Long> before) {
        List<EventStore.Event> events = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        for (ClusterEvent each : clustering.events()) {
            RecordKey record = each.record();
            known.add(each.cluster());
            events.add(new EventStore.Event(
                    each.kind().name().toLowerCase(Locale.ROOT),
                    each.cluster(),
                    each.other(),
                    record == null ? null : table.id(record)));
        }
        Set<Long> living = new HashSet<>();
        for (int row = 0; row < clustering.records(); row++) {
            living.add(clustering.idOfRow(row));
        }
        Map<Long, Long> lost = new LinkedHashMap<>(before);
        table.keys().keySet().forEach(lost::remove);
        lost.forEach((record, cluster) -> {
            if (living.contains(cluster)) {
                events.add(new EventStore.Event("shrank", cluster, null, record));
            }
        });
        lost.values().removeIf(cluster -> living.contains(cluster) || known.contains(cluster));
        events.addAll(retired(lost));
        return events;
    }

    private static List<EventStore.Event> retired(Map<Long, Long> members) {
        return members.values().stream()
                .distinct()
                .sorted()
                .map(cluster -> new EventStore.Event("retired", cluster, null, null))
                .toList();
    }

    private static List<Doubt> doubts(Linker linker, Edges edges, Weighing weighing, Map<Pair, String> latest) {
        LinkageModel.Review band = linker.model().review();
        List<Doubt> doubts = new ArrayList<>();
        for (int edge = 0; edge < edges.size(); edge++) {
            double weight = edges.weightInBits(edge);
            Pair pair = Pair.of(weighing.id(edges.left(edge)), weighing.id(edges.right(edge)));
            boolean open = latest.getOrDefault(pair, "unsure").equals("unsure");
            if (weight >= band.from() && weight <= band.to() && open) {
                doubts.add(new Doubt(pair, weight));
            }
        }
        return doubts;
    }

    /// What a run says of itself: pairs compared, and records that not even a twin could be linked with.
    private static String quality(Scores scores, Weighing weighing, int records, LinkageModel model) {
        List<Long> listed = new ArrayList<>();
        Map<Integer, Long> byBits = new TreeMap<>();
        long unlinkable = 0;
        for (int rank = 0; rank < records; rank++) {
            double best = weighing.withItself(rank);
            byBits.merge((int) Math.floor(best), 1L, Long::sum);
            if (best < model.cluster().edge()) {
                unlinkable++;
                if (listed.size() < UNLINKABLE_LISTED) {
                    listed.add(weighing.id(rank));
                }
            }
        }
        Map<String, Object> quality = new LinkedHashMap<>();
        quality.put("possible", scores.possible());
        quality.put("compared", scores.compared());
        quality.put("kept", scores.edges().size());
        quality.put("unlinkable", unlinkable);
        quality.put("unlinkable_records", listed);
        quality.put("best_possible_weight", byBits);
        return JSON.writeValueAsString(quality);
    }
}
