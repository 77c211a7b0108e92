package org.saksei.app.register;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksei.app.access.Actor;
import org.saksei.app.database.Transactions;
import org.saksei.app.register.store.RecordStore;
import org.saksei.app.register.store.RegisterStores;
import org.saksei.pack.Pack;
import org.saksei.register.RecordType;

/// Single records as they stand now, without personal fields: what they say and where it was read.
public final class CurrentRecords {

    private final Transactions transactions;
    private final Supplier<Pack> pack;
    private final RecordStore store;

    public CurrentRecords(Transactions transactions, Supplier<Pack> pack) {
        this.transactions = transactions;
        this.pack = pack;
        this.store =
                RegisterStores.of(transactions.dataSource(), transactions.sql()).records();
    }

    /// A current record.
    ///
    /// @param version 1 for the first, counted up whenever its agency sends it changed
    /// @param values the filled open fields; a reference is the id of its record
    public record Current(
            long id,
            int version,
            String agency,
            Instant recordedAt,
            String file,
            @Nullable String sheet,
            int row,
            Map<String, Object> values) {}

    /// Which record of its agency a record is.
    public record Name(String agency, String key) {}

    /// Some records by id; only those of the actor's agency where they see only that one.
    public Map<Long, Current> find(Actor actor, String recordType, Collection<Long> ids) {
        Optional<String> agency = actor.onlyAgency();
        RecordType type = pack.get().recordTypes().get(recordType);
        Map<Long, Current> found = new LinkedHashMap<>();
        if (type != null) {
            transactions
                    .read(() -> store.current(type, ids, agency))
                    .forEach(each -> found.put(
                            each.recordId(),
                            new Current(
                                    each.recordId(),
                                    each.version(),
                                    each.agency(),
                                    each.recordedAt(),
                                    each.file(),
                                    each.sheet(),
                                    each.row(),
                                    each.values())));
        }
        return found;
    }

    /// The names of records, whether or not they have a current version.
    public Map<Long, Name> names(Collection<Long> ids) {
        Map<Long, Name> names = new HashMap<>();
        store.names(ids).forEach((id, name) -> names.put(id, new Name(name.getFirst(), name.getLast())));
        return names;
    }

    /// Records that are new or were changed after a moment.
    public Set<Long> recordedAfter(RecordType type, Instant moment) {
        return store.recordedAfter(type, moment);
    }
}
