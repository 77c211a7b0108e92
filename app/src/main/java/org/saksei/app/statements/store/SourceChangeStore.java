package org.saksei.app.statements.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.app.statements.SourceChange;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Changes of what is known of texts, and how figures somebody decided about would read since.
public final class SourceChangeStore {

    private final JdbcClient sql;

    public SourceChangeStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Of(int number, SourceChange.Field field) {}

    /// How many changes a source has seen.
    public int count(long source) {
        return sql.sql("select count(*) from statements.source_change where source_id = :source")
                .param("source", source)
                .query(Integer.class)
                .single();
    }

    public void add(long source, SourceChange change) {
        SourceChange.Figures figures = change.figures();
        sql.sql("insert into statements.source_change (source_id, number, reread, changed, stayed, otherwise, why,"
                        + " changed_by, changed_at) values (:source, :number, :reread, :changed, :stayed, :otherwise,"
                        + " :why, :account, :at)")
                .param("source", source)
                .param("number", change.number())
                .param("reread", figures.reread())
                .param("changed", figures.changed())
                .param("stayed", figures.stayed())
                .param("otherwise", figures.otherwise())
                .param("why", change.why())
                .param("account", change.changedBy())
                .param("at", change.changedAt().atOffset(ZoneOffset.UTC))
                .update();
        change.fields()
                .forEach(field -> sql.sql("insert into statements.source_change_field (source_id, number, field, was,"
                                + " became) values (:source, :number, :field, :was, :became)")
                        .param("source", source)
                        .param("number", change.number())
                        .param("field", field.name())
                        .param("was", field.before())
                        .param("became", field.after())
                        .update());
    }

    /// Keeps how a figure would read.
    ///
    /// @param version the statement's newest
    /// @param line or null: no otherwise than it does
    public void mark(long statement, int number, int version, @Nullable String line) {
        sql.sql("insert into statements.otherwise (statement_id, number, version, line)"
                        + " values (:statement, :number, :version, :line)")
                .param("statement", statement)
                .param("number", number)
                .param("version", version)
                .param("line", line)
                .update();
    }

    /// The first change first.
    public List<SourceChange> list(long source) {
        Map<Integer, List<SourceChange.Field>> fields = sql
                .sql("select * from statements.source_change_field where source_id = :source"
                        + " order by number, array_position(array['published', 'publisher', 'title', 'url'], field)")
                .param("source", source)
                .query((row, number) -> new Of(
                        row.getInt("number"),
                        new SourceChange.Field(row.getString("field"), row.getString("was"), row.getString("became"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::number, Collectors.mapping(Of::field, Collectors.toList())));
        return sql.sql("select * from statements.source_change where source_id = :source order by number")
                .param("source", source)
                .query((row, number) -> new SourceChange(
                        row.getInt("number"),
                        fields.getOrDefault(row.getInt("number"), List.of()),
                        new SourceChange.Figures(
                                row.getInt("reread"),
                                row.getInt("changed"),
                                row.getInt("stayed"),
                                row.getInt("otherwise")),
                        row.getString("why"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
