package org.saksei.app.linkage.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// How pairs were weighed when they were last compared.
public final class PairStore {

    private static final int LINES_AT_ONCE = 20_000;

    private final DataSource dataSource;
    private final JdbcClient sql;

    public PairStore(DataSource dataSource, JdbcClient sql) {
        this.dataSource = dataSource;
        this.sql = sql;
    }

    /// A pair as it was weighed.
    ///
    /// @param kept whether it is an edge, not only weighed because others hold the two together
    /// @param never whether the model forbids the two to be one
    /// @param levels number of the level of each comparison: −1 missing, 0 else, upwards to the best
    /// @param parts what each comparison added, in bits
    public record Weighed(Pair pair, double weight, boolean kept, boolean never, int[] levels, double[] parts) {}

    /// Pairs in a band of weights.
    ///
    /// @param from lower end in bits
    public record Bin(int from, long pairs, long together) {}

    /// Takes in pairs as a table copies them.
    public final class Writer implements AutoCloseable {
        private final String model;
        private final StringBuilder lines = new StringBuilder();
        private int waiting;

        private Writer(String model) {
            this.model = model;
        }

        public void add(Weighed pair) {
            lines.append(model)
                    .append('\t')
                    .append(pair.pair().left())
                    .append('\t')
                    .append(pair.pair().right())
                    .append('\t')
                    .append(pair.weight())
                    .append(pair.kept() ? "\tt\t" : "\tf\t")
                    .append(pair.never() ? "t\t{" : "f\t{");
            for (int i = 0; i < pair.levels().length; i++) {
                lines.append(i == 0 ? "" : ",").append(pair.levels()[i]);
            }
            lines.append("}\t{");
            for (int i = 0; i < pair.parts().length; i++) {
                lines.append(i == 0 ? "" : ",").append(pair.parts()[i]);
            }
            lines.append("}\n");
            if (++waiting == LINES_AT_ONCE) {
                flush();
            }
        }

        private void flush() {
            Connection connection = DataSourceUtils.getConnection(dataSource);
            try {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy linkage.pair_weight (model, left_id, right_id, weight, kept, never, levels, parts)"
                                        + " from stdin",
                                new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } finally {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
            lines.setLength(0);
            waiting = 0;
        }

        @Override
        public void close() {
            if (waiting > 0) {
                flush();
            }
        }
    }

    /// Writes pairs in the current transaction; none may be there already.
    public Writer writer(String model) {
        if (!model.matches("[a-z][a-z0-9_-]*")) {
            throw new IllegalArgumentException("not a name of a model");
        }
        return new Writer(model);
    }

    public void analyze() {
        sql.sql("analyze linkage.pair_weight").update();
    }

    public void deleteAll(String model) {
        sql.sql("delete from linkage.pair_weight where model = :model")
                .param("model", model)
                .update();
    }

    /// Forgets every pair of some records.
    public void deleteOf(String model, Collection<Long> records) {
        sql.sql("delete from linkage.pair_weight where model = :model"
                        + " and (left_id = any(:ids) or right_id = any(:ids))")
                .param("model", model)
                .param("ids", records.toArray(new Long[0]))
                .update();
    }

    public Optional<Weighed> find(String model, Pair pair) {
        return sql
                .sql(SELECT + " and left_id = :left and right_id = :right")
                .param("model", model)
                .param("left", pair.left())
                .param("right", pair.right())
                .query((row, number) -> weighed(row))
                .list()
                .stream()
                .findFirst();
    }

    /// The weighed pairs among some records.
    public List<Weighed> among(String model, Collection<Long> records) {
        return sql.sql(SELECT + " and left_id = any(:ids) and right_id = any(:ids)")
                .param("model", model)
                .param("ids", records.toArray(new Long[0]))
                .query((row, number) -> weighed(row))
                .list();
    }

    private static final String SELECT = "select left_id, right_id, weight, kept, never, levels, parts"
            + " from linkage.pair_weight where model = :model";

