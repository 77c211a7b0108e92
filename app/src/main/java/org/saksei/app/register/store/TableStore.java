package org.saksei.app.register.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.saksei.register.FieldType;
import org.saksei.register.TablePlan;
import org.saksei.register.TableShape;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes and changes the tables of record types as a plan says, and remembers what they look like.
///
/// The tables have no foreign keys to each other: a checked million of rows would take three times as
/// long, and the import resolves every reference itself.
public final class TableStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;

    public TableStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What the tables look like now.
    public List<TableShape> shapes() {
        return sql.sql("select shapes::text from register.plan_applied order by id desc limit 1")
                .query(String.class)
                .optional()
                .map(TableStore::shapes)
                .orElse(List.of());
    }

    /// Performs every change; the caller's transaction makes it all or nothing.
    public void apply(TablePlan plan, List<TableShape> after, String pack, String version, Instant at) {
        plan.changes().forEach(this::perform);
        ArrayNode lines = JSON.createArrayNode();
        plan.changes().forEach(change -> lines.add(change.text()));
        sql.sql("""
                insert into register.plan_applied (pack, version, plan, shapes, applied_at)
                values (:pack, :version, :plan::jsonb, :shapes::jsonb, :at)
                """)
                .param("pack", pack)
                .param("version", version)
                .param("plan", lines.toString())
                .param("shapes", json(after).toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void perform(TablePlan.Change change) {
        switch (change) {
            case TablePlan.Change.CreateTable(TableShape shape) -> create(shape);
            case TablePlan.Change.AddField(String type, String field, TableShape.Column column) -> {
                if (!column.personal()) {
                    sql.sql("alter table " + Identifier.table(type) + " add column " + Identifier.quoted(field) + " "
                                    + sqlType(column.type()))
                            .update();
                    index(type, field, column.type());
                }
            }
            case TablePlan.Change.WidenField(String type, String field, TableShape.Column from, FieldType to) -> {
                if (!from.personal()) {
                    String name = Identifier.quoted(field);
                    String using = to == FieldType.CODES ? "array[" + name + "]" : name + "::" + sqlType(to);
                    sql.sql("alter table " + Identifier.table(type) + " alter column " + name + " type " + sqlType(to)
                                    + " using " + using)
                            .update();
                }
            }
        }
    }

    private void create(TableShape shape) {
        String table = Identifier.table(shape.recordType());
        StringBuilder columns = new StringBuilder();
        shape.columns().forEach((name, column) -> {
            if (!column.personal()) {
                columns.append(",\n    ")
                        .append(Identifier.quoted(name))
                        .append(' ')
                        .append(sqlType(column.type()));
            }
        });
        sql.sql("""
                create table %s (
                    record_id bigint not null,
                    version int not null,
                    recorded_at timestamptz not null,
                    superseded_at timestamptz not null default 'infinity',
                    import_id bigint not null,
                    source_file text not null,
                    source_sheet text,
                    source_row int not null,
                    agency text not null,
                    content_hash bytea not null%s,
                    primary key (record_id, version)
                )
                """.formatted(table, columns)).update();
        sql.sql("create unique index on " + table + " (record_id) where superseded_at = 'infinity'")
                .update();
        sql.sql("create table " + Identifier.identity(shape.recordType())
                        + " (record_id bigint not null, version int not null, sealed bytea not null,"
                        + " mark bytea not null, primary key (record_id, version))")
                .update();
        shape.columns().forEach((name, column) -> {
            if (!column.personal()) {
                index(shape.recordType(), name, column.type());
            }
        });
    }

    /// Tells the planner how many records there are now: without it the first questions after a large
    /// import are answered row by row.
    public void analyze(String recordType) {
        sql.sql("analyze " + Identifier.table(recordType)).update();
    }

    /// Dates place records in periods and references lead to them: both are looked up for every figure.
    private void index(String recordType, String field, FieldType type) {
        if (type == FieldType.DATE || type == FieldType.REFERENCE) {
            sql.sql("create index on " + Identifier.table(recordType) + " (" + Identifier.quoted(field) + ")")
                    .update();
        }
    }

    static String sqlType(FieldType type) {
        return switch (type) {
            case TEXT, CODE -> "text";
            case INTEGER, REFERENCE -> "bigint";
            case DECIMAL -> "numeric";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
            case CODES -> "text[]";
        };
    }

    private static ArrayNode json(List<TableShape> shapes) {
        ArrayNode all = JSON.createArrayNode();
        for (TableShape shape : shapes) {
            ObjectNode type = all.addObject();
            type.put("type", shape.recordType());
            ObjectNode fields = type.putObject("fields");
            shape.columns().forEach((name, column) -> {
                ObjectNode field = fields.putObject(name);
                field.put("type", column.type().name());
                field.put("personal", column.personal());
                if (column.refersTo() != null) {
                    field.put("to", column.refersTo());
                }
            });
        }
        return all;
    }

    private static List<TableShape> shapes(String json) {
        List<TableShape> shapes = new ArrayList<>();
        for (JsonNode type : JSON.readTree(json)) {
            SequencedMap<String, TableShape.Column> columns = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> field : type.get("fields").properties()) {
                JsonNode to = field.getValue().get("to");
                columns.put(
                        field.getKey(),
                        new TableShape.Column(
                                FieldType.valueOf(field.getValue().get("type").stringValue()),
                                field.getValue().get("personal").booleanValue(),
                                to == null ? null : to.stringValue()));
            }
            shapes.add(new TableShape(type.get("type").stringValue(), columns));
        }
        return shapes;
    }
}
