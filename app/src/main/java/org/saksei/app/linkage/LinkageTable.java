package org.saksei.app.linkage;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksei.app.linkage.store.DecisionStore;
import org.saksei.app.register.LinkageRow;
import org.saksei.linkage.Decision;
import org.saksei.linkage.RecordKey;
import org.saksei.linkage.RecordTable;
import org.saksei.register.RecordType;

/// The register's records of one type as the linkage library wants them: texts, named by agency and the
/// agency's own key, so that nothing depends on the order in which files arrived.
final class LinkageTable {

    /// As wide for every moment, so that texts sort as moments do.
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    /// The column that holds the agency.
    private static final String AGENCY = "agency";

    private final RecordTable table;
    private final Map<RecordKey, Long> ids;

    private LinkageTable(RecordTable table, Map<RecordKey, Long> ids) {
        this.table = table;
        this.ids = ids;
    }

    static LinkageTable of(RecordType type, Iterable<LinkageRow> rows) {
        List<String> columns = new ArrayList<>(type.fields().keySet());
        columns.add(AGENCY);
        RecordTable.Builder builder = RecordTable.builder(columns);
        Map<RecordKey, Long> ids = new HashMap<>();
        List<@Nullable String> values = new ArrayList<>();
        for (LinkageRow row : rows) {
            values.clear();
            for (String field : type.fields().keySet()) {
                values.add(text(row.values().get(field)));
            }
            values.add(row.agency());
            builder.add(row.agency(), row.key(), values);
            ids.put(new RecordKey(row.agency(), row.key()), row.recordId());
        }
        return new LinkageTable(builder.build(), ids);
    }

    RecordTable records() {
        return table;
    }

    long id(RecordKey key) {
        return Objects.requireNonNull(ids.get(key));
    }

    /// The record of an id, or nothing where it was withdrawn since.
    Map<Long, RecordKey> keys() {
        Map<Long, RecordKey> keys = new HashMap<>();
        ids.forEach((key, id) -> keys.put(id, key));
        return keys;
    }

    /// Decisions about records that are still there.
    static List<Decision> decisions(List<DecisionStore.Decision> kept, Map<Long, RecordKey> keys) {
        List<Decision> decisions = new ArrayList<>();
        for (DecisionStore.Decision each : kept) {
            RecordKey left = keys.get(each.pair().left());
            RecordKey right = keys.get(each.pair().right());
            if (left != null && right != null) {
                decisions.add(new Decision(
                        left,
                        right,
                        Decision.Answer.valueOf(each.decision().toUpperCase(Locale.ROOT)),
                        each.who(),
                        MOMENT.format(each.decidedAt()),
                        each.why()));
            }
        }
        return decisions;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> codes ->
                String.join(";", codes.stream().map(Object::toString).toList());
            default -> value.toString();
        };
    }
}
