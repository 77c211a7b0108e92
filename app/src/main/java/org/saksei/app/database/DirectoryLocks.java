package org.saksei.app.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// Who uses a data directory, told between processes by locks the operating system drops when a process
/// dies.
///
/// - `gate`: held alone while PostgreSQL is started or stopped, for seconds.
/// - `users`: held together by every process that works with the directory's PostgreSQL. Whoever leaves
/// and can then   take it alone was the last and stops the server.
final class DirectoryLocks implements AutoCloseable {

    private final Path folder;
    private final FileChannel gate;
    private final FileChannel users;
    private @Nullable FileLock member;

    DirectoryLocks(Path folder) throws IOException {
        this.folder = PrivateFile.directory(folder);
        this.gate = FileChannel.open(folder.resolve("gate"), CREATE, READ, WRITE);
        this.users = FileChannel.open(folder.resolve("users"), CREATE, READ, WRITE);
    }

    /// Waits for the gate; the lock is given back by closing it.
    ///
    /// @throws Refused when another process holds it longer than `patience`
    FileLock gate(Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            FileLock lock = gate.tryLock();
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > deadline) {
                throw Refused.because(Problem.of(
                        DatabaseProblem.DIRECTORY_BUSY,
                        new Place.InFile(String.valueOf(folder.getParent()), 0),
                        "seconds",
                        patience.toSeconds()));
            }
            pause();
        }
    }

    /// Joins the users; only under the gate.
    void join() throws IOException {
        member = users.tryLock(0, Long.MAX_VALUE, true);
        if (member == null) {
            throw new IllegalStateException("the users' lock was held alone outside the gate");
        }
    }

    /// Leaves the users; only under the gate.
    ///
    /// @return true when nobody else is left
    boolean leave() throws IOException {
        if (member != null) {
            member.release();
            member = null;
        }
        FileLock alone = users.tryLock();
        if (alone == null) {
            return false;
        }
        alone.release();
        return true;
    }

    @Override
    public void close() throws IOException {
        users.close();
        gate.close();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a lock", interrupted);
        }
    }
}
