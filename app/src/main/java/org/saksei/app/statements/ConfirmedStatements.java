package org.saksei.app.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saksei.app.access.Actor;
import org.saksei.app.access.Right;
import org.saksei.app.database.Answers;
import org.saksei.app.database.Transactions;
import org.saksei.app.figures.FiguresService;
import org.saksei.app.pack.PackService;
import org.saksei.app.statements.store.SourceStore;
import org.saksei.app.statements.store.StatementStore;
import org.saksei.statements.CheckRule;
import org.saksei.statements.Reading;
import org.saksei.statements.StatementCheck;
import org.saksei.statements.Verdict;

/// What was confirmed, and what it says of each other and of the register.
///
/// It is worked out once for a state of statements, register and pack, and remembered: Home, the list of
/// contradictions and every dossier read the same snapshot, so that none of them is older than another.
public final class ConfirmedStatements {

    /// Snapshots are large, and only the newest is asked for.
    private static final int KEPT = 2;

    private final Transactions transactions;
    private final PackService packs;
    private final RegisterKnowledge knowledge;
    private final Lexicons lexicons;
    private final SourceStore sources;
    private final StatementStore statements;
    private final Answers answers = new Answers(KEPT);

    public ConfirmedStatements(
            Transactions transactions, PackService packs, Lexicons lexicons, RegisterKnowledge knowledge) {
        this.transactions = transactions;
        this.packs = packs;
        this.knowledge = knowledge;
        this.lexicons = lexicons;
        this.sources = new SourceStore(transactions.sql());
        this.statements = new StatementStore(transactions.sql());
    }

    /// All that is confirmed, at one moment.
    ///
    /// @param sources by number
    /// @param readings a source each, confirmed figures only
    /// @param beside the check of a figure against the register, by the figure's id
    record Snapshot(
            Map<Long, Source> sources,
            List<Statement> statements,
            List<Reading> readings,
            List<StatementCheck> checks,
            SequencedMap<String, StatementCheck> beside) {

        Snapshot {
            sources = Map.copyOf(sources);
            statements = List.copyOf(statements);
            readings = List.copyOf(readings);
            checks = List.copyOf(checks);
        }
    }

    /// What a snapshot depends on.
    private record Question(String pack, FiguresService.State register, StatementStore.State statements) {}

    /// The snapshot of now; the caller has seen to the permission.
    Snapshot snapshot(Actor actor) {
        return transactions.read(() -> {
            Question question =
                    new Question(packs.current().sha256(), knowledge.figures().state(actor), statements.state());
            return answers.of(question, () -> read(actor));
        });
    }

    private Snapshot read(Actor actor) {
        List<Statement> confirmed = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        new KeptLines(sources).read(statements.listConfirmed()).values().forEach(each -> {
            confirmed.addAll(each.statements());
            readings.add(each.reading());
        });
        List<StatementCheck> checks = lexicons.checks().check(readings, knowledge.asPrinted(actor));
        return new Snapshot(
                sources.list().stream().collect(Collectors.toMap(Source::id, Function.identity())),
                confirmed,
                readings,
                checks,
                beside(checks));
    }

    /// Checks against the register by the figure they are about.
    static SequencedMap<String, StatementCheck> beside(List<StatementCheck> checks) {
        SequencedMap<String, StatementCheck> beside = new LinkedHashMap<>();
        checks.stream()
                .filter(check -> check.check() == CheckRule.REGISTER)
                .forEach(check -> beside.putIfAbsent(check.figures().getFirst().id(), check));
        return beside;
    }

    /// Everything that contradicts something.
    public List<StatementCheck> conflicts(Actor actor) {
        actor.require(Right.SEE_FIGURES);
        return snapshot(actor).checks().stream()
                .filter(check -> isFault(check.verdict()))
                .toList();
    }

    /// How many contradictions are open.
    public long countConflicts(Actor actor) {
        return conflicts(actor).size();
    }

    static boolean isFault(Verdict verdict) {
        return verdict == Verdict.CONFLICT || verdict == Verdict.INCONSISTENT;
    }
}
