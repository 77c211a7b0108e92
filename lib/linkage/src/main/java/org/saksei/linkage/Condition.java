package org.saksei.linkage;

import java.util.List;
import java.util.Locale;

/// A question about a pair that is true, false or, where a value it needs is missing, neither; neither
/// counts as
/// *not true*.
///
/// A column may hold a list (see [DerivedColumn.Make]); measures then take the best pair of items.
public sealed interface Condition {
    /// The columns it looks at, in order, without repeats.
    List<String> columns();

    /// None of the columns is filled on both sides. Never unknown.
    record Missing(List<String> columns) implements Condition {
        public Missing {
            columns = someColumns(columns);
        }
    }

    /// Always true.
    record Else() implements Condition {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /// Every column is filled and the same. `declaredExact` tells `exact`, whose u the term frequencies
    /// start from, from
    /// `equal`.
    record Equal(List<String> columns, boolean declaredExact) implements Condition {
        public Equal {
            columns = someColumns(columns);
        }
    }

    /// Left's first is right's second and the other way round.
    record Swapped(List<String> columns) implements Condition {
        public Swapped {
            columns = someColumns(columns);
            if (columns.size() != 2) {
                throw new IllegalArgumentException("swapped takes two columns");
            }
        }
    }

    /// The measures from 0 to 1.
    enum Likeness {
        JARO,
        JARO_WINKLER,
        JACCARD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Every column is at least so alike. `ngram` matters to Jaccard only.
    record Alike(Likeness measure, List<String> columns, double atLeast, int ngram) implements Condition {
        public Alike {
            columns = someColumns(columns);
            if (!(atLeast >= 0 && atLeast <= 1) || ngram < 1 || ngram > 4) {
                throw new IllegalArgumentException("at_least from 0 to 1, ngram from 1 to 4");
            }
        }
    }

    /// The edit distances.
    enum Edits {
        LEVENSHTEIN,
        OSA,
        DAMERAU;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Every column is at most so many edits away.
    record Within(Edits measure, List<String> columns, int atMost) implements Condition {
        public Within {
            columns = someColumns(columns);
            if (atMost < 0) {
                throw new IllegalArgumentException("at_most is 0 or more");
            }
        }
    }

    /// The first `length` characters of every column are there and equal.
    record Prefix(List<String> columns, int length) implements Condition {
        public Prefix {
            columns = someColumns(columns);
            if (length < 1) {
                throw new IllegalArgumentException("a prefix has at least one character");
            }
        }
    }

    /// How two sets of words, or of list items, may meet.
    enum SetRelation {
        SAME_SET,
        SUBSET,
        OVERLAP;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The words of all the columns together, or the items of a list column, as sets. `least` matters to
    /// overlap only.
    record Sets(SetRelation relation, List<String> columns, int least) implements Condition {
        public Sets {
            columns = someColumns(columns);
            if (least < 1) {
                throw new IllegalArgumentException("an overlap is at least 1");
            }
        }

        /// Whether two sets, neither empty, meet so.
        boolean holds(int common, int left, int right) {
            return switch (relation) {
                case SAME_SET -> common == left && common == right;
                case SUBSET -> common == Math.min(left, right);
                case OVERLAP -> common >= least;
            };
        }
    }

    /// Dates at most so many days apart; a month is 30.4375 days, a year 365.25.
    record DateWithin(String column, double days) implements Condition {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /// Numbers at most so far apart; as a share of the larger where `percent` (1 = one percent).
    record NumberWithin(String column, double atMost, boolean percent) implements Condition {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /// Points at most so many kilometres apart (haversine on a sphere of 6,371.0088 km).
    record KmWithin(String latitude, String longitude, double km) implements Condition {
        @Override
        public List<String> columns() {
            return List.of(latitude, longitude);
        }
    }

    /// Both sides have exactly this value.
    record Value(String column, String is) implements Condition {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /// How two birth intervals may lie to each other.
    enum BirthRelation {
        /// Both are one day, and the same.
        SAME_DAY,
        /// Both are one day; day and month exchanged, or one typing error in the date.
        MISWRITTEN,
        /// They overlap and neither is longer than 366 days.
        SAME_YEAR,
        /// They overlap.
        OVERLAP,
        /// At most `years` years lie between them.
        GAP;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Relation of the birth intervals of a derived column. `years` matters to a gap only.
    record Birth(String column, BirthRelation relation, int years) implements Condition {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public List<String> columns() {
            return columnsOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public List<String> columns() {
            return columnsOf(parts);
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public List<String> columns() {
            return part.columns();
        }
    }

    private static List<String> columnsOf(List<Condition> parts) {
        return parts.stream().flatMap(p -> p.columns().stream()).distinct().toList();
    }

    private static List<String> someColumns(List<String> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a condition needs a column");
        }
        return List.copyOf(columns);
    }
}
