package org.saksei.app.report.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many records the register held at a moment.
public final class RecordCountStore {

    private final JdbcClient sql;

    public RecordCountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param recordType name of a type of the pack: letters, digits and underscores
    /// @return 0 where the type has no table yet
    public long count(String recordType, Instant asOf) {
        String table = "register.\"" + recordType + "\"";
        boolean exists = sql.sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
        if (!exists) {
            return 0;
        }
        OffsetDateTime moment = asOf.atOffset(ZoneOffset.UTC);
        return sql.sql("select count(*) from " + table + " where recorded_at <= :moment and superseded_at > :moment")
                .param("moment", moment)
                .query(Long.class)
                .single();
    }
}
