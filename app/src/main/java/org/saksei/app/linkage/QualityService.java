package org.saksei.app.linkage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.linkage.store.LinkageStore;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.saksei.app.linkage.store.LinkageStores;
import org.saksei.app.linkage.store.PairStore;
import org.saksei.app.linkage.store.SampleStore.Candidate;
import org.saksei.app.linkage.store.SampleStore.Drawn;
import org.saksei.app.register.CurrentRecords;
import org.saksei.app.register.RegisterService;
import org.saksei.figures.Figure;
import org.saksei.figures.Indicator;
import org.saksei.kernel.Period;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.linkage.LinkageModel;
import org.saksei.pack.Pack;
import org.saksei.register.RecordType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Says how good the linking is: how weights are spread, what the model expects of itself, what a person
/// found in a sample, and what figures would be at other thresholds.
public final class QualityService {

    /// Thresholds tried, in bits of the mean weight of a merge.
    static final List<Integer> AVERAGES = List.of(-8, -6, -4, -2, 0, 2, 4, 6, 8);

    private static final int SMALLEST_SAMPLE = 6;
    private static final int LARGEST_SAMPLE = 2000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Transactions transactions;
    private final Audit audit;
    private final Supplier<Pack> pack;
    private final RegisterService register;
    private final FiguresService figures;
    private final CurrentRecords current;
    private final LinkageStores stores;

    public QualityService(
            Transactions transactions,
            Audit audit,
            Supplier<Pack> pack,
            RegisterService register,
            FiguresService figures) {
        this.transactions = transactions;
        this.audit = audit;
        this.pack = pack;
        this.register = register;
        this.figures = figures;
        this.current = new CurrentRecords(transactions, pack);
        this.stores = LinkageStores.of(transactions.dataSource(), transactions.sql());
    }

    // ---- what is known without anybody's help ----

    /// Kept pairs of one bit of weight.
    public record Bin(int fromInBits, long pairs, long together) {}

    /// What holds by the model where pairs from a weight on are taken as one.
    public record Expected(double fromInBits, double precision, double recall) {}

    /// A share from 0 to 1 with its 95 % interval.
    public record Share(double middle, double low, double high) {}

    /// What a person found.
    ///
    /// @param drawn pairs of the sample, `left` of them not judged yet
    public record Sampled(
            long id,
            long seed,
            Instant drawnAt,
            long drawn,
            long left,
            long judged,
            long unsure,
            @Nullable Share precision,
            @Nullable Share recall) {}

    /// How good a model's linking is.
    ///
    /// @param unlinkable records that not even a twin of theirs could be linked with, some of them listed
    /// @param expectedPrecision mean probability of the linked pairs, by the model; null where none is
    ///     linked
    public record Quality(
            String model,
            RecordType type,
            long records,
            long clusters,
            long compared,
            long kept,
            List<Bin> weights,
            long unlinkable,
            List<Long> unlinkableRecords,
            LinkageModel.ClusterPlan plan,
            LinkageModel.Review review,
            List<Expected> expected,
            @Nullable Double expectedPrecision,
            @Nullable Double expectedRecall,
            Optional<Sampled> sample) {}

    /// @return nothing before the first run
    public Optional<Quality> quality(Actor actor, String model) {
        actor.require(Right.SEE_FIGURES);
        RecordType type = type(model);
        return transactions.read(() -> linked(model).map(state -> quality(type, model, state)));
    }

    /// How a model stands, where it has linked anything: without records nothing is known of it.
    private Optional<LinkageStore.State> linked(String model) {
        return stores.linkage().state(model).filter(state -> state.summary().records() > 0);
    }

    private Quality quality(RecordType type, String model, LinkageStore.State state) {
        LinkageModel trained = TrainedModel.read(state.trainedModel());
        JsonNode run = JSON.readTree(stores.linkage().quality(model).orElse("{}"));
        List<Long> unlinkable = new ArrayList<>();
        run.path("unlinkable_records").forEach(id -> unlinkable.add(id.asLong()));
        PairStore.Expected chances = stores.pairs().expected(model);
        return new Quality(
                model,
                type,
                state.summary().records(),
                state.summary().clusters(),
                run.path("compared").asLong(0),
                run.path("kept").asLong(0),
                stores.pairs().histogram(model).stream()
                        .map(bin -> new Bin(bin.from(), bin.pairs(), bin.together()))
                        .toList(),
                run.path("unlinkable").asLong(0),
                unlinkable,
                trained.cluster(),
                trained.review(),
                ModelExpectation.of(trained).from(-4, 12, 2).stream()
                        .map(at -> new Expected(at.fromInBits(), at.precision(), at.recall()))
                        .toList(),
                chances.linked() == 0 ? null : (Double) (chances.trueLinked() / chances.linked()),
                chances.trueAll() == 0 ? null : (Double) (chances.trueLinked() / chances.trueAll()),
                sampled(model));
    }

