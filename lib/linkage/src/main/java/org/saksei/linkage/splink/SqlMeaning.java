package org.saksei.linkage.splink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.linkage.Condition;
import org.saksei.linkage.DerivedColumn;
import org.saksei.linkage.KeyRule;

/// What SQL conditions mean in our words. Expressions on one column become derived columns.
final class SqlMeaning {
    private static final double SECONDS_OF_DAY = 86_400;

    private final Map<String, DerivedColumn> derived = new LinkedHashMap<>();

    List<DerivedColumn> derived() {
        return List.copyOf(derived.values());
    }

    /// A column, stored or derived, of one side.
    private record Sided(String column, boolean left) {}

    Condition condition(Sql sql) throws SqlParser.NotUnderstood {
        return switch (sql) {
            case Sql.Else _ -> new Condition.Else();
            case Sql.Or or -> or(or);
            case Sql.And and -> and(and);
            case Sql.Not not -> new Condition.Not(condition(not.part()));
            case Sql.Compared compared -> compared(compared);
            case Sql.Column _, Sql.Text _, Sql.Number _, Sql.Call _, Sql.IsNull _ -> throw unclear(sql);
        };
    }

    private static SqlParser.NotUnderstood unclear(Sql sql) {
        return new SqlParser.NotUnderstood(
                switch (sql) {
                    case Sql.Call call -> call.name() + "(…)";
                    case Sql.Compared c ->
                        c.left() instanceof Sql.Call call ? call.name() + "(…) " + c.operator() : c.operator();
                    case Sql.IsNull _ -> "IS NULL";
                    case Sql.Column column -> column.name();
                    case Sql.Text _, Sql.Number _, Sql.And _, Sql.Or _, Sql.Not _, Sql.Else _ -> "this condition";
                });
    }

    private Condition or(Sql.Or or) throws SqlParser.NotUnderstood {
        Map<String, Set<Boolean>> nulls = new LinkedHashMap<>();
        List<Condition> parts = new ArrayList<>();
        for (Sql part : or.parts()) {
            if (part instanceof Sql.IsNull isNull) {
                Sided sided = sided(isNull.of());
                nulls.computeIfAbsent(sided.column, _ -> new LinkedHashSet<>()).add(sided.left);
            } else {
                parts.add(condition(part));
            }
        }
        List<Condition> all = new ArrayList<>();
        for (Map.Entry<String, Set<Boolean>> one : nulls.entrySet()) {
            if (one.getValue().size() != 2) {
                throw new SqlParser.NotUnderstood(one.getKey() + " IS NULL on one side only");
            }
            all.add(new Condition.Missing(List.of(one.getKey())));
        }
        all.addAll(parts);
        return all.size() == 1 ? all.getFirst() : new Condition.Any(all);
    }

