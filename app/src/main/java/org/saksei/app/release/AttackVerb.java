package org.saksei.app.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.release.Attack;
import org.saksei.release.Column;
import org.saksei.release.Knowledge;
import org.saksei.release.Population;
import org.saksei.release.ReleaseRule;

/// `saksei release attack tables`: what a reader can work out of published tables of one population.
final class AttackVerb implements Verb {

    static final String NAME = "attack";

    private static final Set<String> OPTIONS = new TreeSet<>(Set.of(
            "--known",
            "--hierarchy",
            "--domain",
            "--zeros",
            "--total-code",
            "--threshold",
            "--format",
            "--report",
            "--threads"));

    @Override
    public Done run(List<String> arguments) {
        Arguments given = new Arguments(arguments, OPTIONS, Set.of("--original", "--synthetic", "--control"));
        if (given.words().size() < 3 || !given.words().get(1).equals("tables")) {
            throw Arguments.wrong("attack", "it is written: attack tables OUT.csv…; attack records is not built yet");
        }
        List<TableFile> files = given.words().stream()
                .skip(2)
                .map(name -> TableFile.read(name, ','))
                .toList();
        String totalCode = given.find("--total-code").orElse("Total");
        List<KnownFile> known = given.all("--known").stream()
                .map(name -> KnownFile.read(name, totalCode))
                .toList();
        Reading reading = new Reading(given, files, known, totalCode);
        List<Knowledge.Fact> facts = known.stream()
                .flatMap(one -> one.facts().stream())
                .map(fact -> new Knowledge.Fact(TableInput.NAME, fact, ""))
                .toList();
        List<Attack.Interval> intervals = Attack.on(reading.published(), new Knowledge(facts))
                .orElseThrow(() -> Refused.because(Problem.of(
                        ReleaseProblem.CONTRADICTION,
                        new Place.InFile(files.getFirst().name(), 0))));
        return done(given, files.getFirst().name(), intervals);
    }

    private static Done done(Arguments given, String file, List<Attack.Interval> intervals) {
        int threshold = given.whole("--threshold", 11, ReleaseRule.LEAST_THRESHOLD, ReleaseRule.GREATEST_THRESHOLD);
        long exact = intervals.stream().filter(Attack.Interval::isExact).count();
        List<Problem> problems = exact == 0
                ? List.of()
                : List.of(Problem.of(ReleaseProblem.EXACTLY_COMPUTABLE, new Place.InFile(file, 0), "count", exact));
        Map<Map<String, String>, Attack.Interval> byPlace = new HashMap<>();
        intervals.forEach(interval -> byPlace.put(interval.at(), interval));
        Answer answer = new Answer(NAME, "done", Answer.INTERNAL, problems);
        List<Map<String, @Nullable Object>> cells = new ArrayList<>();
        for (Attack.Interval interval : intervals) {
            cells.add(Answer.object(
                    "id",
                    "c" + (cells.size() + 1),
                    "tables",
                    interval.tables(),
                    "at",
                    interval.at(),
                    "interval",
                    Answer.interval(interval.low(), interval.high()),
                    "exact",
                    interval.isExact()));
        }
        answer.put("cells", cells)
                .put(
                        "audit",
                        Answer.object(
                                "hidden",
                                intervals.size(),
                                "exactly_computable",
                                exact,
                                "not_covered",
                                intervals.stream()
                                        .filter(interval -> !interval.covers(threshold))
                                        .count(),
                                "threshold",
                                threshold,
                                "narrowest",
                                TableVerb.narrowest(byPlace)));
        given.find("--report").ifPresent(name -> {
            OutputFiles out = new OutputFiles();
            out.add(name, answer.json());
            out.write();
        });
        String text = String.format(
                Locale.ROOT, "%d hidden cells; %d of them can be worked out exactly.%n", intervals.size(), exact);
        return new Done(exact == 0 ? 0 : 1, answer, text, problems);
    }

