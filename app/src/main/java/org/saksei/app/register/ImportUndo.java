package org.saksei.app.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.saksei.app.Installation;
import org.saksei.app.access.Actor;
import org.saksei.app.audit.Audit;
import org.saksei.app.register.RegisterService.Undone;
import org.saksei.app.register.store.IdentityStore;
import org.saksei.app.register.store.ImportRunStore;
import org.saksei.app.register.store.RegisterStores;
import org.saksei.app.register.store.UndoStore;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.Pack;
import org.saksei.register.Field;
import org.saksei.register.RecordType;

/// Takes an import back: what it wrote is closed, what it replaced speaks again. Nothing is deleted.
final class ImportUndo {

    private final Installation installation;
    private final Audit audit;
    private final Supplier<Pack> pack;
    private final RegisterStores stores;
    private final PackDefinitions definitions;

    ImportUndo(Installation installation, Supplier<Pack> pack, RegisterStores stores, PackDefinitions definitions) {
        this.installation = installation;
        this.audit = installation.audit();
        this.pack = pack;
        this.stores = stores;
        this.definitions = definitions;
    }

    /// Within the transaction that took the lock.
    ///
    /// @param at moment of the taking-back
    Undone undo(Actor actor, ImportRunStore.Run run, Instant at) {
        long importId = run.id();
        List<RecordType> types = definitions.all().referredFirst();
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
    }

    /// @throws Refused when there is no such import, or it was taken back before
    ImportRunStore.Run requireUndoable(long importId) {
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
}
