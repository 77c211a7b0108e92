package org.saksei.app.audit.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/// Rows of `audit.entry`.
public final class AuditStore {

    /// Any constant will do as long as nobody else takes it: "audit" on a telephone's keys.
    private static final long CHAIN_LOCK = 28348;

    /// Rows fetched at a time when the whole log is read.
    private static final int FETCH = 2000;

    private static final HexFormat HEX = HexFormat.of();

    /// A row as it stands there.
    public record Row(
            long seq,
            Instant at,
            String actor,
            String action,
            List<String> subjects,
            String details,
            String previous,
            String hash) {

        public Row {
            subjects = List.copyOf(subjects);
        }
    }

    /// The last row's number and hash.
    public record Last(long seq, String hash) {}

    private final JdbcTemplate sql;

    public AuditStore(DataSource dataSource) {
        this.sql = new JdbcTemplate(dataSource);
    }

    /// Waits for whoever is adding, then tells the end of the chain. Two statements on purpose: the
    /// second must see what was committed while the first waited.
    public Optional<Last> lockAndFindLast() {
        sql.query("select pg_advisory_xact_lock(?)", (ResultSet rows) -> null, CHAIN_LOCK);
        return findLast();
    }

    public Optional<Last> findLast() {
        return sql
                .query(
                        "select seq, hash from audit.entry order by seq desc limit 1",
                        (row, number) -> new Last(row.getLong(1), HEX.formatHex(row.getBytes(2))))
                .stream()
                .findFirst();
    }

    public Optional<String> findHash(long seq) {
        return sql
                .query(
                        "select hash from audit.entry where seq = ?",
                        (row, number) -> HEX.formatHex(row.getBytes(1)),
                        seq)
                .stream()
                .findFirst();
    }

    public void add(List<Row> rows) {
        sql.batchUpdate(
                "insert into audit.entry (seq, at, actor, action, subjects, details, previous, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                500,
                AuditStore::fill);
    }

    private static void fill(PreparedStatement statement, Row row) throws SQLException {
        Array subjects =
                statement.getConnection().createArrayOf("text", row.subjects().toArray());
        statement.setLong(1, row.seq());
        statement.setObject(2, OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC));
        statement.setString(3, row.actor());
        statement.setString(4, row.action());
        statement.setArray(5, subjects);
        statement.setString(6, row.details());
        statement.setBytes(7, HEX.parseHex(row.previous()));
        statement.setBytes(8, HEX.parseHex(row.hash()));
    }

    /// Every row in order, a few at a time; in a transaction, or the driver reads all at once.
    public void forEach(Consumer<Row> reader) {
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(sql.getDataSource()));
        streaming.setFetchSize(FETCH);
        streaming.query("select * from audit.entry order by seq", row -> {
            reader.accept(MAPPER.mapRow(row, 0));
        });
    }

    /// The newest rows first.
    ///
    /// @param actor account, or null for everybody
    /// @param action the whole action or its beginning up to a dot, or null for every action
    /// @param subject id, or null for every subject
    public List<Row> list(@Nullable String actor, @Nullable String action, @Nullable String subject, int limit) {
        return sql.query("""
                select * from audit.entry
                 where (?::text is null or actor = ?)
                   and (?::text is null or action = ? or starts_with(action, ? || '.'))
                   and (?::text is null or subjects @> array[?::text])
                 order by seq desc limit ?
                """, MAPPER, actor, actor, action, action, action, subject, subject, limit);
    }

    private static final RowMapper<Row> MAPPER = (row, number) -> new Row(
            row.getLong("seq"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("action"),
            List.of((String[]) row.getArray("subjects").getArray()),
            row.getString("details"),
            HEX.formatHex(row.getBytes("previous")),
            HEX.formatHex(row.getBytes("hash")));
}
