package org.saksei.app.statements.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.app.statements.Source;
import org.saksei.app.statements.SourceDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sources and the texts kept of them.
public final class SourceStore {

    private static final String SELECT = """
            select s.*,
                   count(*) filter (where v.state = 'proposed') as open,
                   count(*) filter (where v.state in ('confirmed', 'edited')) as confirmed,
                   count(*) filter (where v.state = 'rejected') as rejected
            from statements.source s
            left join statements.statement t on t.source_id = s.id
            left join lateral (select state from statements.statement_version
                               where statement_id = t.id order by version desc limit 1) v on true
            """;

    private final JdbcClient sql;

    public SourceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A source about to be added.
    ///
    /// @param line the document line of the exchange format
    /// @param text or null where the rights do not allow to keep it
    public record Draft(
            String file,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable LocalDate published,
            String language,
            String sha256,
            String line,
            @Nullable String text) {}

    public long add(Draft draft, Instant at, String account) {
        return sql.sql("insert into statements.source (file, title, publisher, url, published_on, language, rights,"
                        + " sha256, line, full_text, retrieved_at, added_by) values (:file, :title, :publisher, :url,"
                        + " :published, :language, :rights, :sha256, :line, :text, :at, :account) returning id")
                .param("file", draft.file())
                .param("title", draft.title())
                .param("publisher", draft.publisher())
                .param("url", draft.url())
                .param("published", draft.published())
                .param("language", draft.language())
                .param("rights", draft.text() == null ? "quote" : "text")
                .param("sha256", draft.sha256())
                .param("line", draft.line())
                .param("text", draft.text())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /// The line of the document, once its number is known.
    public void setLine(long id, String line) {
        sql.sql("update statements.source set line = :line where id = :id")
                .param("line", line)
                .param("id", id)
                .update();
    }

    /// Takes what is known of a source now.
    ///
    /// @param line the document line that says so
    public void describe(long id, SourceDetails now, String line) {
        sql.sql("update statements.source set published_on = :published, publisher = :publisher, title = :title,"
                        + " url = :url, line = :line where id = :id")
                .param("published", now.published())
                .param("publisher", now.publisher())
                .param("title", now.title())
                .param("url", now.url())
                .param("line", line)
                .param("id", id)
                .update();
    }

    public Optional<Long> findBySha256(String sha256) {
        return sql.sql("select id from statements.source where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
    }

    /// The newest publication first.
    public List<Source> list() {
        return sql.sql(SELECT + " group by s.id order by s.published_on desc nulls last, s.id desc")
                .query(SourceStore::source)
                .list();
    }

    public Optional<Source> find(long id) {
        return sql.sql(SELECT + " where s.id = :id group by s.id")
                .param("id", id)
                .query(SourceStore::source)
                .optional();
    }

    /// The text, where it was allowed to keep it.
    public Optional<String> findText(long id) {
        return sql.sql("select full_text from statements.source where id = :id and full_text is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /// What can be read of a source again.
    ///
    /// @param text the kept text, or the quotes where no text may be kept
    public record Words(
            long id,
            @Nullable LocalDate published,
            @Nullable String publisher,
            String language,
            String text) {}

    /// Of every source in a language, by number.
    public List<Words> listWords(String language) {
        return sql.sql("select s.id, s.published_on, s.publisher, s.language, coalesce(s.full_text,"
                        + " (select string_agg(q.exact, E'\\n\\n' order by q.starts) from statements.quote q"
                        + " where q.source_id = s.id), '') as words from statements.source s"
                        + " where s.language = :language order by s.id")
                .param("language", language)
                .query((row, number) -> new Words(
                        row.getLong("id"),
                        row.getObject("published_on", LocalDate.class),
                        row.getString("publisher"),
                        row.getString("language"),
                        row.getString("words")))
                .list();
    }

    /// The document lines of several sources, by their numbers.
    public Map<Long, String> lines(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select id, line from statements.source where id in (:ids)")
                .param("ids", List.copyOf(ids))
                .query((row, number) -> Map.entry(row.getLong("id"), row.getString("line")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Lets nobody else lock the source until the transaction ends.
    public void lock(long id) {
        sql.sql("select id from statements.source where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                row.getLong("id"),
                row.getString("file"),
                row.getString("title"),
                row.getString("publisher"),
                row.getString("url"),
                row.getObject("published_on", LocalDate.class),
                row.getString("language"),
                row.getString("rights").equals("text"),
                row.getString("sha256"),
                row.getObject("retrieved_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                row.getLong("open"),
                row.getLong("confirmed"),
                row.getLong("rejected"));
    }
}
