package org.saksei.app.linkage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.saksei.app.Counted;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.audit.Audit;
import org.saksei.app.database.Transactions;
import org.saksei.app.linkage.store.DecisionStore;
import org.saksei.app.linkage.store.LinkageStore;
import org.saksei.app.linkage.store.LinkageStore.Pair;
import org.saksei.app.linkage.store.LinkageStores;
import org.saksei.app.register.CurrentRecords;
import org.saksei.app.register.RegisterService;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.LinkageDefinition;
import org.saksei.pack.Pack;
import org.saksei.register.RecordType;

/// Says which records of the register are one person or one case.
///
/// Each model of the pack looks at one record type. A run is a function of the records and decisions of
/// the moment: in which order files arrived makes no difference. What a run changes is stored with its
/// time, so that a figure can still be asked as of an earlier one.
public final class LinkageService {

    private final Transactions transactions;
    private final Audit audit;
    private final Supplier<Pack> pack;
    private final RegisterService register;
    private final CurrentRecords current;
    private final LinkageStores stores;

    public LinkageService(Transactions transactions, Audit audit, Supplier<Pack> pack, RegisterService register) {
        this.transactions = transactions;
        this.audit = audit;
        this.pack = pack;
        this.register = register;
        this.current = new CurrentRecords(transactions, pack);
        this.stores = LinkageStores.of(transactions.dataSource(), transactions.sql());
    }

    /// What a model found.
    ///
    /// @param model name of the model: `victims`
    /// @param clusters persons or cases
    /// @param undecided pairs that wait for a person
    public record Outcome(String model, long records, long clusters, long undecided) {

        /// For people: "victims: 1,204 records speak of 995; 1 pair undecided".
        public String inWords() {
            String spoken = records == 1 ? "speaks" : "speak";
            return String.format(
                    Locale.ROOT,
                    "%s: %s %s of %,d; %s undecided",
                    model,
                    Counted.of(records, "record"),
                    spoken,
                    clusters,
                    Counted.of(undecided, "pair"));
        }
    }

    /// A decision as it comes from a file or a page.
    ///
    /// @param left agency and key of a record
    /// @param decision `same`, `different` or `unsure`
    public record Verdict(
            String model, Named left, Named right, String decision, String who, Instant when, String why) {}

    /// A record by the name its agency gives it.
    public record Named(String agency, String key) {}

    /// Links the records of every model again: every pair is compared.
    ///
    /// @param progress told what is being done
    public List<Outcome> run(Actor actor, Consumer<String> progress) {
        return link(actor, progress, Linking::full);
    }

    /// Links what is new since the last run against what is there. Clusters that were there stay what
    /// they are; where a new record would merge two of them, the merge waits for a person.
    ///
    /// @param progress told what is being done
    public List<Outcome> linkNew(Actor actor, Consumer<String> progress) {
        return link(actor, progress, Linking::onlyNew);
    }

    private List<Outcome> link(Actor actor, Consumer<String> progress, Function<Linking, LinkageStore.Summary> how) {
        actor.require(Right.IMPORT);
        List<Outcome> outcomes = new ArrayList<>();
        for (RecordType type : pack.get().recordTypes().values()) {
            LinkageDefinition definition =
                    type.linkage() == null ? null : pack.get().linkage().get(type.linkage());
            if (definition != null) {
                progress.accept("linking " + type.title().in("en").toLowerCase(Locale.ROOT) + " records");
                outcomes.add(transactions.write(() -> told(
                        definition.name(),
                        () -> outcome(how.apply(new Linking(
                                stores,
                                register,
                                current,
                                audit,
                                actor,
                                type,
                                definition,
                                pack.get().sha256()))))));
            }
        }
        return outcomes;
    }

    /// Contradictions of decisions as our own problem.
    static <T> T told(String model, Supplier<T> work) {
        try {
            return work.get();
        } catch (org.saksei.linkage.Refused refused) {
            throw Refused.because(refused.findings().stream()
                    .map(finding -> Problem.of(
                            DecisionProblem.CONTRADICTION,
                            new Place.Nowhere(),
                            "model",
                            model,
                            "detail",
                            finding.text(Locale.ENGLISH)))
                    .toList());
        }
    }

    private static Outcome outcome(LinkageStore.Summary each) {
        return new Outcome(each.model(), each.records(), each.clusters(), each.undecided());
    }

    /// Persons or cases, records and undecided pairs of each model, as of its last run.
    public List<Outcome> summaries(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return transactions.read(() -> stores.linkage().summaries().stream()
                .map(LinkageService::outcome)
                .toList());
    }

    /// Keeps decisions; all of them or none. They take effect at the next [#run].
    ///
    /// @return how many were not known before
    /// @throws Refused naming every decision about a record or model that is not there
    public int decide(Actor actor, List<Verdict> verdicts) {
        actor.require(Right.DECIDE_LINKAGE);
        return transactions.write(() -> {
            Instant at = register.lockForWriting();
            List<Problem> problems = new ArrayList<>();
            List<Pair> pairs = new ArrayList<>();
            for (Verdict verdict : verdicts) {
                pair(verdict, problems).ifPresent(pairs::add);
            }
            if (!problems.isEmpty()) {
                throw Refused.because(problems);
            }
            int kept = 0;
            for (int i = 0; i < verdicts.size(); i++) {
                Verdict each = verdicts.get(i);
                Optional<Long> id = stores.decisions()
                        .add(
                                new DecisionStore.Said(
                                        each.model(),
                                        pairs.get(i),
                                        each.decision(),
                                        each.who(),
                                        each.when(),
                                        each.why()),
                                at);
                if (id.isPresent()) {
                    kept++;
                    audit.record(
                            actor,
                            "linkage.decide",
                            List.of("decision/" + id.get()),
                            Map.of("model", each.model(), "decision", each.decision()));
                }
            }
            return kept;
        });
    }

    private Optional<Pair> pair(Verdict verdict, List<Problem> problems) {
        Optional<RecordType> type = pack.get().recordTypes().values().stream()
                .filter(each -> verdict.model().equals(each.linkage()))
                .findFirst();
        if (type.isEmpty()) {
            problems.add(Problem.of(
                    DecisionProblem.UNKNOWN_MODEL,
                    new Place.Nowhere(),
                    "model",
                    verdict.model(),
                    "known",
                    String.join(", ", pack.get().linkage().keySet())));
            return Optional.empty();
        }
        Optional<Long> left = record(type.get(), verdict.model(), verdict.left(), problems);
        Optional<Long> right = record(type.get(), verdict.model(), verdict.right(), problems);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.get().equals(right.get())) {
            problems.add(Problem.of(DecisionProblem.SAME_RECORD, new Place.Nowhere()));
            return Optional.empty();
        }
        return Optional.of(Pair.of(left.get(), right.get()));
    }

    private Optional<Long> record(RecordType type, String model, Named named, List<Problem> problems) {
        Optional<Long> id = register.findRecord(type.name(), named.agency(), named.key());
        if (id.isEmpty()) {
            problems.add(Problem.of(
                    DecisionProblem.UNKNOWN_RECORD,
                    new Place.Nowhere(),
                    "agency",
                    named.agency(),
                    "key",
                    named.key(),
                    "model",
                    model));
        }
        return id;
    }
}
