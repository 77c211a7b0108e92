package org.saksei.app.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.saksei.app.linkage.store.DecisionStore;
import org.saksei.app.linkage.store.LinkageStores;
import org.saksei.app.linkage.store.PairStore.Weighed;
import org.saksei.app.register.CurrentRecords;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.RecordKey;

/// The partition as it would be at other thresholds, from pairs weighed before.
///
/// Groups too large to be weighed pair by pair stay as they are.
final class Elsewhere {

    private final LinkageStores stores;
    private final String model;
    private final LinkageModel trained;
    private final Map<Long, Long> members;
    private final Map<Long, List<Weighed>> pairsOf = new HashMap<>();
    private final List<Neighbourhood> groups = new ArrayList<>();

    Elsewhere(LinkageStores stores, CurrentRecords current, String model, LinkageModel trained) {
        this.stores = stores;
        this.model = model;
        this.trained = trained;
        this.members = stores.linkage().members(model);
        List<Long> records = stores.pairs().recordsWithPairs(model);
        List<Weighed> pairs = stores.pairs().among(model, records);
        List<DecisionStore.Decision> said = stores.decisions().standing(model);
        Map<Long, RecordKey> keys = new HashMap<>();
        current.names(members.keySet()).forEach((id, name) -> keys.put(id, new RecordKey(name.agency(), name.key())));
        for (Collection<Long> group : grouped(pairs, said)) {
            add(group, said, keys);
        }
    }

    private Collection<List<Long>> grouped(List<Weighed> pairs, List<DecisionStore.Decision> said) {
        Groups groups = new Groups();
        pairs.stream()
                .filter(Weighed::kept)
                .forEach(pair -> groups.join(pair.pair().left(), pair.pair().right()));
        said.stream()
                .filter(each -> each.decision().equals("same"))
                .filter(each -> members.containsKey(each.pair().left())
                        && members.containsKey(each.pair().right()))
                .forEach(each -> groups.join(each.pair().left(), each.pair().right()));
        byGroup(pairs, groups);
        return groups.all();
    }

    private void byGroup(List<Weighed> pairs, Groups groups) {
        for (Weighed pair : pairs) {
            long root = groups.rootOf(pair.pair().left());
            if (root == groups.rootOf(pair.pair().right())) {
                pairsOf.computeIfAbsent(root, first -> new ArrayList<>()).add(pair);
            }
        }
    }

    private void add(Collection<Long> group, List<DecisionStore.Decision> said, Map<Long, RecordKey> keys) {
        List<Weighed> pairs = pairsOf.getOrDefault(group.iterator().next(), List.of());
        if (!Neighbourhood.complete(group.size(), pairs)) {
            return;
        }
        HashSet<Long> inside = new HashSet<>(group);
        Map<Long, RecordKey> names = new HashMap<>();
        group.forEach(id -> names.put(id, Objects.requireNonNull(keys.get(id))));
        List<DecisionStore.Decision> about = said.stream()
                .filter(each -> inside.contains(each.pair().left())
                        && inside.contains(each.pair().right()))
                .toList();
        groups.add(new Neighbourhood(trained, names, pairs, about, Map.of()));
    }

    /// The records that would be in another cluster, with a number for it.
    ///
    /// @param average merges need at least so many bits on average
    Map<Long, Long> at(double average) {
        LinkageModel.ClusterPlan plan = trained.cluster();
        LinkageModel other = trained.withThresholds(
                new LinkageModel.ClusterPlan(plan.method(), plan.edge(), average, plan.cap()), trained.review());
        Map<Long, Long> moved = new TreeMap<>();
        long number = stores.linkage().largestClusterId(model);
        for (Neighbourhood group : groups) {
            long largest = number;
            for (Map.Entry<Long, Long> each : group.under(other).entrySet()) {
                moved.put(each.getKey(), number + each.getValue());
                largest = Math.max(largest, number + each.getValue());
            }
            number = largest;
        }
        return moved;
    }

    /// Clusters there would be.
    long clusters(Map<Long, Long> moved) {
        Map<Long, Long> all = new HashMap<>(members);
        all.putAll(moved);
        return new HashSet<>(all.values()).size();
    }
}