    private static Weighed weighed(java.sql.ResultSet row) throws SQLException {
        Short[] levels = (Short[]) row.getArray(6).getArray();
        Double[] parts = (Double[]) row.getArray(7).getArray();
        int[] numbers = new int[levels.length];
        double[] bits = new double[parts.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = levels[i];
        }
        for (int i = 0; i < bits.length; i++) {
            bits[i] = parts[i];
        }
        return new Weighed(
                new Pair(row.getLong(1), row.getLong(2)),
                row.getDouble(3),
                row.getBoolean(4),
                row.getBoolean(5),
                numbers,
                bits);
    }

    /// Every record that edges, decisions *same* or shared clusters lead to from some records, these
    /// included.
    ///
    /// @param most gives up beyond so many records
    public Optional<Set<Long>> around(String model, Collection<Long> records, int most) {
        Set<Long> known = new HashSet<>(records);
        Collection<Long> frontier = known;
        while (!frontier.isEmpty()) {
            List<Long> next = new ArrayList<>();
            for (Long neighbour : neighbours(model, frontier)) {
                if (known.add(neighbour)) {
                    next.add(neighbour);
                }
            }
            if (known.size() > most) {
                return Optional.empty();
            }
            frontier = next;
        }
        return Optional.of(known);
    }

    private List<Long> neighbours(String model, Collection<Long> frontier) {
        return sql.sql("""
                        select right_id from linkage.pair_weight
                         where model = :model and kept and left_id = any(:ids)
                        union
                        select left_id from linkage.pair_weight
                         where model = :model and kept and right_id = any(:ids)
                        union
                        select right_id from linkage.decision
                         where model = :model and decision = 'same' and taken_back_at is null and left_id = any(:ids)
                        union
                        select left_id from linkage.decision
                         where model = :model and decision = 'same' and taken_back_at is null and right_id = any(:ids)
                        union
                        select m.record_id from linkage.member m
                         where m.model = :model and m.until = 'infinity' and m.cluster_id in (
                            select n.cluster_id from linkage.member n
                             where n.model = :model and n.until = 'infinity' and n.record_id = any(:ids))
                        """)
                .param("model", model)
                .param("ids", frontier.toArray(new Long[0]))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /// Kept pairs by whole bits of their weight, from the lightest.
    public List<Bin> histogram(String model) {
        return sql.sql("""
                        select floor(p.weight)::integer, count(*), count(*) filter (where l.cluster_id = r.cluster_id)
                          from linkage.pair_weight p
                          left join linkage.member l on l.model = p.model and l.record_id = p.left_id and l.until = 'infinity'
                          left join linkage.member r on r.model = p.model and r.record_id = p.right_id and r.until = 'infinity'
                         where p.model = :model and p.kept group by 1 order by 1
                        """)
                .param("model", model)
                .query((row, number) -> new Bin(row.getInt(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /// Every weighed pair of a model whose records have more than one edge around them or are doubtful,
    /// a group at a time, is read by [#among]; this gives the records to begin with.
    public List<Long> recordsWithPairs(String model) {
        return sql.sql("""
                        select left_id from linkage.pair_weight where model = :model and kept
                        union select right_id from linkage.pair_weight where model = :model and kept order by 1
                        """)
                .param("model", model)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /// What the model expects, as sums of probabilities.
    ///
    /// @param trueLinked true pairs among the `linked` ones, `trueAll` among all weighed
    public record Expected(double trueLinked, double linked, double trueAll) {}

    public Expected expected(String model) {
        return sql.sql("""
                        select coalesce(sum(p.chance) filter (where p.linked), 0), count(*) filter (where p.linked),
                               coalesce(sum(p.chance), 0)
                          from (select 1 / (1 + power(2::float8, -greatest(least(w.weight, 60), -60))) as chance,
                                       l.cluster_id = r.cluster_id as linked
                                  from linkage.pair_weight w
                                  left join linkage.member l on l.model = w.model and l.record_id = w.left_id and l.until = 'infinity'
                                  left join linkage.member r on r.model = w.model and r.record_id = w.right_id and r.until = 'infinity'
                                 where w.model = :model) p
                        """)
                .param("model", model)
                .query((row, number) -> new Expected(row.getDouble(1), row.getDouble(2), row.getDouble(3)))
                .single();
    }
}
