package org.saksei.app.register;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.saksei.app.keys.Keys;
import org.saksei.app.register.store.IdentityStore;
import org.saksei.app.register.store.ImportRunStore;
import org.saksei.app.register.store.RecordStore;
import org.saksei.app.register.store.RegisterStores;
import org.saksei.app.register.store.UndoStore;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.Pack;
import org.saksei.register.CodeList;
import org.saksei.register.ContentHash;
import org.saksei.register.Definitions;
import org.saksei.register.Field;
import org.saksei.register.Mapping;
import org.saksei.register.RecordKeys;
import org.saksei.register.RecordType;
import org.saksei.register.TablePlan;
import org.saksei.register.TableShape;

/// Takes in agencies' files and takes them back, keeps the tables in step with the pack, and opens
/// personal fields to those who may see them. Every write and every opening leaves an entry in the log,
/// in the same transaction.
public final class RegisterService {

    /// Where the days of a register are counted: a file sent on the morning of the first is of the first.
    private static final ZoneId ZONE = ZoneId.systemDefault();

    private static final int IDS_AT_ONCE = 2000;
    private static final int OPENED_AT_ONCE = 5000;

    private final Installation installation;
    private final Transactions transactions;
    private final Audit audit;
    private final Supplier<Pack> pack;
    private final RegisterStores stores;
    private final SealedFields sealedFields;

    public RegisterService(Installation installation, Supplier<Pack> pack) {
        this.installation = installation;
        this.transactions = installation.transactions();
        this.audit = installation.audit();
        this.pack = pack;
        this.stores = RegisterStores.of(transactions.dataSource(), transactions.sql());
        this.sealedFields = new SealedFields(transactions, stores);
    }

    // ---- tables ----

    /// What has to happen to the tables so that they fit the pack.
    public TablePlan plan() {
        return transactions.read(this::planNow);
    }

    /// Brings the tables to the pack, all or nothing.
    ///
    /// @throws Refused when the pack wishes what would lose values; then nothing is changed
    public TablePlan applyPlan(Actor actor) {
        actor.require(Right.MANAGE_PACKS);
        return bringTablesToPack(actor);
    }

    /// What any import may do, because a plan that is applied can lose nothing.
    private TablePlan bringTablesToPack(Actor actor) {
        TablePlan seen = plan();
        if (seen.isEmpty()) {
            return seen;
        }
        return transactions.write(() -> {
            Instant at = stores.runs().lock();
            TablePlan plan = planNow();
            if (!plan.problems().isEmpty()) {
                throw Refused.because(plan.problems());
            }
            List<TableShape> shapes = pack.get().recordTypes().values().stream()
                    .map(TableShape::of)
                    .toList();
            stores.tables().apply(plan, shapes, pack.get().name(), pack.get().version(), at);
            audit.record(
                    actor,
                    "register.plan",
                    List.of(pack.get().label()),
                    Map.of(
                            "changes",
                            plan.changes().stream().map(TablePlan.Change::text).toList()));
            return plan;
        });
    }

    private TablePlan planNow() {
        return TablePlan.from(stores.tables().shapes(), pack.get().recordTypes().values());
    }

    // ---- imports ----

    /// Takes in files, each in a transaction of its own.
    ///
    /// @throws Refused as wrong usage when there is no such agency or mapping
    public Receipt importFiles(Actor actor, ImportRequest request) {
        requireMayImportFor(actor, request.agency());
        requireAgency(request.agency());
        List<Mapping> mappings = mappings(request);
        bringTablesToPack(actor);
        List<Receipt.OfFile> files = new ArrayList<>();
        for (int i = 0; i < request.files().size(); i++) {
            SheetFile file =
                    new SheetFile(request.files().get(i), request.names().get(i));
            files.add(importFile(actor, request, mappings, file));
        }
        return new Receipt(files);
    }

