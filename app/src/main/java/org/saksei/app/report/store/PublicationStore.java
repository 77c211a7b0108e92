package org.saksei.app.report.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.saksei.app.report.Publication;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The reports that were written.
public final class PublicationStore {

    private static final String COLUMNS =
            "id, layout, period, as_of, pack, sha256, fiction, written_by, state, state_by, state_at";

    private final JdbcClient sql;

    public PublicationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A report about to be kept.
    public record Draft(
            String layout,
            String period,
            Instant asOf,
            String pack,
            String sha256,
            String frozen,
            boolean fiction,
            String account) {}

    public Publication add(Draft draft) {
        return sql.sql("insert into report.publication"
                        + " (layout, period, as_of, pack, sha256, frozen, fiction, written_by, state_by, state_at)"
                        + " values (:layout, :period, :asOf, :pack, :sha256, :frozen, :fiction, :account, :account,"
                        + " clock_timestamp()) returning "
                        + COLUMNS)
                .param("layout", draft.layout())
                .param("period", draft.period())
                .param("asOf", draft.asOf().atOffset(ZoneOffset.UTC))
                .param("pack", draft.pack())
                .param("sha256", draft.sha256())
                .param("frozen", draft.frozen())
                .param("fiction", draft.fiction())
                .param("account", draft.account())
                .query(PublicationStore::publication)
                .single();
    }

    /// @return nothing when there is none, or when it is not in `from` any more
    public Optional<Publication> change(long id, Publication.State from, Publication.State to, String account) {
        return sql.sql("update report.publication set state = :to, state_by = :account, state_at = clock_timestamp()"
                        + " where id = :id and state = :from returning "
                        + COLUMNS)
                .param("id", id)
                .param("from", written(from))
                .param("to", written(to))
                .param("account", account)
                .query(PublicationStore::publication)
                .optional();
    }

    /// The newest first.
    public List<Publication> list() {
        return sql.sql("select " + COLUMNS + " from report.publication order by as_of desc, id desc")
                .query(PublicationStore::publication)
                .list();
    }

    public Optional<Publication> find(long id) {
        return sql.sql("select " + COLUMNS + " from report.publication where id = :id")
                .param("id", id)
                .query(PublicationStore::publication)
                .optional();
    }

    public Optional<Publication> findByCode(String sha256) {
        return sql.sql("select " + COLUMNS + " from report.publication where sha256 = :sha256")
                .param("sha256", sha256)
                .query(PublicationStore::publication)
                .optional();
    }

    /// The frozen report as it was written.
    public Optional<String> findFrozen(long id) {
        return sql.sql("select frozen from report.publication where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// Keeps what came of a proof.
    public void keep(long id, long problems, long numbers, String account) {
        sql.sql("insert into report.verification (publication_id, problems, numbers, verified_by, verified_at)"
                        + " values (:id, :problems, :numbers, :account, clock_timestamp())")
                .param("id", id)
                .param("problems", problems)
                .param("numbers", numbers)
                .param("account", account)
                .update();
    }

    /// The newest proof of each report, by its number.
    public Map<Long, Publication.Proof> proofs() {
        Map<Long, Publication.Proof> proofs = new HashMap<>();
        sql.sql("select distinct on (publication_id) * from report.verification order by publication_id, id desc")
                .query(row -> {
                    proofs.put(
                            row.getLong("publication_id"),
                            new Publication.Proof(
                                    row.getLong("problems"),
                                    row.getLong("numbers"),
                                    row.getString("verified_by"),
                                    row.getObject("verified_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return proofs;
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getLong("id"),
                row.getString("layout"),
                row.getString("period"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getString("pack"),
                row.getString("sha256"),
                row.getBoolean("fiction"),
                row.getString("written_by"),
                Publication.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("state_by"),
                row.getObject("state_at", OffsetDateTime.class).toInstant());
    }

    private static String written(Publication.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
