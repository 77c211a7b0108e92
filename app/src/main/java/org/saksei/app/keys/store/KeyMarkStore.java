package org.saksei.app.keys.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one row of `keys.mark`.
public final class KeyMarkStore {

    private final JdbcClient sql;

    public KeyMarkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Waits for whoever is making or changing keys; until the end of the transaction.
    public void lock() {
        sql.sql("lock table keys.mark in exclusive mode").update();
    }

    public Optional<byte[]> find() {
        return sql.sql("select sealed from keys.mark").query(byte[].class).optional();
    }

    public void put(byte[] sealed) {
        sql.sql("insert into keys.mark (sealed) values (:sealed) on conflict (only_one) do update set sealed = :sealed")
                .param("sealed", sealed)
                .update();
    }
}