    private Receipt.OfFile importFile(Actor actor, ImportRequest request, List<Mapping> mappings, SheetFile file) {
        String sha256 = "";
        try (Sheets sheets = file.open()) {
            sha256 = file.sha256();
            String known = sha256;
            return transactions.write(() -> importFile(actor, request, mappings, file, known, sheets));
        } catch (Refused refused) {
            return Receipt.OfFile.refused(file.name(), request.agency(), sha256, request.dryRun(), refused.problems());
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private Receipt.OfFile importFile(
            Actor actor, ImportRequest request, List<Mapping> mappings, SheetFile file, String sha256, Sheets sheets) {
        if (request.dryRun()) {
            stores.runs().markBeforeDryRun();
        }
        Definitions definitions = definitions();
        Keys keys = installation.keys();
        ContentHash hash = new ContentHash(sealedFields.secret(keys));
        RecordKeys recordKeys = new RecordKeys(definitions, hash);
        FileReading.Frame frame = new FileReading.Frame(
                file,
                request.agency(),
                definitions,
                mappings,
                request.mapping() == null,
                LocalDate.ofInstant(installation.time().instant(), ZONE),
                recordKeys,
                hash,
                new Seal(keys),
                new Ids());
        FileImport work = new FileImport(
                stores, frame, sheets, new ReferredFields(definitions, recordKeys, stores.records(), request.agency()));
        work.stage();
        Instant at = stores.runs().lock();
        Optional<Long> same = stores.runs().findSame(request.agency(), sha256);
        long id = stores.runs()
                .begin(
                        request.agency(),
                        file.name(),
                        sha256,
                        request.mapping(),
                        pack.get().label(),
                        actor.account(),
                        null);
        FileImport.Stored stored = work.store(id, at);
        same.ifPresent(before -> stored.problems()
                .add(Problem.of(ImportProblem.SAME_FILE_AGAIN, new Place.InFile(file.name(), 0), "import", before)));
        Receipt.OfFile receipt = receipt(request, file, sha256, request.dryRun() ? null : id, stored);
        if (request.dryRun()) {
            stores.runs().rollBackDryRun();
        } else {
            stores.runs().finish(id, ReceiptJson.counts(receipt), ReceiptJson.print(receipt), at);
            receipt.records().forEach((type, counts) -> {
                if (counts.created() + counts.changed() > 0) {
                    stores.tables().analyze(type);
                }
            });
            recordImport(actor, receipt, id);
        }
        return receipt;
    }

    private static Receipt.OfFile receipt(
            ImportRequest request, SheetFile file, String sha256, @Nullable Long id, FileImport.Stored stored) {
        return new Receipt.OfFile(
                file.name(),
                request.agency(),
                sha256,
                id,
                request.dryRun(),
                stored.sheets(),
                stored.counts(),
                stored.problems().kept(),
                stored.problems().counts(),
                stored.changes());
    }

    private void recordImport(Actor actor, Receipt.OfFile receipt, long id) {
        Receipt.Counts total = receipt.total();
        audit.record(
                actor,
                "register.import",
                List.of("import/" + id),
                Map.of(
                        "agency", receipt.agency(),
                        "sha256", receipt.sha256(),
                        "new", total.created(),
                        "known", total.known(),
                        "changed", total.changed(),
                        "refused", total.refused()));
    }

    /// Gives ids reserved some at a time, so that personal fields can be sealed for a record before it
    /// is stored.
    private final class Ids implements java.util.function.LongSupplier {
        private long[] reserved = new long[0];
        private int next;

        @Override
        public long getAsLong() {
            if (next == reserved.length) {
                reserved = org.saksei.app.register.store.StageStore.reserveIds(transactions.dataSource(), IDS_AT_ONCE);
                next = 0;
            }
            return reserved[next++];
        }
    }

    private void requireMayImportFor(Actor actor, String agency) {
        actor.require(Right.IMPORT);
        if (!actor.maySeeRecordsOf(agency)) {
            throw new NotAllowed(actor, Right.SEE_ALL_AGENCIES);
        }
    }

    /// The agencies of the pack, by code; empty where the pack has no such list and any will do.
    public Map<String, CodeList.Code> agencies() {
        CodeList list = pack.get().codeLists().get("agency");
        if (list == null) {
            return Map.of();
        }
        Map<String, CodeList.Code> agencies = new LinkedHashMap<>(list.codes());
        agencies.keySet().removeAll(List.of(CodeList.UNKNOWN, "not_asked", "not_applicable"));
        return agencies;
    }

    private void requireAgency(String agency) {
        Map<String, CodeList.Code> known = agencies();
        boolean wellFormed = agency.matches("[a-z][a-z0-9_-]{0,40}");
        if (known.isEmpty() ? !wellFormed : !known.containsKey(agency)) {
            throw Refused.wrongUsage(Problem.of(
                    ImportProblem.UNKNOWN_AGENCY,
                    new Place.InInput("--agency"),
                    "agency",
                    agency,
                    "known",
                    String.join(", ", known.keySet())));
        }
    }

    private List<Mapping> mappings(ImportRequest request) {
        Definitions definitions = plainDefinitions();
        String wanted = request.mapping();
        if (wanted == null) {
            return definitions.mappingsOf(request.agency());
        }
        return List.of(definitions
                .mapping(wanted)
                .orElseThrow(() -> Refused.wrongUsage(Problem.of(
                        ImportProblem.UNKNOWN_MAPPING,
                        new Place.InInput("--mapping"),
                        "mapping",
                        wanted,
                        "known",
                        String.join(", ", pack.get().mappings().keySet())))));
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
            ImportRunStore.Run run = requireUndoable(importId);
            requireMayImportFor(actor, run.agency());
            List<RecordType> types = definitions().referredFirst();
            Map<String, Long> planned = new LinkedHashMap<>();
            types.forEach(type -> planned.put(type.name(), stores.undo().plan(type, importId)));
            requireNobodyRefers(types, importId);
            long undoId = stores.runs()
                    .begin(
                            run.agency(),
                            run.file(),
                            run.sha256(),
                            run.mapping(),
                            pack.get().label(),
                            actor.account(),
                            importId);
            long restored = 0;
            for (RecordType type : types) {
                restored += restore(type, undoId, at);
            }
            long all = planned.values().stream().mapToLong(Long::longValue).sum();
            Undone undone = new Undone(undoId, all - restored, restored);
            String counts = "{\"withdrawn\":%d,\"restored\":%d}".formatted(undone.withdrawn(), undone.restored());
            stores.runs().finish(undoId, counts, counts, at);
            stores.runs().markUndone(importId, undoId);
            audit.record(
                    actor,
                    "register.undo",
                    List.of("import/" + importId),
                    Map.of("withdrawn", undone.withdrawn(), "restored", undone.restored()));
            return undone;
        });
    }

