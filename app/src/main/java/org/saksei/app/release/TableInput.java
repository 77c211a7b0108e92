package org.saksei.app.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.release.Column;
import org.saksei.release.Count;
import org.saksei.release.CountTable;
import org.saksei.release.Knowledge;
import org.saksei.release.Population;

/// The persons of a file, from a row each or from counts, and the tables wanted of them.
///
/// @param kind `microdata` or `counts`
/// @param warnings what the officer should know
record TableInput(
        String kind,
        int rows,
        long persons,
        String sha256,
        Population population,
        Knowledge knowledge,
        List<Problem> warnings) {

    /// More values of one column are no table.
    private static final int MOST_VALUES = 1_000;

    /// More cells are not printed.
    private static final double MOST_CELLS = 200_000;

    static final String NAME = "persons";

    static TableInput read(TableWish wish) {
        return new Reading(wish).read();
    }

    /// The codes of the levels above the finest.
    static Set<String> groupCodes(String hierarchy) {
        Set<String> groups = new TreeSet<>();
        TableFile.text(hierarchy, TableFile.bytes(hierarchy)).lines().skip(1).forEach(line -> {
            List<String> cells = Arrays.asList(line.split("[,;]", -1));
            groups.addAll(cells.subList(1, cells.size()));
        });
        return groups;
    }

    private static final class Reading {
        private final TableWish wish;
        private final TableFile file;
        private final Optional<Domain> domain;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Problem> warnings = new ArrayList<>();
        private final List<KnownFile> known;

        Reading(TableWish wish) {
            this.wish = wish;
            this.file = TableFile.read(wish.file(), wish.delimiter());
            this.domain = wish.domain().map(Domain::read);
            this.known = wish.known().stream()
                    .map(name -> KnownFile.read(name, wish.totalCode()))
                    .toList();
        }

        TableInput read() {
            List<String> names = names();
            boolean counts = countColumn() >= 0;
            List<Column> columns = names.stream().map(this::column).toList();
            checkSize(columns);
            refuse();
            Map<List<Integer>, Long> counted = counts ? counted(columns) : persons(columns);
            refuse();
            List<Population.Row> rows = new ArrayList<>();
            counted.forEach((codes, count) -> rows.add(new Population.Row(codes, count)));
            long persons = rows.stream().mapToLong(Population.Row::count).sum();
            List<CountTable> tables = new ArrayList<>();
            for (List<String> by : wish.by()) {
                tables.add(new Crossing(columns, rows, by).table("t" + (tables.size() + 1)));
            }
            Population population = new Population(NAME, columns, impossible(names), List.of(), tables, rows);
            List<Knowledge.Fact> facts = new ArrayList<>();
            for (int i = 0; i < known.size(); i++) {
                for (Count fact : known.get(i).facts()) {
                    checkCodes(wish.known().get(i), fact, columns);
                    facts.add(new Knowledge.Fact(NAME, fact, wish.known().get(i)));
                }
            }
            refuse();
            return new TableInput(
                    counts ? "counts" : "microdata",
                    file.rows().size(),
                    persons,
                    file.sha256(),
                    population,
                    new Knowledge(facts),
                    warnings);
        }

        private void checkCodes(String name, Count fact, List<Column> columns) {
            for (Column column : columns) {
                String code = fact.at().get(column.name());
                if (code != null
                        && !column.codes().contains(code)
                        && !column.groups().containsKey(code)) {
                    problems.add(Problem.of(
                            ReleaseProblem.VALUE_OUTSIDE_DOMAIN,
                            new Place.InFile(name, 0),
                            "column",
                            column.name(),
                            "rows",
                            1));
                }
            }
        }

        private void refuse() {
            if (!problems.isEmpty()) {
                throw Refused.because(problems);
            }
        }

        /// The columns in play; those of what is known too.
        private List<String> names() {
            Set<String> names = new LinkedHashSet<>(wish.dimensions());
            for (String name : names) {
                file.getIndex(name, "--by");
            }
            for (KnownFile one : known) {
                one.columns().forEach(name -> file.getIndex(name, "--known"));
                names.addAll(one.columns());
            }
            wish.hierarchies().keySet().forEach(name -> file.getIndex(name, "--hierarchy"));
            return List.copyOf(names);
        }

        private int countColumn() {
            return wish.count().isPresent() ? file.getIndex(wish.count().get(), "--count") : file.indexOf("count");
        }

        private Column column(String name) {
            Optional<Domain.DomainColumn> told = domain.map(given -> {
                Domain.DomainColumn column = given.columns().get(name);
                if (column == null) {
                    throw Arguments.wrong("--domain", "the domain has no column " + name);
                }
                return column;
            });
            List<String> codes = told.map(Domain.DomainColumn::codes).orElseGet(() -> seen(name));
            if (codes.size() > MOST_VALUES) {
                problems.add(Problem.of(
                        ReleaseProblem.TOO_MANY_VALUES,
                        new Place.InFile(file.name(), 1),
                        "column",
                        name,
                        "count",
                        codes.size()));
            }
            if (told.map(Domain.DomainColumn::sensitive).orElse(false)) {
                warnings.add(
                        Problem.of(ReleaseProblem.GROUP_NOT_CHECKED, new Place.InInput("--domain"), "column", name));
            }
            Map<String, List<String>> groups = new LinkedHashMap<>();
            List<String> files = new ArrayList<>(wish.hierarchies().getOrDefault(name, List.of()));
            files.forEach(each -> groups.putAll(Hierarchy.read(name, each, codes)));
            return new Column(name, codes.isEmpty() ? List.of("") : codes, groups);
        }

        /// The codes of the data themselves, sorted: whoever reads the output learns that each occurs.
        private List<String> seen(String name) {
            int at = file.getIndex(name, "--by");
            TreeSet<String> seen = new TreeSet<>();
            Set<String> groups = new TreeSet<>();
            for (TableFile.Row row : file.rows()) {
                seen.add(row.cells().get(at));
            }
            seen.remove("");
            if (countColumn() >= 0) {
                seen.remove(wish.totalCode());
                wish.hierarchies().getOrDefault(name, List.of()).forEach(each -> groups.addAll(groupCodes(each)));
                seen.removeAll(groups);
            }
            warnings.add(Problem.of(ReleaseProblem.CODES_FROM_DATA, new Place.InFile(file.name(), 1), "column", name));
            return List.copyOf(seen);
        }

        private void checkSize(List<Column> columns) {
            double cells = 0;
            for (List<String> by : wish.by()) {
                double product = 1;
                for (Column column : columns) {
                    product *= by.contains(column.name())
                            ? column.codes().size() + column.groups().size() + 1.0
                            : 1;
                }
                cells += product;
            }
            if (cells > MOST_CELLS) {
                problems.add(Problem.of(
                        ReleaseProblem.TOO_LARGE,
                        new Place.InInput("--by"),
                        "columns",
                        String.join(", ", wish.dimensions())));
            }
        }

        private List<Population.Impossible> impossible(List<String> names) {
            return domain.map(given -> given.impossible().stream()
                            .filter(zero -> names.containsAll(zero.where().keySet()))
                            .toList())
                    .orElse(List.of());
        }

        /// One person a row, or a person column.
        private Map<List<Integer>, Long> persons(List<Column> columns) {
            Codes codes = new Codes(columns);
            Optional<String> name =
                    wish.person().or(() -> domain.flatMap(given -> Optional.ofNullable(given.person())));
            int person = name.map(column -> file.getIndex(column, "--person")).orElse(-1);
            Map<List<Integer>, Long> counted = new LinkedHashMap<>();
            Map<String, List<Integer>> seen = new HashMap<>();
            for (TableFile.Row row : file.rows()) {
                List<Integer> place = codes.of(row);
                if (place.isEmpty() && !columns.isEmpty()) {
                    continue;
                }
                List<Integer> before =
                        person < 0 ? null : seen.putIfAbsent(row.cells().get(person), place);
                if (before == null) {
                    counted.merge(place, 1L, Long::sum);
                } else if (!before.equals(place)) {
                    told(ReleaseProblem.PERSON_TWICE, row.line());
                }
            }
            codes.tell();
            return counted;
        }

        private void told(ReleaseProblem problem, int line) {
            if (problems.size() < TableFile.TOLD) {
                problems.add(Problem.of(problem, new Place.InFile(file.name(), line)));
            }
        }

        /// Rows of finest codes are counted, rows of totals and groups are checked against them.
        private Map<List<Integer>, Long> counted(List<Column> columns) {
            Map<List<Integer>, Long> counted = new LinkedHashMap<>();
            List<TableFile.Row> totals = new ArrayList<>();
            Codes codes = new Codes(columns);
            for (TableFile.Row row : file.rows()) {
                if (isTotal(row, columns)) {
                    totals.add(row);
                    continue;
                }
                List<Integer> place = codes.of(row);
                long count = count(row);
                if (!place.isEmpty() && count >= 0 && counted.put(place, count) != null) {
                    told(ReleaseProblem.COUNT_TWICE, row.line());
                }
            }
            codes.tell();
            if (problems.isEmpty()) {
                List<Population.Row> rows = new ArrayList<>();
                counted.forEach((place, count) -> rows.add(new Population.Row(place, count)));
                totals.forEach(row -> checkTotal(row, columns, rows));
            }
            return counted;
        }

        private boolean isTotal(TableFile.Row row, List<Column> columns) {
            for (Column column : columns) {
                String cell = row.cells().get(file.indexOf(column.name()));
                if (cell.equals(wish.totalCode()) || column.groups().containsKey(cell)) {
                    return true;
                }
            }
            return false;
        }

        private long count(TableFile.Row row) {
            try {
                long count = Long.parseLong(row.cells().get(countColumn()).strip());
                if (count >= 0) {
                    return count;
                }
            } catch (NumberFormatException none) {
                // Told below, like a negative one.
            }
            told(ReleaseProblem.COUNT_BROKEN, row.line());
            return -1;
        }

        private void checkTotal(TableFile.Row row, List<Column> columns, List<Population.Row> rows) {
            Map<String, String> at = new TreeMap<>();
            for (Column column : columns) {
                String cell = row.cells().get(file.indexOf(column.name()));
                if (!cell.equals(wish.totalCode())) {
                    if (!column.codes().contains(cell) && !column.groups().containsKey(cell)) {
                        told(ReleaseProblem.DOES_NOT_ADD_UP, row.line());
                        return;
                    }
                    at.put(column.name(), cell);
                }
            }
            long count = count(row);
            if (count >= 0 && Crossing.count(columns, rows, at) != count) {
                told(ReleaseProblem.DOES_NOT_ADD_UP, row.line());
            }
        }

        /// Codes of rows, with what is wrong with them counted by column.
        private final class Codes {
            private final List<Column> columns;
            private final List<Map<String, Integer>> codes = new ArrayList<>();
            private final Map<Column, List<Integer>> missing = new LinkedHashMap<>();
            private final Map<Column, List<Integer>> outside = new LinkedHashMap<>();

            Codes(List<Column> columns) {
                this.columns = columns;
                for (Column column : columns) {
                    Map<String, Integer> index = new HashMap<>();
                    column.codes().forEach(code -> index.put(code, index.size()));
                    codes.add(index);
                }
            }

            /// Empty where a code is not known.
            List<Integer> of(TableFile.Row row) {
                List<Integer> place = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    String cell = row.cells().get(file.indexOf(columns.get(i).name()));
                    Integer code = codes.get(i).get(cell);
                    if (code == null) {
                        (cell.isEmpty() ? missing : outside)
                                .computeIfAbsent(columns.get(i), key -> new ArrayList<>())
                                .add(row.line());
                        return List.of();
                    }
                    place.add(code);
                }
                return place;
            }

            void tell() {
                missing.forEach((column, lines) -> tell(ReleaseProblem.VALUE_MISSING, column, lines));
                outside.forEach((column, lines) -> tell(ReleaseProblem.VALUE_OUTSIDE_DOMAIN, column, lines));
            }

            private void tell(ReleaseProblem problem, Column column, List<Integer> lines) {
                problems.add(Problem.of(
                        problem,
                        new Place.InFile(file.name(), lines.getFirst()),
                        "column",
                        column.name(),
                        "rows",
                        lines.size()));
            }
        }
    }
}
