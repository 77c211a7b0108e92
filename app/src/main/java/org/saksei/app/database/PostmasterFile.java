package org.saksei.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a running server writes about itself into `postmaster.pid`: process, folder, start, port, …,
/// state.
///
/// @param lines as they stand there; a server that has just begun has written none
/// @param age since the file was last written
record PostmasterFile(List<String> lines, Duration age) {

    enum State {
        READY,
        STARTING,
        /// The process is gone; the server itself clears the file at its next start.
        DEAD,
        /// The process number belongs to something else now.
        TAKEN
    }

    /// Above every process number Linux gives out (2^22), so surely nobody's.
    private static final String NOBODYS_PID = "2147483646";

    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    PostmasterFile {
        lines = List.copyOf(lines);
    }

    static PostmasterFile read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return new PostmasterFile(lines, Duration.between(written, Instant.now()));
    }

    State state(Path cluster) {
        if (lines.isEmpty()) {
            return age.toSeconds() < 5 ? State.STARTING : State.DEAD;
        }
        ProcessHandle process =
                ProcessHandle.of(pid()).filter(ProcessHandle::isAlive).orElse(null);
        if (process == null) {
            return State.DEAD;
        }
        if (!worksIn(process, cluster)) {
            return State.TAKEN;
        }
        boolean ready =
                lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready");
        return ready ? State.READY : State.STARTING;
    }

    /// A server works in the folder of its cluster; where the system does not tell, its program's name
    /// must do.
    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            Path folder = Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
            return folder.equals(cluster.toRealPath());
        } catch (IOException | UnsupportedOperationException untold) {
            return process.info()
                    .command()
                    .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                    .orElse(true);
        }
    }

    long pid() {
        String first = lines.isEmpty() ? "" : lines.getFirst().strip();
        return first.matches("[1-9][0-9]{0,9}") ? Long.parseLong(first) : Long.parseLong(NOBODYS_PID);
    }

    int port() {
        return Integer.parseInt(lines.get(PORT_LINE).strip());
    }

    /// The file's text with a process number that is nobody's.
    String withoutProcess() {
        List<String> changed = new ArrayList<>(lines);
        changed.set(0, NOBODYS_PID);
        return String.join("\n", changed) + "\n";
    }
}
