package org.saksei.app.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.saksei.app.register.store.IdentityStore;
import org.saksei.app.register.store.RegisterStores;
import org.saksei.app.register.store.StageStore;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.register.RecordType;
import org.saksei.register.RegisterProblem;

/// Takes in one file, inside the caller's transaction.
final class FileImport {

    /// Rows named in a receipt for one reason and record type; more are counted.
    private static final int SHOWN = 1000;

    private static final int RESEALED_AT_ONCE = 5000;

    private final RegisterStores stores;
    private final FileReading.Frame frame;
    private final FileReading reading;
    private final BlockingQueue<FileReading.Staged> queue = new ArrayBlockingQueue<>(8);
    private final SequencedMap<String, Receipt.Counts> counts = new LinkedHashMap<>();
    private final List<Receipt.Change> changes = new ArrayList<>();
    private final Set<String> staged = new LinkedHashSet<>();

    FileImport(RegisterStores stores, FileReading.Frame frame, Sheets sheets, ReferredFields referred) {
        this.stores = stores;
        this.frame = frame;
        this.reading = new FileReading(sheets, frame, referred, queue);
    }

    /// What was stored, apart from the number and moment of the import.
    record Stored(
            List<Receipt.SheetRead> sheets,
            SequencedMap<String, Receipt.Counts> counts,
            ProblemTally problems,
            List<Receipt.Change> changes) {}

    /// Reads and validates the whole file; nothing is stored yet.
    void stage() {
        Thread reader = Thread.ofPlatform().daemon().name("saksei-import").start(reading::run);
        try {
            receive();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while importing", stopped);
        } finally {
            reader.interrupt();
        }
    }

    private void receive() throws InterruptedException {
        while (true) {
            switch (queue.take()) {
                case FileReading.Staged.Begin(RecordType type) -> {
                    stores.stage().begin(type);
                    staged.add(type.name());
                }
                case FileReading.Staged.Lines(String type, byte[] lines) ->
                    stores.stage().copy(type, lines);
                case FileReading.Staged.End(Throwable failure) -> {
                    switch (failure) {
                        case null -> {
                            return;
                        }
                        case RuntimeException known -> throw known;
                        case Error error -> throw error;
                        default -> throw new IllegalStateException(failure);
                    }
                }
            }
        }
    }

    /// Stores what was staged.
    Stored store(long importId, Instant at) {
        for (RecordType type : frame.definitions().referredFirst()) {
            if (staged.contains(type.name())) {
                store(type, importId, at);
            }
        }
        reading.refused().forEach((type, refused) -> {
            if (!counts.containsKey(type)) {
                counts.put(type, new Receipt.Counts(0, 0, 0, refused, 0));
            }
        });
        return new Stored(reading.sheetsRead(), counts, reading.problems(), changes);
    }

    private void store(RecordType type, long importId, Instant at) {
        StageStore stage = stores.stage();
        StageStore.Outcome outcome = stage.plan(type, frame.agency());
        tellLost(type, outcome);
        tellRepeated(type, outcome);
        Map<Long, List<String>> personal = new LinkedHashMap<>();
        List<StageStore.Changed> changed = outcome.changed() == 0 ? List.of() : stage.changed(type, SHOWN);
        stage.store(type, frame.agency(), importId, frame.file().name(), at);
        reseal(type, personal);
        for (StageStore.Changed each : changed) {
            List<String> fields = new ArrayList<>(each.openFields());
            fields.addAll(personal.getOrDefault(each.recordId(), List.of()));
            changes.add(new Receipt.Change(type.name(), each.recordId(), place(each.at()), fields));
        }
        stage.end(type);
        long refused = reading.refused().getOrDefault(type.name(), 0L) + outcome.lost() + outcome.clashing();
        counts.put(
                type.name(),
                new Receipt.Counts(outcome.created(), outcome.known(), outcome.changed(), refused, outcome.same()));
    }

    private void tellLost(RecordType type, StageStore.Outcome outcome) {
        if (outcome.lost() == 0) {
            return;
        }
        List<StageStore.Lost> lost = stores.stage().lost(type, SHOWN);
        for (StageStore.Lost each : lost) {
            Place place = reading.place(each.at().sheet(), each.at().row(), type.name(), each.field());
            reading.problems().add(Problem.of(RegisterProblem.UNKNOWN_REFERENCE, place, "type", each.refersTo()));
        }
        reading.problems().addUnseen(RegisterProblem.UNKNOWN_REFERENCE, outcome.lost() - lost.size());
    }

    private void tellRepeated(RecordType type, StageStore.Outcome outcome) {
        if (outcome.clashing() > 0) {
            tell(RegisterProblem.KEY_TWICE, stores.stage().again(type, false, SHOWN), outcome.clashing());
        }
        if (outcome.same() > 0 && reading.isWorthNoting(type.name())) {
            tell(RegisterProblem.ROW_TWICE, stores.stage().again(type, true, SHOWN), outcome.same());
        }
    }

    private void tell(RegisterProblem code, List<StageStore.Again> rows, long all) {
        for (StageStore.Again each : rows) {
            String first = String.valueOf(each.first().row());
            boolean elsewhere = each.first().sheet() != null
                    && !each.first().sheet().equals(each.at().sheet());
            reading.problems()
                    .add(Problem.of(
                            code,
                            place(each.at()),
                            "first",
                            elsewhere ? place(each.first()).toString() : first));
        }
        reading.problems().addUnseen(code, all - rows.size());
    }

    private Place place(StageStore.FileRow at) {
        return new Place.InSheet(at.sheet() == null ? frame.file().name() : at.sheet(), null, at.row());
    }

    /// Personal fields were sealed for the id a record would get if it were new; those of records that
    /// were known before are sealed for their own.
    ///
    /// @param changed takes the names of personal fields that changed, by record id
    private void reseal(RecordType type, Map<Long, List<String>> changed) {
        long after = 0;
        while (true) {
            List<StageStore.Resealing> batch = stores.stage().resealings(type, after, RESEALED_AT_ONCE);
            if (batch.isEmpty()) {
                return;
            }
            List<IdentityStore.Sealed> anew = new ArrayList<>(batch.size());
            for (StageStore.Resealing each : batch) {
                byte[] plain = frame.seal().open(each.sealed(), type.name(), each.candidate(), 1);
                anew.add(new IdentityStore.Sealed(
                        each.recordId(),
                        each.version(),
                        frame.seal().seal(plain, type.name(), each.recordId(), each.version()),
                        each.mark()));
                if (each.oldVersion() > 0 && changed.size() < SHOWN) {
                    changed.put(each.recordId(), changedNames(type, each, plain));
                }
            }
            stores.identity().add(type.name(), anew);
            after = batch.getLast().seq();
        }
    }

    private List<String> changedNames(RecordType type, StageStore.Resealing each, byte[] plain) {
        Optional<IdentityStore.Sealed> before = stores.identity().find(type.name(), each.recordId(), each.oldVersion());
        Map<String, Object> was = before.map(kept -> PersonalJson.read(
                        frame.seal().open(kept.sealed(), type.name(), each.recordId(), each.oldVersion()), type))
                .orElse(Map.of());
        Map<String, Object> is = PersonalJson.read(plain, type);
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        return names.stream()
                .filter(name -> !java.util.Objects.equals(was.get(name), is.get(name)))
                .toList();
    }
}