    private ImportRunStore.Run requireUndoable(long importId) {
        ImportRunStore.Run run = stores.runs()
                .find(importId)
                .filter(each -> each.undoes() == null)
                .orElseThrow(() -> refuse(ImportProblem.NO_SUCH_IMPORT, "import", importId));
        if (run.undoneBy() != null) {
            throw refuse(ImportProblem.ALREADY_UNDONE, "import", importId);
        }
        return run;
    }

    private void requireNobodyRefers(List<RecordType> types, long importId) {
        long referring = 0;
        for (RecordType type : types) {
            for (Field field : type.openFields()) {
                String to = field.refersTo();
                if (to != null) {
                    referring += stores.undo().countReferring(type, field, to, importId);
                }
            }
        }
        if (referring > 0) {
            throw refuse(ImportProblem.OTHERS_REFER_TO_IT, "import", importId, "count", referring);
        }
    }

    private long restore(RecordType type, long undoId, Instant at) {
        Seal seal = new Seal(installation.keys());
        List<UndoStore.Restored> restored = stores.undo().apply(type, undoId, at);
        List<IdentityStore.Sealed> anew = new ArrayList<>();
        for (UndoStore.Restored each : restored) {
            stores.identity()
                    .find(type.name(), each.recordId(), each.fromVersion())
                    .ifPresent(before -> {
                        byte[] plain = seal.open(before.sealed(), type.name(), each.recordId(), each.fromVersion());
                        anew.add(new IdentityStore.Sealed(
                                each.recordId(),
                                each.version(),
                                seal.seal(plain, type.name(), each.recordId(), each.version()),
                                before.mark()));
                    });
        }
        stores.identity().add(type.name(), anew);
        return restored.size();
    }

    private static Refused refuse(ImportProblem code, Object... values) {
        return Refused.because(Problem.of(code, new Place.Nowhere(), values));
    }

    // ---- personal fields ----

    /// The personal fields of some records, by record id; only of the actor's agency where they see only
    /// that one. The look is recorded.
    public Map<Long, Map<String, Object>> identity(Actor actor, String recordType, Collection<Long> recordIds) {
        actor.require(Right.SEE_PERSONAL);
        Optional<String> agency = actor.onlyAgency();
        return transactions.write(() -> {
            RecordType type = plainDefinitions().type(recordType);
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
        RecordType type = plainDefinitions().type(recordType);
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

    // ---- definitions ----

    /// Takes in the communes and villages of a country: a CSV with the columns `code`, `name_en`,
    /// `name_km`.
    ///
    /// @return how many places were added or named anew
    public long importGazetteer(Actor actor, Path file) {
        actor.require(Right.MANAGE_PACKS);
        List<RecordStore.Settlement> places = Gazetteer.read(SheetFile.of(file), plainDefinitions());
        return transactions.write(() -> {
            stores.records().putSettlements(places);
            audit.record(actor, "register.gazetteer", List.of(), Map.of("places", places.size()));
            return (long) places.size();
        });
    }

    /// What the pack says, with the places that were imported.
    private Definitions definitions() {
        Definitions plain = plainDefinitions();
        CodeList places = plain.lists().get(Gazetteer.LIST);
        List<RecordStore.Settlement> imported = stores.records().settlements();
        if (places == null || imported.isEmpty()) {
            return plain;
        }
        Map<String, CodeList> lists = new LinkedHashMap<>(plain.lists());
        lists.put(Gazetteer.LIST, Gazetteer.extended(places, imported));
        return new Definitions(new LinkedHashMap<>(plain.types()), lists, plain.checks(), plain.mappings());
    }

    private Definitions plainDefinitions() {
        Pack now = pack.get();
        return new Definitions(
                now.recordTypes(),
                now.codeLists(),
                now.checks(),
                List.copyOf(now.mappings().values()));
    }
}
