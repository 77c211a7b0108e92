package org.saksei.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.saksei.app.database.store.ServerStore;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// The PostgreSQL server that lives in a data directory, shared by every command that works with the
/// directory.
///
/// Nobody is its master. The first who comes starts it in a session of its own, so that Ctrl-C reaches
/// only the command; the last who leaves stops it (see [DirectoryLocks]). After `kill -9` of a command
/// the server stays behind, is found through `postmaster.pid` by the next, and is stopped by the last as
/// always; after `kill -9` of the server itself the next start recovers from its log, and no committed
/// row is lost.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SUPERUSER = "postgres";
    private static final String USER = "saksei";

    private final DataDirectory directory;
    private final DirectoryLocks locks;
    private final PostgresBinaries binaries;
    private final PostgresUser runAs;
    private final Path cluster;
    private final String password;
    private int port;
    private boolean open = true;

    private EmbeddedPostgres(
            DataDirectory directory,
            DirectoryLocks locks,
            PostgresBinaries binaries,
            PostgresUser runAs,
            String password) {
        this.directory = directory;
        this.locks = locks;
        this.binaries = binaries;
        this.runAs = runAs;
        this.cluster = directory.file("postgres").resolve("cluster");
        this.password = password;
    }

    /// Finds the directory's server running, or starts it, making it first when there is none.
    ///
    /// @param version of the packaged programs
    public static EmbeddedPostgres open(DataDirectory directory, String version, Consumer<String> progress) {
        try {
            DirectoryLocks locks = new DirectoryLocks(directory.folder("locks"));
            try (FileLock gate = locks.gate(PATIENCE)) {
                Path folder = directory.folder("postgres");
                PostgresUser runAs = PostgresUser.forFolder(folder);
                PostgresBinaries binaries = PostgresBinaries.unpacked(folder, version, progress);
                EmbeddedPostgres server =
                        new EmbeddedPostgres(directory, locks, binaries, runAs, passwordIn(folder, runAs));
                server.join(progress);
                return server;
            } catch (IOException | RuntimeException failure) {
                locks.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw DatabaseFailure.problemIn(failure, directory.path())
                    .map(Refused::because)
                    .<RuntimeException>map(refused -> refused)
                    .orElseGet(() -> new java.io.UncheckedIOException(failure));
        }
    }

    private static String passwordIn(Path folder, PostgresUser runAs) throws IOException {
        Path file = folder.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            PrivateFile.write(file, HexFormat.of().formatHex(random));
            runAs.own(file);
        }
        return Files.readString(file).strip();
    }

    private void join(Consumer<String> progress) throws IOException {
        if (!Files.isDirectory(cluster)) {
            makeCluster(progress);
        }
        locks.join();
        Optional<Integer> running = runningPort();
        if (running.isPresent()) {
            port = running.get();
        } else {
            start(progress);
        }
        Path made = cluster.resolveSibling("database-made");
        if (!Files.exists(made)) {
            ServerStore.ensureDatabase(url("postgres"), SUPERUSER, USER, password);
            Files.createFile(made);
        }
    }

    private void makeCluster(Consumer<String> progress) throws IOException {
        progress.accept("Making a new database");
        Path unfinished = cluster.resolveSibling("cluster-unfinished");
        PrivateFile.deleteAll(unfinished);
        // The built-in C.UTF-8 sorts by code point: indexes never change order when a library of the system does.
        // Words for people are sorted with an ICU collation named in the query.
        Result made = run(
                Duration.ofMinutes(2),
                binaries.program("initdb").toString(),
                "--pgdata=" + unfinished.getFileName(),
                "--username=" + SUPERUSER,
                "--pwfile=password",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums");
        if (made.exit() != 0) {
            throw didNotStart(made.output());
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void start(Consumer<String> progress) throws IOException {
        progress.accept("Starting PostgreSQL");
        long memory = ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        write("postgresql.conf", PostgresSettings.configuration(memory, Path.of("/dev/shm")));
        write("pg_hba.conf", PostgresSettings.access());
        String reason = "";
        for (int attempt = 0; attempt < 20; attempt++) {
            Result result = startOnce();
            if (result.exit() == 0) {
                return;
            }
            reason = tail(log()) + " " + result.output();
            // Another program may take the free port before the server binds it; and children of a server that was
            // killed may need a moment to notice.
            if (reason.contains("pre-existing shared memory")) {
                sleep(500);
            } else if (!reason.contains("could not bind")) {
                break;
            }
        }
        throw didNotStart(reason);
    }

    private Result startOnce() throws IOException {
        Files.deleteIfExists(log());
        port = freePort();
        return run(
                PATIENCE,
                binaries.program("pg_ctl").toString(),
                "start",
                "--wait",
                "--silent",
                "--timeout=" + PATIENCE.toSeconds(),
                "--pgdata=" + cluster.getFileName(),
                "--log=" + log().getFileName(),
                "--options=-p " + port);
    }

    private void write(String name, String content) throws IOException {
        Path file = cluster.resolve(name);
        PrivateFile.write(file, content);
        runAs.own(file);
    }

    /// The port of the server that runs on our cluster; waits while it starts or recovers.
    private Optional<Integer> runningPort() throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(file)) {
            PostmasterFile told = PostmasterFile.read(file);
            switch (told.state(cluster)) {
                case READY -> {
                    return Optional.of(told.port());
                }
                case DEAD -> {
                    return Optional.empty();
                }
                case TAKEN -> {
                    // The number now belongs to another program and the server would refuse to start. The rest of
                    // the file stays: with it the server proves that no child of the old one is left.
                    write(file.getFileName().toString(), told.withoutProcess());
                    return Optional.empty();
                }
                case STARTING -> sleep(50);
            }
            if (System.nanoTime() > deadline) {
                throw didNotStart(tail(log()));
            }
        }
        return Optional.empty();
    }

    public String url() {
        return url(USER);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    String password() {
        return password;
    }

    /// Number of the server's main process, for tests that kill it.
    long serverPid() throws IOException {
        return PostmasterFile.read(cluster.resolve("postmaster.pid")).pid();
    }

    /// Leaves, and stops the server when nobody else uses it.
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        try (locks;
                FileLock gate = locks.gate(PATIENCE)) {
            if (locks.leave()) {
                stop();
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void stop() throws IOException {
        if (!Files.exists(cluster.resolve("postmaster.pid"))) {
            return;
        }
        // Fast mode is SIGINT: it ends what clients are doing. SIGTERM, as Process.destroy sends, would wait for them.
        run(
                PATIENCE,
                binaries.program("pg_ctl").toString(),
                "stop",
                "--wait",
                "--silent",
                "--mode=fast",
                "--timeout=" + PATIENCE.toSeconds(),
                "--pgdata=" + cluster.getFileName());
    }

    private record Result(int exit, String output) {}

    private Result run(Duration limit, String... command) throws IOException {
        Path output = directory.file("postgres").resolve("last-command.log");
        Files.deleteIfExists(output); // it may belong to another user
        ProcessBuilder builder = new ProcessBuilder(runAs.command(List.of(command)))
                .directory(directory.file("postgres").toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        Process process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Result(-1, tail(output));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        }
        return new Result(process.exitValue(), tail(output));
    }

    private Path log() {
        return cluster.resolveSibling("server.log");
    }

    /// The last lines of a log; the server's own are terse and quote no row.
    private static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        List<String> lines = new ArrayList<>(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList());
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private Refused didNotStart(String reason) {
        if (reason.contains("No space left on device")) {
            return Refused.because(DatabaseFailure.diskFull(directory.path()));
        }
        return Refused.because(Problem.of(
                DatabaseProblem.SERVER_DID_NOT_START,
                new Place.InFile(log().toString(), 0),
                "reason",
                reason.isBlank() ? "it said nothing" : reason));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server starts", interrupted);
        }
    }
}