    // ---- other thresholds ----

    /// What would be at another threshold.
    ///
    /// @param average merges would need so many bits on average
    /// @param now whether it is the threshold in force
    /// @param figures value by figure; null where there are no data
    public record Threshold(double average, boolean now, long clusters, Map<String, @Nullable Long> figures) {}

    /// @param figures titles of the figures counted by this model, by id
    public record Thresholds(Period period, List<Indicator> figures, List<Threshold> rows) {}

    /// Published figures at other thresholds, counted by the very same queries over a partition that is
    /// taken back afterwards. Nothing is stored or remembered; whoever wants to write waits for one
    /// threshold at most, because the lock goes with each partition.
    public Optional<Thresholds> thresholds(Actor actor, String model) {
        actor.require(Right.SEE_FIGURES);
        RecordType type = type(model);
        Period period = figures.latestHalf(actor);
        List<Indicator> counted = pack.get().indicators().values().stream()
                .filter(indicator -> indicator.published() && counts(indicator, type))
                .toList();
        return transactions.write(() -> linked(model).map(state -> {
            LinkageModel trained = TrainedModel.read(state.trainedModel());
            Elsewhere elsewhere = new Elsewhere(stores, current, model, trained);
            List<Threshold> rows = new ArrayList<>();
            for (double average : averages(trained.cluster().average())) {
                Map<Long, Long> moved = elsewhere.at(average);
                rows.add(new Threshold(
                        average,
                        average == trained.cluster().average(),
                        elsewhere.clusters(moved),
                        trial(actor, model, moved, period, counted)));
            }
            return new Thresholds(period, counted, rows);
        }));
    }

    private boolean counts(Indicator indicator, RecordType type) {
        RecordType counted = pack.get().recordTypes().get(indicator.recordType());
        return counted != null && type.linkage() != null && type.linkage().equals(counted.linkage());
    }

    private static List<Double> averages(double now) {
        List<Double> all =
                new ArrayList<>(AVERAGES.stream().map(Integer::doubleValue).toList());
        if (!all.contains(now)) {
            all.add(now);
        }
        all.sort(Comparator.naturalOrder());
        return all;
    }

    private Map<String, @Nullable Long> trial(
            Actor actor, String model, Map<Long, Long> moved, Period period, List<Indicator> counted) {
        Map<String, @Nullable Long> values = new LinkedHashMap<>();
        if (counted.isEmpty()) {
            return values;
        }
        stores.linkage().markBeforeTrial();
        stores.linkage().changeMembers(model, List.of(), moved, register.lockForWriting());
        List<String> ids = counted.stream().map(Indicator::id).toList();
        for (Figure figure : figures.countAnew(actor, FigureQuery.of(period).withFigures(ids))
                .figures()) {
            values.put(
                    figure.id(),
                    figure.value() == null ? null : (Long) figure.value().longValue());
        }
        stores.linkage().rollBackTrial();
        return values;
    }

    // ---- a sample somebody judges ----

    /// Draws pairs to be judged: as many of every stratum, by the seed; the strata are what weights say
    /// and whether the two are one now.
    ///
    /// @return the number of the sample
    public long draw(Actor actor, String model, long seed, int size) {
        actor.require(Right.DECIDE_LINKAGE);
        type(model);
        int wanted = Math.clamp(size, SMALLEST_SAMPLE, LARGEST_SAMPLE);
        return transactions.write(() -> {
            Instant at = register.lockForWriting();
            LinkageModel.Review band = stores.linkage()
                    .state(model)
                    .map(state -> TrainedModel.read(state.trainedModel()).review())
                    .orElse(LinkageModel.Review.DEFAULT);
            List<Drawn> pairs = drawn(stores.samples().candidates(model), band, seed, wanted);
            long id = stores.samples().add(model, seed, actor.account(), pairs, at);
            audit.record(
                    actor,
                    "linkage.sample",
                    List.of("sample/" + id),
                    Map.of("model", model, "seed", seed, "pairs", pairs.size()));
            return id;
        });
    }

