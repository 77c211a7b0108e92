package org.saksei.app.linkage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.saksei.app.access.Actor;
import org.saksei.app.linkage.store.EventStore;
import org.saksei.app.linkage.store.LinkageStore;
import org.saksei.app.linkage.store.LinkageStore.Doubt;
import org.saksei.app.linkage.store.LinkageStores;
import org.saksei.app.linkage.store.QueueStore.Item;

/// Stores what a new partition changes: who moved, what became of clusters, which pairs wait now. What
/// stayed is not touched.
final class Changes {

    private final LinkageStores stores;
    private final String model;
    private final EventStore.Cause cause;
    private final Optional<Set<Long>> scope;

    private Changes(LinkageStores stores, String model, EventStore.Cause cause, Optional<Set<Long>> scope) {
        this.stores = stores;
        this.model = model;
        this.cause = cause;
        this.scope = scope;
    }

    /// Of all records.
    static Changes full(LinkageStores stores, String model, EventStore.Cause cause) {
        return new Changes(stores, model, cause, Optional.empty());
    }

    /// Of some records; what waits elsewhere goes on waiting.
    static Changes among(LinkageStores stores, String model, EventStore.Cause cause, Set<Long> scope) {
        return new Changes(stores, model, cause, Optional.of(scope));
    }

    /// How the model stands afterwards.
    ///
    /// @param moved records that changed their cluster
    record Counts(long clusters, long undecided, long moved) {}

    /// @param before cluster by record, of the scope
    /// @param after the same, now
    Counts store(
            Map<Long, Long> before,
            Map<Long, Long> after,
            List<EventStore.Event> events,
            List<Item> queue,
            List<Doubt> doubts,
            Actor actor,
            Instant at) {
        Map<Long, Long> moved = new TreeMap<>();
        after.forEach((record, cluster) -> {
            if (!cluster.equals(before.get(record))) {
                moved.put(record, cluster);
            }
        });
        List<Long> left = new ArrayList<>(before.keySet());
        left.removeAll(after.keySet());
        stores.linkage().changeMembers(model, left, moved, at);
        stores.events().add(model, events, cause, actor.account(), at);
        stores.queue().replace(model, scope, queue);
        long more = stores.linkage().replaceDoubts(model, scope, doubts, at);
        if (scope.isEmpty()) {
            return new Counts(distinct(after.values()), doubts.size(), moved.size());
        }
        LinkageStore.Summary was = stores.linkage().state(model).orElseThrow().summary();
        return new Counts(
                was.clusters() + distinct(after.values()) - distinct(before.values()),
                was.undecided() + more,
                moved.size());
    }

    private static long distinct(Collection<Long> clusters) {
        return new HashSet<>(clusters).size();
    }
}
