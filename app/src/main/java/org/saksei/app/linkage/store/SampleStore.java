package org.saksei.app.linkage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pairs drawn to be judged, and the judgements: apart from decisions, because they change nothing.
public final class SampleStore {

    private final JdbcClient sql;

    public SampleStore(JdbcClient sql) {
        this.sql = sql;
    }

    public record Sample(long id, String model, long seed, Instant drawnAt, String drawnBy) {}

    /// A drawn pair.
    ///
    /// @param population pairs of its stratum
    /// @param linked whether the two were one when it was drawn
    public record Drawn(
            int place,
            Pair pair,
            String stratum,
            long population,
            boolean linked,
            @Nullable String answer) {}

    /// A weighed pair with its stratum, for drawing.
    public record Candidate(Pair pair, double weight, boolean linked) {}

    public long add(String model, long seed, String who, List<Drawn> pairs, Instant at) {
        long id = sql.sql("""
                insert into linkage.sample (model, seed, drawn_at, drawn_by) values (:model, :seed, :at, :who) returning id
                """)
                .param("model", model)
                .param("seed", seed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("who", who)
                .query(Long.class)
                .single();
        sql.sql("""
                insert into linkage.sample_pair (sample_id, place, left_id, right_id, stratum, population, linked)
                select :sample, n.* from unnest(:place::integer[], :left::bigint[], :right::bigint[], :stratum::text[],
                    :population::bigint[], :linked::boolean[]) n
                """)
                .param("sample", id)
                .param("place", pairs.stream().map(Drawn::place).toArray(Integer[]::new))
                .param("left", pairs.stream().map(each -> each.pair().left()).toArray(Long[]::new))
                .param("right", pairs.stream().map(each -> each.pair().right()).toArray(Long[]::new))
                .param("stratum", pairs.stream().map(Drawn::stratum).toArray(String[]::new))
                .param("population", pairs.stream().map(Drawn::population).toArray(Long[]::new))
                .param("linked", pairs.stream().map(Drawn::linked).toArray(Boolean[]::new))
                .update();
        return id;
    }

    /// The newest sample of a model.
    public Optional<Sample> latest(String model) {
        return sql
                .sql("select id, model, seed, drawn_at, drawn_by from linkage.sample where model = :model"
                        + " order by id desc limit 1")
                .param("model", model)
                .query((row, number) -> new Sample(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5)))
                .list()
                .stream()
                .findFirst();
    }

    public List<Drawn> pairs(long sample) {
        return sql.sql("select place, left_id, right_id, stratum, population, linked, answer from linkage.sample_pair"
                        + " where sample_id = :sample order by place")
                .param("sample", sample)
                .query(SampleStore::drawn)
                .list();
    }

    /// Keeps a judgement; a later one replaces it.
    ///
    /// @return whether the sample has such a pair
    public boolean label(long sample, int place, String answer, String who, Instant at) {
        return sql.sql("update linkage.sample_pair set answer = :answer, who = :who, labelled_at = :at"
                                + " where sample_id = :sample and place = :place")
                        .param("sample", sample)
                        .param("place", place)
                        .param("answer", answer)
                        .param("who", who)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Every kept pair with whether its records are one now.
    public List<Candidate> candidates(String model) {
        return sql.sql("""
                        select p.left_id, p.right_id, p.weight, coalesce(l.cluster_id = r.cluster_id, false)
                          from linkage.pair_weight p
                          left join linkage.member l on l.model = p.model and l.record_id = p.left_id and l.until = 'infinity'
                          left join linkage.member r on r.model = p.model and r.record_id = p.right_id and r.until = 'infinity'
                         where p.model = :model and (p.kept or l.cluster_id = r.cluster_id)
                         order by p.left_id, p.right_id
                        """)
                .param("model", model)
                .query((row, number) ->
                        new Candidate(new Pair(row.getLong(1), row.getLong(2)), row.getDouble(3), row.getBoolean(4)))
                .list();
    }

    private static Drawn drawn(ResultSet row, int number) throws SQLException {
        return new Drawn(
                row.getInt(1),
                new Pair(row.getLong(2), row.getLong(3)),
                row.getString(4),
                row.getLong(5),
                row.getBoolean(6),
                row.getString(7));
    }
}
