package org.saksei.app.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.saksei.app.linkage.store.DecisionStore;
import org.saksei.app.linkage.store.EventStore.Event;
import org.saksei.app.linkage.store.LinkageStore.Doubt;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.saksei.app.linkage.store.PairStore.Weighed;
import org.saksei.app.linkage.store.QueueStore.Item;
import org.saksei.linkage.ClusterEvent;
import org.saksei.linkage.Clustering;
import org.saksei.linkage.Decision;
import org.saksei.linkage.KnownPairs;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.PreviousClusters;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.ReviewQueue;

/// Some records with how every pair of them was weighed and what people said: enough to cluster them
/// again without opening a personal field.
///
/// No kept pair, decision *same* or shared cluster leads out of it: so what comes out is what linking
/// everything again would give for these records.
final class Neighbourhood {

    private final LinkageModel model;
    private final Map<Long, RecordKey> keys;
    private final Map<RecordKey, Long> ids = new HashMap<>();
    private final Collection<Weighed> pairs;
    private final List<DecisionStore.Decision> said;
    private final Map<Long, Long> before;
    private final KnownPairs known;

    /// @param before cluster by record, as of now
    /// @throws IllegalArgumentException where a pair was not weighed
    Neighbourhood(
            LinkageModel model,
            Map<Long, RecordKey> keys,
            Collection<Weighed> pairs,
            List<DecisionStore.Decision> said,
            Map<Long, Long> before) {
        this.model = model;
        this.keys = keys;
        keys.forEach((id, key) -> ids.put(key, id));
        this.pairs = pairs;
        this.said = said;
        this.before = before;
        this.known = KnownPairs.of(
                model,
                keys.values(),
                pairs.stream()
                        .map(pair -> new KnownPairs.Weighed(
                                key(pair.pair().left()),
                                key(pair.pair().right()),
                                pair.weight(),
                                pair.kept(),
                                pair.never()))
                        .toList());
    }

    /// Whether so many records have all their pairs among these.
    static boolean complete(int records, Collection<Weighed> pairs) {
        return pairs.size() == (long) records * (records - 1) / 2;
    }

    /// What clustering gave.
    ///
    /// @param members cluster by record
    /// @param queue pairs that wait for a person, `doubts` those of the review band
    /// @param largest largest cluster id ever given
    record Outcome(Map<Long, Long> members, List<Event> events, List<Item> queue, List<Doubt> doubts, long largest) {}

    /// After a decision, or one taken back.
    ///
    /// @param waiting pairs that wait now: merges of old clusters among them stay undone until somebody
    ///     decides
    /// @throws org.saksei.linkage.Refused where decisions contradict each other
    Outcome decided(List<Item> waiting, long largest) {
        List<Decision> decisions = decisions();
        List<Item> held = held(waiting);
        List<Decision> withHeld = new ArrayList<>(decisions);
        for (Item each : held) {
            withHeld.add(new Decision(
                    key(each.pair().left()), key(each.pair().right()), Decision.Answer.DIFFERENT, "", "", ""));
        }
        Outcome outcome = outcome(known.cluster(withHeld, previous(largest)), decisions);
        List<Item> queue = new ArrayList<>(outcome.queue());
        queue.removeIf(item -> held.stream().anyMatch(each -> each.pair().equals(item.pair())));
        queue.addAll(held);
        return new Outcome(outcome.members(), outcome.events(), queue, outcome.doubts(), outcome.largest());
    }

    /// After new records came: clusters that were there stay what they are and apart from each other.
    ///
    /// @param fresh records that are new or were changed
    Outcome withNew(Set<Long> fresh, long largest) {
        List<RecordKey> open =
                fresh.stream().filter(keys::containsKey).map(this::key).toList();
        List<Decision> decisions = decisions();
        return outcome(known.clusterIncrementally(decisions, previous(largest), open), decisions);
    }

    /// The partition under other thresholds, cluster numbers of no meaning beyond it.
    Map<Long, Long> under(LinkageModel other) {
        return members(known.with(other).cluster(decisions(), PreviousClusters.none()));
    }

    /// Merges of two old clusters that nobody has answered.
    private List<Item> held(List<Item> waiting) {
        Groups same = new Groups();
        Set<Pair> settled = new HashSet<>();
        latest().forEach((pair, answer) -> {
            if (answer.equals("same")) {
                same.join(pair.left(), pair.right());
            }
            if (!answer.equals("unsure")) {
                settled.add(pair);
            }
        });
        return waiting.stream()
                .filter(item -> item.reason().equals("bridge") && !item.together())
                .filter(item -> !settled.contains(item.pair()))
                .filter(item -> !same.together(item.pair().left(), item.pair().right()))
                .toList();
    }

    private Outcome outcome(Clustering clustering, List<Decision> decisions) {
        List<Event> events = new ArrayList<>();
        for (ClusterEvent each : clustering.events()) {
            RecordKey record = each.record();
            events.add(new Event(
                    each.kind().name().toLowerCase(Locale.ROOT),
                    each.cluster(),
                    each.other(),
                    record == null ? null : id(record)));
        }
        Map<Pair, String> latest = latest();
        List<Item> queue = known.review(clustering, decisions).stream()
                .map(item -> item(item, latest))
                .toList();
        LinkageModel.Review band = model.review();
        List<Doubt> doubts = pairs.stream()
                .filter(pair -> pair.kept() && pair.weight() >= band.from() && pair.weight() <= band.to())
                .filter(pair -> latest.getOrDefault(pair.pair(), "unsure").equals("unsure"))
                .map(pair -> new Doubt(pair.pair(), pair.weight()))
                .toList();
        return new Outcome(members(clustering), events, queue, doubts, clustering.largestEverUsed());
    }

    private Item item(ReviewQueue.Item item, Map<Pair, String> latest) {
        return item(item, Pair.of(id(item.left()), id(item.right())), latest);
    }

    /// An item of the library's queue, with the records' ids.
    static Item item(ReviewQueue.Item item, Pair pair, Map<Pair, String> latest) {
        return new Item(
                pair,
                item.weightInBits(),
                item.reason().name().toLowerCase(Locale.ROOT),
                item.together(),
                item.effect(),
                "unsure".equals(latest.get(pair)));
    }

    private Map<Long, Long> members(Clustering clustering) {
        Map<Long, Long> members = new TreeMap<>();
        List<RecordKey> records = known.records();
        for (int i = 0; i < records.size(); i++) {
            members.put(id(records.get(i)), clustering.idOfRow(i));
        }
        return members;
    }

    private PreviousClusters previous(long largest) {
        Map<RecordKey, Long> clusterOf = new HashMap<>();
        before.forEach((id, cluster) -> {
            RecordKey key = keys.get(id);
            if (key != null) {
                clusterOf.put(key, cluster);
            }
        });
        return new PreviousClusters(clusterOf, largest);
    }

    private List<Decision> decisions() {
        return LinkageTable.decisions(said, keys);
    }

    private Map<Pair, String> latest() {
        return latest(said);
    }

    /// The answer that holds for each pair.
    static Map<Pair, String> latest(List<DecisionStore.Decision> said) {
        Map<Pair, String> latest = new LinkedHashMap<>();
        said.forEach(each -> latest.put(each.pair(), each.decision()));
        return latest;
    }

    private RecordKey key(long id) {
        return Objects.requireNonNull(keys.get(id));
    }

    private long id(RecordKey key) {
        return Objects.requireNonNull(ids.get(key));
    }
}
