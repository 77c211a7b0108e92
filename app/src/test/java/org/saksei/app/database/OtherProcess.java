package org.saksei.app.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.saksei.app.Versions;

/// Another JVM that opens a data directory, does what it is told, and can be killed.
///
/// Words on its input: a statement of SQL to run and commit, `serve`, or `leave`.
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final OutputStream words;

    OtherProcess(Path directory) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        words = process.getOutputStream();
    }

    /// The number of the PostgreSQL it found or started.
    long awaitServer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the other process ended");
        }
        return Long.parseLong(line);
    }

    /// Runs one statement there; returns when it is committed.
    String run(String statement) throws IOException {
        words.write((statement + "\n").getBytes(StandardCharsets.UTF_8));
        words.flush();
        return String.valueOf(answers.readLine());
    }

    void leave() throws IOException, InterruptedException {
        words.write("leave\n".getBytes(StandardCharsets.UTF_8));
        words.flush();
        process.waitFor();
    }

    /// Told to stop, as by Ctrl-C. With SIGTERM, because SIGINT is ignored by whatever a shell started
    /// in the background, and the tests may be that.
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("/bin/sh", "-c", "kill -TERM " + process.pid())
                .start()
                .waitFor();
        return process.waitFor();
    }

    /// `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws Exception {
        DataDirectory directory =
                DataDirectory.open(Path.of(arguments[0]), DataDirectory.Opening.CREATE_FICTION, InstantSource.system());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        EmbeddedPostgres server =
                EmbeddedPostgres.open(directory, Versions.read().postgres(), step -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println(server.serverPid());
        for (String line = in.readLine(); line != null && !line.equals("leave"); line = in.readLine()) {
            if (line.equals("serve")) {
                System.out.println(claim(directory));
                continue;
            }
            try (Connection connection =
                            java.sql.DriverManager.getConnection(server.url(), server.user(), server.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(line);
                System.out.println("done");
            }
        }
        server.close();
    }

    private static String claim(DataDirectory directory) {
        try {
            ServerClaim.on(directory, "http://localhost:8081");
            return "claimed";
        } catch (org.saksei.kernel.Refused refused) {
            return refused.problems().getFirst().text("en");
        }
    }
}
