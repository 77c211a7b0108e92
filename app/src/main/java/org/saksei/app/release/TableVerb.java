package org.saksei.app.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.release.Attack;
import org.saksei.release.Audit;
import org.saksei.release.Outcome;
import org.saksei.release.ReleaseRule;
import org.saksei.release.SafeTable;
import org.saksei.release.TableRelease;

/// `saksei release table`: safe tables of a file of persons or counts.
final class TableVerb implements Verb {

    static final String NAME = "table";

    @Override
    public Done run(List<String> arguments) {
        TableWish wish = TableWish.of(new Arguments(arguments, TableWish.KNOWN, TableWish.NOT_BUILT));
        TableInput input = TableInput.read(wish);
        Outcome outcome = TableRelease.protect(List.of(input.population()), wish.rule(), input.knowledge());
        return switch (outcome) {
            case Outcome.Safe safe -> released(wish, input, safe);
            case Outcome.Refused refused -> refused(wish, input, refused);
        };
    }

    private static Done released(TableWish wish, TableInput input, Outcome.Safe safe) {
        List<SafeTable> tables = safe.tables().tables();
        Map<Map<String, String>, Attack.Interval> intervals = new HashMap<>();
        Attack.on(Attack.Published.of(input.population(), safe.tables()), input.knowledge())
                .orElseThrow(() -> new IllegalStateException("what was proved cannot be attacked"))
                .forEach(interval -> intervals.put(interval.at(), interval));
        Answer answer = new Answer(NAME, "safe", Answer.INTERNAL, input.warnings());
        describe(answer, wish, input, safe.audit());
        answer.put("cells", cells(safe.audit(), intervals))
                .put("audit", audit(wish.rule(), safe.audit(), intervals))
                .put("designs", List.of());
        OutputFiles files = new OutputFiles();
        files.add(wish.to(), PublicTable.csv(tables, columns(wish), wish.totalCode()));
        wish.report().ifPresent(name -> files.add(name, answer.json()));
        files.write();
        return new Done(0, answer, text(wish, safe.audit()), input.warnings());
    }

    private static List<String> columns(TableWish wish) {
        return wish.dimensions();
    }

    private static String text(TableWish wish, Audit audit) {
        int threshold = wish.rule().threshold();
        return String.format(
                Locale.ROOT,
                "%d of %d cells are hidden: %d small, %d to protect them.%n"
                        + "Counts from 1 to %d are hidden, and others so that none can be worked out: from all that is"
                        + " published a hidden small count can be anything from 1 to %d. Who knows most of the persons"
                        + " already may know more.%n",
                audit.primary() + audit.secondary(),
                audit.cells().size(),
                audit.primary(),
                audit.secondary(),
                threshold - 1,
                threshold);
    }

    private static Done refused(TableWish wish, TableInput input, Outcome.Refused refused) {
        List<Problem> problems = new ArrayList<>(input.warnings());
        refused.reasons().stream()
                .map(reason -> problem(wish, reason))
                .distinct()
                .forEach(problems::add);
        Answer answer = new Answer(NAME, "refused", Answer.INTERNAL, problems);
        describe(answer, wish, input, refused.audit());
        answer.put("designs", List.of());
        return new Done(1, answer, "", problems);
    }

    private static Problem problem(TableWish wish, Outcome.Reason reason) {
        ReleaseProblem problem = switch (reason.why()) {
            case TOTAL_TOO_SMALL -> ReleaseProblem.TOTAL_TOO_SMALL;
            case KNOWN_SMALL_COUNT -> ReleaseProblem.KNOWN_SMALL_COUNT;
            case CONTRADICTION -> ReleaseProblem.CONTRADICTION;
            case NO_SAFE_SOLUTION -> ReleaseProblem.NO_SAFE_SOLUTION;
            case TOO_MUCH_HIDDEN -> ReleaseProblem.TOO_MUCH_HIDDEN;
            case TOO_LARGE -> ReleaseProblem.TOO_LARGE;
        };
        return Problem.of(
                problem,
                new Place.InFile(wish.file(), 0),
                "threshold",
                wish.rule().threshold(),
                "share",
                Math.round(wish.rule().maxHidden() * 100),
                "columns",
                String.join(", ", wish.dimensions()));
    }

