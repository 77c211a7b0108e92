package org.saksei.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.register.Condition.Term;

/// Answers a [Condition] about one record, in Kleene's three-valued logic: true, false, or null for
/// *unknown*.
///
/// SQL gives the same answers when records are counted; so a text compares by code points (collation
/// `C`), a year is completed on its day, and an empty field makes every comparison unknown.
public final class ConditionEvaluation {

    /// Given by a [Values] for a field nobody can know yet: a value that other records will say later,
    /// or a field of a record that is not at hand. Unlike an empty field, not even [Condition.Filled]
    /// can be answered.
    public static final Object UNKNOWN = new Object() {
        @Override
        public String toString() {
            return "unknown";
        }
    };

    private final Values values;
    private final LocalDate today;

    /// Looks up the fields of one record.
    @FunctionalInterface
    public interface Values {

        /// The value at `path` (`sex`, or `case.kind`), null when it is empty, [#UNKNOWN] when nobody
        /// can know.
        @Nullable
        Object get(List<String> path);
    }

    public ConditionEvaluation(Values values, LocalDate today) {
        this.values = values;
        this.today = today;
    }

    public boolean holds(Condition condition) {
        return Boolean.TRUE.equals(evaluate(condition));
    }

    /// True, false, or null for unknown.
    public @Nullable Boolean evaluate(Condition condition) {
        return switch (condition) {
            case Condition.And(List<Condition> all) -> join(all, false);
            case Condition.Or(List<Condition> any) -> join(any, true);
            case Condition.Not(Condition inner) -> {
                Boolean answer = evaluate(inner);
                yield answer == null ? null : (Boolean) !answer;
            }
            case Condition.Compare compare -> compare(compare);
            case Condition.In(Term term, List<Object> words) -> in(value(term), words);
            case Condition.Holds(Term.FieldOf codes, String code) -> {
                Object value = value(codes);
                yield value instanceof List<?> list && !list.isEmpty() ? (Boolean) list.contains(code) : null;
            }
            case Condition.Filled(Term.FieldOf field) -> {
                Object value = values.get(field.path());
                yield value == UNKNOWN ? null : (Boolean) isFilled(value);
            }
            case Condition.IsTrue(Term.FieldOf field) -> value(field) instanceof Boolean flag ? flag : null;
        };
    }

    /// The value of a term, or null when it is unknown.
    public @Nullable Object value(Term term) {
        return switch (term) {
            case Term.FieldOf field -> {
                Object value = values.get(field.path());
                boolean nothing = field.type() == FieldType.CODE
                        && value instanceof String code
                        && CodeList.NOTHING_KNOWN.contains(code);
                yield value == UNKNOWN || nothing ? null : value;
            }
            case Term.Literal(Object literal) -> literal;
            case Term.Sum(Term left, Term right, boolean subtract) -> sum(value(left), value(right), subtract);
            case Term.Days(Term from, Term to) -> span(ChronoUnit.DAYS, value(from), value(to));
            case Term.Years(Term from, Term to) -> span(ChronoUnit.YEARS, value(from), value(to));
            case Term.Size(Term.FieldOf codes) -> {
                Object value = values.get(codes.path());
                yield value == UNKNOWN ? null : (Long) (value instanceof List<?> list ? (long) list.size() : 0L);
            }
            case Term.Today today -> this.today;
        };
    }

    private static boolean isFilled(@Nullable Object value) {
        return value != null && !(value instanceof List<?> list && list.isEmpty());
    }

    /// Kleene's *or* when `deciding` is true, *and* when it is false: one part that decides outweighs
    /// unknown ones.
    private @Nullable Boolean join(List<Condition> parts, boolean deciding) {
        boolean unknown = false;
        for (Condition part : parts) {
            Boolean answer = evaluate(part);
            if (answer == null) {
                unknown = true;
            } else if (answer == deciding) {
                return deciding;
            }
        }
        return unknown ? null : (Boolean) !deciding;
    }

    private static @Nullable Boolean in(@Nullable Object value, List<Object> words) {
        if (value == null) {
            return null;
        }
        return words.stream().anyMatch(word -> order(value, word) == 0);
    }

    private @Nullable Boolean compare(Condition.Compare compare) {
        Object left = value(compare.left());
        Object right = value(compare.right());
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof List<?> || right instanceof List<?>) {
            throw new IllegalArgumentException("codes are compared with 'code' in field");
        }
        int order = order(left, right);
        return switch (compare.comparison()) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static int order(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        if (left instanceof Number && right instanceof Number) {
            return decimal(left).compareTo(decimal(right));
        }
        if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return a.compareTo(b);
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return Boolean.compare(a, b);
        }
        if (left instanceof String a && right instanceof String b) {
            return compareCodePoints(a, b);
        }
        throw new IllegalArgumentException("a " + left.getClass().getSimpleName() + " is not compared with a "
                + right.getClass().getSimpleName());
    }

    /// Not `String.compareTo`, which orders by UTF-16 units and would differ from SQL above U+FFFF.
    private static int compareCodePoints(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int left = a.codePointAt(i);
            int right = b.codePointAt(i);
            if (left != right) {
                return Integer.compare(left, right);
            }
            i += Character.charCount(left);
        }
        return Integer.compare(a.length(), b.length());
    }

    private static @Nullable Object sum(@Nullable Object left, @Nullable Object right, boolean subtract) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof Long a && right instanceof Long b) {
            return subtract ? Math.subtractExact(a, b) : Math.addExact(a, b);
        }
        return subtract ? decimal(left).subtract(decimal(right)) : decimal(left).add(decimal(right));
    }

    private static BigDecimal decimal(Object number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case Long whole -> BigDecimal.valueOf(whole);
            default -> throw new IllegalArgumentException("not a number of a record");
        };
    }

    private static @Nullable Long span(ChronoUnit unit, @Nullable Object from, @Nullable Object to) {
        return from instanceof LocalDate a && to instanceof LocalDate b ? (Long) unit.between(a, b) : null;
    }
}
