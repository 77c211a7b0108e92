package org.saksei.linkage.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.Share;
import org.saksei.linkage.TableFacts;
import org.saksei.linkage.format.Json;
import scala.Tuple2;

/// Scores the pairs that a trained model's rules give, spread over the machines of a Spark cluster, by
/// the scoring code of the core: the edges are those of `linkage score`, to the last digit.
///
/// Records are sorted by source and id to give each its rank; what must be known of the whole table
/// (births by day, frequencies of values) is added up from its shares; every record goes to the groups
/// of its keys, large groups in tiles; each machine scores whole groups. Training and clustering stay
/// on one machine: they need a sample, and the edges.
public final class SparkScoring {
    /// Records of a tile at most, where nobody says otherwise.
    static final int TILE = 2_000;

    private final JavaSparkContext spark;
    private final LinkageModel model;
    private final Shares shares;
    private final long mostPairs;
    private final int tile;

    SparkScoring(JavaSparkContext spark, LinkageModel model, List<String> columns, long mostPairs, int tile) {
        this.spark = spark;
        this.model = model;
        this.shares = new Shares(columns, Json.write(model.toTree().root()));
        this.mostPairs = mostPairs;
        this.tile = tile;
    }

    /// The edges in order of left rank, then right.
    ///
    /// @throws WrongCall where an id is used twice, or the rules give more pairs than allowed
    JavaRDD<SparkEdge> edges(JavaRDD<SparkRecord> records) {
        JavaRDD<SparkRecord> ranked = ranked(records);
        if (ranked.isEmpty() || model.pairs().rules().isEmpty()) {
            return spark.emptyRDD();
        }
        Shares local = shares;
        TableFacts facts = facts(ranked);
        Broadcast<TableFacts> known = spark.broadcast(facts);
        double from = Math.min(model.cluster().edge(), model.review().from());
        return tiled(keyed(ranked, known))
                .groupByKey()
                .mapPartitions(groups -> local.edges(groups, known.value(), from))
                .distinct()
                .sortBy(SparkEdge::order, true, spark.defaultParallelism());
    }

    private static JavaRDD<SparkRecord> ranked(JavaRDD<SparkRecord> records) {
        JavaRDD<SparkRecord> ranked = records.mapToPair(record -> new Tuple2<>(record.key(), record))
                .sortByKey()
                .values()
                .zipWithIndex()
                .map(pair -> pair._1().ranked(pair._2()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        long twice = ranked.count() - ranked.map(SparkRecord::key).distinct().count();
        if (twice > 0) {
            throw new WrongCall(
                    twice + " records have an id that another record of their source has. Give every record an id of"
                            + " its own.");
        }
        return ranked;
    }

    private TableFacts facts(JavaRDD<SparkRecord> ranked) {
        Shares local = shares;
        TableFacts days = ranked.mapPartitions(
                        some -> local.each(some, TableFacts.none(), (records, share) -> share.days()))
                .treeReduce(TableFacts::plus);
        Broadcast<TableFacts> known = spark.broadcast(days);
        return ranked.mapPartitions(some -> local.each(some, known.value(), (records, share) -> share.values()))
                .treeReduce(TableFacts::plus)
                .plus(days);
    }

    private JavaPairRDD<GroupKey, SparkRecord> keyed(JavaRDD<SparkRecord> ranked, Broadcast<TableFacts> known) {
        Shares local = shares;
        return ranked.mapPartitions(some -> local.each(some, known.value(), SparkScoring::keys))
                .flatMapToPair(List::iterator);
    }

    private static ArrayList<Tuple2<GroupKey, SparkRecord>> keys(List<SparkRecord> records, Share share) {
        ArrayList<Tuple2<GroupKey, SparkRecord>> keyed = new ArrayList<>();
        for (int row = 0; row < records.size(); row++) {
            for (int rule = 0; rule < share.rules(); rule++) {
                for (String key : share.keys(rule, row)) {
                    keyed.add(new Tuple2<>(new GroupKey(rule, key), records.get(row)));
                }
            }
        }
        return keyed;
    }

    /// Every record of a large group goes to the pairs of tiles its own is in.
    private JavaPairRDD<GroupKey, Member> tiled(JavaPairRDD<GroupKey, SparkRecord> keyed) {
        JavaPairRDD<GroupKey, Long> sizes =
                keyed.mapToPair(pair -> new Tuple2<>(pair._1(), 1L)).reduceByKey(Long::sum);
        double pairs =
                sizes.values().mapToDouble(size -> size * (size - 1) / 2.0).sum();
        if (pairs > mostPairs) {
            throw new WrongCall("the rules give " + Math.round(pairs) + " pairs, limit " + mostPairs
                    + ". Make the rules narrower, or raise --max-pairs.");
        }
        int most = tile;
        Map<GroupKey, Integer> large = new HashMap<>();
        sizes.filter(size -> size._2() > most)
                .collect()
                .forEach(size -> large.put(size._1(), Math.toIntExact((size._2() + most - 1) / most)));
        Broadcast<Map<GroupKey, Integer>> tilesOf = spark.broadcast(large);
        return keyed.flatMapToPair(pair -> inTiles(pair, tilesOf.value().getOrDefault(pair._1(), 1)));
    }

    private static Iterator<Tuple2<GroupKey, Member>> inTiles(Tuple2<GroupKey, SparkRecord> pair, int tiles) {
        int own = (int) (pair._2().rank() % tiles);
        List<Tuple2<GroupKey, Member>> all = new ArrayList<>(tiles);
        for (int other = 0; other < tiles; other++) {
            all.add(new Tuple2<>(pair._1().tiles(own, other), new Member(pair._2(), own)));
        }
        return all.iterator();
    }
}
