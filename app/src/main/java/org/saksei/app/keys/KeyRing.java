package org.saksei.app.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saksei.app.audit.Audit;
import org.saksei.app.audit.Who;
import org.saksei.app.database.Transactions;
import org.saksei.app.keys.store.KeyMarkStore;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;

/// The keys that belong to one database: made for a new one, recognised by its mark, never silently
/// replaced.
public final class KeyRing {

    private static final byte[] KNOWN_WORD = "សាក្សី".getBytes(StandardCharsets.UTF_8);
    private static final String PLACE = "keys.mark";

    private final Path file;
    private final Transactions transactions;
    private final Audit audit;
    private final KeyMarkStore store;

    public KeyRing(Path file, Transactions transactions, Audit audit) {
        this.file = file;
        this.transactions = transactions;
        this.audit = audit;
        this.store = new KeyMarkStore(transactions.sql());
    }

    /// @throws Refused when the file is missing though the database was sealed with one, or is another
    ///     database's
    public Keys keys() {
        return transactions.write(() -> {
            store.lock();
            Optional<byte[]> mark = store.find();
            if (mark.isPresent()) {
                Keys keys = Keys.read(file);
                requireRight(keys, mark.get());
                return keys;
            }
            Keys keys = Files.exists(file) ? Keys.read(file) : Keys.make(file);
            store.put(keys.seal(KNOWN_WORD, PLACE));
            return keys;
        });
    }

    /// Adds a key that seals from now on.
    public Keys rotate(Who who) {
        Keys keys = keys();
        transactions.write(() -> {
            store.lock();
            keys.rotate();
            store.put(keys.seal(KNOWN_WORD, PLACE));
            audit.record(who, "keys.rotate", List.of(), Map.of("keys", keys.count()));
        });
        return keys;
    }

    private void requireRight(Keys keys, byte[] mark) {
        boolean right;
        try {
            right = Arrays.equals(keys.open(mark, PLACE), KNOWN_WORD);
        } catch (IllegalStateException doesNotOpen) {
            right = false;
        }
        if (!right) {
            throw Refused.because(Problem.of(KeysProblem.WRONG_KEY, new Place.InFile(file.toString(), 0)));
        }
    }
}
