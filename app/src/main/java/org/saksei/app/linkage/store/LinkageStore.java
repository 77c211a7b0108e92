package org.saksei.app.linkage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Members and undecided pairs, each with the time it was true; runs, and how each model stands.
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

    /// Current clusters of some records.
    public Map<Long, Long> membersAmong(String model, Collection<Long> records) {
        Map<Long, Long> members = new TreeMap<>();
        sql.sql("select record_id, cluster_id from linkage.member"
                        + " where model = :model and until = 'infinity' and record_id = any(:ids)")
                .param("model", model)
                .param("ids", records.toArray(new Long[0]))
                .query(row -> {
                    members.put(row.getLong(1), row.getLong(2));
                });
        return members;
    }

    /// The records of a cluster now, the smallest id first.
    public List<Long> recordsOf(String model, long cluster) {
        return sql.sql("select record_id from linkage.member"
                        + " where model = :model and until = 'infinity' and cluster_id = :cluster order by record_id")
                .param("model", model)
                .param("cluster", cluster)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /// Ends the old places of records and begins new ones; whoever is not named is not touched.
    ///
    /// @param left records that have no cluster any more
    /// @param moved new cluster by record
    public void changeMembers(String model, Collection<Long> left, Map<Long, Long> moved, Instant at) {
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        List<Long> ended = new ArrayList<>(left);
        ended.addAll(moved.keySet());
        if (ended.isEmpty()) {
            return;
        }
        sql.sql("update linkage.member set until = :at"
                        + " where model = :model and until = 'infinity' and record_id = any(:records)")
                .param("model", model)
                .param("records", ended.toArray(new Long[0]))
                .param("at", moment)
                .update();
        sql.sql("""
                insert into linkage.member (model, record_id, cluster_id, since)
                select :model, n.r, n.c, :at from unnest(:records::bigint[], :clusters::bigint[]) n(r, c)
                """)
                .param("model", model)
                .param("records", moved.keySet().toArray(new Long[0]))
                .param("clusters", moved.values().toArray(new Long[0]))
                .param("at", moment)
                .update();
    }

    public void analyzeMembers() {
        sql.sql("analyze linkage.member").update();
    }

    /// Stores the pairs that wait for a person; pairs that wait no longer end now.
    ///
    /// @param scope only pairs among these records are looked at; nothing for all
    /// @return how many more wait than before
    public long replaceDoubts(String model, Optional<Set<Long>> scope, List<Doubt> doubts, Instant at) {
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        Long[] left = doubts.stream().map(doubt -> doubt.pair().left()).toArray(Long[]::new);
        Long[] right = doubts.stream().map(doubt -> doubt.pair().right()).toArray(Long[]::new);
        Double[] weight = doubts.stream().map(Doubt::weight).toArray(Double[]::new);
        long ended = sql.sql("""
                update linkage.review_pair p set until = :at
                where p.model = :model and p.until = 'infinity' and (:all or p.left_id = any(:scope) or p.right_id = any(:scope))
                  and not exists (select 1 from unnest(:left::bigint[], :right::bigint[]) n(l, r)
                                  where n.l = p.left_id and n.r = p.right_id)
                """)
                .param("model", model)
                .param("all", scope.isEmpty())
                .param("scope", scope.orElse(Set.of()).toArray(new Long[0]))
                .param("left", left)
                .param("right", right)
                .param("at", moment)
                .update();
        long begun = sql.sql("""
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
        return begun - ended;
    }

    /// How a model stands.
    ///
    /// @param linkedAt when records were last read
    /// @param trainedModel JSON of the model with m and u
    /// @param packSha256 of the pack whose model it was
    public record State(
            Summary summary, long runId, Instant linkedAt, Instant changedAt, String trainedModel, String packSha256) {}

    public Optional<State> state(String model) {
        return sql
                .sql("""
                        select s.model, s.records, s.clusters, s.undecided, s.run_id, r.ran_at, s.changed_at,
                               s.trained_model::text, r.model_sha256
                          from linkage.state s join linkage.run r on r.id = s.run_id where s.model = :model
                        """)
                .param("model", model)
                .query((row, number) -> new State(
                        summary(row),
                        row.getLong(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getString(8),
                        row.getString(9)))
                .list()
                .stream()
                .findFirst();
    }

    /// What a run was.
    ///
    /// @param kind `full`, or `import` where only new records were compared
    /// @param quality JSON: pairs compared, records that no partner could reach
    public record RunDone(
            Summary summary, String kind, String packSha256, String trainedModel, String quality, String actor) {}

    /// Keeps a run; from now on the model stands as it says.
    public void addRun(RunDone run, Instant at) {
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        long id = sql.sql("""
                insert into linkage.run
                    (model, model_sha256, ran_at, actor, records, clusters, undecided, trained_model, kind, quality)
                values (:model, :sha, :at, :actor, :records, :clusters, :undecided, :trained::jsonb, :kind, :quality::jsonb)
                returning id
                """)
                .param("model", run.summary().model())
                .param("sha", run.packSha256())
                .param("at", moment)
                .param("actor", run.actor())
                .param("records", run.summary().records())
                .param("clusters", run.summary().clusters())
                .param("undecided", run.summary().undecided())
                .param("trained", run.trainedModel())
                .param("kind", run.kind())
                .param("quality", run.quality())
                .query(Long.class)
                .single();
        sql.sql("""
                insert into linkage.state (model, run_id, changed_at, records, clusters, undecided, trained_model)
                values (:model, :run, :at, :records, :clusters, :undecided, :trained::jsonb)
                on conflict (model) do update set run_id = excluded.run_id, changed_at = excluded.changed_at,
                    records = excluded.records, clusters = excluded.clusters, undecided = excluded.undecided,
                    trained_model = excluded.trained_model
                """)
                .param("model", run.summary().model())
                .param("run", id)
                .param("at", moment)
                .param("records", run.summary().records())
                .param("clusters", run.summary().clusters())
                .param("undecided", run.summary().undecided())
                .param("trained", run.trainedModel())
                .update();
    }

    /// The quality of the last full run of a model, as JSON.
    public Optional<String> quality(String model) {
        return sql
                .sql("select quality::text from linkage.run where model = :model and kind = 'full'"
                        + " and quality is not null order by id desc limit 1")
                .param("model", model)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .findFirst();
    }

    /// So many clusters and undecided pairs more, by decisions.
    public void changeState(String model, long clusters, long undecided, Instant at) {
        sql.sql("update linkage.state set clusters = clusters + :clusters, undecided = undecided + :undecided,"
                        + " changed_at = :at where model = :model")
                .param("model", model)
                .param("clusters", clusters)
                .param("undecided", undecided)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// How each model stands.
    public List<Summary> summaries() {
        return sql.sql("select model, records, clusters, undecided from linkage.state order by model")
                .query((row, number) -> summary(row))
                .list();
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    /// From here on everything can be taken back within the transaction: for counting what would be.
    public void markBeforeTrial() {
        sql.sql("savepoint before_trial").update();
    }

    public void rollBackTrial() {
        sql.sql("rollback to savepoint before_trial").update();
    }
}
