package org.saksei.app.register.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.saksei.register.Field;
import org.saksei.register.FieldType;
import org.saksei.register.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Takes the records of one file into temporary tables and from there, set by set, into the register.
///
/// All of it belongs to the caller's transaction: until that commits nobody else sees anything, and
/// after a crash nothing was there. Per record type: [#begin], [#copy] …, [#plan], the questions,
/// [#store].
public final class StageStore {

    private final DataSource dataSource;
    private final JdbcClient sql;

    public StageStore(DataSource dataSource, JdbcClient sql) {
        this.dataSource = dataSource;
        this.sql = sql;
    }

    /// A row of the file.
    public record FileRow(@Nullable String sheet, int row) {}

    /// A reference nobody reported.
    public record Lost(FileRow at, String field, String refersTo) {}

    /// A row whose key an earlier one had.
    ///
    /// @param same whether both say the same
    public record Again(FileRow at, FileRow first, boolean same) {}

    /// A record that says something new.
    public record Changed(FileRow at, long recordId, List<String> openFields, boolean personal) {}

    /// What becomes of the staged records of a type.
    public record Outcome(long created, long known, long changed, long lost, long same, long clashing) {}

    /// Makes the staging table of a type, empty.
    public void begin(RecordType type) {
        StringBuilder columns = new StringBuilder();
        for (Field field : type.openFields()) {
            columns.append(", ").append(Identifier.quoted(field.name())).append(' ');
            columns.append(field.type() == FieldType.REFERENCE ? "text" : TableStore.sqlType(field.type()));
        }
        sql.sql("drop table if exists " + stage(type) + ", " + plan(type)).update();
        sql.sql("create temp table " + stage(type)
                        + " (seq bigint, candidate bigint, key text collate \"C\", names_only boolean, sheet text,"
                        + " \"row_\" int, content_hash bytea, mark bytea, sealed bytea" + columns + ") on commit drop")
                .update();
    }

