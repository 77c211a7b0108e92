package org.saksei.app.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.linkage.store.DecisionStore;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.saksei.app.linkage.store.LinkageStores;
import org.saksei.app.linkage.store.PairStore;
import org.saksei.app.register.CurrentRecords;
import org.saksei.app.register.CurrentRecords.Current;
import org.saksei.app.register.RegisterService;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.linkage.Comparison;
import org.saksei.linkage.Level;
import org.saksei.linkage.LinkageModel;
import org.saksei.register.RecordType;

/// Puts together everything that is known of a pair. To be used inside a transaction: a look at personal
/// values is recorded there.
final class PairReading {

    private final LinkageStores stores;
    private final RegisterService register;
    private final CurrentRecords current;

    PairReading(LinkageStores stores, RegisterService register, CurrentRecords current) {
        this.stores = stores;
        this.register = register;
        this.current = current;
    }

    /// @throws Refused where there is no such pair
    PairView pair(Actor actor, RecordType type, String model, long one, long other) {
        Pair pair = requirePair(model, one, other);
        Map<Long, Long> members = stores.linkage().membersAmong(model, List.of(pair.left(), pair.right()));
        Map<Long, List<Long>> clusters = new HashMap<>();
        members.forEach(
                (record, cluster) -> clusters.put(record, stores.linkage().recordsOf(model, cluster)));
        List<Long> all =
                clusters.values().stream().flatMap(List::stream).distinct().toList();
        Map<Long, Current> records = current.find(actor, type.name(), all);
        boolean personal = actor.may(Right.SEE_PERSONAL);
        Map<Long, Map<String, Object>> identity =
                personal ? register.identity(actor, type.name(), List.of(pair.left(), pair.right())) : Map.of();
        Optional<LinkageModel> trained =
                stores.linkage().state(model).map(state -> TrainedModel.read(state.trainedModel()));
        Optional<PairStore.Weighed> weighed = stores.pairs().find(model, pair);
        PairView.Side left = side(pair.left(), members, clusters, records, identity, personal);
        PairView.Side right = side(pair.right(), members, clusters, records, identity, personal);
        return new PairView(
                model,
                type,
                personal,
                left,
                right,
                trained.map(PairReading::prior).orElse(0.0),
                weighed.map(PairStore.Weighed::weight).orElse(0.0),
                trained.isEmpty() || weighed.isEmpty() ? List.of() : steps(trained.get(), weighed.get()),
                weighed.map(PairStore.Weighed::never).orElse(false),
                stores.queue().find(model, pair).map(ReviewService::waiting),
                stores.decisions().ofPair(model, pair).stream()
                        .map(ReviewService::said)
                        .toList(),
                current.names(referred(type, left, right)),
                seen(actor, type, model, pair));
    }

    private static List<Long> referred(RecordType type, PairView.Side left, PairView.Side right) {
        return type.openFields().stream()
                .filter(field -> field.refersTo() != null)
                .flatMap(field ->
                        Stream.of(left, right).map(side -> side.values().get(field.name())))
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .toList();
    }

    private static PairView.Side side(
            long id,
            Map<Long, Long> members,
            Map<Long, List<Long>> clusters,
            Map<Long, Current> records,
            Map<Long, Map<String, Object>> identity,
            boolean personal) {
        Map<String, Object> values = new HashMap<>();
        Optional<Current> record = Optional.ofNullable(records.get(id));
        if (personal && record.isPresent()) {
            values.putAll(record.get().values());
            values.putAll(identity.getOrDefault(id, Map.of()));
        }
        List<Current> others = clusters.getOrDefault(id, List.of()).stream()
                .filter(other -> other != id)
                .map(records::get)
                .filter(Objects::nonNull)
                .toList();
        return new PairView.Side(id, members.getOrDefault(id, 0L), record, values, others);
    }

    private static double prior(LinkageModel model) {
        return model.prior() instanceof LinkageModel.Prior.Known known
                ? Math.log(known.probability() / (1 - known.probability())) / Math.log(2)
                : 0;
    }

    private static List<PairView.Step> steps(LinkageModel model, PairStore.Weighed weighed) {
        List<PairView.Step> steps = new ArrayList<>();
        for (int k = 0; k < model.comparisons().size() && k < weighed.levels().length; k++) {
            Comparison comparison = model.comparisons().get(k);
            int number = weighed.levels()[k];
            String label = null;
            int best = 0;
            for (int place = 0; place < comparison.levels().size(); place++) {
                Level level = comparison.levels().get(place);
                best = Math.max(best, comparison.number(place));
                if (label == null && comparison.number(place) == number) {
                    label = level.label();
                }
            }
            steps.add(new PairView.Step(comparison.name(), number, best, label, weighed.parts()[k]));
        }
        return steps;
    }

    /// @throws Refused where the two are not two records that have a cluster now
    Pair requirePair(String model, long one, long other) {
        boolean known = one != other
                && stores.linkage().membersAmong(model, List.of(one, other)).size() == 2;
        if (!known) {
            throw Refused.because(Problem.of(DecisionProblem.NO_SUCH_PAIR, new Place.Nowhere(), "model", model));
        }
        return Pair.of(one, other);
    }

    /// What stands: what was said of the pair, where its records are now, which versions they are of.
    String seen(Actor actor, RecordType type, String model, Pair pair) {
        List<Long> both = List.of(pair.left(), pair.right());
        List<DecisionStore.Decision> said = stores.decisions().ofPair(model, pair);
        long last = said.stream().mapToLong(DecisionStore.Decision::id).max().orElse(0);
        long takenBack =
                said.stream().filter(each -> each.takenBackAt() != null).count();
        Map<Long, Long> members = stores.linkage().membersAmong(model, both);
        Map<Long, Current> records = current.find(actor, type.name(), both);
        StringBuilder seen = new StringBuilder(last + "." + takenBack);
        for (long id : both) {
            Current record = records.get(id);
            seen.append('-')
                    .append(members.getOrDefault(id, 0L))
                    .append('.')
                    .append(record == null ? 0 : record.version());
        }
        return seen.toString();
    }
}
