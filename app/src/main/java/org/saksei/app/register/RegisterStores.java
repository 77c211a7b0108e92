package org.saksei.app.register;

import javax.sql.DataSource;
import org.saksei.app.register.store.IdentityStore;
import org.saksei.app.register.store.ImportRunStore;
import org.saksei.app.register.store.RecordStore;
import org.saksei.app.register.store.StageStore;
import org.saksei.app.register.store.TableStore;
import org.saksei.app.register.store.UndoStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stores of the register, together.
record RegisterStores(
        TableStore tables,
        StageStore stage,
        IdentityStore identity,
        ImportRunStore runs,
        UndoStore undo,
        RecordStore records) {

    static RegisterStores of(DataSource dataSource, JdbcClient sql) {
        return new RegisterStores(
                new TableStore(sql),
                new StageStore(dataSource, sql),
                new IdentityStore(dataSource, sql),
                new ImportRunStore(sql),
                new UndoStore(sql),
                new RecordStore(dataSource, sql));
    }
}
