package org.saksei.app.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.app.keys.Keys;
import org.saksei.app.register.store.RegisterStores;
import org.saksei.app.register.store.StageStore;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.Pack;
import org.saksei.register.CodeList;
import org.saksei.register.ContentHash;
import org.saksei.register.Definitions;
import org.saksei.register.Mapping;
import org.saksei.register.RecordKeys;

/// Takes in files of one agency, each in a transaction of its own.
final class FileImports {

    /// Where the days of a register are counted: a file sent on the morning of the first is of the first.
    private static final ZoneId ZONE = ZoneId.systemDefault();

    private static final int IDS_AT_ONCE = 2000;

    private final Installation installation;
    private final Transactions transactions;
    private final Audit audit;
    private final Supplier<Pack> pack;
    private final RegisterStores stores;
    private final SealedFields sealedFields;
    private final PackTables tables;
    private final PackDefinitions definitions;

    FileImports(
            Installation installation,
            Supplier<Pack> pack,
            RegisterStores stores,
            PackTables tables,
            PackDefinitions definitions) {
        this.installation = installation;
        this.transactions = installation.transactions();
        this.audit = installation.audit();
        this.pack = pack;
        this.stores = stores;
        this.sealedFields = new SealedFields(transactions, stores);
        this.tables = tables;
        this.definitions = definitions;
    }

    /// @throws Refused as wrong usage when there is no such agency or mapping
    Receipt importFiles(Actor actor, ImportRequest request) {
        requireAgency(request.agency());
        List<Mapping> mappings = mappings(request);
        tables.apply(actor);
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
            String digest = sha256;
            return transactions.write(() -> importFile(actor, request, mappings, file, digest, sheets));
        } catch (Refused refused) {
            return Receipt.OfFile.refused(file.name(), request.agency(), sha256, request.dryRun(), refused.problems());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Receipt.OfFile importFile(
            Actor actor, ImportRequest request, List<Mapping> mappings, SheetFile file, String sha256, Sheets sheets) {
        if (request.dryRun()) {
            stores.runs().markBeforeDryRun();
        }
        Definitions known = definitions.all();
        Keys keys = installation.keys();
        ContentHash hash = new ContentHash(sealedFields.secret(keys));
        RecordKeys recordKeys = new RecordKeys(known, hash);
        FileReading.Frame frame = new FileReading.Frame(
                file,
                request.agency(),
                known,
                mappings,
                request.mapping() == null,
                LocalDate.ofInstant(installation.time().instant(), ZONE),
                recordKeys,
                hash,
                new Seal(keys),
                new Ids());
        FileImport work = new FileImport(
                stores, frame, sheets, new ReferredFields(known, recordKeys, stores.records(), request.agency()));
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
    private final class Ids implements LongSupplier {
        private long[] reserved = new long[0];
        private int next;

        @Override
        public long getAsLong() {
            if (next == reserved.length) {
                reserved = StageStore.reserveIds(transactions.dataSource(), IDS_AT_ONCE);
                next = 0;
            }
            return reserved[next++];
        }
    }

    private void requireAgency(String agency) {
        Map<String, CodeList.Code> known = definitions.agencies();
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
        Definitions known = definitions.ofPack();
        String wanted = request.mapping();
        if (wanted == null) {
            return known.mappingsOf(request.agency());
        }
        return List.of(known.mapping(wanted)
                .orElseThrow(() -> Refused.wrongUsage(Problem.of(
                        ImportProblem.UNKNOWN_MAPPING,
                        new Place.InInput("--mapping"),
                        "mapping",
                        wanted,
                        "known",
                        String.join(", ", pack.get().mappings().keySet())))));
    }
}
