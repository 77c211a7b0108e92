package org.saksei.app.register.store;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.saksei.register.Field;
import org.saksei.register.RecordType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads current records with their sealed personal fields, and the places of the gazetteer.
public final class RecordStore {

    private final DataSource dataSource;
    private final JdbcClient sql;

    public RecordStore(DataSource dataSource, JdbcClient sql) {
        this.dataSource = dataSource;
        this.sql = sql;
    }

    /// A current record.
    ///
    /// @param values the filled open fields; a reference is the id of its record
    public record Current(
            long recordId,
            int version,
            String agency,
            String key,
            Map<String, Object> values,
            byte @Nullable [] sealed) {}

    /// A place below the districts of the pack.
    public record Settlement(String code, String nameEn, String nameKm) {}

    /// The next current records of a type after an agency's key, in the order of agencies and keys.
    public List<Current> currentAfter(RecordType type, String agency, String key, int limit) {
        List<Field> fields = type.openFields();
        StringBuilder columns = new StringBuilder();
        fields.forEach(field -> columns.append(", v.").append(Identifier.quoted(field.name())));
        return sql.sql("""
                select v.record_id, v.version, v.agency, r.key, i.sealed%s
                  from register.record r
                  join %s v on v.record_id = r.id and v.superseded_at = 'infinity'
                  left join %s i on i.record_id = v.record_id and i.version = v.version
                 where r.type = :type and (r.agency, r.key) > (:agency, :key)
                 order by r.agency, r.key limit %d
                """.formatted(columns, Identifier.table(type.name()), Identifier.identity(type.name()), limit))
                .param("type", type.name())
                .param("agency", agency)
                .param("key", key)
                .query((row, number) -> current(row, fields))
                .list();
    }

    /// The id of a record by the name its agency gives it, whether or not it has a current version.
    public Optional<Long> findId(String recordType, String agency, String key) {
        return sql.sql("select id from register.record where type = :type and agency = :agency and key = :key")
                .param("type", recordType)
                .param("agency", agency)
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    /// Where a current record comes from, with its open fields.
    ///
    /// @param key which record of its agency it is
    public record Sourced(
            long recordId,
            int version,
            String agency,
            String key,
            Instant recordedAt,
            String file,
            @Nullable String sheet,
            int row,
            Map<String, Object> values) {}

    /// Some current records by id.
    ///
    /// @param agency only records of this agency, or nothing for all
    public List<Sourced> current(RecordType type, Collection<Long> ids, Optional<String> agency) {
        List<Field> fields = type.openFields();
        StringBuilder columns = new StringBuilder();
        fields.forEach(field -> columns.append(", v.").append(Identifier.quoted(field.name())));
        return sql.sql("""
                select v.record_id, v.version, v.agency, r.key, v.recorded_at, v.source_file, v.source_sheet, v.source_row%s
                  from %s v join register.record r on r.id = v.record_id
                 where v.record_id = any(:ids) and v.superseded_at = 'infinity'
                   and (:agency::text is null or v.agency = :agency)
                 order by v.record_id
                """.formatted(columns, Identifier.table(type.name())))
                .param("ids", ids.toArray(new Long[0]))
                .param("agency", agency.orElse(null), java.sql.Types.VARCHAR)
                .query((row, number) -> new Sourced(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6),
                        row.getString(7),
                        row.getInt(8),
                        values(row, 9, fields)))
                .list();
    }

    /// Agency and key of some records, in that order, by id.
    public Map<Long, List<String>> names(Collection<Long> ids) {
        Map<Long, List<String>> names = new HashMap<>();
        sql.sql("select id, agency, key from register.record where id = any(:ids)")
                .param("ids", ids.toArray(new Long[0]))
                .query(row -> {
                    names.put(row.getLong(1), List.of(row.getString(2), row.getString(3)));
                });
        return names;
    }

    /// Records whose current version was recorded after a moment.
    public Set<Long> recordedAfter(RecordType type, Instant moment) {
        return new HashSet<>(sql.sql("select record_id from " + Identifier.table(type.name())
                        + " where superseded_at = 'infinity' and recorded_at > :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    public long countCurrent(RecordType type) {
        return sql.sql("select count(*) from " + Identifier.table(type.name()) + " where superseded_at = 'infinity'")
                .query(Long.class)
                .single();
    }

    private static Current current(ResultSet row, List<Field> fields) throws SQLException {
        return new Current(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                values(row, 6, fields),
                row.getBytes(5));
    }

    private static Map<String, Object> values(ResultSet row, int from, List<Field> fields) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Object value = value(row, i + from, fields.get(i));
            if (value != null) {
                values.put(fields.get(i).name(), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, int column, Field field) throws SQLException {
        return switch (field.type()) {
            case TEXT, CODE -> row.getString(column);
            case INTEGER, REFERENCE -> row.getObject(column, Long.class);
            case DECIMAL -> row.getBigDecimal(column);
            case BOOLEAN -> row.getObject(column, Boolean.class);
            case DATE -> {
                Date date = row.getDate(column);
                yield date == null ? null : date.toLocalDate();
            }
            case CODES -> {
                Array array = row.getArray(column);
                yield array == null ? null : List.of((String[]) array.getArray());
            }
        };
    }

    /// Some open fields of the current records of an agency, by key: for checks over referred records.
    ///
    /// @param limit more records than this give nothing, because they would not fit into memory
    public Optional<Map<String, Map<String, Object>>> fieldsByKey(
            RecordType type, List<Field> fields, String agency, int limit) {
        StringBuilder columns = new StringBuilder();
        fields.forEach(field -> columns.append(", v.").append(Identifier.quoted(field.name())));
        Map<String, Map<String, Object>> byKey = new HashMap<>();
        sql.sql("select r.key" + columns + " from " + Identifier.table(type.name())
                        + " v join register.record r on r.id = v.record_id"
                        + " where v.superseded_at = 'infinity' and v.agency = :agency limit " + (limit + 1))
                .param("agency", agency)
                .query(row -> {
                    byKey.put(row.getString(1), values(row, 2, fields));
                });
        return byKey.size() > limit ? Optional.empty() : Optional.of(byKey);
    }

    public List<Settlement> settlements() {
        return sql.sql("select code, name_en, name_km from register.gazetteer order by code")
                .query((row, number) -> new Settlement(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /// Adds places or corrects their names.
    public void putSettlements(List<Settlement> places) {
        new JdbcTemplate(dataSource)
                .batchUpdate(
                        "insert into register.gazetteer (code, name_en, name_km) values (?, ?, ?)"
                                + " on conflict (code) do update set name_en = excluded.name_en, name_km = excluded.name_km",
                        places,
                        1000,
                        (statement, place) -> {
                            statement.setString(1, place.code());
                            statement.setString(2, place.nameEn());
                            statement.setString(3, place.nameKm());
                        });
    }
}
