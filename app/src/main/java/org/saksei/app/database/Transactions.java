package org.saksei.app.database;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs work in a transaction, in a server and in a command alike.
///
/// Everything done through [#sql()] or [#dataSource()] inside the work belongs to the transaction. A
/// transaction inside another joins it. An exception rolls everything back.
public final class Transactions {

    private final DataSource dataSource;
    private final JdbcTransactionManager manager;
    private final JdbcClient sql;
    private final TransactionTemplate writing;
    private final TransactionTemplate apart;
    private final TransactionTemplate reading;
    private final Consumer<RuntimeException> afterRollback;

    public Transactions(DataSource dataSource) {
        this(dataSource, failure -> {});
    }

    /// @param afterRollback told of every exception that rolled a transaction back, when that is done
    public Transactions(DataSource dataSource, Consumer<RuntimeException> afterRollback) {
        this.dataSource = dataSource;
        this.manager = new JdbcTransactionManager(dataSource);
        this.sql = JdbcClient.create(dataSource);
        this.writing = new TransactionTemplate(manager);
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.afterRollback = afterRollback;
    }

    /// Work that changes something (read committed).
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        return run(writing, work);
    }

    /// As [#write(Supplier)], for work without a result.
    public void write(Runnable work) {
        run(writing, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /// Work in a transaction of its own, whatever becomes of the surrounding one.
    public void writeApart(Runnable work) {
        run(apart, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /// Work that only reads, and sees one moment throughout (repeatable read). Not for personal data:
    /// reading those leaves a trace in the log, which is a change.
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return run(reading, work);
    }

    @SuppressWarnings("NullAway") // the result is null exactly when T allows it
    private <T extends @Nullable Object> T run(TransactionTemplate template, Supplier<T> work) {
        try {
            return template.execute(status -> work.get());
        } catch (RuntimeException failure) {
            afterRollback.accept(failure);
            throw failure;
        }
    }

    /// SQL in the current transaction, or in one of its own where there is none.
    public JdbcClient sql() {
        return sql;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /// For Spring's own parts.
    public PlatformTransactionManager manager() {
        return Objects.requireNonNull(manager);
    }
}
