package org.saksei.app.linkage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people said about pairs; nothing is ever deleted.
public final class DecisionStore {

    private static final String SELECT = "select id, model, left_id, right_id, decision, who, decided_at, why,"
            + " recorded_at, taken_back_at, taken_back_by from linkage.decision";

    private final JdbcClient sql;

    public DecisionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A person's word on a pair.
    ///
    /// @param decision `same`, `different` or `unsure`
    public record Decision(
            long id,
            String model,
            Pair pair,
            String decision,
            String who,
            Instant decidedAt,
            String why,
            Instant recordedAt,
            @Nullable Instant takenBackAt,
            @Nullable String takenBackBy) {}

    /// A decision to keep.
    public record Said(String model, Pair pair, String decision, String who, Instant decidedAt, String why) {}

    /// The decisions that stand, oldest first: the later one wins.
    public List<Decision> standing(String model) {
        return sql.sql(SELECT + " where model = :model and taken_back_at is null order by decided_at, id")
                .param("model", model)
                .query(DecisionStore::decision)
                .list();
    }

    /// The decisions that stand about pairs among some records.
    public List<Decision> standingAmong(String model, Collection<Long> records) {
        return sql.sql(SELECT + " where model = :model and taken_back_at is null"
                        + " and left_id = any(:ids) and right_id = any(:ids) order by decided_at, id")
                .param("model", model)
                .param("ids", records.toArray(new Long[0]))
                .query(DecisionStore::decision)
                .list();
    }

    /// Everything ever said about a pair, the newest first.
    public List<Decision> ofPair(String model, Pair pair) {
        return sql.sql(SELECT + " where model = :model and left_id = :left and right_id = :right"
                        + " order by recorded_at desc, id desc")
                .param("model", model)
                .param("left", pair.left())
                .param("right", pair.right())
                .query(DecisionStore::decision)
                .list();
    }

    /// Decisions of a model, the last recorded first.
    public List<Decision> latest(String model, int limit, int offset) {
        return sql.sql(SELECT + " where model = :model order by recorded_at desc, id desc limit :limit offset :offset")
                .param("model", model)
                .param("limit", limit)
                .param("offset", offset)
                .query(DecisionStore::decision)
                .list();
    }

    public long count(String model) {
        return sql.sql("select count(*) from linkage.decision where model = :model")
                .param("model", model)
                .query(Long.class)
                .single();
    }

    public Optional<Decision> find(long id) {
        return sql.sql(SELECT + " where id = :id").param("id", id).query(DecisionStore::decision).list().stream()
                .findFirst();
    }

    /// Keeps a decision.
    ///
    /// @return its id, or nothing where the very same decision is kept already, taken back or not: the
    ///     file it came in with may be read again
    public Optional<Long> add(Said said, Instant recordedAt) {
        return sql.sql("""
                        insert into linkage.decision (model, left_id, right_id, decision, who, decided_at, why, recorded_at)
                        select :model, :left, :right, :decision, :who, :decided, :why, :recorded
                         where not exists (select from linkage.decision
                                            where model = :model and left_id = :left and right_id = :right
                                              and decision = :decision and decided_at = :decided)
                        returning id
                        """)
                .param("model", said.model())
                .param("left", said.pair().left())
                .param("right", said.pair().right())
                .param("decision", said.decision())
                .param("who", said.who())
                .param("decided", said.decidedAt().atOffset(ZoneOffset.UTC))
                .param("why", said.why())
                .param("recorded", recordedAt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /// @return whether there was such a decision to take back
    public boolean takeBack(long decision, String who, Instant at) {
        return sql.sql("""
                        update linkage.decision set taken_back_at = :at, taken_back_by = :who
                        where id = :id and taken_back_at is null
                        """)
                        .param("id", decision)
                        .param("who", who)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        OffsetDateTime takenBack = row.getObject("taken_back_at", OffsetDateTime.class);
        return new Decision(
                row.getLong("id"),
                row.getString("model"),
                new Pair(row.getLong("left_id"), row.getLong("right_id")),
                row.getString("decision"),
                row.getString("who"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("why"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                takenBack == null ? null : takenBack.toInstant(),
                row.getString("taken_back_by"));
    }
}
