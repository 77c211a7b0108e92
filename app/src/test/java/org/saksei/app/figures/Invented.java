package org.saksei.app.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.register.RegisterService;
import org.saksei.pack.Pack;
import org.saksei.register.CodeList;
import org.saksei.register.Field;
import org.saksei.register.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Invented records of a pack's types, in memory and in the tables of the register, with the clusters
/// linkage found.
///
/// What is in memory is what is in the tables, so that a second way of counting can be compared with the
/// SQL.
public final class Invented {

    /// Every record was recorded at this moment unless a test says otherwise.
    static final Instant RECORDED = Instant.parse("2019-07-01T08:00:00Z");

    /// A record with its open fields.
    public record Kept(long id, String type, String agency, Instant recordedAt, Map<String, @Nullable Object> values) {

        @Nullable
        Object get(String field) {
            return field.equals("agency") ? agency : values.get(field);
        }
    }

    private final Pack pack;
    private final JdbcClient sql;
    private final Map<Long, Kept> records = new LinkedHashMap<>();
    private final Map<Long, Long> clusters = new LinkedHashMap<>();
    private long lastId;

    public Invented(Pack pack, Installation installation) {
        this.pack = pack;
        this.sql = installation.transactions().sql();
        new RegisterService(installation, () -> pack).applyPlan(Actor.operator());
    }

    public Collection<Kept> records() {
        return records.values();
    }

    public List<Kept> records(String type) {
        return records.values().stream()
                .filter(record -> record.type().equals(type))
                .toList();
    }

    @Nullable
    Kept find(@Nullable Object id) {
        return id == null ? null : records.get((Long) id);
    }

    /// The number of the person or case a record belongs to; negative for a record that stands alone.
    long cluster(Kept record) {
        Long cluster = clusters.get(record.id());
        return cluster == null || linkage(record) == null ? -record.id() : cluster;
    }

    private @Nullable String linkage(Kept record) {
        RecordType type = pack.recordTypes().get(record.type());
        return type == null ? null : type.linkage();
    }

