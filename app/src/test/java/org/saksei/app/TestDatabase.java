package org.saksei.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.saksei.app.database.DataDirectory.Opening;
import org.saksei.app.database.PrivateFile;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/// Gives tests a real PostgreSQL, one for all tests of the JVM: `@ExtendWith(TestDatabase.class)`.
///
/// - A parameter of type [Installation] is the shared one; the test runs in a transaction that is rolled
/// back, so it   sees the tables of the migrations, empty, and leaves nothing. (What runs in a
/// transaction apart, as a recorded   refusal does, stays: look only for your own.)
/// - A parameter of type [Fresh] makes installations with a database of their own, for tests that must
/// commit. They   cost about half a second each.
public final class TestDatabase implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(TestDatabase.class);
    private static final Path FOLDER = Path.of("target", "test-data").toAbsolutePath();

    /// Makes installations whose changes are kept until the test ends.
    public static final class Fresh implements AutoCloseable {

        private static final AtomicInteger NUMBER = new AtomicInteger();

        private final Shared shared;
        private final List<Installation> open = new ArrayList<>();

        private Fresh(Shared shared) {
            this.shared = shared;
        }

        /// An installation in a new folder under `target/` with a new database; its data are invented.
        public Installation open() {
            int number = NUMBER.incrementAndGet();
            return open(shared.folder.resolve("fresh-" + number), address(number));
        }

        /// Opens a folder of this test again, or another one on the same database.
        public Installation open(Path folder, String address) {
            Installation.Wish wish =
                    new Installation.Wish(folder, Opening.CREATE_FICTION, Optional.of(address), Optional.empty());
            Installation installation =
                    Installation.open(wish, shared.credentials(), InstantSource.system(), step -> {});
            open.add(installation);
            return installation;
        }

        /// Where the database of that number is, made when absent.
        public String address(int number) {
            return shared.createDatabase("fresh_" + number);
        }

        /// The address of an installation of [#open()], for connections of one's own.
        public Connection superuser(Installation installation) throws SQLException {
            try (Connection own = installation.database().dataSource().getConnection()) {
                return DriverManager.getConnection(own.getMetaData().getURL(), "postgres", shared.password());
            }
        }

        /// Address, user and password for `--database`, as the environment gives them.
        public Map<String, String> credentials() {
            return shared.credentials();
        }

        @Override
        public void close() {
            open.forEach(Installation::close);
        }
    }

    private static final class Shared implements AutoCloseable {

        private final Path folder;
        private final Installation installation;

        private Shared() throws IOException {
            removeLeftovers();
            this.folder = FOLDER.resolve(Long.toString(ProcessHandle.current().pid()));
            Path data = folder.resolve("shared");
            TestDirectories.shareProgramsWith(data);
            Installation.Wish wish =
                    new Installation.Wish(data, Opening.CREATE_FICTION, Optional.empty(), Optional.empty());
            this.installation = Installation.open(wish, Map.of(), InstantSource.system(), step -> {});
        }

        private String password() {
            try {
                return Files.readString(
                        installation.directory().file("postgres").resolve("password"));
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }

        private Map<String, String> credentials() {
            return Map.of("SAKSEI_DATABASE_USER", "saksei", "SAKSEI_DATABASE_PASSWORD", password());
        }

        private String createDatabase(String name) {
            try (Connection connection = installation.database().dataSource().getConnection()) {
                String server = connection.getMetaData().getURL().replaceFirst("/saksei.*", "/");
                try (Connection superuser = DriverManager.getConnection(server + "postgres", "postgres", password());
                        Statement statement = superuser.createStatement()) {
                    statement.execute("create database " + name + " owner saksei");
                }
                return server + name;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            installation.close();
            PrivateFile.deleteAll(folder);
        }

        /// Ends servers of test runs that were killed, and removes their folders.
        private static void removeLeftovers() throws IOException {
            if (!Files.isDirectory(FOLDER)) {
                return;
            }
            try (Stream<Path> runs = Files.list(FOLDER)) {
                for (Path run : runs.toList()) {
                    String pid = run.getFileName().toString();
                    if (pid.matches("[0-9]+")
                            && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                        TestDirectories.endServersIn(run);
                        PrivateFile.deleteAll(run);
                    }
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Installation.class || type == Fresh.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class
                ? shared(context).installation
                : context.getStore(HERE).computeIfAbsent(Fresh.class, key -> new Fresh(shared(context)), Fresh.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        boolean commits =
                Stream.of(context.getRequiredTestMethod().getParameterTypes()).anyMatch(type -> type == Fresh.class);
        if (!commits) {
            TransactionStatus status = shared(context)
                    .installation
                    .transactions()
                    .manager()
                    .getTransaction(new DefaultTransactionDefinition());
            context.getStore(HERE).put(TransactionStatus.class, status);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TransactionStatus status = context.getStore(HERE).get(TransactionStatus.class, TransactionStatus.class);
        if (status != null) {
            shared(context).installation.transactions().manager().rollback(status);
        }
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Shared.class, key -> start(), Shared.class);
    }

    private static Shared start() {
        try {
            return new Shared();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
