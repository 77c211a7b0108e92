package org.saksei.pack;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Comparison;
import org.saksei.register.Condition.Term;
import org.saksei.register.FieldType;

/// Turns one CEL expression into a [Condition] or a [Term], checking the type of every part.
///
/// Texts and codes are not ordered: Java and PostgreSQL would sort them differently.
final class Translation {

    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "_==_", Comparison.EQUAL,
            "_!=_", Comparison.NOT_EQUAL,
            "_<_", Comparison.LESS,
            "_<=_", Comparison.LESS_OR_EQUAL,
            "_>_", Comparison.GREATER,
            "_>=_", Comparison.GREATER_OR_EQUAL);
    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("_&&_", "&&"),
            Map.entry("_||_", "||"),
            Map.entry("!_", "!"),
            Map.entry("_==_", "=="),
            Map.entry("_!=_", "!="),
            Map.entry("_<_", "<"),
            Map.entry("_<=_", "<="),
            Map.entry("_>_", ">"),
            Map.entry("_>=_", ">="),
            Map.entry("@in", "in"),
            Map.entry("_+_", "+"),
            Map.entry("_-_", "-"),
            Map.entry("-_", "-"),
            Map.entry("_*_", "*"),
            Map.entry("_/_", "/"),
            Map.entry("_%_", "%"),
            Map.entry("_?_:_", "? :"),
            Map.entry("_[_]", "[ ]"));
    private static final List<String> FUNCTIONS = List.of("has", "size", "days", "years", "date", "today");
    private static final Set<FieldType> NUMBERS = Set.of(FieldType.INTEGER, FieldType.DECIMAL);
    private static final Set<FieldType> WORDS = Set.of(FieldType.TEXT, FieldType.CODE);

    /// An expression that was refused; its problem is already reported.
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Refusal() {
            super("refused", null, false, false);
        }
    }

    /// A value with its type.
    ///
    /// @param list its code list, or null
    private record Typed(
            Term term, FieldType type, @Nullable String list) {}

    private final String type;
    private final Scope scope;
    private final Paths paths;
    private final Problems problems;
    private final Expressions.Where where;

    Translation(String type, Scope scope, Paths paths, Problems problems, Expressions.Where where) {
        this.type = type;
        this.scope = scope;
        this.paths = paths;
        this.problems = problems;
        this.where = where;
    }

    Condition condition(CelExpr part) {
        if (part.getKind() == CelExpr.ExprKind.Kind.CALL) {
            return call(part);
        }
        if (part.getKind() == CelExpr.ExprKind.Kind.IDENT || part.getKind() == CelExpr.ExprKind.Kind.SELECT) {
            Term.FieldOf field = field(part).field();
            if (field.type() == FieldType.BOOLEAN) {
                return new Condition.IsTrue(field);
            }
            throw refusal(PackProblem.CEL_NOT_CONDITION, part, "found", Expressions.written(field.type()));
        }
        throw refusal(
                PackProblem.CEL_NOT_CONDITION,
                part,
                "found",
                part.getKind().name().toLowerCase(java.util.Locale.ROOT));
    }

    Term number(CelExpr part) {
        Typed value = value(part);
        if (!NUMBERS.contains(value.type())) {
            throw refusal(PackProblem.CEL_NOT_NUMBER, part, "found", Expressions.written(value.type()));
        }
        return value.term();
    }

    private Condition call(CelExpr part) {
        String function = part.call().function();
        List<CelExpr> args = part.call().args();
        return switch (function) {
            case "_&&_" -> new Condition.And(parts(part, function));
            case "_||_" -> new Condition.Or(parts(part, function));
            case "!_" -> new Condition.Not(condition(args.getFirst()));
            case "@in" -> in(part, args.get(0), args.get(1));
            case "has" -> new Condition.Filled(field(onlyArgument(part)).field());
            default -> {
                Comparison comparison = COMPARISONS.get(function);
                if (comparison == null) {
                    throw notSupported(part);
                }
                yield compare(part, args.get(0), comparison, args.get(1));
            }
        };
    }

    /// The parts of `a && b && c`, whichever way they are nested. Each is tried, so that all mistakes
    /// are found.
    private List<Condition> parts(CelExpr part, String function) {
        List<Condition> parts = new ArrayList<>();
        boolean refused = false;
        for (CelExpr arg : part.call().args()) {
            try {
                if (arg.getKind() == CelExpr.ExprKind.Kind.CALL
                        && arg.call().function().equals(function)) {
                    parts.addAll(parts(arg, function));
                } else {
                    parts.add(condition(arg));
                }
            } catch (Refusal e) {
                refused = true;
            }
        }
        if (refused) {
            throw new Refusal();
        }
        return parts;
    }

    private Condition compare(CelExpr part, CelExpr left, Comparison comparison, CelExpr right) {
        if (isNull(left) || isNull(right)) {
            return filled(part, isNull(left) ? right : left, comparison);
        }
        Typed leftValue = value(left);
        Typed rightValue = value(right);
        boolean ordered = comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL;
        if (!fit(leftValue.type(), rightValue.type(), ordered)) {
            throw refusal(
                    PackProblem.CEL_TYPES,
                    part,
                    "operator",
                    WRITTEN.getOrDefault(part.call().function(), ""),
                    "left",
                    Expressions.written(leftValue.type()),
                    "right",
                    Expressions.written(rightValue.type()));
        }
        checkCode(leftValue, rightValue, right);
        checkCode(rightValue, leftValue, left);
        return new Condition.Compare(withTypeOf(leftValue, rightValue), comparison, withTypeOf(rightValue, leftValue));
    }

    private Condition filled(CelExpr part, CelExpr field, Comparison comparison) {
        Condition filled = new Condition.Filled(field(field).field());
        return switch (comparison) {
            case NOT_EQUAL -> filled;
            case EQUAL -> new Condition.Not(filled);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> throw notSupported(part);
        };
    }

    private static boolean fit(FieldType left, FieldType right, boolean ordered) {
        boolean numbers = NUMBERS.contains(left) && NUMBERS.contains(right);
        boolean dates = left == FieldType.DATE && right == FieldType.DATE;
        boolean words = WORDS.contains(left) && WORDS.contains(right);
        boolean flags = left == FieldType.BOOLEAN && right == FieldType.BOOLEAN;
        return numbers || dates || (!ordered && (words || flags));
    }

    /// A whole number beside a decimal one is decimal, so that 2 equals 2.0.
    private static Term withTypeOf(Typed value, Typed other) {
        return other.type() == FieldType.DECIMAL
                        && value.term() instanceof Term.Literal literal
                        && literal.value() instanceof Long whole
                ? new Term.Literal(BigDecimal.valueOf(whole))
                : value.term();
    }

    /// A word compared with a code must be a code of its list, or the condition would never hold.
    private void checkCode(Typed coded, Typed literal, CelExpr part) {
        if (coded.list() != null && literal.term() instanceof Term.Literal word) {
            paths.isCode(coded.list(), word.value().toString(), where.place(part));
        }
    }

    private Condition in(CelExpr part, CelExpr left, CelExpr right) {
        if (right.getKind() == CelExpr.ExprKind.Kind.LIST) {
            return oneOf(part, value(left), right);
        }
        Catalog.Followed.Found codes = field(right);
        Object literal = left.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                ? constant(left).term()
                : null;
        if (codes.field().type() != FieldType.CODES
                || !(literal instanceof Term.Literal code && code.value() instanceof String word)) {
            throw refusal(PackProblem.CEL_IN, part);
        }
        if (codes.name().list() != null) {
            paths.isCode(codes.name().list(), word, where.place(left));
        }
        return new Condition.Holds(codes.field(), word);
    }

    private Condition oneOf(CelExpr part, Typed value, CelExpr list) {
        List<Object> values = new ArrayList<>();
        for (CelExpr element : list.list().elements()) {
            Typed item = value(element);
            if (!(item.term() instanceof Term.Literal) || !fit(value.type(), item.type(), false)) {
                throw refusal(PackProblem.CEL_IN, part);
            }
            checkCode(value, item, element);
            if (withTypeOf(item, value) instanceof Term.Literal literal) {
                values.add(literal.value());
            }
        }
        if (values.isEmpty()) {
            throw refusal(PackProblem.CEL_IN, part);
        }
        return new Condition.In(value.term(), values);
    }

    private Typed value(CelExpr part) {
        return switch (part.getKind()) {
            case CONSTANT -> constant(part);
            case IDENT, SELECT -> {
                Catalog.Followed.Found found = field(part);
                yield new Typed(
                        found.field(), found.field().type(), found.name().list());
            }
            case CALL -> computed(part);
            case LIST, MAP, STRUCT, COMPREHENSION, NOT_SET -> throw notSupported(part);
        };
    }

    private Typed computed(CelExpr part) {
        List<CelExpr> args = part.call().args();
        return switch (part.call().function()) {
            case "_+_" -> sum(value(args.get(0)), value(args.get(1)), part, false);
            case "_-_" -> sum(value(args.get(0)), value(args.get(1)), part, true);
            case "-_" ->
                sum(new Typed(new Term.Literal(0L), FieldType.INTEGER, null), value(args.getFirst()), part, true);
            case "days" -> new Typed(new Term.Days(date(part, 0), date(part, 1)), FieldType.INTEGER, null);
            case "years" -> new Typed(new Term.Years(date(part, 0), date(part, 1)), FieldType.INTEGER, null);
            case "size" -> size(part);
            case "date" -> new Typed(new Term.Literal(day(part)), FieldType.DATE, null);
            case "today" -> {
                argument(part, -1, 0);
                yield new Typed(new Term.Today(), FieldType.DATE, null);
            }
            default -> throw notSupported(part);
        };
    }

    private Typed sum(Typed left, Typed right, CelExpr part, boolean subtract) {
        if (!NUMBERS.contains(left.type()) || !NUMBERS.contains(right.type())) {
            throw refusal(
                    PackProblem.CEL_TYPES,
                    part,
                    "operator",
                    subtract ? "-" : "+",
                    "left",
                    Expressions.written(left.type()),
                    "right",
                    Expressions.written(right.type()));
        }
        FieldType type = left.type() == FieldType.INTEGER && right.type() == FieldType.INTEGER
                ? FieldType.INTEGER
                : FieldType.DECIMAL;
        return new Typed(new Term.Sum(withTypeOf(left, right), withTypeOf(right, left), subtract), type, null);
    }

    private Term date(CelExpr call, int index) {
        CelExpr part = argument(call, index, 2);
        Typed value = value(part);
        if (value.type() != FieldType.DATE) {
            throw refusal(
                    PackProblem.CEL_ARGUMENT,
                    part,
                    "function",
                    call.call().function(),
                    "expected",
                    "date",
                    "found",
                    Expressions.written(value.type()));
        }
        return value.term();
    }

    private Typed size(CelExpr call) {
        CelExpr part = onlyArgument(call);
        Term.FieldOf field = field(part).field();
        if (field.type() != FieldType.CODES) {
            throw refusal(
                    PackProblem.CEL_ARGUMENT,
                    part,
                    "function",
                    "size",
                    "expected",
                    "codes",
                    "found",
                    Expressions.written(field.type()));
        }
        return new Typed(new Term.Size(field), FieldType.INTEGER, null);
    }

    private LocalDate day(CelExpr call) {
        CelExpr part = onlyArgument(call);
        String written = part.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && part.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? part.constant().stringValue()
                : "";
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw refusal(PackProblem.BAD_DATE, part, "value", written);
        }
    }

    private Typed constant(CelExpr part) {
        CelConstant constant = part.constant();
        return switch (constant.getKind()) {
            case STRING_VALUE -> new Typed(new Term.Literal(constant.stringValue()), FieldType.TEXT, null);
            case INT64_VALUE -> new Typed(new Term.Literal(constant.int64Value()), FieldType.INTEGER, null);
            case DOUBLE_VALUE ->
                new Typed(new Term.Literal(BigDecimal.valueOf(constant.doubleValue())), FieldType.DECIMAL, null);
            case BOOLEAN_VALUE -> new Typed(new Term.Literal(constant.booleanValue()), FieldType.BOOLEAN, null);
            case NULL_VALUE, UINT64_VALUE, BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE, NOT_SET ->
                throw notSupported(part);
        };
    }

    private Catalog.Followed.Found field(CelExpr part) {
        List<String> path = new ArrayList<>();
        CelExpr at = part;
        while (at.getKind() == CelExpr.ExprKind.Kind.SELECT) {
            path.addFirst(at.select().field());
            at = at.select().operand();
        }
        if (at.getKind() != CelExpr.ExprKind.Kind.IDENT) {
            throw notSupported(part);
        }
        path.addFirst(at.ident().name());
        Optional<Catalog.Followed.Found> found = paths.find(type, path, scope, where.place(part));
        return found.orElseThrow(Refusal::new);
    }

    private static boolean isNull(CelExpr part) {
        return part.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && part.constant().getKind() == CelConstant.Kind.NULL_VALUE;
    }

    private CelExpr onlyArgument(CelExpr call) {
        return argument(call, 0, 1);
    }

    private CelExpr argument(CelExpr call, int index, int expected) {
        if (call.call().target().isPresent() || call.call().args().size() != expected) {
            throw notSupported(call);
        }
        return index < 0 ? call : call.call().args().get(index);
    }

    private Refusal notSupported(CelExpr part) {
        String what = part.getKind().name().toLowerCase(java.util.Locale.ROOT);
        if (part.getKind() == CelExpr.ExprKind.Kind.CALL) {
            String function = part.call().function();
            what = WRITTEN.getOrDefault(function, function);
        } else if (part.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            what = part.constant()
                    .getKind()
                    .name()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace("_value", "");
        }
        return refusal(
                PackProblem.CEL_NOT_SUPPORTED,
                part,
                "found",
                what,
                "nearest",
                Nearest.to(what, FUNCTIONS).found());
    }

    private Refusal refusal(PackProblem code, CelExpr part, Object... namesAndValues) {
        List<Object> values = new ArrayList<>(List.of("expression", where.text(), "column", where.column(part)));
        values.addAll(List.of(namesAndValues));
        problems.add(code, where.place(part), values.toArray());
        return new Refusal();
    }
}
