package org.saksei.linkage;

import java.util.List;

/// A rule that gives pairs: records whose keys are all filled and equal.
public record KeyRule(List<Part> parts) {
    public KeyRule {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a rule needs a key");
        }
    }

    /// One key of a record.
    public sealed interface Part {
        List<String> columns();

        /// A column as it is.
        record Column(String column) implements Part {
            @Override
            public List<String> columns() {
                return List.of(column);
            }

            @Override
            public String toString() {
                return column;
            }
        }

        /// The first, or with `last` the last, characters; a shorter value is taken whole.
        record Characters(String column, int count, boolean last) implements Part {
            @Override
            public List<String> columns() {
                return List.of(column);
            }

            @Override
            public String toString() {
                return (last ? "last(" : "first(") + column + "," + count + ")";
            }
        }

        /// The year or, with `month`, the month of a date.
        record DatePart(String column, boolean month) implements Part {
            @Override
            public List<String> columns() {
                return List.of(column);
            }

            @Override
            public String toString() {
                return (month ? "month(" : "year(") + column + ")";
            }
        }

        /// Several columns whatever their order.
        record Sorted(List<String> columns) implements Part {
            public Sorted {
                columns = List.copyOf(columns);
            }

            @Override
            public String toString() {
                return "sorted(" + String.join(",", columns) + ")";
            }
        }

        /// A key per item of a list, or per word.
        record Each(String column) implements Part {
            @Override
            public List<String> columns() {
                return List.of(column);
            }

            @Override
            public String toString() {
                return "each(" + column + ")";
            }
        }
    }

    List<String> columns() {
        return parts.stream().flatMap(p -> p.columns().stream()).distinct().toList();
    }

    @Override
    public String toString() {
        return String.join(" + ", parts.stream().map(Part::toString).toList());
    }
}
