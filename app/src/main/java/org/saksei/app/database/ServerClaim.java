package org.saksei.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// That this process is the one that serves pages from a directory. Commands need no claim; they work
/// beside it.
///
/// A lock of the operating system, so it vanishes with the process however that ends.
public final class ServerClaim implements AutoCloseable {

    private final FileChannel channel;

    private ServerClaim(FileChannel channel) {
        this.channel = channel;
    }

    /// Claims the directory.
    ///
    /// @param address where the pages will be, told to whoever tries the same
    /// @throws Refused when another process serves it, naming that one
    public static ServerClaim on(DataDirectory directory, String address) {
        Path file = directory.folder("locks").resolve("server");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                String holder = Files.readString(file).strip();
                throw Refused.because(Problem.of(
                        DatabaseProblem.DIRECTORY_IN_USE,
                        new Place.InFile(directory.path().toString(), 0),
                        "holder",
                        holder.isEmpty() ? "another process" : holder));
            }
            String text = "process " + ProcessHandle.current().pid() + " at " + address;
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            return new ServerClaim(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ourselves) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
