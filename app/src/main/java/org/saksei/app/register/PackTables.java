package org.saksei.app.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.saksei.app.access.Actor;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.app.register.store.RegisterStores;
import org.saksei.kernel.Refused;
import org.saksei.pack.Pack;
import org.saksei.register.TablePlan;
import org.saksei.register.TableShape;

/// Keeps the tables in step with the pack.
final class PackTables {

    private final Transactions transactions;
    private final Audit audit;
    private final Supplier<Pack> pack;
    private final RegisterStores stores;

    PackTables(Transactions transactions, Audit audit, Supplier<Pack> pack, RegisterStores stores) {
        this.transactions = transactions;
        this.audit = audit;
        this.pack = pack;
        this.stores = stores;
    }

    TablePlan plan() {
        return transactions.read(this::planNow);
    }

    /// Makes every change or none. What any import may do, because a plan that is applied can lose
    /// nothing.
    TablePlan apply(Actor actor) {
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
}
