package org.saksei.app.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.saksei.app.database.PrivateFile;

/// How far the log had come, remembered outside the database: what is cut off its end shows.
///
/// The file may lag behind the log (a crash between the commit and the file), never run ahead of it.
final class HeadFile {

    /// @param seq of the last entry known
    /// @param hash of that entry
    record Head(long seq, String hash) {}

    private final Path file;
    private final Path lock;

    HeadFile(Path file, Path lock) {
        this.file = file;
        this.lock = lock;
    }

    Path file() {
        return file;
    }

    /// @return nothing when there is no file
    /// @throws IllegalArgumentException when it is not one of ours
    Optional<Head> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).strip().split(" ", -1);
        if (words.length != 2 || !words[0].matches("[0-9]{1,18}") || !words[1].matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a number and a hash");
        }
        return Optional.of(new Head(Long.parseLong(words[0]), words[1]));
    }

    /// Moves on to `head`; an older one changes nothing.
    synchronized void advance(Head head) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            long known = held.isValid() ? read().map(Head::seq).orElse(0L) : 0L;
            if (head.seq() > known) {
                PrivateFile.write(file, head.seq() + " " + head.hash() + "\n");
            }
        }
    }
}
