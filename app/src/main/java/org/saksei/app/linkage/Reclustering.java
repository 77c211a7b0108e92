package org.saksei.app.linkage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saksei.app.access.Actor;
import org.saksei.app.linkage.store.EventStore;
import org.saksei.app.linkage.store.LinkageStore;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.saksei.app.linkage.store.LinkageStores;
import org.saksei.app.linkage.store.PairStore;
import org.saksei.app.register.CurrentRecords;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.RecordKey;

/// Clusters the records around a pair again after somebody decided about it: as much work as there are
/// records around it, and no personal field is opened.
final class Reclustering {

    private final LinkageStores stores;
    private final CurrentRecords current;

    Reclustering(LinkageStores stores, CurrentRecords current) {
        this.stores = stores;
        this.current = current;
    }

    /// What a decision did.
    ///
    /// @param moved records that changed their cluster
    /// @param clusters how many more clusters there are
    /// @param deferred whether it takes effect only at the next run, because too many records hang
    ///     together or nothing was weighed yet
    record Effect(long moved, long clusters, boolean deferred) {
        static final Effect AT_THE_NEXT_RUN = new Effect(0, 0, true);
    }

    /// Inside the transaction that keeps the decision.
    ///
    /// @throws org.saksei.linkage.Refused where decisions contradict each other
    Effect around(Actor actor, String model, Pair pair, EventStore.Cause cause, Instant at) {
        Optional<LinkageStore.State> state = stores.linkage().state(model);
        Optional<Set<Long>> scope =
                stores.pairs().around(model, List.of(pair.left(), pair.right()), Weighing.LARGEST_GROUP);
        Optional<Neighbourhood> near = state.isEmpty() || scope.isEmpty()
                ? Optional.empty()
                : neighbourhood(model, scope.get(), state.get().trainedModel());
        if (state.isEmpty() || scope.isEmpty() || near.isEmpty()) {
            stores.queue().remove(model, pair);
            return Effect.AT_THE_NEXT_RUN;
        }
        Map<Long, Long> before = stores.linkage().membersAmong(model, scope.get());
        Neighbourhood.Outcome outcome = near.get()
                .decided(
                        stores.queue().among(model, scope.get()),
                        stores.linkage().largestClusterId(model));
        Changes.Counts counts = Changes.among(stores, model, cause, scope.get())
                .store(before, outcome.members(), outcome.events(), outcome.queue(), outcome.doubts(), actor, at);
        LinkageStore.Summary was = state.get().summary();
        stores.linkage()
                .changeState(model, counts.clusters() - was.clusters(), counts.undecided() - was.undecided(), at);
        return new Effect(counts.moved(), counts.clusters() - was.clusters(), false);
    }

    /// The records with all that is known among them; nothing where a pair was never weighed.
    Optional<Neighbourhood> neighbourhood(String model, Collection<Long> records, String trained) {
        return neighbourhood(model, records, TrainedModel.read(trained));
    }

    Optional<Neighbourhood> neighbourhood(String model, Collection<Long> records, LinkageModel trained) {
        Map<Long, Long> before = stores.linkage().membersAmong(model, records);
        List<PairStore.Weighed> pairs = stores.pairs().among(model, records);
        if (before.size() != records.size() || !Neighbourhood.complete(records.size(), pairs)) {
            return Optional.empty();
        }
        Map<Long, RecordKey> keys = new HashMap<>();
        current.names(new ArrayList<>(records))
                .forEach((id, name) -> keys.put(id, new RecordKey(name.agency(), name.key())));
        return Optional.of(
                new Neighbourhood(trained, keys, pairs, stores.decisions().standingAmong(model, records), before));
    }
}
