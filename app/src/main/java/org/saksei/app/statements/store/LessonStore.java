package org.saksei.app.statements.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.app.statements.Lesson;
import org.saksei.statements.CountedClass;
import org.saksei.statements.LexiconEntry;
import org.saksei.statements.LexiconEntry.CountedWord;
import org.saksei.statements.LexiconEntry.EventWord;
import org.saksei.statements.LexiconEntry.IndicatorUse;
import org.saksei.statements.Named;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lessons, the corrections that taught them, and every decision about them.
public final class LessonStore {

    private static final String SELECT =
            "select id, language, kind, word, class, event, indicator from" + " statements.lesson";

    private final JdbcClient sql;

    public LessonStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A lesson without what hangs on it.
    private record Row(long id, String language, LexiconEntry entry) {}

    /// Something that hangs on a lesson.
    private record Of<T>(long lesson, T value) {}

    /// An entry as its columns, empty where nothing is said.
    private record Columns(String kind, String word, String type, String event, String indicator) {

        static Columns of(LexiconEntry entry) {
            return switch (entry) {
                case CountedWord noun ->
                    new Columns("noun", noun.lemma(), noun.type().word(), said(noun.event()), "");
                case EventWord verb -> new Columns("verb", verb.form(), "", verb.event(), "");
                case IndicatorUse use ->
                    new Columns("use", said(use.lemma()), use.type().word(), said(use.event()), use.indicator());
            };
        }

        LexiconEntry entry() {
            return switch (kind) {
                case "noun" -> new CountedWord(word, counted(), given(event));
                case "verb" -> new EventWord(word, event, null);
                default -> new IndicatorUse(indicator, counted(), given(event), given(word));
            };
        }

        private CountedClass counted() {
            return Named.find(CountedClass.class, type).orElseThrow();
        }

        private static String said(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }

        private static @Nullable String given(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /// Keeps that a version of a statement teaches an entry; one entry is one lesson.
    public void add(String language, LexiconEntry entry, long statement, int version) {
        Columns columns = Columns.of(entry);
        long id = sql.sql("insert into statements.lesson (language, kind, word, class, event, indicator)"
                        + " values (:language, :kind, :word, :class, :event, :indicator)"
                        + " on conflict (language, kind, word, class, event, indicator)"
                        + " do update set kind = excluded.kind returning id")
                .param("language", language)
                .param("kind", columns.kind)
                .param("word", columns.word)
                .param("class", columns.type)
                .param("event", columns.event)
                .param("indicator", columns.indicator)
                .query(Long.class)
                .single();
        sql.sql("insert into statements.lesson_source (lesson_id, statement_id, version)"
                        + " values (:lesson, :statement, :version)")
                .param("lesson", id)
                .param("statement", statement)
                .param("version", version)
                .update();
    }

    /// The newest first.
    public List<Lesson> list() {
        return full(
                sql.sql(SELECT + " order by id desc").query(LessonStore::row).list());
    }

    public Optional<Lesson> find(long id) {
        return full(sql.sql(SELECT + " where id = :id")
                        .param("id", id)
                        .query(LessonStore::row)
                        .list())
                .stream()
                .findFirst();
    }

    /// The lesson, about which nobody else can decide until the transaction ends.
    public Optional<Lesson> findForChange(long id) {
        sql.sql("select id from statements.lesson where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /// What a statement's corrections teach.
    public List<Lesson> list(long statement) {
        return full(sql.sql(SELECT + " where id in (select lesson_id from statements.lesson_source"
                        + " where statement_id = :statement) order by id")
                .param("statement", statement)
                .query(LessonStore::row)
                .list());
    }

    /// What is accepted for a language, in the order it was accepted.
    public List<LexiconEntry> listAccepted(String language) {
        return sql.sql("select l.word, l.class, l.event, l.indicator, l.kind, d.stage from statements.lesson l"
                        + " join lateral (select * from statements.lesson_decision where lesson_id = l.id"
                        + " order by number desc limit 1) d on d.verb = 'accept'"
                        + " where l.language = :language order by d.decided_at, l.id")
                .param("language", language)
                .query((row, number) -> {
                    LexiconEntry entry = columns(row).entry();
                    return entry instanceof EventWord verb
                            ? new EventWord(verb.form(), verb.event(), stage(row))
                            : entry;
                })
                .list();
    }

    /// Keeps a decision.
    ///
    /// @param number from 1
    public void decide(
            long lesson,
            int number,
            Lesson.Verb verb,
            @Nullable Integer stage,
            String why,
            Instant at,
            String account) {
        sql.sql("insert into statements.lesson_decision (lesson_id, number, verb, stage, why, decided_by, decided_at)"
                        + " values (:lesson, :number, :verb, :stage, :why, :account, :at)")
                .param("lesson", lesson)
                .param("number", number)
                .param("verb", verb.word())
                .param("stage", stage)
                .param("why", why)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Lesson> full(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(Row::id).toList();
        Map<Long, List<Lesson.Origin>> origins = grouped(sql.sql(
                        "select o.lesson_id, o.statement_id, o.version, s.source_id from statements.lesson_source o"
                                + " join statements.statement s on s.id = o.statement_id"
                                + " where o.lesson_id in (:ids) order by o.statement_id, o.version")
                .param("ids", ids)
                .query((row, number) -> new Of<>(
                        row.getLong("lesson_id"),
                        new Lesson.Origin(
                                row.getLong("statement_id"), row.getInt("version"), row.getLong("source_id"))))
                .list());
        Map<Long, List<Lesson.Decision>> decisions =
                grouped(sql.sql("select * from statements.lesson_decision where lesson_id in (:ids) order by number")
                        .param("ids", ids)
                        .query((row, number) -> new Of<>(row.getLong("lesson_id"), decision(row)))
                        .list());
        return rows.stream()
                .map(row -> new Lesson(
                        row.id,
                        row.language,
                        row.entry,
                        origins.getOrDefault(row.id, List.of()),
                        decisions.getOrDefault(row.id, List.of())))
                .toList();
    }

    private static <T> Map<Long, List<T>> grouped(List<Of<T>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Of::lesson, Collectors.mapping(Of::value, Collectors.toList())));
    }

    private static Lesson.Decision decision(ResultSet row) throws SQLException {
        String word = row.getString("verb");
        Lesson.Verb verb = java.util.Arrays.stream(Lesson.Verb.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow();
        return new Lesson.Decision(
                verb,
                stage(row),
                row.getString("why"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Integer stage(ResultSet row) throws SQLException {
        return row.getObject("stage", Integer.class);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"), row.getString("language"), columns(row).entry());
    }

    private static Columns columns(ResultSet row) throws SQLException {
        return new Columns(
                row.getString("kind"),
                row.getString("word"),
                row.getString("class"),
                row.getString("event"),
                row.getString("indicator"));
    }
}
