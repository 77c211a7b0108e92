package org.saksei.app.register.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.saksei.register.Field;
import org.saksei.register.FieldType;
import org.saksei.register.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes back what an import wrote: its versions are closed, and what they replaced speaks again as a
/// new version.
///
/// What a later import has changed since is left alone.
public final class UndoStore {

    private final JdbcClient sql;

    public UndoStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A version that speaks again.
    public record Restored(long recordId, int fromVersion, int version) {}

    /// Finds the versions of the import that still speak, and the version before each.
    ///
    /// @return how many there are
    public long plan(RecordType type, long importId) {
        sql.sql("drop table if exists " + plan(type)).update();
        return sql.sql("""
                create temp table %1$s on commit drop as
                select v.record_id, v.version, o.before,
                       (select max(x.version) from %2$s x where x.record_id = v.record_id) + 1 as next
                  from %2$s v
                  left join lateral (
                    select max(b.version) as before from %2$s b join register.import_run r on r.id = b.import_id
                     where b.record_id = v.record_id and b.version < v.version and b.import_id <> :import
                       and r.undone_by is null) o on true
                 where v.import_id = :import and v.superseded_at = 'infinity'
                """.formatted(plan(type), Identifier.table(type.name())))
                .param("import", importId)
                .update();
    }

    /// How many current records of other imports refer, by `field` of `type`, to records of `to` that
    /// would vanish.
    public long countReferring(RecordType type, Field field, String to, long importId) {
        return sql.sql("""
                select count(*) from %s v where v.superseded_at = 'infinity' and v.import_id <> :import
                   and v.%s in (select record_id from pg_temp.%s where before is null)
                """.formatted(
                                Identifier.table(type.name()),
                                Identifier.quoted(field.name()),
                                Identifier.quoted("undo_" + to)))
                .param("import", importId)
                .query(Long.class)
                .single();
    }

    /// Closes the versions and lets those before them speak again.
    ///
    /// @return those that speak again
    public List<Restored> apply(RecordType type, long undoId, Instant at) {
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        String table = Identifier.table(type.name());
        sql.sql(
                        "update %s v set superseded_at = :at from %s p where v.record_id = p.record_id and v.version = p.version"
                                .formatted(table, plan(type)))
                .param("at", moment)
                .update();
        String names = type.openFields().stream()
                .map(field -> ", " + Identifier.quoted(field.name()))
                .collect(Collectors.joining());
        String copied = "source_file, source_sheet, source_row, agency, content_hash" + names;
        sql.sql("""
                insert into %1$s (record_id, version, recorded_at, import_id, %2$s)
                select b.record_id, p.next, :at, :import, %3$s
                  from %4$s p join %1$s b on b.record_id = p.record_id and b.version = p.before
                """.formatted(table, copied, prefixed(copied), plan(type)))
                .param("at", moment)
                .param("import", undoId)
                .update();
        return sql.sql("select record_id, before, next from " + plan(type) + " where before is not null order by 1")
                .query((row, number) -> new Restored(row.getLong(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    private static String prefixed(String columns) {
        return "b." + columns.replace(", ", ", b.");
    }

    static List<Field> references(RecordType type) {
        return type.openFields().stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .toList();
    }

    private static String plan(RecordType type) {
        return "pg_temp." + Identifier.quoted("undo_" + type.name());
    }
}
