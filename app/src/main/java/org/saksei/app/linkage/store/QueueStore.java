package org.saksei.app.linkage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pairs that wait for a person, the most valuable first.
public final class QueueStore {

    private static final String SELECT =
            "select left_id, right_id, weight, reason, together, effect, later from linkage.queue where model = :model";
    private static final String ORDER = " order by later, effect desc, abs(weight), left_id, right_id";

    private final JdbcClient sql;

    public QueueStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A pair and why it is doubtful.
    ///
    /// @param reason `band`, `bridge`, `cannot_link`, `average` or `cap`
    /// @param together whether the two are one now
    /// @param effect records that change their cluster by the opposite answer
    /// @param later whether somebody put it off
    public record Item(Pair pair, double weight, String reason, boolean together, int effect, boolean later) {}

    public List<Item> list(String model, int limit, int offset) {
        return sql.sql(SELECT + ORDER + " limit :limit offset :offset")
                .param("model", model)
                .param("limit", limit)
                .param("offset", offset)
                .query(QueueStore::item)
                .list();
    }

    public Optional<Item> find(String model, Pair pair) {
        return sql
                .sql(SELECT + " and left_id = :left and right_id = :right")
                .param("model", model)
                .param("left", pair.left())
                .param("right", pair.right())
                .query(QueueStore::item)
                .list()
                .stream()
                .findFirst();
    }

    /// The first pair that waits, other than this one.
    public Optional<Item> next(String model, Pair but) {
        return sql
                .sql(SELECT + " and (left_id, right_id) <> (:left, :right)" + ORDER + " limit 1")
                .param("model", model)
                .param("left", but.left())
                .param("right", but.right())
                .query(QueueStore::item)
                .list()
                .stream()
                .findFirst();
    }

    /// The pairs that wait among some records.
    public List<Item> among(String model, Collection<Long> records) {
        return sql.sql(SELECT + " and left_id = any(:ids) and right_id = any(:ids)" + ORDER)
                .param("model", model)
                .param("ids", records.toArray(new Long[0]))
                .query(QueueStore::item)
                .list();
    }

    /// How many pairs wait, by reason.
    public Map<String, Long> counts(String model) {
        Map<String, Long> counts = new TreeMap<>();
        sql.sql("select reason, count(*) from linkage.queue where model = :model group by 1")
                .param("model", model)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /// Puts the pairs that wait in the place of those that waited.
    ///
    /// @param scope only pairs among these records are replaced; nothing for all
    public void replace(String model, Optional<Set<Long>> scope, List<Item> items) {
        sql.sql(
                        "delete from linkage.queue where model = :model and (:all or left_id = any(:scope) or right_id = any(:scope))")
                .param("model", model)
                .param("all", scope.isEmpty())
                .param("scope", scope.orElse(Set.of()).toArray(new Long[0]))
                .update();
        sql.sql("""
                insert into linkage.queue (model, left_id, right_id, weight, reason, together, effect, later)
                select :model, n.* from unnest(:left::bigint[], :right::bigint[], :weight::double precision[],
                    :reason::text[], :together::boolean[], :effect::integer[], :later::boolean[]) n
                """)
                .param("model", model)
                .param("left", items.stream().map(each -> each.pair().left()).toArray(Long[]::new))
                .param("right", items.stream().map(each -> each.pair().right()).toArray(Long[]::new))
                .param("weight", items.stream().map(Item::weight).toArray(Double[]::new))
                .param("reason", items.stream().map(Item::reason).toArray(String[]::new))
                .param("together", items.stream().map(Item::together).toArray(Boolean[]::new))
                .param("effect", items.stream().map(Item::effect).toArray(Integer[]::new))
                .param("later", items.stream().map(Item::later).toArray(Boolean[]::new))
                .update();
    }

    /// Takes a pair out; it comes back only by a run.
    public void remove(String model, Pair pair) {
        sql.sql("delete from linkage.queue where model = :model and left_id = :left and right_id = :right")
                .param("model", model)
                .param("left", pair.left())
                .param("right", pair.right())
                .update();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                new Pair(row.getLong(1), row.getLong(2)),
                row.getDouble(3),
                row.getString(4),
                row.getBoolean(5),
                row.getInt(6),
                row.getBoolean(7));
    }
}
