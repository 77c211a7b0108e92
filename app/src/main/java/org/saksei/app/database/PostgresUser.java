package org.saksei.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// As whom PostgreSQL's programs are started: they refuse to run as root.
///
/// @param prefix words before the command line: nothing, `unshare -U`, or `setpriv …`
/// @param ownerUid user id the files must belong to, or -1 for ours
record PostgresUser(List<String> prefix, int ownerUid) {

    /// `nobody` on every Linux system.
    private static final int NOBODY = 65534;

    PostgresUser {
        prefix = List.copyOf(prefix);
    }

    static PostgresUser ourselves() {
        return new PostgresUser(List.of(), -1);
    }

    /// In a user namespace of its own: for the kernel the files are still ours, for PostgreSQL we are
    /// not root.
    static PostgresUser ownNamespace() {
        return new PostgresUser(List.of("unshare", "-U", "--"), -1);
    }

    static PostgresUser other(int uid, int gid) {
        return new PostgresUser(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"), uid);
    }

    /// Decides for the folder that holds the cluster; hands the files over where the user changes.
    ///
    /// @param folder holds the programs and the cluster; exists
    static PostgresUser forFolder(Path folder) throws IOException {
        String name = System.getProperty("user.name");
        if (name.equals("?") && succeeds(List.of("unshare", "-U", "--", "true"))) {
            // A number without a name, as some containers give: the server wants a name, and in a namespace is nobody.
            return ownNamespace();
        }
        if (!name.equals("root")) {
            return ourselves();
        }
        int owner = (Integer) Files.getAttribute(folder, "unix:uid");
        if (owner != 0) {
            return other(owner, (Integer) Files.getAttribute(folder, "unix:gid"));
        }
        if (succeeds(List.of("unshare", "-U", "--", "true"))) {
            return ownNamespace();
        }
        return asNobody(folder);
    }

    private static PostgresUser asNobody(Path folder) throws IOException {
        PostgresUser nobody = other(NOBODY, NOBODY);
        handOver(folder, NOBODY);
        Path directory = folder.getParent();
        // Nobody has to pass through the data directory to reach its own files in it, and may list nothing there.
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        if (!succeeds(nobody.command(List.of("test", "-w", folder.toString())))) {
            handOver(folder, 0);
            throw Refused.because(
                    Problem.of(DatabaseProblem.NO_UNPRIVILEGED_USER, new Place.InFile(folder.toString(), 0)));
        }
        return nobody;
    }

    List<String> command(List<String> arguments) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(arguments);
        return all;
    }

    /// Makes a file written by us readable for the server's user.
    void own(Path file) throws IOException {
        if (ownerUid > 0) {
            Files.setAttribute(file, "unix:uid", ownerUid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static void handOver(Path folder, int uid) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static boolean succeeds(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException absent) {
            return false; // the program is not installed
        }
    }
}
