package org.saksei.app.linkage;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.saksei.app.TestDatabase;
import org.saksei.app.Wiring;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Role;
import org.saksei.app.figures.FigureQuery;
import org.saksei.app.linkage.store.LinkageStore;
import org.saksei.app.linkage.store.LinkageStores;
import org.saksei.app.pack.PackService;
import org.saksei.app.register.ImportRequest;
import org.saksei.kernel.Period;
import org.saksei.pack.Example;

/// The demo's files in a register of their own, and those who work with it.
final class DemoLinkage {

    static final Actor STEWARD = actor("steward", Role.DATA_STEWARD);
    static final Actor OTHER_STEWARD = actor("other-steward", Role.DATA_STEWARD);
    static final Period HALF = Period.parse("2019-H1");

    private static final Path PACK =
            Path.of("../packs/cambodia").toAbsolutePath().normalize();
    private static final PackService PACKS = PackService.read(PACK);

    final Wiring wiring;
    final LinkageStores stores;

    private DemoLinkage(Wiring wiring) {
        this.wiring = wiring;
        this.stores = LinkageStores.of(
                wiring.installation().transactions().dataSource(),
                wiring.installation().transactions().sql());
    }

    static Actor actor(String account, Role... roles) {
        return Actor.of(new UUID(0, account.hashCode()), account, Set.of(roles), null);
    }

    /// Nothing is in it yet.
    static DemoLinkage empty(TestDatabase.Fresh databases) {
        Wiring wiring = new Wiring(databases.open(), PACKS);
        wiring.register().applyPlan(Actor.operator());
        return new DemoLinkage(wiring);
    }

    /// All files but the marriages, and every decision of the demo, linked.
    static DemoLinkage linked(TestDatabase.Fresh databases) {
        DemoLinkage demo = empty(databases);
        demo.example().files().stream()
                .filter(file -> !file.agency().equals("foreign_affairs"))
                .forEach(demo::take);
        demo.decideAll();
        demo.wiring.linkage().run(Actor.operator(), step -> {});
        return demo;
    }

    Example example() {
        return Objects.requireNonNull(wiring.pack().examples().get("demo"));
    }

    void take(String agency) {
        example().files().stream().filter(file -> file.agency().equals(agency)).forEach(this::take);
    }

    private void take(Example.AgencyFile file) {
        wiring.register()
                .importFiles(
                        Actor.operator(),
                        ImportRequest.of(
                                List.of(PACK.resolve("examples/demo").resolve(file.file())),
                                file.agency(),
                                file.mapping(),
                                false));
    }

    void decideAll() {
        wiring.linkage().decide(Actor.operator(), DecisionFile.read(PACK.resolve("examples/demo/decisions.csv")));
    }

    long figure(String id) {
        return Objects.requireNonNull(wiring.figures()
                        .show(STEWARD, FigureQuery.of(HALF).withFigures(List.of(id)))
                        .find(id)
                        .orElseThrow()
                        .value())
                .longValueExact();
    }

    /// The clusters of a model as sets of record ids, whatever their numbers; in one order in every run.
    Set<Set<Long>> partition(String model) {
        Map<Long, Set<Long>> clusters = new TreeMap<>();
        stores.linkage()
                .members(model)
                .forEach((record, cluster) ->
                        clusters.computeIfAbsent(cluster, id -> new TreeSet<>()).add(record));
        return new LinkedHashSet<>(clusters.values());
    }

    Map<Long, Long> members(String model) {
        return stores.linkage().members(model);
    }

    long record(String type, String agency, String key) {
        return wiring.register().findRecord(type, agency, key).orElseThrow();
    }

    ReviewService.Done answer(Actor actor, String model, LinkageStore.Pair pair, ReviewService.Answer answer) {
        PairView view = wiring.review().pair(actor, model, pair.left(), pair.right());
        return wiring.review()
                .answer(
                        actor,
                        new ReviewService.Answered(
                                model, pair.left(), pair.right(), answer, "seen in a test", view.seen()));
    }
}
