package org.saksei.app.figures.store;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.saksei.figures.Split;
import org.saksei.register.CodeList;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Comparison;
import org.saksei.register.Condition.Term;
import org.saksei.register.FieldType;

/// Writes conditions, terms and the values of splits as SQL that answers as `ConditionEvaluation` does
/// in Java: three truth values, texts in the order of code points, years completed on their day.
final class ConditionSql {

    /// In one order, so that the same question has the same text.
    private static final List<String> NOTHING_KNOWN =
            CodeList.NOTHING_KNOWN.stream().sorted().toList();

    private final Function<Term.FieldOf, String> column;
    private final LocalDate today;

    /// @param column the expression that gives a field
    /// @param today the day on which the question is asked
    ConditionSql(Function<Term.FieldOf, String> column, LocalDate today) {
        this.column = column;
        this.today = today;
    }

    /// A boolean expression, null where the answer is unknown.
    Sql condition(Condition condition) {
        return switch (condition) {
            case Condition.And and -> all(and.all(), " and ", "true");
            case Condition.Or or -> all(or.any(), " or ", "false");
            case Condition.Not not ->
                Sql.of("(not ").add(condition(not.condition())).add(")");
            case Condition.Compare compare -> compare(compare);
            case Condition.In in -> in(in);
            case Condition.Holds holds ->
                Sql.of("(").bind(holds.code()).add(" = any(nullif(" + column.apply(holds.codes()) + ", '{}')))");
            case Condition.Filled filled -> Sql.of(filled(filled.field()));
            case Condition.IsTrue truth -> Sql.of("(" + column.apply(truth.field()) + ")");
        };
    }

    private Sql all(List<Condition> parts, String by, String none) {
        return parts.isEmpty()
                ? Sql.of(none)
                : Sql.of("(")
                        .add(Sql.joined(by, parts.stream().map(this::condition).toList()))
                        .add(")");
    }

    private String filled(Term.FieldOf field) {
        return field.type() == FieldType.CODES
                ? "(coalesce(cardinality(" + column.apply(field) + "), 0) > 0)"
                : "(" + column.apply(field) + " is not null)";
    }

    private Sql compare(Condition.Compare compare) {
        String collation = isText(compare.left()) || isText(compare.right()) ? " collate \"C\"" : "";
        return Sql.of("(")
                .add(term(compare.left()))
                .add(collation)
                .add(sign(compare.comparison()))
                .add(term(compare.right()))
                .add(")");
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }

    private static boolean isText(Term term) {
        return switch (term) {
            case Term.FieldOf field -> field.type() == FieldType.TEXT || field.type() == FieldType.CODE;
            case Term.Literal literal -> literal.value() instanceof String;
            case Term.Sum sum -> false;
            case Term.Days days -> false;
            case Term.Years years -> false;
            case Term.Size size -> false;
            case Term.Today today -> false;
        };
    }

    /// False for a filled field and an empty list of values, as in Java; SQL has no empty list.
    private Sql in(Condition.In in) {
        if (in.values().isEmpty()) {
            return Sql.of("nullif(").add(term(in.term())).add(" is null, true)");
        }
        return Sql.of("(")
                .add(term(in.term()))
                .add(" in (")
                .add(Sql.joined(", ", in.values().stream().map(this::literal).toList()))
                .add("))");
    }

    /// The column; for a code null where the code says that nothing is known.
    private String known(Term.FieldOf field) {
        String known = column.apply(field);
        if (field.type() == FieldType.CODE) {
            for (String code : NOTHING_KNOWN) {
                known = "nullif(" + known + ", '" + code + "')";
            }
        }
        return known;
    }

    /// An expression with the term's value, null where it is unknown.
    Sql term(Term term) {
        return switch (term) {
            case Term.FieldOf field -> Sql.of(known(field));
            case Term.Literal literal -> literal(literal.value());
            case Term.Sum sum ->
                Sql.of("(cast(")
                        .add(term(sum.left()))
                        .add(" as numeric)" + (sum.subtract() ? " - " : " + ") + "cast(")
                        .add(term(sum.right()))
                        .add(" as numeric))");
            case Term.Days days ->
                Sql.of("(")
                        .add(term(days.to()))
                        .add(" - ")
                        .add(term(days.from()))
                        .add(")");
            case Term.Years years -> years(years);
            case Term.Size size -> Sql.of("coalesce(cardinality(" + column.apply(size.codes()) + "), 0)");
            case Term.Today asked -> literal(today);
        };
    }

    /// Completed years, as `ChronoUnit.YEARS` counts them: whole months first, a month being over on its
    /// day; both divisions drop what is left over, towards zero.
    private Sql years(Term.Years years) {
        return Sql.of("((")
                .add(monthsAndDays(years.to()))
                .add(" - ")
                .add(monthsAndDays(years.from()))
                .add(") / 32 / 12)");
    }

    private Sql monthsAndDays(Term date) {
        Sql day = term(date);
        return Sql.of("cast((extract(year from ")
                .add(day)
                .add(") * 12 + extract(month from ")
                .add(day)
                .add(")) * 32 + extract(day from ")
                .add(day)
                .add(") as bigint)");
    }

    private Sql literal(Object value) {
        return switch (value) {
            case LocalDate date -> Sql.of("cast(").bind(date).add(" as date)");
            case String text -> Sql.of("cast(").bind(text).add(" as text)");
            case Long number -> Sql.of("cast(").bind(number).add(" as bigint)");
            case java.math.BigDecimal number -> Sql.of("cast(").bind(number).add(" as numeric)");
            case Boolean truth -> Sql.of(truth ? "true" : "false");
            default -> throw new IllegalArgumentException("no literal of a condition: " + value.getClass());
        };
    }

    /// The code of a split's part as text, null where it is unknown. Several codes stand in one text, see
    /// [#SEPARATOR].
    Sql part(Split.Value value, CodeList list) {
        Sql code = switch (value) {
            case Split.Value.CodeIn in ->
                in.field().type() == FieldType.CODES
                        ? Sql.of("array_to_string(nullif(" + column.apply(in.field()) + ", '{}'), " + SEPARATOR + ")")
                        : Sql.of(column.apply(in.field()));
            case Split.Value.BandOf band -> band(band.number(), list);
            case Split.Value.PrefixOf prefix ->
                Sql.of("left(" + column.apply(prefix.field()) + ", " + prefix.length() + ")");
            case Split.Value.Whether whether -> {
                Sql truth = condition(whether.condition());
                yield Sql.of("case when ")
                        .add(truth)
                        .add(" then 'yes' when not ")
                        .add(truth)
                        .add(" then 'no' end");
            }
        };
        return Sql.of("nullif(").add(code).add(", '" + CodeList.UNKNOWN + "')");
    }

    /// Between several codes in one text: the control character that stands in no code.
    static final String SEPARATOR = "chr(31)";

    private Sql band(Term number, CodeList list) {
        Sql bands = Sql.of("case");
        boolean any = false;
        for (CodeList.Code code : list.codes().values()) {
            if (code.isBand()) {
                bands.add(" when ")
                        .add(within(term(number), code))
                        .add(" then ")
                        .add(literal(code.code()));
                any = true;
            }
        }
        return any ? bands.add(" end") : Sql.of("cast(null as text)");
    }

    private Sql within(Sql number, CodeList.Code band) {
        Sql within = new Sql();
        if (band.from() != null) {
            within.add(number).add(" >= ").add(literal(band.from()));
        }
        if (band.to() != null) {
            within.add(band.from() == null ? "" : " and ")
                    .add(number)
                    .add(" <= ")
                    .add(literal(band.to()));
        }
        return within;
    }
}
