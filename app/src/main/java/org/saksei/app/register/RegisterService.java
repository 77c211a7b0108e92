package org.saksei.app.register;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.access.NotAllowed;
import org.saksei.app.access.Right;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.app.register.store.ImportRunStore;
import org.saksei.app.register.store.RegisterStores;
import org.saksei.kernel.Refused;
import org.saksei.pack.Pack;
import org.saksei.register.CodeList;
import org.saksei.register.RecordType;
import org.saksei.register.TablePlan;

/// Takes in agencies' files and takes them back, keeps the tables in step with the pack, and opens
/// personal fields to those who may see them. Every write and every opening leaves an entry in the log,
/// in the same transaction.
public final class RegisterService {

    private static final int OPENED_AT_ONCE = 5000;

    private final Installation installation;
    private final Transactions transactions;
    private final Audit audit;
    private final RegisterStores stores;
    private final PackTables tables;
    private final PackDefinitions definitions;
    private final FileImports imports;
    private final ImportUndo undo;

    public RegisterService(Installation installation, Supplier<Pack> pack) {
        this.installation = installation;
        this.transactions = installation.transactions();
        this.audit = installation.audit();
        this.stores = RegisterStores.of(transactions.dataSource(), transactions.sql());
        this.tables = new PackTables(transactions, audit, pack, stores);
        this.definitions = new PackDefinitions(transactions, audit, pack, stores.records());
        this.imports = new FileImports(installation, pack, stores, tables, definitions);
        this.undo = new ImportUndo(installation, pack, stores, definitions);
    }

    // ---- tables ----

    /// What has to happen to the tables so that they fit the pack.
    public TablePlan plan() {
        return tables.plan();
    }

    /// Brings the tables to the pack, all or nothing.
    ///
    /// @throws Refused when the pack wishes what would lose values; then nothing is changed
    public TablePlan applyPlan(Actor actor) {
        actor.require(Right.MANAGE_PACKS);
        return tables.apply(actor);
    }

    // ---- imports ----

    /// Takes in files, each in a transaction of its own.
    ///
    /// @throws Refused as wrong usage when there is no such agency or mapping
    public Receipt importFiles(Actor actor, ImportRequest request) {
        requireMayImportFor(actor, request.agency());
        return imports.importFiles(actor, request);
    }

    private void requireMayImportFor(Actor actor, String agency) {
        actor.require(Right.IMPORT);
        if (!actor.maySeeRecordsOf(agency)) {
            throw new NotAllowed(actor, Right.SEE_ALL_AGENCIES);
        }
    }

    /// The agencies of the pack, by code; empty where the pack has no such list and any will do.
    public Map<String, CodeList.Code> agencies() {
        return definitions.agencies();
    }

    /// One taking-in of a file, or of its being taken back.
    public record Import(
            long id,
            String agency,
            String file,
            String sha256,
            String actor,
            Instant at,
            String counts,
            @Nullable String receipt,
            @Nullable Long undoes,
            @Nullable Long undoneBy) {

        /// Records the file spoke of and that were taken: new, known or changed.
        public long records() {
            return ReceiptJson.taken(counts);
        }
    }

    /// The newest imports first: of the actor's agency, or of all.
    public List<Import> listImports(Actor actor, int limit) {
        Optional<String> agency = actor.onlyAgency();
        return transactions.read(() -> stores.runs().list(agency, limit).stream()
                .map(RegisterService::view)
                .toList());
    }

    /// One import with its receipt (JSON).
    public Optional<Import> findImport(Actor actor, long id) {
        Optional<String> agency = actor.onlyAgency();
        return transactions.read(() -> stores.runs()
                .find(id)
                .filter(run -> agency.isEmpty() || agency.get().equals(run.agency()))
                .map(RegisterService::view));
    }

    private static Import view(ImportRunStore.Run run) {
        return new Import(
                run.id(),
                run.agency(),
                run.file(),
                run.sha256(),
                run.actor(),
                run.startedAt(),
                run.counts(),
                run.receipt(),
                run.undoes(),
                run.undoneBy());
    }

    // ---- taking back ----

    /// What taking an import back did.
    ///
    /// @param undoId number of the taking-back
    /// @param withdrawn records that have no current version now
    /// @param restored records of which an earlier version speaks again
    public record Undone(long undoId, long withdrawn, long restored) {}

    /// Takes an import back: what it wrote is closed, what it replaced speaks again. Nothing is deleted.
    ///
    /// @throws Refused when there is no such import, or records of later ones refer to its records
    public Undone undo(Actor actor, long importId) {
        actor.require(Right.IMPORT);
        return transactions.write(() -> {
            Instant at = stores.runs().lock();
            ImportRunStore.Run run = undo.requireUndoable(importId);
            requireMayImportFor(actor, run.agency());
            return undo.undo(actor, run, at);
        });
    }

    // ---- personal fields ----

    /// The personal fields of some records, by record id; only of the actor's agency where they see only
    /// that one. The look is recorded.
    public Map<Long, Map<String, Object>> identity(Actor actor, String recordType, Collection<Long> recordIds) {
        actor.require(Right.SEE_PERSONAL);
        Optional<String> agency = actor.onlyAgency();
        return transactions.write(() -> {
            RecordType type = definitions.ofPack().type(recordType);
            Seal seal = new Seal(installation.keys());
            Map<Long, Map<String, Object>> opened = new HashMap<>();
            stores.identity()
                    .current(recordType, recordIds, agency)
                    .forEach((id, kept) -> opened.put(
                            id, PersonalJson.read(seal.open(kept.sealed(), recordType, id, kept.version()), type)));
            audit.record(
                    actor,
                    "register.see-personal",
                    recordIds.stream().sorted().map(id -> recordType + "/" + id).toList(),
                    Map.of("opened", opened.size()));
            return opened;
        });
    }

    /// Every current record of a type with all its fields, for linking in memory; recorded as one look
    /// at all of them. To be used up inside the transaction that called for it.
    public Iterable<LinkageRow> rowsForLinkage(Actor actor, String recordType) {
        if (!actor.may(Right.DECIDE_LINKAGE)) {
            actor.require(Right.IMPORT);
        }
        RecordType type = definitions.ofPack().type(recordType);
        if (stores.tables().shapes().stream()
                .noneMatch(shape -> shape.recordType().equals(recordType))) {
            return List.of();
        }
        audit.record(
                actor,
                "register.read-for-linkage",
                List.of(recordType),
                Map.of("records", stores.records().countCurrent(type)));
        Seal seal = new Seal(installation.keys());
        return () -> new LinkageRows(stores.records(), type, seal, OPENED_AT_ONCE);
    }

    /// The id of a record by the name its agency gives it.
    public Optional<Long> findRecord(String recordType, String agency, String key) {
        return stores.records().findId(recordType, agency, key);
    }

    /// Waits until nobody else writes records or clusters, and gives the moment of what will be written;
    /// until the end of the current transaction.
    public Instant lockForWriting() {
        return stores.runs().lock();
    }

    // ---- places ----

    /// Takes in the communes and villages of a country: a CSV with the columns `code`, `name_en`,
    /// `name_km`.
    ///
    /// @return how many places were added or named anew
    public long importGazetteer(Actor actor, Path file) {
        actor.require(Right.MANAGE_PACKS);
        return definitions.importGazetteer(actor, file);
    }
}