    /// @param size pairs, shared out evenly among the strata that have any
    static List<Drawn> drawn(List<Candidate> candidates, LinkageModel.Review band, long seed, int size) {
        Map<String, List<Candidate>> strata = new TreeMap<>();
        for (Candidate each : candidates) {
            String weight = each.weight() < band.from() ? "below" : each.weight() < band.to() ? "band" : "above";
            strata.computeIfAbsent((each.linked() ? "one-" : "two-") + weight, name -> new ArrayList<>())
                    .add(each);
        }
        List<Drawn> drawn = new ArrayList<>();
        Function<Pair, Long> order = pair -> mixed(seed, pair);
        int strataLeft = strata.size();
        int left = size;
        List<Map.Entry<String, List<Candidate>>> smallestFirst = new ArrayList<>(strata.entrySet());
        smallestFirst.sort(Comparator.comparingInt(entry -> entry.getValue().size()));
        for (Map.Entry<String, List<Candidate>> stratum : smallestFirst) {
            int share = Math.min(stratum.getValue().size(), Math.ceilDiv(left, strataLeft--));
            left -= share;
            stratum.getValue().stream()
                    .sorted(Comparator.comparing(each -> order.apply(each.pair())))
                    .limit(share)
                    .forEach(each -> drawn.add(new Drawn(
                            0, each.pair(), stratum.getKey(), stratum.getValue().size(), each.linked(), null)));
        }
        drawn.sort(Comparator.comparing(each -> order.apply(each.pair())));
        List<Drawn> placed = new ArrayList<>();
        for (Drawn each : drawn) {
            placed.add(
                    new Drawn(placed.size() + 1, each.pair(), each.stratum(), each.population(), each.linked(), null));
        }
        return placed;
    }

    /// A number for a pair that only the seed knows beforehand (the finaliser of SplitMix64).
    private static long mixed(long seed, Pair pair) {
        long z = seed * 0x9E3779B97F4A7C15L + pair.left() * 0xBF58476D1CE4E5B9L + pair.right();
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// A pair of the newest sample that nobody has judged.
    public record ToJudge(long sample, int place, int of, long left, long right) {}

    public Optional<ToJudge> next(Actor actor, String model) {
        actor.require(Right.DECIDE_LINKAGE);
        return transactions.read(() -> stores.samples().latest(model).flatMap(sample -> {
            List<Drawn> pairs = stores.samples().pairs(sample.id());
            return pairs.stream()
                    .filter(pair -> pair.answer() == null)
                    .findFirst()
                    .map(pair -> new ToJudge(
                            sample.id(),
                            pair.place(),
                            pairs.size(),
                            pair.pair().left(),
                            pair.pair().right()));
        }));
    }

    /// Keeps a judgement. It is no decision: no cluster changes.
    ///
    /// @throws Refused where the sample has no such pair
    public void judge(Actor actor, String model, long sample, int place, ReviewService.Answer answer) {
        actor.require(Right.DECIDE_LINKAGE);
        transactions.write(() -> {
            Instant at = register.lockForWriting();
            boolean newest = stores.samples()
                    .latest(model)
                    .filter(latest -> latest.id() == sample)
                    .isPresent();
            if (!newest || !stores.samples().label(sample, place, answer.word(), actor.account(), at)) {
                throw Refused.because(Problem.of(DecisionProblem.NO_SUCH_SAMPLE, new Place.Nowhere(), "model", model));
            }
            audit.record(
                    actor,
                    "linkage.judge",
                    List.of("sample/" + sample),
                    Map.of("place", place, "answer", answer.word()));
        });
    }

    private Optional<Sampled> sampled(String model) {
        return stores.samples().latest(model).map(sample -> {
            List<Drawn> pairs = stores.samples().pairs(sample.id());
            SampleEstimate.Estimate estimate = SampleEstimate.of(pairs);
            boolean any = estimate.judged() > 0;
            return new Sampled(
                    sample.id(),
                    sample.seed(),
                    sample.drawnAt(),
                    pairs.size(),
                    pairs.stream().filter(pair -> pair.answer() == null).count(),
                    estimate.judged(),
                    estimate.unsure(),
                    any ? share(estimate.precision()) : null,
                    any ? share(estimate.recall()) : null);
        });
    }

    private static Share share(SampleEstimate.Share share) {
        return new Share(share.middle(), share.low(), share.high());
    }

    private RecordType type(String model) {
        return pack.get().recordTypes().values().stream()
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