    /// Values are given as name, value, name, value.
    long add(String type, String agency, Object... namesAndValues) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return add(new Kept(++lastId, type, agency, RECORDED, values));
    }

    private long add(Kept record) {
        records.put(record.id(), record);
        sql.sql("insert into register.record (id, type, agency, key) values (?, ?, ?, ?)")
                .params(record.id(), record.type(), record.agency(), "key " + record.id())
                .update();
        insert(record, 1);
        written();
        return record.id();
    }

    /// A later version of a record, or its withdrawal where `values` is null.
    void change(long id, Instant at, @Nullable Map<String, @Nullable Object> values) {
        Kept before = records.get(id);
        if (before == null) {
            throw new IllegalArgumentException("no record " + id);
        }
        sql.sql("update register.\"" + before.type() + "\" set superseded_at = ? where record_id = ?"
                        + " and superseded_at = 'infinity'")
                .params(time(at), id)
                .update();
        records.remove(id);
        if (values != null) {
            Kept after = new Kept(id, before.type(), before.agency(), at, values);
            records.put(id, after);
            insert(after, 2);
        }
        written();
    }

    /// What every writer says when it takes the write lock: answers remembered until now are old.
    private void written() {
        sql.sql("update register.generation set number = nextval('register.generation_number')")
                .update();
    }

    /// Says that the records are one person or case.
    void link(long cluster, long... ids) {
        for (long id : ids) {
            Kept record = records.get(id);
            String model = record == null ? null : linkage(record);
            if (model == null) {
                throw new IllegalArgumentException("not a record that is linked: " + id);
            }
            clusters.put(id, cluster);
            sql.sql("insert into linkage.member (model, record_id, cluster_id, since) values (?, ?, ?, ?)")
                    .params(model, id, cluster, time(RECORDED))
                    .update();
        }
        written();
    }

    void undecided(String model, long left, long right) {
        sql.sql("insert into linkage.review_pair (model, left_id, right_id, weight, since)"
                        + " values (?, ?, ?, 3.5, ?)")
                .params(model, left, right, time(RECORDED))
                .update();
        written();
    }

    /// `count` records of every type with random fields, a third of them empty, dated from 2017 to 2019;
    /// about half of the records of linked types share a cluster.
    public void fill(Random random, int count) {
        List<RecordType> types = new ArrayList<>(pack.recordTypes().values());
        for (int round = 0; round < 2; round++) {
            // Twice, so that references lead to records of types that come later too.
            for (RecordType type : types) {
                // Proceedings are of many stages; figures look at one of them each.
                int many = type.name().equals("proceeding") ? count * 3 : count / 2;
                for (int i = 0; i < many; i++) {
                    add(random(type, random));
                }
            }
        }
        for (RecordType type : types) {
            if (type.linkage() != null) {
                for (Kept record : records(type.name())) {
                    if (random.nextBoolean()) {
                        link(1_000_000L + type.name().hashCode() % 1000 + random.nextInt(count / 3), record.id());
                    }
                }
            }
        }
    }

    private Kept random(RecordType type, Random random) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : type.openFields()) {
            values.put(field.name(), random.nextInt(3) == 0 ? null : value(field, random));
        }
        List<String> agencies = new ArrayList<>(pack.trust());
        agencies.add("elsewhere");
        String agency = agencies.get(random.nextInt(agencies.size()));
        Instant recordedAt = RECORDED.plusSeconds(random.nextInt(1000));
        return new Kept(++lastId, type.name(), agency, recordedAt, values);
    }

    private @Nullable Object value(Field field, Random random) {
        return switch (field.type()) {
            case TEXT -> "text " + random.nextInt(4);
            case INTEGER -> (long) (random.nextInt(4) == 0 ? 2017 + random.nextInt(3) : random.nextInt(40) - 2);
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(2000) - 200, 1);
            case DATE -> LocalDate.of(2018, 1, 1).plusDays(random.nextInt(730));
            case BOOLEAN -> random.nextBoolean();
            case CODE -> code(field, random);
            case CODES -> random.nextInt(4) == 0 ? List.of() : codes(field, random);
            case REFERENCE -> {
                List<Kept> targets = records(String.valueOf(field.refersTo()));
                yield targets.isEmpty()
                        ? null
                        : targets.get(random.nextInt(targets.size())).id();
            }
        };
    }

    /// Mostly one of the first codes, so that records meet; sometimes one that no list has.
    private String code(Field field, Random random) {
        CodeList list = pack.codeLists().get(String.valueOf(field.list()));
        List<String> codes = list == null ? List.of() : List.copyOf(list.codes().keySet());
        if (codes.isEmpty() || random.nextInt(30) == 0) {
            return "gone";
        }
        return codes.get(random.nextInt(random.nextInt(3) == 0 ? codes.size() : Math.min(codes.size(), 6)));
    }

    private List<String> codes(Field field, Random random) {
        return random.ints(1 + random.nextInt(3), 0, 1)
                .mapToObj(ignored -> code(field, random))
                .distinct()
                .toList();
    }

    private void insert(Kept record, int version) {
        RecordType type = pack.recordTypes().get(record.type());
        List<String> columns = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(record.id());
        parameters.add(version);
        parameters.add(time(record.recordedAt()));
        parameters.add(record.agency());
        record.values().forEach((name, value) -> {
            columns.add(", \"" + name + "\"");
            parameters.add(value instanceof List<?> list ? list.toArray(String[]::new) : value);
        });
        if (type == null) {
            throw new IllegalArgumentException("no type " + record.type());
        }
        sql.sql("insert into register.\"" + record.type()
                        + "\" (record_id, version, recorded_at, agency, import_id, content_hash, source_file,"
                        + " source_sheet, source_row"
                        + String.join("", columns) + ") values (?, ?, ?, ?, 1, '', 'invented.xlsx', 'sheet', "
                        + record.id()
                        + ", ?".repeat(columns.size()) + ")")
                .params(parameters)
                .update();
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