    private static void describe(Answer answer, TableWish wish, TableInput input, Audit audit) {
        ReleaseRule rule = wish.rule();
        answer.put(
                        "policy",
                        Answer.object(
                                "threshold",
                                rule.threshold(),
                                "protect",
                                "cover",
                                "zeros",
                                rule.zeros().name().toLowerCase(Locale.ROOT),
                                "insider",
                                rule.insider(),
                                "max_hidden",
                                rule.maxHidden()))
                .put(
                        "input",
                        Answer.object(
                                "kind",
                                input.kind(),
                                "rows",
                                input.rows(),
                                "persons",
                                input.persons(),
                                "sha256",
                                input.sha256()))
                .put(
                        "tables",
                        input.population().tables().stream()
                                .map(table -> table(table.id(), table.by(), input.persons(), audit))
                                .toList());
    }

    private static Map<String, @Nullable Object> table(String id, List<String> by, long persons, Audit audit) {
        List<Audit.Cell> cells = audit.cells().stream()
                .filter(cell -> cell.tables().contains(id))
                .toList();
        long nonzero = cells.stream().filter(cell -> cell.count() > 0).count();
        long hidden = cells.stream()
                .filter(cell -> cell.isHidden() && cell.count() > 0)
                .count();
        // Each person is in one finest cell of the table; groups have codes of their own and count none twice.
        long hiddenPersons = cells.stream()
                .filter(cell -> cell.isHidden() && cell.at().keySet().containsAll(by))
                .mapToLong(Audit.Cell::count)
                .sum();
        return Answer.object(
                "id",
                id,
                "by",
                by,
                "cells",
                cells.size(),
                "nonzero",
                nonzero,
                "primary",
                count(cells, Audit.Kind.PRIMARY),
                "secondary",
                count(cells, Audit.Kind.SECONDARY),
                "published",
                cells.stream().filter(cell -> !cell.isHidden()).count(),
                "share_hidden_cells",
                nonzero == 0 ? 0.0 : (double) hidden / nonzero,
                "share_hidden_persons",
                persons == 0 ? 0.0 : Math.min(1, (double) hiddenPersons / persons));
    }

    private static long count(List<Audit.Cell> cells, Audit.Kind kind) {
        return cells.stream().filter(cell -> cell.kind() == kind).count();
    }

    private static List<Map<String, @Nullable Object>> cells(
            Audit audit, Map<Map<String, String>, Attack.Interval> intervals) {
        List<Map<String, @Nullable Object>> cells = new ArrayList<>();
        for (Audit.Cell cell : audit.cells()) {
            Attack.Interval interval = intervals.get(cell.at());
            Audit.Kind kind = cell.kind();
            cells.add(Answer.object(
                    "id",
                    "c" + (cells.size() + 1),
                    "tables",
                    List.copyOf(cell.tables()),
                    "at",
                    cell.at(),
                    "status",
                    cell.isHidden() ? "hidden" : "published",
                    "kind",
                    kind == null ? null : kind.name().toLowerCase(Locale.ROOT),
                    "reasons",
                    cell.reasons().stream().map(TableVerb::word).toList(),
                    "interval",
                    interval == null ? null : Answer.interval(interval.low(), interval.high()),
                    "proved",
                    cell.proved()));
        }
        return cells;
    }

    private static String word(Audit.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, @Nullable Object> audit(
            ReleaseRule rule, Audit audit, Map<Map<String, String>, Attack.Interval> intervals) {
        Set<Map<String, String>> primary = audit.cells().stream()
                .filter(cell -> cell.kind() == Audit.Kind.PRIMARY)
                .map(Audit.Cell::at)
                .collect(Collectors.toCollection(HashSet::new));
        return Answer.object(
                "attacker",
                List.of(
                        "every published cell",
                        "that one joint table of whole persons exists",
                        "code lists, groups, impossible combinations",
                        "the threshold and this method",
                        "everything given as known"),
                "hidden",
                audit.primary() + audit.secondary(),
                "exactly_computable",
                intervals.values().stream().filter(Attack.Interval::isExact).count(),
                "not_covered",
                intervals.values().stream()
                        .filter(interval -> primary.contains(interval.at()) && !interval.covers(rule.threshold()))
                        .count(),
                "narrowest",
                narrowest(intervals),
                "proved_by_integers",
                audit.primary() - audit.unproved(),
                "unproved",
                audit.unproved(),
                "insider",
                Answer.object("singletons", audit.singletons(), "exposed", rule.insider() ? 0 : null),
                "solves",
                audit.steps());
    }

    static @Nullable Long narrowest(Map<Map<String, String>, Attack.Interval> intervals) {
        Long narrowest = null;
        for (Attack.Interval interval : intervals.values()) {
            Long high = interval.high();
            if (high != null && (narrowest == null || high - interval.low() < narrowest)) {
                narrowest = high - interval.low();
            }
        }
        return narrowest;
    }
}