    /// Columns and cells as a reader finds them in the files.
    private static final class Reading {
        private final Arguments given;
        private final List<TableFile> files;
        private final String totalCode;
        private final Map<String, Set<String>> codes = new LinkedHashMap<>();

        Reading(Arguments given, List<TableFile> files, List<KnownFile> known, String totalCode) {
            this.given = given;
            this.files = files;
            this.totalCode = totalCode;
            for (TableFile file : files) {
                for (String column : columns(file)) {
                    int at = file.indexOf(column);
                    file.rows().forEach(row -> add(column, row.cells().get(at)));
                }
            }
            known.forEach(one -> one.facts().forEach(fact -> fact.at().forEach(this::add)));
        }

        private void add(String column, String code) {
            Set<String> known = codes.computeIfAbsent(column, key -> new LinkedHashSet<>());
            if (!code.isEmpty() && !code.equals(totalCode)) {
                known.add(code);
            }
        }

        private static List<String> columns(TableFile file) {
            file.getIndex("count", "attack");
            return file.header().stream()
                    .filter(column -> !List.of("table", "count", "flag").contains(column))
                    .toList();
        }

        Attack.Published published() {
            Map<String, List<String>> hierarchies = TableWish.hierarchies(given);
            Domain domain = given.find("--domain").map(Domain::read).orElse(null);
            List<Column> columns = new ArrayList<>();
            codes.forEach((name, seen) -> columns.add(column(name, seen, hierarchies, domain)));
            List<Population.Impossible> impossible = domain == null
                    ? List.of()
                    : domain.impossible().stream()
                            .filter(zero ->
                                    codes.keySet().containsAll(zero.where().keySet()))
                            .toList();
            List<Attack.Table> tables = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                tables.addAll(tables(files.get(i), files.size() == 1 ? "" : (i + 1) + ":"));
            }
            return new Attack.Published(
                    TableInput.NAME,
                    columns,
                    impossible,
                    List.of(),
                    tables,
                    given.one("--zeros", "ordinary", "ordinary", "shown").equals("shown"));
        }

        private static Column column(
                String name, Set<String> seen, Map<String, List<String>> hierarchies, @Nullable Domain domain) {
            List<String> codes = new ArrayList<>(seen);
            Map<String, List<String>> groups = new LinkedHashMap<>();
            Domain.DomainColumn told = domain == null ? null : domain.columns().get(name);
            for (String file : hierarchies.getOrDefault(name, List.of())) {
                codes.removeAll(TableInput.groupCodes(file));
                List<String> leaves = told == null ? codes : told.codes();
                groups.putAll(Hierarchy.read(name, file, leaves));
            }
            List<String> all = told == null ? codes : told.codes();
            return new Column(name, all.isEmpty() ? List.of("") : all, groups);
        }

        private List<Attack.Table> tables(TableFile file, String prefix) {
            Map<String, List<Attack.Place>> places = new LinkedHashMap<>();
            int table = file.indexOf("table");
            for (TableFile.Row row : file.rows()) {
                Map<String, String> at = new LinkedHashMap<>();
                for (String column : columns(file)) {
                    String code = row.cells().get(file.indexOf(column));
                    if (!code.isEmpty() && !code.equals(totalCode)) {
                        at.put(column, code);
                    }
                }
                String count = row.cells().get(file.indexOf("count")).strip();
                places.computeIfAbsent(prefix + (table < 0 ? "t1" : row.cells().get(table)), key -> new ArrayList<>())
                        .add(new Attack.Place(at, number(file, row, count)));
            }
            List<Attack.Table> tables = new ArrayList<>();
            places.forEach((id, cells) -> tables.add(new Attack.Table(id, cells)));
            return tables;
        }

        private static @Nullable Long number(TableFile file, TableFile.Row row, String count) {
            if (count.isEmpty()) {
                return null;
            }
            try {
                return Long.valueOf(count);
            } catch (NumberFormatException none) {
                throw Refused.because(
                        Problem.of(ReleaseProblem.COUNT_BROKEN, new Place.InFile(file.name(), row.line())));
            }
        }
    }
}
