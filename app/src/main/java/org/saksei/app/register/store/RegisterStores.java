package org.saksei.app.register.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stores of the register, together.
public record RegisterStores(
        TableStore tables,
        StageStore stage,
        IdentityStore identity,
        ImportRunStore runs,
        UndoStore undo,
        RecordStore records) {

    public static RegisterStores of(DataSource dataSource, JdbcClient sql) {
        return new RegisterStores(
                new TableStore(sql),
                new StageStore(dataSource, sql),
                new IdentityStore(dataSource, sql),
                new ImportRunStore(sql),
                new UndoStore(sql),
                new RecordStore(dataSource, sql));
    }
}
