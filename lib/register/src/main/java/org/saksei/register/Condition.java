package org.saksei.register;

import java.util.List;

/// A condition over the fields of a record, written in CEL in a pack and kept as data, so that Java can
/// evaluate it when a row is entered and SQL when records are counted, with the same answer.
///
/// Three-valued logic, as in SQL (Kleene): a comparison with an empty field is *unknown*; `and`, `or`,
/// `not` carry unknown along; a condition *holds* only when it is true. [Filled] alone is never unknown.
public sealed interface Condition {

    /// Always true: the `where` of a figure that has none.
    Condition ALWAYS = new And(List.of());

    record And(List<Condition> all) implements Condition {
        public And {
            all = List.copyOf(all);
        }
    }

    record Or(List<Condition> any) implements Condition {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(Condition condition) implements Condition {}

    record Compare(Term left, Comparison comparison, Term right) implements Condition {}

    /// The term equals one of the values.
    record In(Term term, List<Object> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }
    }

    /// A field of codes holds the code: `'forced_labour' in purposes`.
    record Holds(Term.FieldOf codes, String code) implements Condition {}

    /// The field is not empty: `has(case)`, `case != null`. A field of codes without a code is empty.
    record Filled(Term.FieldOf field) implements Condition {}

    /// A field of type BOOLEAN taken as a condition.
    record IsTrue(Term.FieldOf field) implements Condition {}

    enum Comparison {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /// Something with a value.
    sealed interface Term {

        /// A field of the record (`sex`), or of a record it refers to (`case.kind`), at any depth.
        record FieldOf(List<String> path, FieldType type) implements Term {
            public FieldOf {
                path = List.copyOf(path);
            }

            /// The path as the pack writes it: `case.kind`.
            public String written() {
                return String.join(".", path);
            }
        }

        /// A `String`, `Long`, `BigDecimal`, `LocalDate` or `Boolean`.
        record Literal(Object value) implements Term {}

        /// `left + right`, `left - right` on numbers.
        record Sum(Term left, Term right, boolean subtract) implements Term {}

        /// Days from one date to another: `days(from, to)`, negative when `to` is earlier.
        record Days(Term from, Term to) implements Term {}

        /// Completed years from one date to another: `years(from, to)`.
        record Years(Term from, Term to) implements Term {}

        /// The number of codes in a field of codes; an empty field has 0.
        record Size(FieldOf codes) implements Term {}

        /// The day on which the condition is asked, handed in by the caller: `today()`.
        record Today() implements Term {}
    }
}
