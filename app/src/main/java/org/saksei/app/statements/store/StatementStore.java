package org.saksei.app.statements.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.statements.Statement;
import org.saksei.statements.Quote;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Quotes and statements with every version of them.
public final class StatementStore {

    private static final String NEWEST = """
            select t.id, t.source_id, t.quote_id, t.figure,
                   v.version, v.state, v.line, v.changed_by, v.changed_at, v.why,
                   n.said_by as cleared_by, n.said_at as cleared_at,
                   o.line as otherwise
            from statements.statement t
            join lateral (select * from statements.statement_version
                          where statement_id = t.id order by version desc limit 1) v on true
            left join lateral (select * from statements.quote_review
                               where quote_id = t.quote_id order by id desc limit 1) n on n.names_nobody
            left join lateral (select * from statements.otherwise
                               where statement_id = t.id order by number desc limit 1) o on o.version = v.version
            """;

    private final JdbcClient sql;

    public StatementStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A statement as it is kept.
    ///
    /// @param otherwise its line as it would read now, or null
    public record Kept(
            long id,
            long sourceId,
            long quoteId,
            String figure,
            int version,
            String state,
            String line,
            String changedBy,
            Instant changedAt,
            String why,
            @Nullable String otherwise,
            Statement.@Nullable Clearance clearance) {

        public boolean isRejected() {
            return state.equals("rejected");
        }

        public boolean isOpen() {
            return state.equals("proposed");
        }

        public boolean isConfirmed() {
            return state.equals("confirmed") || state.equals("edited");
        }

        /// As it was before anybody looked at it, so that a reader of lines takes it.
        public Kept reopened() {
            return with("proposed", line.replace("\"status\": \"rejected\"", "\"status\": \"proposed\""));
        }

        /// As it would read since what is known of its text was changed.
        public Kept asItWouldRead() {
            return otherwise == null ? this : with(state, otherwise);
        }

        private Kept with(String otherState, String otherLine) {
            return new Kept(
                    id,
                    sourceId,
                    quoteId,
                    figure,
                    version,
                    otherState,
                    otherLine,
                    changedBy,
                    changedAt,
                    why,
                    otherwise,
                    clearance);
        }
    }

    /// A version about to be kept.
    ///
    /// @param act `read`, `confirm`, `correct`, `reject`, `split`, `merge`, `reread`
    /// @param other the statement it was split from or into, or merged with, or null
    /// @param indicator id of the figure it gives a value of, or null
    /// @param period its label, or its days
    public record Draft(
            int version,
            String act,
            @Nullable Long other,
            String state,
            String line,
            @Nullable String indicator,
            @Nullable String period,
            String rules,
            String why) {}

    /// Adds a statement; a quote two statements share is kept once.
    public long add(long source, Quote quote, String figure, int start) {
        long quoteId = sql.sql("""
                        insert into statements.quote (source_id, starts, ends, exact, prefix, suffix)
                        values (:source, :starts, :ends, :exact, :prefix, :suffix)
                        on conflict (source_id, starts, ends) do update set exact = excluded.exact
                        returning id
                        """)
                .param("source", source)
                .param("starts", quote.span().start())
                .param("ends", quote.span().end())
                .param("exact", quote.exact())
                .param("prefix", quote.prefix())
                .param("suffix", quote.suffix())
                .query(Long.class)
                .single();
        return sql.sql("insert into statements.statement (source_id, quote_id, figure, starts)"
                        + " values (:source, :quote, :figure, :starts) returning id")
                .param("source", source)
                .param("quote", quoteId)
                .param("figure", figure)
                .param("starts", start)
                .query(Long.class)
                .single();
    }

    public void addVersion(long statement, Draft draft, Instant at, String account) {
        sql.sql("insert into statements.statement_version (statement_id, version, act, other_id, state, line,"
                        + " indicator, period, rules, changed_by, changed_at, why) values (:statement, :version, :act,"
                        + " :other, :state, :line, :indicator, :period, :rules, :account, :at, :why)")
                .param("statement", statement)
                .param("version", draft.version())
                .param("act", draft.act())
                .param("other", draft.other())
                .param("state", draft.state())
                .param("line", draft.line())
                .param("indicator", draft.indicator())
                .param("period", draft.period())
                .param("rules", draft.rules())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("why", draft.why())
                .update();
    }

    /// The source a statement stands in.
    public Optional<Long> findSource(long id) {
        return sql.sql("select source_id from statements.statement where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /// The statement, which nobody else can change until the transaction ends.
    public Optional<Kept> findForChange(long id) {
        sql.sql("select id from statements.statement where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return sql.sql(NEWEST + " where t.id = :id")
                .param("id", id)
                .query(StatementStore::kept)
                .optional();
    }

    /// The statement of a figure (`3.7`).
    public Optional<Kept> findFigure(String figure) {
        return sql.sql(NEWEST + " where t.figure = :figure")
                .param("figure", figure)
                .query(StatementStore::kept)
                .optional();
    }

    /// Those confirmed, of all sources, by source and position.
    public List<Kept> listConfirmed() {
        return sql.sql(NEWEST + " where v.state in ('confirmed', 'edited') order by t.source_id, t.starts, t.id")
                .query(StatementStore::kept)
                .list();
    }

    /// Of one source, by position.
    public List<Kept> list(long source) {
        return sql.sql(NEWEST + " where t.source_id = :source order by t.starts, t.id")
                .param("source", source)
                .query(StatementStore::kept)
                .list();
    }

    public List<Statement.Version> history(long statement) {
        return sql.sql(
                        "select v.version, v.act, o.figure as other, v.state, v.line, v.rules, v.changed_by, v.changed_at,"
                                + " v.why from statements.statement_version v"
                                + " left join statements.statement o on o.id = v.other_id"
                                + " where v.statement_id = :id order by v.version")
                .param("id", statement)
                .query((row, number) -> new Statement.Version(
                        row.getInt("version"),
                        row.getString("act"),
                        row.getString("other"),
                        row.getString("state"),
                        row.getString("line"),
                        row.getString("rules"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("why")))
                .list();
    }

    /// How much was ever said of statements and quotes, changed of sources and decided of lessons. It
    /// only grows, so that the same numbers are the same statements.
    public record State(long versions, long reviews, long changes, long decisions) {}

    public State state() {
        return sql.sql("select (select count(*) from statements.statement_version) as versions,"
                        + " (select count(*) from statements.quote_review) as reviews,"
                        + " (select count(*) from statements.source_change) as changes,"
                        + " (select count(*) from statements.lesson_decision) as decisions")
                .query((row, number) -> new State(
                        row.getLong("versions"),
                        row.getLong("reviews"),
                        row.getLong("changes"),
                        row.getLong("decisions")))
                .single();
    }

    /// Keeps that a person said of the quote of a statement that it names nobody, or took it back.
    public void review(long quote, boolean namesNobody, Instant at, String account) {
        sql.sql("insert into statements.quote_review (quote_id, names_nobody, said_by, said_at)"
                        + " values (:quote, :names, :account, :at)")
                .param("quote", quote)
                .param("names", namesNobody)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        String clearedBy = row.getString("cleared_by");
        return new Kept(
                row.getLong("id"),
                row.getLong("source_id"),
                row.getLong("quote_id"),
                row.getString("figure"),
                row.getInt("version"),
                row.getString("state"),
                row.getString("line"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("why"),
                row.getString("otherwise"),
                clearedBy == null
                        ? null
                        : new Statement.Clearance(
                                clearedBy,
                                row.getObject("cleared_at", OffsetDateTime.class)
                                        .toInstant()));
    }
}
