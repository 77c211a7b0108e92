package org.saksei.app.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of `register.import_run`, and the lock under which the register is written.
public final class ImportRunStore {

    /// Held by whoever writes records or clusters, or reads the moment of a report: "record" on a
    /// telephone's keys.
    private static final long WRITE_LOCK = 732673;

    private final JdbcClient sql;

    public ImportRunStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// One file taken in.
    public record Run(
            long id,
            String agency,
            String file,
            String sha256,
            @Nullable String mapping,
            String actor,
            Instant startedAt,
            String counts,
            @Nullable String receipt,
            @Nullable Long undoes,
            @Nullable Long undoneBy) {}

    /// Waits for the register's write lock and gives the moment of what will be written: later than
    /// everything written before, because nobody else can write until the transaction ends. What was
    /// remembered of the register's state until now is old afterwards.
    public Instant lock() {
        sql.sql("select pg_advisory_xact_lock(:lock)").param("lock", WRITE_LOCK).query(row -> {});
        sql.sql("update register.generation set number = nextval('register.generation_number')")
                .update();
        return sql.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /// From here on everything can be taken back within the transaction: a dry run does so.
    public void markBeforeDryRun() {
        sql.sql("savepoint before_dry_run").update();
    }

    public void rollBackDryRun() {
        sql.sql("rollback to savepoint before_dry_run").update();
    }

    public long begin(
            String agency,
            String file,
            String sha256,
            @Nullable String mapping,
            String pack,
            String actor,
            @Nullable Long undoes) {
        return sql.sql("""
                insert into register.import_run (agency, file_name, file_sha256, mapping, pack, actor, started_at, undoes)
                values (:agency, :file, :sha256, :mapping, :pack, :actor, clock_timestamp(), :undoes) returning id
                """)
                .param("agency", agency)
                .param("file", file)
                .param("sha256", sha256)
                .param("mapping", mapping, java.sql.Types.VARCHAR)
                .param("pack", pack)
                .param("actor", actor)
                .param("undoes", undoes, java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
    }

    public void finish(long id, String counts, String receipt, Instant at) {
        sql.sql("update register.import_run set finished_at = :at, counts = :counts::jsonb, receipt = :receipt::jsonb"
                        + " where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("counts", counts)
                .param("receipt", receipt)
                .param("id", id)
                .update();
    }

    public void markUndone(long id, long by) {
        sql.sql("update register.import_run set undone_by = :by where id = :id")
                .param("by", by)
                .param("id", id)
                .update();
    }

    /// The last import of the very same file that was not taken back.
    public Optional<Long> findSame(String agency, String sha256) {
        return sql.sql("""
                select max(id) from register.import_run
                 where agency = :agency and file_sha256 = :sha256 and undone_by is null and undoes is null
                   and finished_at is not null
                """)
                .param("agency", agency)
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
    }

    public Optional<Run> find(long id) {
        return sql.sql("select * from register.import_run where id = :id")
                .param("id", id)
                .query(ImportRunStore::run)
                .optional();
    }

    /// The newest first.
    ///
    /// @param agency only its own, or nothing for all
    public List<Run> list(Optional<String> agency, int limit) {
        return sql.sql("""
                select * from register.import_run where :agency::text is null or agency = :agency
                 order by id desc limit :limit
                """)
                .param("agency", agency.orElse(null), java.sql.Types.VARCHAR)
                .param("limit", limit)
                .query(ImportRunStore::run)
                .list();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("agency"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getString("mapping"),
                row.getString("actor"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("counts"),
                row.getString("receipt"),
                row.getObject("undoes", Long.class),
                row.getObject("undone_by", Long.class));
    }
}
