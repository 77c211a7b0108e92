package org.saksei.linkage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.LinkageModel;
import org.saksei.linkage.RecordTable;
import org.saksei.linkage.Share;
import org.saksei.linkage.TableFacts;
import org.saksei.linkage.format.JsonReader;
import scala.Tuple2;

/// Makes shares of a table on the machine where their records are, some thousand records at a time.
///
/// @param model the trained model as JSON
record Shares(List<String> columns, String model) implements Serializable {
    /// Records of a share, about: enough to use what the core prepares, little enough for any machine.
    private static final int RECORDS = 20_000;

    LinkageModel read() {
        return LinkageModel.fromTree(JsonReader.read(model, "model"), "model");
    }

    private Share share(List<SparkRecord> records, LinkageModel trained, TableFacts known) {
        RecordTable.Builder table = RecordTable.builder(columns);
        records.forEach(record -> table.add(record.key().source(), record.key().id(), record.values()));
        return Share.of(table.build(), trained, known);
    }

    /// Something made of each stretch of records.
    interface Maker<T> {
        T make(List<SparkRecord> records, Share share);
    }

    <T> Iterator<T> each(Iterator<SparkRecord> records, TableFacts known, Maker<T> maker) {
        LinkageModel trained = read();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public T next() {
                if (!records.hasNext()) {
                    throw new NoSuchElementException();
                }
                List<SparkRecord> some = new ArrayList<>();
                while (records.hasNext() && some.size() < RECORDS) {
                    some.add(records.next());
                }
                return maker.make(some, share(some, trained, known));
            }
        };
    }

    /// The kept pairs of groups; groups are worked off together, each record of them prepared once.
    Iterator<SparkEdge> edges(
            Iterator<Tuple2<GroupKey, Iterable<Member>>> groups, TableFacts known, double fromInBits) {
        LinkageModel trained = read();
        return new Iterator<>() {
            private Iterator<SparkEdge> ready = List.<SparkEdge>of().iterator();

            @Override
            public boolean hasNext() {
                while (!ready.hasNext() && groups.hasNext()) {
                    Batch batch = new Batch();
                    while (groups.hasNext() && batch.records.size() < RECORDS) {
                        batch.add(groups.next());
                    }
                    ready = batch.score(share(batch.records, trained, known), fromInBits)
                            .iterator();
                }
                return ready.hasNext();
            }

            @Override
            public SparkEdge next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return ready.next();
            }
        };
    }

    private static final class Batch {
        private record Group(GroupKey key, int[] some, int @Nullable [] others) {}

        private final List<SparkRecord> records = new ArrayList<>();
        private final Map<Long, Integer> rowOf = new HashMap<>();
        private final List<Group> groups = new ArrayList<>();

        void add(Tuple2<GroupKey, Iterable<Member>> group) {
            GroupKey key = group._1();
            List<Integer> some = new ArrayList<>();
            List<Integer> others = new ArrayList<>();
            for (Member member : group._2()) {
                int row = rowOf.computeIfAbsent(member.record().rank(), rank -> {
                    records.add(member.record());
                    return records.size() - 1;
                });
                (member.tile() == key.one() ? some : others).add(row);
            }
            groups.add(new Group(key, ints(some), key.one() == key.other() ? null : ints(others)));
        }

        private static int[] ints(List<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }

        List<SparkEdge> score(Share share, double fromInBits) {
            List<SparkEdge> edges = new ArrayList<>();
            for (Group group : groups) {
                int[] others = group.others == null ? group.some : group.others;
                share.score(
                        group.key.rule(),
                        group.some,
                        others,
                        fromInBits,
                        (left, right, weight) -> edges.add(new SparkEdge(rank(left), rank(right), weight)));
            }
            return edges;
        }

        private int rank(int row) {
            return Math.toIntExact(records.get(row).rank());
        }
    }
}
