package org.saksei.app.linkage.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Members, review pairs and decisions, each with the time it was true.
public final class LinkageStore {

    private final JdbcClient sql;

    public LinkageStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A pair of records, the smaller id first.
    public record Pair(long left, long right) {
        public Pair {
            if (left >= right) {
                throw new IllegalArgumentException("the smaller record id comes first");
            }
        }

        public static Pair of(long one, long other) {
            return one < other ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /// A person's word on a pair.
    public record Decision(long id, Pair pair, String decision, String who, Instant decidedAt, String why) {}

    /// A pair nobody has decided, with its weight in bits.
    public record Doubt(Pair pair, double weight) {}

    /// What the last run of a model found.
    public record Summary(String model, long records, long clusters, long undecided) {}

    /// Record id to cluster id, as of now.
    public Map<Long, Long> members(String model) {
        Map<Long, Long> members = new TreeMap<>();
        sql.sql("select record_id, cluster_id from linkage.member where model = :model and until = 'infinity'")
                .param("model", model)
                .query(row -> {
                    members.put(row.getLong(1), row.getLong(2));
                });
        return members;
    }

    /// The largest cluster id ever given, 0 where none was: a retired id never returns.
    public long largestClusterId(String model) {
        return sql.sql("select coalesce(max(cluster_id), 0) from linkage.member where model = :model")
                .param("model", model)
                .query(Long.class)
                .single();
    }

    /// Stores what changed between two partitions; what stayed is not touched.
    ///
    /// @return how many records moved
    public long replaceMembers(String model, Map<Long, Long> now, Instant at) {
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        Long[] records = now.keySet().toArray(Long[]::new);
        Long[] clusters = now.values().toArray(Long[]::new);
        int ended = sql.sql("""
                        update linkage.member m set until = :at
                        where m.model = :model and m.until = 'infinity'
                          and not exists (select 1 from unnest(:records::bigint[], :clusters::bigint[]) n(r, c)
                                          where n.r = m.record_id and n.c = m.cluster_id)
                        """)
                .param("model", model)
                .param("records", records)
                .param("clusters", clusters)
                .param("at", moment)
                .update();
        int begun = sql.sql("""
                        insert into linkage.member (model, record_id, cluster_id, since)
                        select :model, n.r, n.c, :at from unnest(:records::bigint[], :clusters::bigint[]) n(r, c)
                        where not exists (select 1 from linkage.member m where m.model = :model
                                          and m.record_id = n.r and m.until = 'infinity')
                        """)
                .param("model", model)
                .param("records", records)
                .param("clusters", clusters)
                .param("at", moment)
                .update();
        if (ended + begun > 0) {
            sql.sql("analyze linkage.member").update();
        }
        return Math.max(ended, begun);
    }

    /// Stores the pairs that wait for a person; pairs that wait no longer end now.
    public void replaceDoubts(String model, List<Doubt> doubts, Instant at) {
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        Long[] left = doubts.stream().map(doubt -> doubt.pair().left()).toArray(Long[]::new);
        Long[] right = doubts.stream().map(doubt -> doubt.pair().right()).toArray(Long[]::new);
        Double[] weight = doubts.stream().map(Doubt::weight).toArray(Double[]::new);
        sql.sql("""
                update linkage.review_pair p set until = :at
                where p.model = :model and p.until = 'infinity'
                  and not exists (select 1 from unnest(:left::bigint[], :right::bigint[]) n(l, r)
                                  where n.l = p.left_id and n.r = p.right_id)
                """)
                .param("model", model)
                .param("left", left)
                .param("right", right)
                .param("at", moment)
                .update();
        sql.sql("""
                insert into linkage.review_pair (model, left_id, right_id, weight, since)
                select :model, n.l, n.r, n.w, :at
                from unnest(:left::bigint[], :right::bigint[], :weight::double precision[]) n(l, r, w)
                where not exists (select 1 from linkage.review_pair p where p.model = :model
                                  and p.left_id = n.l and p.right_id = n.r and p.until = 'infinity')
                """)
                .param("model", model)
                .param("left", left)
                .param("right", right)
                .param("weight", weight)
                .param("at", moment)
                .update();
    }

    /// The decisions that stand, oldest first: the later one wins.
    public List<Decision> decisions(String model) {
        return sql.sql("""
                        select id, left_id, right_id, decision, who, decided_at, why from linkage.decision
                        where model = :model and taken_back_at is null order by decided_at, id
                        """)
                .param("model", model)
                .query((row, number) -> new Decision(
                        row.getLong("id"),
                        new Pair(row.getLong("left_id"), row.getLong("right_id")),
                        row.getString("decision"),
                        row.getString("who"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("why")))
                .list();
    }

    /// Keeps a decision.
    ///
    /// @return its id, or nothing where the very same decision is kept already
    public Optional<Long> decide(
            String model, Pair pair, String decision, String who, Instant decidedAt, String why, Instant recordedAt) {
        return sql.sql("""
                        insert into linkage.decision (model, left_id, right_id, decision, who, decided_at, why, recorded_at)
                        values (:model, :left, :right, :decision, :who, :decided, :why, :recorded)
                        on conflict do nothing returning id
                        """)
                .param("model", model)
                .param("left", pair.left())
                .param("right", pair.right())
                .param("decision", decision)
                .param("who", who)
                .param("decided", decidedAt.atOffset(ZoneOffset.UTC))
                .param("why", why)
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

    public void addRun(Summary run, String modelSha256, String trainedModel, String actor, Instant at) {
        sql.sql("""
                insert into linkage.run (model, model_sha256, ran_at, actor, records, clusters, undecided, trained_model)
                values (:model, :sha, :at, :actor, :records, :clusters, :undecided, :trained::jsonb)
                """)
                .param("model", run.model())
                .param("sha", modelSha256)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("records", run.records())
                .param("clusters", run.clusters())
                .param("undecided", run.undecided())
                .param("trained", trainedModel)
                .update();
    }

    /// The last run of each model.
    public List<Summary> summaries() {
        return sql.sql("""
                        select distinct on (model) model, records, clusters, undecided from linkage.run
                        order by model, id desc
                        """)
                .query((row, number) -> new Summary(
                        row.getString("model"),
                        row.getLong("records"),
                        row.getLong("clusters"),
                        row.getLong("undecided")))
                .list();
    }

    /// The trained model of the last run with this definition, so that a new file does not change old
    /// weights.
    public Optional<String> trainedModel(String model, String modelSha256) {
        return sql.sql("""
                        select trained_model::text from linkage.run
                        where model = :model and model_sha256 = :sha order by id desc limit 1
                        """)
                .param("model", model)
                .param("sha", modelSha256)
                .query(String.class)
                .optional();
    }
}
