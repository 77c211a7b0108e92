package org.saksei.app.audit;

import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.app.audit.store.AuditStore;
import org.saksei.app.database.DataDirectory;
import org.saksei.app.database.Transactions;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The log of who did what: each entry is written in the transaction of what it records and holds the
/// hash of the entry before it.
///
/// Entries are gathered while the transaction works and written just before it commits, because the
/// chain has one end and whoever holds it keeps everybody else waiting: so it is held for a moment, not
/// for the length of an import.
public final class Audit {

    private final Transactions transactions;
    private final AuditStore store;
    private final HeadFile headFile;
    private final InstantSource time;

    public Audit(Transactions transactions, DataDirectory directory, InstantSource time) {
        this.transactions = transactions;
        this.store = new AuditStore(transactions.dataSource());
        this.headFile = new HeadFile(
                directory.file("audit-head"), directory.folder("locks").resolve("audit-head"));
        this.time = time;
    }

    /// Records what is being done, in the current transaction: both happen or neither.
    ///
    /// @param action `part.verb`
    /// @param subjects ids of what it is done to, never names
    /// @param details strings, whole numbers, booleans, lists and maps of them; never a personal value
    /// @throws IllegalStateException outside a transaction that writes
    public void record(Who who, String action, List<String> subjects, Map<String, ?> details) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("an entry belongs to a transaction that writes");
        }
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.add(who.account(), action, subjects, CanonicalJson.print(details));
    }

    /// Records a single thing in a transaction of its own, whatever becomes of the surrounding one: a
    /// refusal, a failed sign-in.
    public void recordApart(Who who, String action, List<String> subjects, Map<String, ?> details) {
        transactions.writeApart(() -> record(who, action, subjects, details));
    }

    /// Reads the whole chain and tells everything that is wrong with it.
    public Verification verify() {
        Verification.Walk walk = new Verification.Walk(headFile);
        return transactions.read(() -> {
            store.forEach(row -> walk.next(entry(row)));
            return walk.finish(store::findHash);
        });
    }

    /// The newest entries first.
    ///
    /// @param actor account, or null for everybody
    /// @param action an action or the part before its dot, or null for every action
    /// @param subject id, or null for every subject
    /// @return entries the current transaction is about to add among them
    public List<Entry> list(@Nullable String actor, @Nullable String action, @Nullable String subject, int limit) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            pending.write();
        }
        return transactions.read(() -> store.list(actor, action, subject, limit).stream()
                .map(Audit::entry)
                .toList());
    }

    private static Entry entry(AuditStore.Row row) {
        return new Entry(
                row.seq(),
                row.at(),
                row.actor(),
                row.action(),
                row.subjects(),
                row.details(),
                row.previous(),
                row.hash());
    }

    private static AuditStore.Row row(Entry entry) {
        return new AuditStore.Row(
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subjects(),
                entry.details(),
                entry.previous(),
                entry.hash());
    }

    private record Note(java.time.Instant at, String actor, String action, List<String> subjects, String details) {}

    /// What one transaction will add when it commits.
    private final class Pending implements TransactionSynchronization {

        private final List<Note> notes = new ArrayList<>();
        private AuditStore.@Nullable Last end;

        void add(String actor, String action, List<String> subjects, String details) {
            // PostgreSQL keeps microseconds; more would not come back and the hash would differ.
            notes.add(new Note(
                    time.instant().truncatedTo(ChronoUnit.MICROS), actor, action, List.copyOf(subjects), details));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Audit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Audit.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        private void write() {
            if (notes.isEmpty()) {
                return;
            }
            AuditStore.Last last = store.lockAndFindLast().orElse(new AuditStore.Last(0, Entry.NOTHING_BEFORE));
            List<AuditStore.Row> rows = new ArrayList<>(notes.size());
            for (Note note : notes) {
                Entry next = Entry.following(
                        last.seq() + 1,
                        last.hash(),
                        note.at(),
                        note.actor(),
                        note.action(),
                        note.subjects(),
                        note.details());
                rows.add(row(next));
                last = new AuditStore.Last(next.seq(), next.hash());
            }
            store.add(rows);
            notes.clear();
            end = last;
        }

        @Override
        public void afterCommit() {
            if (end == null) {
                return;
            }
            try {
                headFile.advance(new HeadFile.Head(end.seq(), end.hash()));
            } catch (IOException | IllegalArgumentException failure) {
                // Committed already: nothing to take back. Verification tells that the file lags or is broken.
                LoggerFactory.getLogger(Audit.class).warn("the file {} could not be written", headFile.file());
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Audit.this);
        }
    }
}
