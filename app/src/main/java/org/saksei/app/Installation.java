package org.saksei.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.saksei.app.access.People;
import org.saksei.app.access.Refusals;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.database.Database;
import org.saksei.app.database.Transactions;
import org.saksei.app.keys.KeyRing;
import org.saksei.app.keys.Keys;

/// One opened data directory with everything that works on it, for a command and for the server alike.
///
/// Closing it leaves the database; whoever leaves last stops it. That happens on Ctrl-C and SIGTERM too.
public final class Installation implements AutoCloseable {

    /// What to open.
    ///
    /// @param data the data directory
    /// @param opening what to do when it is not there
    /// @param database address of an outside PostgreSQL, or nothing for the directory's own
    /// @param keyFile file of the identity keys, or nothing for the one in the directory
    public record Wish(Path data, DataDirectory.Opening opening, Optional<String> database, Optional<Path> keyFile) {}

    private final DataDirectory directory;
    private final Database database;
    private final Transactions transactions;
    private final Audit audit;
    private final People people;
    private final KeyRing keyRing;
    private final InstantSource time;

    private Installation(DataDirectory directory, Database database, Optional<Path> keyFile, InstantSource time) {
        this.directory = directory;
        this.database = database;
        this.time = time;
        this.audit = new Audit(new Transactions(database.dataSource()), directory, time);
        this.transactions = new Transactions(database.dataSource(), new Refusals(audit)::notice);
        this.people = new People(transactions, audit);
        this.keyRing =
                new KeyRing(keyFile.orElse(directory.file("keys").resolve("identity.json")), transactions, audit);
    }

    /// Opens the directory, starts or finds its database and brings it to this program's version.
    ///
    /// @param progress told what is being done, where it takes seconds
    public static Installation open(
            Wish wish, Map<String, String> environment, InstantSource time, Consumer<String> progress) {
        DataDirectory directory = DataDirectory.open(wish.data(), wish.opening(), time);
        Database database = wish.database()
                .map(address -> Database.outside(address, environment))
                .orElseGet(() -> Database.embedded(directory, Versions.read().postgres(), progress));
        try {
            database.migrate(directory);
            return new Installation(directory, database, wish.keyFile(), time);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /// As [#open], on a database that is open already; closing the installation closes it.
    public static Installation on(Wish wish, Database database, InstantSource time) {
        DataDirectory directory = DataDirectory.open(wish.data(), wish.opening(), time);
        database.migrate(directory);
        return new Installation(directory, database, wish.keyFile(), time);
    }

    public DataDirectory directory() {
        return directory;
    }

    public Database database() {
        return database;
    }

    public Transactions transactions() {
        return transactions;
    }

    public Audit audit() {
        return audit;
    }

    public People people() {
        return people;
    }

    /// The identity keys, made at the first call in a new directory; asked for only where something is
    /// sealed or opened.
    public Keys keys() {
        return keyRing.keys();
    }

    public KeyRing keyRing() {
        return keyRing;
    }

    public InstantSource time() {
        return time;
    }

    /// Runs `last` before the database is left, also on Ctrl-C: what serves must stop serving first. The
    /// latest given runs first.
    public void beforeClosing(Runnable last) {
        database.beforeClosing(last);
    }

    @Override
    public void close() {
        database.close();
    }
}
