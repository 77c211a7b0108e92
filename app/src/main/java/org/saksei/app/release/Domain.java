package org.saksei.app.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Place;
import org.saksei.kernel.Problem;
import org.saksei.kernel.Refused;
import org.saksei.pack.LinkageYaml;
import org.saksei.release.Population;

/// What a domain file says of the columns of a file of persons: the only place values come from.
///
/// @param person the column that tells persons apart
/// @param columns by name, in the order of the file
record Domain(@Nullable String person, Map<String, DomainColumn> columns, List<Population.Impossible> impossible) {

    /// @param codes in the order they are printed
    /// @param missing whether an empty cell is one more value
    /// @param levels file of the column's hierarchy
    record DomainColumn(List<String> codes, boolean missing, boolean sensitive, Optional<String> levels) {
        DomainColumn {
            codes = List.copyOf(codes);
        }
    }

    /// @throws Refused with everything that is wrong
    static Domain read(String name) {
        String text = TableFile.text(name, TableFile.bytes(name));
        Map<String, ?> root = LinkageYaml.read(text, name).root();
        Reading reading = new Reading(name);
        Domain domain = reading.domain(root);
        if (!reading.problems.isEmpty()) {
            throw Refused.because(reading.problems);
        }
        return domain;
    }

    private static final class Reading {
        private final String file;
        private final List<Problem> problems = new ArrayList<>();

        Reading(String file) {
            this.file = file;
        }

        private void broken(String reason) {
            problems.add(Problem.of(ReleaseProblem.DOMAIN_BROKEN, new Place.InFile(file, 0), "reason", reason));
        }

        Domain domain(Map<String, ?> root) {
            if (!"1".equals(String.valueOf(root.get("domain")))) {
                broken("it does not begin with domain: 1");
            }
            if (!(root.get("source") instanceof String)) {
                broken("a source is missing");
            }
            Map<String, DomainColumn> columns = new LinkedHashMap<>();
            for (Object each : list(root.get("columns"))) {
                if (each instanceof Map<?, ?> column && column.get("name") != null) {
                    read(String.valueOf(column.get("name")), column).ifPresent(read -> {
                        if (columns.put(String.valueOf(column.get("name")), read) != null) {
                            broken("column " + column.get("name") + " stands twice");
                        }
                    });
                } else {
                    broken("a column has no name");
                }
            }
            List<Population.Impossible> impossible = new ArrayList<>();
            list(root.get("structural_zeros"))
                    .forEach(each -> impossible(each, columns).ifPresent(impossible::add));
            Object person = root.get("person");
            return new Domain(person == null ? null : String.valueOf(person), columns, impossible);
        }

        private Optional<DomainColumn> read(String name, Map<?, ?> column) {
            if ("drop".equals(column.get("role"))) {
                return Optional.empty();
            }
            List<String> codes = new ArrayList<>();
            if (column.get("values") instanceof Map<?, ?> listed) {
                codes.addAll(listed(name, listed));
            } else if (column.get("bins") != null) {
                broken("column " + name + " has bins, which tables do not know yet; write the bins into the file");
            } else {
                list(column.get("values")).forEach(value -> codes.add(String.valueOf(value)));
            }
            boolean missing = "allowed".equals(column.get("missing"));
            if (missing) {
                codes.add("");
            }
            if (codes.isEmpty() || new LinkedHashSet<>(codes).size() != codes.size()) {
                broken("column " + name + " needs values, each once");
            }
            Object levels = column.get("levels");
            return Optional.of(new DomainColumn(
                    codes,
                    missing,
                    "sensitive".equals(column.get("role")),
                    levels == null ? Optional.empty() : Optional.of(beside(String.valueOf(levels)))));
        }

        private String beside(String path) {
            Path folder = Path.of(file).toAbsolutePath().getParent();
            return folder == null ? path : folder.resolve(path).toString();
        }

        private List<String> listed(String name, Map<?, ?> listed) {
            TableFile table = TableFile.read(beside(String.valueOf(listed.get("list"))), ',');
            Object code = listed.get("column");
            int at = table.indexOf(code == null ? "code" : String.valueOf(code));
            if (at < 0) {
                broken("the list of column " + name + " has no such column");
                return List.of();
            }
            return table.rows().stream().map(row -> row.cells().get(at)).toList();
        }

        private Optional<Population.Impossible> impossible(Object each, Map<String, DomainColumn> columns) {
            Map<String, Set<String>> where = new LinkedHashMap<>();
            if (each instanceof Map<?, ?> zero && zero.get("where") instanceof Map<?, ?> given) {
                given.forEach((column, codes) -> {
                    Set<String> values = new LinkedHashSet<>();
                    list(codes).forEach(value -> values.add(String.valueOf(value)));
                    DomainColumn known = columns.get(String.valueOf(column));
                    if (known == null || !known.codes().containsAll(values)) {
                        broken("a structural zero names a column or value the domain does not have");
                    }
                    where.put(String.valueOf(column), values);
                });
            }
            if (where.isEmpty()) {
                broken("a structural zero has no where");
                return Optional.empty();
            }
            return Optional.of(new Population.Impossible(where));
        }

        private static List<?> list(@Nullable Object value) {
            if (value instanceof List<?> list) {
                return list;
            }
            return value == null ? List.of() : List.of(value);
        }
    }
}
