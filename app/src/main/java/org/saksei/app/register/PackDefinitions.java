package org.saksei.app.register;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.saksei.app.access.Actor;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.app.register.store.RecordStore;
import org.saksei.pack.Pack;
import org.saksei.register.CodeList;
import org.saksei.register.Definitions;

/// What the pack says of the records, with the communes and villages somebody took in.
final class PackDefinitions {

    private final Transactions transactions;
    private final Audit audit;
    private final Supplier<Pack> pack;
    private final RecordStore places;

    PackDefinitions(Transactions transactions, Audit audit, Supplier<Pack> pack, RecordStore places) {
        this.transactions = transactions;
        this.audit = audit;
        this.pack = pack;
        this.places = places;
    }

    /// @return how many places were added or named anew
    long importGazetteer(Actor actor, Path file) {
        List<RecordStore.Settlement> read = Gazetteer.read(SheetFile.of(file), ofPack());
        return transactions.write(() -> {
            places.putSettlements(read);
            audit.record(actor, "register.gazetteer", List.of(), Map.of("places", read.size()));
            return (long) read.size();
        });
    }

    /// With the places that were taken in.
    Definitions all() {
        Definitions plain = ofPack();
        CodeList list = plain.lists().get(Gazetteer.LIST);
        List<RecordStore.Settlement> imported = places.settlements();
        if (list == null || imported.isEmpty()) {
            return plain;
        }
        Map<String, CodeList> lists = new LinkedHashMap<>(plain.lists());
        lists.put(Gazetteer.LIST, Gazetteer.extended(list, imported));
        return new Definitions(new LinkedHashMap<>(plain.types()), lists, plain.checks(), plain.mappings());
    }

    /// Without them.
    Definitions ofPack() {
        Pack now = pack.get();
        return new Definitions(
                now.recordTypes(),
                now.codeLists(),
                now.checks(),
                List.copyOf(now.mappings().values()));
    }

    /// The agencies of the pack, by code; empty where the pack has no such list and any will do.
    Map<String, CodeList.Code> agencies() {
        CodeList list = pack.get().codeLists().get("agency");
        if (list == null) {
            return Map.of();
        }
        Map<String, CodeList.Code> agencies = new LinkedHashMap<>(list.codes());
        agencies.keySet().removeAll(List.of(CodeList.UNKNOWN, "not_asked", "not_applicable"));
        return agencies;
    }
}