    /// Adds lines written by [StagedLine].
    public void copy(String recordType, byte[] lines) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy pg_temp." + Identifier.quoted("stage_" + recordType) + " from stdin",
                            new ByteArrayInputStream(lines),
                            1 << 16);
        } catch (SQLException failure) {
            throw new IllegalStateException("rows could not be staged, SQLSTATE " + failure.getSQLState(), failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /// Finds out what each staged record is: new, known, changed, said again, or lost for a reference.
    /// The types it refers to must have been stored before.
    public Outcome plan(RecordType type, String agency) {
        sql.sql("analyze " + stage(type)).update();
        List<Field> references = references(type);
        StringBuilder ids = new StringBuilder();
        StringBuilder joins = new StringBuilder();
        StringBuilder lost = new StringBuilder("false");
        for (int i = 0; i < references.size(); i++) {
            Field field = references.get(i);
            String column = "s." + Identifier.quoted(field.name());
            String to = Objects.requireNonNull(field.refersTo());
            ids.append(", f%d.id as ref%d".formatted(i, i));
            lost.append(" or (%s is not null and f%d.id is null)".formatted(column, i));
            joins.append("""
                     left join (select r.id, r.key from register.record r join %s c
                                  on c.record_id = r.id and c.superseded_at = 'infinity'
                                 where r.type = '%s' and r.agency = :agency) f%d on f%d.key = %s
                    """.formatted(Identifier.table(to), to, i, i, column));
        }
        sql.sql("""
                create temp table %1$s on commit drop as
                with resolved as (
                  select s.seq, s.key, s.names_only, s.content_hash, s.mark, (%2$s) as lost%3$s from %4$s s%5$s),
                ranked as (
                  select *, row_number() over turns as nth, first_value(seq) over turns as first_seq from resolved
                  window turns as (partition by lost, key order by names_only, seq))
                select k.*, r.id as record_id, v.version as current_version, i.mark as old_mark,
                       case when v.version is not null then v.version
                            when r.id is not null then (select max(x.version) from %6$s x where x.record_id = r.id)
                       end as last_version,
                       case when k.lost then 'lost'
                            when k.nth > 1 then 'again'
                            when v.version is null then 'new'
                            when k.names_only or v.content_hash = k.content_hash then 'known'
                            else 'changed' end as outcome
                  from ranked k
                  left join register.record r on r.type = '%8$s' and r.agency = :agency and r.key = k.key
                  left join %6$s v on v.record_id = r.id and v.superseded_at = 'infinity'
                  left join %7$s i on i.record_id = v.record_id and i.version = v.version
                """.formatted(
                                plan(type),
                                lost,
                                ids,
                                stage(type),
                                joins,
                                Identifier.table(type.name()),
                                Identifier.identity(type.name()),
                                type.name()))
                .param("agency", agency)
                .update();
        sql.sql("analyze " + plan(type)).update();
        return outcome(type);
    }

    private Outcome outcome(RecordType type) {
        Map<String, Long> counts = new TreeMap<>();
        sql.sql("select outcome, count(*) from " + plan(type) + " group by outcome")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        long again = counts.getOrDefault("again", 0L);
        long clashing = again == 0
                ? 0
                : sql.sql("select count(*) " + again(type) + " and not " + saysTheSame(type))
                        .query(Long.class)
                        .single();
        return new Outcome(
                counts.getOrDefault("new", 0L),
                counts.getOrDefault("known", 0L),
                counts.getOrDefault("changed", 0L),
                counts.getOrDefault("lost", 0L),
                again - clashing,
                clashing);
    }

    private static String again(RecordType type) {
        return "from %s p join %s s using (seq) join %s f on f.seq = p.first_seq where p.outcome = 'again'"
                .formatted(plan(type), stage(type), stage(type));
    }

    /// Whether `s` says nothing that `f` does not say too: a row that only names its record, or repeats
    /// a part.
    private static String saysTheSame(RecordType type) {
        String fields = type.openFields().stream()
                .map(field -> Identifier.quoted(field.name()))
                .map(name -> "(s." + name + " is null or s." + name + " is not distinct from f." + name + ")")
                .collect(Collectors.joining(" and "));
        return "(s.names_only or s.content_hash = f.content_hash or ((s.mark is null or s.mark = f.mark)"
                + (fields.isEmpty() ? "" : " and " + fields) + "))";
    }

    /// The first rows whose reference nobody reported, in the order of the file.
    public List<Lost> lost(RecordType type, int limit) {
        List<Lost> all = new ArrayList<>();
        List<Field> references = references(type);
        for (int i = 0; i < references.size(); i++) {
            Field field = references.get(i);
            sql.sql(
                            "select s.sheet, s.row_ from %s p join %s s using (seq) where p.lost and s.%s is not null and p.ref%d is null order by p.seq limit %d"
                                    .formatted(plan(type), stage(type), Identifier.quoted(field.name()), i, limit))
                    .query(row -> {
                        all.add(new Lost(
                                new FileRow(row.getString(1), row.getInt(2)),
                                field.name(),
                                Objects.requireNonNull(field.refersTo())));
                    });
        }
        return all;
    }

    /// The first rows whose key an earlier one had, in the order of the file.
    public List<Again> again(RecordType type, boolean same, int limit) {
        return sql.sql("select s.sheet, s.row_, f.sheet, f.row_ " + again(type) + " and " + (same ? "" : "not ")
                        + saysTheSame(type) + " order by s.seq limit " + limit)
                .query((row, number) -> new Again(
                        new FileRow(row.getString(1), row.getInt(2)),
                        new FileRow(row.getString(3), row.getInt(4)),
                        same))
                .list();
    }

    /// The first changed records with the open fields that changed.
    public List<Changed> changed(RecordType type, int limit) {
        List<Field> references = references(type);
        String fields = type.openFields().stream()
                .map(field -> {
                    int reference = references.indexOf(field);
                    String name = Identifier.quoted(field.name());
                    String after = reference < 0 ? "s." + name : "p.ref" + reference;
                    return "case when v." + name + " is distinct from " + after + " then '" + field.name() + "' end";
                })
                .collect(Collectors.joining(", "));
        return sql.sql("""
                select s.sheet, s.row_, p.record_id, array_remove(array[%s]::text[], null), p.mark is distinct from p.old_mark
                  from %s p join %s s using (seq) join %s v on v.record_id = p.record_id and v.version = p.current_version
                 where p.outcome = 'changed' order by p.seq limit %d
                """.formatted(fields, plan(type), stage(type), Identifier.table(type.name()), limit))
                .query((row, number) -> new Changed(
                        new FileRow(row.getString(1), row.getInt(2)),
                        row.getLong(3),
                        List.of((String[]) row.getArray(4).getArray()),
                        row.getBoolean(5)))
                .list();
    }

    /// Adds the new records and the new versions of changed ones; closes the versions before them.
    public void store(RecordType type, String agency, long importId, String file, Instant at) {
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        sql.sql("""
                insert into register.record (id, type, agency, key)
                select s.candidate, '%s', :agency, p.key from %s p join %s s using (seq)
                 where p.outcome = 'new' and p.record_id is null
                """.formatted(type.name(), plan(type), stage(type)))
                .param("agency", agency)
                .update();
        sql.sql("""
                update %s v set superseded_at = :at from %s p
                 where p.outcome = 'changed' and v.record_id = p.record_id and v.version = p.current_version
                """.formatted(Identifier.table(type.name()), plan(type)))
                .param("at", moment)
                .update();
        List<Field> references = references(type);
        String names = type.openFields().stream()
                .map(field -> ", " + Identifier.quoted(field.name()))
                .collect(Collectors.joining());
        String values = type.openFields().stream()
                .map(field -> field.type() == FieldType.REFERENCE
                        ? ", p.ref" + references.indexOf(field)
                        : ", s." + Identifier.quoted(field.name()))
                .collect(Collectors.joining());
        sql.sql("""
                insert into %s (record_id, version, recorded_at, import_id, source_file, source_sheet, source_row,
                                agency, content_hash%s)
                select coalesce(p.record_id, s.candidate), coalesce(p.last_version, 0) + 1, :at, :import, :file,
                       s.sheet, s.row_, :agency, s.content_hash%s
                  from %s p join %s s using (seq) where p.outcome in ('new', 'changed')
                """.formatted(Identifier.table(type.name()), names, values, plan(type), stage(type)))
                .param("at", moment)
                .param("import", importId)
                .param("file", file)
                .param("agency", agency)
                .update();
        sql.sql("""
                insert into %s (record_id, version, sealed, mark)
                select s.candidate, 1, s.sealed, s.mark from %s p join %s s using (seq)
                 where p.outcome = 'new' and p.record_id is null and s.sealed is not null
                """.formatted(Identifier.identity(type.name()), plan(type), stage(type)))
                .update();
    }

    /// Personal fields that were sealed for an id their record did not get, and must be sealed for the
    /// right one.
    ///
    /// @param oldVersion version before, where its personal fields differ; 0 where they do not
    public record Resealing(
            long seq, long candidate, long recordId, int version, byte[] sealed, byte[] mark, int oldVersion) {}

    /// The next such fields after `seq`, at most `limit`.
    public List<Resealing> resealings(RecordType type, long seq, int limit) {
        return sql.sql("""
                select s.seq, s.candidate, p.record_id, coalesce(p.last_version, 0) + 1, s.sealed, s.mark,
                       case when p.old_mark is distinct from p.mark then coalesce(p.current_version, 0) else 0 end
                  from %s p join %s s using (seq)
                 where p.outcome in ('new', 'changed') and p.record_id is not null and s.sealed is not null
                   and s.seq > :seq order by s.seq limit %d
                """.formatted(plan(type), stage(type), limit))
                .param("seq", seq)
                .query((row, number) -> new Resealing(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getInt(4),
                        row.getBytes(5),
                        row.getBytes(6),
                        row.getInt(7)))
                .list();
    }

    /// Drops the temporary tables; a transaction that goes on may need them again.
    public void end(RecordType type) {
        sql.sql("drop table if exists " + stage(type) + ", " + plan(type)).update();
    }

    /// Ids for records that may turn out new. Taken from the sequence outside the transaction: a gap is
    /// no harm.
    public static long[] reserveIds(DataSource dataSource, int count) {
        try (Connection connection = dataSource.getConnection();
                java.sql.PreparedStatement statement = connection.prepareStatement(
                        "select nextval(pg_get_serial_sequence('register.record', 'id')) from generate_series(1, ?)")) {
            statement.setInt(1, count);
            long[] ids = new long[count];
            try (java.sql.ResultSet rows = statement.executeQuery()) {
                for (int i = 0; rows.next(); i++) {
                    ids[i] = rows.getLong(1);
                }
            }
            return ids;
        } catch (SQLException failure) {
            throw new IllegalStateException("no ids could be reserved, SQLSTATE " + failure.getSQLState(), failure);
        }
    }

    private static List<Field> references(RecordType type) {
        return type.openFields().stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .toList();
    }

    private static String stage(RecordType type) {
        return "pg_temp." + Identifier.quoted("stage_" + type.name());
    }

    private static String plan(RecordType type) {
        return "pg_temp." + Identifier.quoted("plan_" + type.name());
    }
}