    private Condition and(Sql.And and) throws SqlParser.NotUnderstood {
        List<Condition> parts = new ArrayList<>();
        List<Sided[]> crossed = new ArrayList<>();
        for (Sql part : and.parts()) {
            Sided[] sides = part instanceof Sql.Compared c && c.operator().equals("=") ? sides(c) : null;
            if (sides != null && !sides[0].column.equals(sides[1].column)) {
                crossed.add(sides);
            } else {
                parts.add(condition(part));
            }
        }
        if (crossed.size() == 2 && isSwap(crossed.get(0), crossed.get(1))) {
            parts.addFirst(new Condition.Swapped(List.of(crossed.get(0)[0].column, crossed.get(0)[1].column)));
        } else if (!crossed.isEmpty()) {
            throw new SqlParser.NotUnderstood(crossed.getFirst()[0].column + " compared with another column");
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private static boolean isSwap(Sided[] a, Sided[] b) {
        return a[0].column.equals(b[1].column) && a[1].column.equals(b[0].column);
    }

    private Sided @Nullable [] sides(Sql.Compared c) throws SqlParser.NotUnderstood {
        Sided a = sided(c.left());
        Sided b = sided(c.right());
        if (a.left == b.left) {
            return null;
        }
        return a.left ? new Sided[] {a, b} : new Sided[] {b, a};
    }

    private Condition compared(Sql.Compared c) throws SqlParser.NotUnderstood {
        if (c.operator().equals("=")) {
            Sided[] sides = sides(c);
            if (sides == null || !sides[0].column.equals(sides[1].column)) {
                throw unclear(c);
            }
            return new Condition.Equal(List.of(sides[0].column), !derived.containsKey(sides[0].column));
        }
        if (!(c.left() instanceof Sql.Call call) || !(c.right() instanceof Sql.Number bound)) {
            throw unclear(c);
        }
        return c.operator().equals(">=")
                ? atLeast(call, bound.value())
                : c.operator().equals("<=") ? atMost(call, bound.value()) : refused(c);
    }

    private static Condition refused(Sql sql) throws SqlParser.NotUnderstood {
        throw unclear(sql);
    }

    private Condition atLeast(Sql.Call call, double bound) throws SqlParser.NotUnderstood {
        return switch (call.name()) {
            case "jaro_winkler_similarity", "jaro_winkler" -> alike(Condition.Likeness.JARO_WINKLER, call, bound);
            case "jaro_similarity", "jaro_sim" -> alike(Condition.Likeness.JARO, call, bound);
            case "jaccard" -> alike(Condition.Likeness.JACCARD, call, bound);
            case "array_length", "len", "cardinality", "size" -> overlap(call, bound);
            default -> refused(call);
        };
    }

    private Condition alike(Condition.Likeness measure, Sql.Call call, double bound) throws SqlParser.NotUnderstood {
        return new Condition.Alike(measure, List.of(both(call)), bound, 1);
    }

    private Condition overlap(Sql.Call call, double bound) throws SqlParser.NotUnderstood {
        boolean shared = call.arguments().size() == 1
                && call.arguments().getFirst() instanceof Sql.Call inner
                && List.of("list_intersect", "array_intersect").contains(inner.name());
        if (!shared) {
            throw unclear(call);
        }
        String column = both((Sql.Call) call.arguments().getFirst());
        return new Condition.Sets(Condition.SetRelation.OVERLAP, List.of(column), (int) bound);
    }

    private Condition atMost(Sql.Call call, double bound) throws SqlParser.NotUnderstood {
        return switch (call.name()) {
            case "levenshtein" -> new Condition.Within(Condition.Edits.LEVENSHTEIN, List.of(both(call)), (int) bound);
            case "damerau_levenshtein" ->
                new Condition.Within(Condition.Edits.DAMERAU, List.of(both(call)), (int) bound);
            case "abs" -> difference(call, bound);
            default -> refused(call);
        };
    }

    private Condition difference(Sql.Call abs, double bound) throws SqlParser.NotUnderstood {
        if (abs.arguments().size() != 1
                || !(abs.arguments().getFirst() instanceof Sql.Call minus)
                || !minus.name().equals("-")) {
            throw unclear(abs);
        }
        boolean epochs = minus.arguments().stream()
                .allMatch(a -> a instanceof Sql.Call e && e.name().equals("epoch"));
        if (epochs) {
            List<Sql> inside = minus.arguments().stream()
                    .map(a -> ((Sql.Call) a).arguments().getFirst())
                    .toList();
            return new Condition.DateWithin(both(new Sql.Call("-", inside)), bound / SECONDS_OF_DAY);
        }
        return new Condition.NumberWithin(both(minus), bound, false);
    }

    /// The column both arguments are of, one of each side.
    private String both(Sql.Call call) throws SqlParser.NotUnderstood {
        if (call.arguments().size() != 2) {
            throw unclear(call);
        }
        Sided a = sided(call.arguments().get(0));
        Sided b = sided(call.arguments().get(1));
        if (a.left == b.left || !a.column.equals(b.column)) {
            throw unclear(call);
        }
        return a.column;
    }

    private Sided sided(Sql sql) throws SqlParser.NotUnderstood {
        if (sql instanceof Sql.Column column) {
            return new Sided(column.name(), column.left());
        }
        if (sql instanceof Sql.Call call && !call.arguments().isEmpty()) {
            List<Sql> arguments = call.arguments();
            return switch (call.name()) {
                case "nullif" -> sided(arguments.getFirst());
                case "regexp_extract" -> regex(arguments);
                case "try_strptime", "strptime" -> date(arguments);
                case "substr", "substring" -> characters(arguments);
                case "lower", "trim" -> throw unclear(call);
                default -> throw unclear(call);
            };
        }
        throw unclear(sql);
    }

    private Sided regex(List<Sql> arguments) throws SqlParser.NotUnderstood {
        Sided inner = sided(arguments.getFirst());
        if (arguments.size() < 2 || !(arguments.get(1) instanceof Sql.Text pattern)) {
            throw new SqlParser.NotUnderstood("regexp_extract(…)");
        }
        int group = arguments.size() > 2 && arguments.get(2) instanceof Sql.Number n ? (int) n.value() : 0;
        return derive(
                inner, DerivedColumn.Make.REGEX, Map.of("pattern", pattern.value(), "group", String.valueOf(group)));
    }

    private Sided date(List<Sql> arguments) throws SqlParser.NotUnderstood {
        Sided inner = sided(arguments.getFirst());
        if (arguments.size() != 2 || !(arguments.get(1) instanceof Sql.Text format)) {
            throw new SqlParser.NotUnderstood("try_strptime(…)");
        }
        String pattern = format.value()
                .replace("%Y", "uuuu")
                .replace("%m", "M")
                .replace("%d", "d")
                .replace("%y", "uu")
                .replace("%b", "MMM")
                .replace("%B", "MMMM");
        if (pattern.contains("%")) {
            throw new SqlParser.NotUnderstood(format.value());
        }
        String fixed = pattern.equals("uuuuMd") ? "uuuuMMdd" : pattern;
        return derive(inner, DerivedColumn.Make.DATE, Map.of("format", fixed));
    }

    private Sided characters(List<Sql> arguments) throws SqlParser.NotUnderstood {
        Sided inner = sided(arguments.getFirst());
        if (arguments.size() != 3
                || !(arguments.get(1) instanceof Sql.Number from)
                || !(arguments.get(2) instanceof Sql.Number count)
                || from.value() != 1) {
            throw new SqlParser.NotUnderstood("SUBSTR(…)");
        }
        return derive(
                inner, DerivedColumn.Make.REGEX, Map.of("pattern", "^.{1," + (int) count.value() + "}", "group", "0"));
    }

    private Sided derive(Sided from, DerivedColumn.Make make, Map<String, String> arguments) {
        for (DerivedColumn known : derived.values()) {
            boolean same = known.make() == make
                    && known.from().equals(List.of(from.column))
                    && known.arguments().equals(arguments);
            if (same) {
                return new Sided(known.name(), from.left);
            }
        }
        String name = from.column + "_" + (derived.size() + 1);
        derived.put(name, new DerivedColumn(name, make, List.of(from.column), arguments));
        return new Sided(name, from.left);
    }

    /// A blocking rule: equalities joined by AND. `exploded` columns give a key per item.
    KeyRule rule(Sql sql, List<String> exploded) throws SqlParser.NotUnderstood {
        List<KeyRule.Part> parts = new ArrayList<>();
        for (Sql part : sql instanceof Sql.And and ? and.parts() : List.of(sql)) {
            if (!(part instanceof Sql.Compared c) || !c.operator().equals("=")) {
                throw unclear(part);
            }
            parts.add(key(c, exploded));
        }
        return new KeyRule(parts);
    }

    private KeyRule.Part key(Sql.Compared c, List<String> exploded) throws SqlParser.NotUnderstood {
        if (c.left() instanceof Sql.Call a
                && c.right() instanceof Sql.Call b
                && List.of("substr", "substring").contains(a.name())
                && a.name().equals(b.name())
                && a.arguments().size() == 3
                && a.arguments().get(1).equals(new Sql.Number(1))
                && a.arguments().get(2) instanceof Sql.Number count
                && a.arguments().subList(1, 3).equals(b.arguments().subList(1, 3))) {
            String column = both(new Sql.Call(
                    "=", List.of(a.arguments().getFirst(), b.arguments().getFirst())));
            return new KeyRule.Part.Characters(column, (int) count.value(), false);
        }
        String column = both(new Sql.Call("=", List.of(c.left(), c.right())));
        return exploded.contains(column) ? new KeyRule.Part.Each(column) : new KeyRule.Part.Column(column);
    }
}
