package org.saksei.app.linkage.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What became of clusters.
public final class EventStore {

    private final JdbcClient sql;

    public EventStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Through what clusters changed.
    public enum Cause {
        RUN,
        IMPORT,
        DECISION,
        TAKE_BACK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// An event to keep.
    ///
    /// @param kind `created`, `grew`, `shrank`, `merged`, `split` or `retired`
    /// @param other the cluster that lives on after a merge, or that a split came from
    /// @param record the record that came or went, where the event is about one
    public record Event(
            String kind,
            long cluster,
            @Nullable Long other,
            @Nullable Long record) {}

    /// A kept event.
    public record Kept(Event event, Instant at, String cause, String actor) {}

    public void add(String model, List<Event> events, Cause cause, String actor, Instant at) {
        if (events.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into linkage.event (model, happened_at, kind, cluster_id, other_id, record_id, cause, actor)
                select :model, :at, n.k, n.c, n.o, n.r, :cause, :actor
                  from unnest(:kind::text[], :cluster::bigint[], :other::bigint[], :record::bigint[]) n(k, c, o, r)
                """)
                .param("model", model)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("cause", cause.word())
                .param("actor", actor)
                .param("kind", events.stream().map(Event::kind).toArray(String[]::new))
                .param("cluster", events.stream().map(Event::cluster).toArray(Long[]::new))
                .param("other", events.stream().map(Event::other).toArray(Long[]::new))
                .param("record", events.stream().map(Event::record).toArray(Long[]::new))
                .update();
    }

    /// What became of a cluster and what other clusters gave to it or took from it, the newest first.
    public List<Kept> ofCluster(String model, long cluster, int limit) {
        return sql.sql("""
                        select kind, cluster_id, other_id, record_id, happened_at, cause, actor from linkage.event
                         where model = :model and (cluster_id = :cluster or other_id = :cluster)
                         order by id desc limit :limit
                        """)
                .param("model", model)
                .param("cluster", cluster)
                .param("limit", limit)
                .query((row, number) -> new Kept(
                        new Event(
                                row.getString(1),
                                row.getLong(2),
                                row.getObject(3, Long.class),
                                row.getObject(4, Long.class)),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }
}
