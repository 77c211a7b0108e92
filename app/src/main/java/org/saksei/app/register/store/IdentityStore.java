package org.saksei.app.register.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sealed personal fields. What is inside them only the caller's keys tell.
public final class IdentityStore {

    /// What the secret of the content hashes is sealed for.
    public static final String SECRET_PLACE = "register_identity.secret";

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    public IdentityStore(DataSource dataSource, JdbcClient sql) {
        this.sql = sql;
        this.batches = new JdbcTemplate(dataSource);
    }

    /// Personal fields of one version of a record.
    public record Sealed(long recordId, int version, byte[] sealed, byte[] mark) {}

    public void add(String recordType, List<Sealed> all) {
        batches.batchUpdate(
                "insert into " + Identifier.identity(recordType)
                        + " (record_id, version, sealed, mark) values (?, ?, ?, ?)",
                all,
                1000,
                (statement, each) -> {
                    statement.setLong(1, each.recordId());
                    statement.setInt(2, each.version());
                    statement.setBytes(3, each.sealed());
                    statement.setBytes(4, each.mark());
                });
    }

    /// The personal fields of the current versions of some records, by record id; none for a record that
    /// has none.
    ///
    /// @param agency only records of this agency, or nothing for all
    public Map<Long, Sealed> current(String recordType, Collection<Long> recordIds, Optional<String> agency) {
        Map<Long, Sealed> all = new HashMap<>();
        sql.sql("""
                select i.record_id, i.version, i.sealed, i.mark from %s i
                  join %s v on v.record_id = i.record_id and v.version = i.version and v.superseded_at = 'infinity'
                 where i.record_id = any(:ids) and (:agency::text is null or v.agency = :agency)
                """.formatted(Identifier.identity(recordType), Identifier.table(recordType)))
                .param("ids", recordIds.toArray(new Long[0]))
                .param("agency", agency.orElse(null), java.sql.Types.VARCHAR)
                .query(row -> {
                    Sealed sealed = sealed(row);
                    all.put(sealed.recordId(), sealed);
                });
        return all;
    }

    public Optional<Sealed> find(String recordType, long recordId, int version) {
        return sql.sql("select record_id, version, sealed, mark from " + Identifier.identity(recordType)
                        + " where record_id = :id and version = :version")
                .param("id", recordId)
                .param("version", version)
                .query((row, number) -> sealed(row))
                .optional();
    }

    /// The next ones after a record and version, in their order: for sealing everything again.
    public List<Sealed> after(String recordType, long recordId, int version, int limit) {
        return sql.sql("select record_id, version, sealed, mark from " + Identifier.identity(recordType)
                        + " where (record_id, version) > (:id, :version) order by record_id, version limit " + limit)
                .param("id", recordId)
                .param("version", version)
                .query((row, number) -> sealed(row))
                .list();
    }

    public void replace(String recordType, List<Sealed> all) {
        batches.batchUpdate(
                "update " + Identifier.identity(recordType) + " set sealed = ? where record_id = ? and version = ?",
                all,
                1000,
                (statement, each) -> {
                    statement.setBytes(1, each.sealed());
                    statement.setLong(2, each.recordId());
                    statement.setInt(3, each.version());
                });
    }

    public Optional<byte[]> findSecret() {
        return sql.sql("select sealed from register_identity.secret")
                .query(byte[].class)
                .optional();
    }

    /// Keeps the secret unless there is one already.
    public void putSecret(byte[] sealed) {
        sql.sql("insert into register_identity.secret (sealed) values (:sealed) on conflict do nothing")
                .param("sealed", sealed)
                .update();
    }

    public void replaceSecret(byte[] sealed) {
        sql.sql("update register_identity.secret set sealed = :sealed")
                .param("sealed", sealed)
                .update();
    }

    private static Sealed sealed(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Sealed(row.getLong(1), row.getInt(2), row.getBytes(3), row.getBytes(4));
    }
}
