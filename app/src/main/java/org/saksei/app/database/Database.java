package org.saksei.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.saksei.app.database.store.ServerStore;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// A pool of connections to the directory's own PostgreSQL or to an outside one, with all migrations
/// applied.
public final class Database implements AutoCloseable {

    /// Oldest server that has everything we use (`uuidv7()`, virtual generated columns).
    static final int OLDEST_SERVER = 18;

    private final HikariDataSource pool;
    private final @Nullable EmbeddedPostgres embedded;
    private final Deque<Runnable> first = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::leave, "saksei-leave");
    private boolean open = true;

    private Database(HikariDataSource pool, @Nullable EmbeddedPostgres embedded) {
        this.pool = pool;
        this.embedded = embedded;
    }

    /// Ctrl-C and SIGTERM leave the database as [#close()] does.
    private Database leftAtExit() {
        Runtime.getRuntime().addShutdownHook(atExit);
        return this;
    }

    /// The server of the data directory, started when it is not running.
    public static Database embedded(DataDirectory directory, String version, Consumer<String> progress) {
        EmbeddedPostgres server = EmbeddedPostgres.open(directory, version, progress);
        try {
            HikariConfig config = configuration(server.url());
            config.setUsername(server.user());
            config.setPassword(server.password());
            return new Database(new HikariDataSource(config), server).leftAtExit();
        } catch (RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    /// A server the administrator runs, version 18 or newer, with an empty database or one of ours.
    ///
    /// @param address `jdbc:postgresql://host:port/database`; user and password may stand in it, in the
    ///     environment (`SAKSEI_DATABASE_USER`, `SAKSEI_DATABASE_PASSWORD`) or in `~/.pgpass`
    public static Database outside(String address, Map<String, String> environment) {
        if (!address.startsWith("jdbc:postgresql:")) {
            throw Refused.wrongUsage(Problem.of(DatabaseProblem.ADDRESS_UNKNOWN, new Place.InInput("--database")));
        }
        HikariConfig config = configuration(address);
        Optional.ofNullable(environment.get("SAKSEI_DATABASE_USER")).ifPresent(config::setUsername);
        Optional.ofNullable(environment.get("SAKSEI_DATABASE_PASSWORD")).ifPresent(config::setPassword);
        config.setConnectionTimeout(10_000);
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException failure) {
            throw Refused.because(Problem.of(
                    DatabaseProblem.SERVER_UNREACHABLE, new Place.InInput("--database"), "reason", stateOf(failure)));
        }
        try (Connection connection = pool.getConnection()) {
            check(ServerStore.facts(connection));
            return new Database(pool, null).leftAtExit();
        } catch (SQLException | RuntimeException failure) {
            pool.close();
            throw failure instanceof RuntimeException runtime
                    ? runtime
                    : new IllegalStateException("the server was reached and then not", failure);
        }
    }

    static void check(ServerStore.Facts facts) {
        if (facts.version() < OLDEST_SERVER * 10_000) {
            throw Refused.because(Problem.of(
                    DatabaseProblem.SERVER_TOO_OLD,
                    new Place.InInput("--database"),
                    "found",
                    facts.version() / 10_000,
                    "needed",
                    OLDEST_SERVER));
        }
        if (!facts.encoding().equals("UTF8")) {
            throw Refused.because(Problem.of(
                    DatabaseProblem.SERVER_WRONG_ENCODING, new Place.InInput("--database"), "found", facts.encoding()));
        }
    }

    private static HikariConfig configuration(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("saksei");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        config.addDataSourceProperty("ApplicationName", "saksei");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Details of the server's errors quote the values of rows; they must not reach an exception's message.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    /// The first SQLSTATE among the causes: enough to act on, without what the server quotes.
    private static String stateOf(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                return "SQLSTATE " + sql.getSQLState();
            }
        }
        return failure.getClass().getSimpleName();
    }

    /// Brings the fixed tables to this program's version.
    ///
    /// @throws Refused when a newer program has changed them
    public void migrate(DataDirectory directory) {
        Migrations.apply(pool, directory.path());
    }

    public DataSource dataSource() {
        return pool;
    }

    /// The directory's own server, or nothing where the administrator runs it.
    public Optional<EmbeddedPostgres> embeddedServer() {
        return Optional.ofNullable(embedded);
    }

    /// Runs `work` before the database is left; the latest given runs first.
    public synchronized void beforeClosing(Runnable work) {
        first.push(work);
    }

    @Override
    public void close() {
        leave();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // The JVM is ending: the hook runs beside us and finds nothing left to do.
            return;
        }
    }

    private synchronized void leave() {
        if (!open) {
            return;
        }
        open = false;
        while (!first.isEmpty()) {
            first.pop().run();
        }
        pool.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
