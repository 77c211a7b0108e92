package org.saksei.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Text;
import org.saksei.register.CodeList;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Comparison;
import org.saksei.register.Condition.Term;
import org.saksei.register.Field;
import org.saksei.register.FieldType;
import org.saksei.register.RecordType;
import org.saksei.register.Related;

/// Says a condition in words: fields by their titles, codes by their texts.
final class ConditionWords {

    private final FigureDefinitions definitions;
    private final RecordType type;
    private final Words words;

    ConditionWords(FigureDefinitions definitions, String recordType, Words words) {
        this.definitions = definitions;
        this.type = definitions.recordType(recordType);
        this.words = words;
    }

    String say(Condition condition) {
        return switch (condition) {
            case Condition.And and -> and.all().isEmpty() ? words.say("condition.always") : joined(and.all(), "and");
            case Condition.Or or -> grouped(joined(or.any(), "or"));
            case Condition.Not not -> not(not.condition());
            case Condition.Compare compare -> compared(compare);
            case Condition.In in -> two("in", say(in.term()), literals(in.values(), in.term()));
            case Condition.Holds holds -> two("holds", say(holds.codes()), literal(holds.code(), holds.codes()));
            case Condition.Filled filled -> one("filled", say(filled.field()));
            case Condition.IsTrue truth -> one("true", say(truth.field()));
        };
    }

    private String not(Condition condition) {
        return switch (condition) {
            case Condition.Filled filled -> one("empty", say(filled.field()));
            case Condition.IsTrue truth -> one("false", say(truth.field()));
            case Condition.In in -> two("not-in", say(in.term()), literals(in.values(), in.term()));
            case Condition.Holds holds -> two("not-holds", say(holds.codes()), literal(holds.code(), holds.codes()));
            case Condition.And and -> negated(and);
            case Condition.Or or -> negated(or);
            case Condition.Not not -> say(not.condition());
            case Condition.Compare compare -> negated(compare);
        };
    }

    private String negated(Condition condition) {
        String said = say(condition);
        return words.say("condition.not", "condition", condition instanceof Condition.And ? grouped(said) : said);
    }

    private String joined(List<Condition> parts, String by) {
        List<String> said = new ArrayList<>();
        parts.forEach(part -> said.add(say(part)));
        return String.join(words.say("condition." + by), said);
    }

    private String grouped(String conditions) {
        return words.say("condition.group", "conditions", conditions);
    }

    private String one(String key, String left) {
        return words.say("condition." + key, "left", left);
    }

    private String two(String key, String left, String right) {
        return words.say("condition." + key, "left", left, "right", right);
    }

    private String compared(Condition.Compare compare) {
        boolean dates = isDate(compare.left()) || isDate(compare.right());
        return two(
                dates ? ofDates(compare.comparison()) : compare.comparison().name(),
                say(compare.left(), compare.right()),
                say(compare.right(), compare.left()));
    }

    private static String ofDates(Comparison comparison) {
        return switch (comparison) {
            case EQUAL, NOT_EQUAL -> comparison.name();
            case LESS -> "before";
            case LESS_OR_EQUAL -> "not-after";
            case GREATER -> "after";
            case GREATER_OR_EQUAL -> "not-before";
        };
    }

    private static boolean isDate(Term term) {
        return switch (term) {
            case Term.FieldOf field -> field.type() == FieldType.DATE;
            case Term.Literal literal -> literal.value() instanceof LocalDate;
            case Term.Today today -> true;
            case Term.Sum sum -> false;
            case Term.Days days -> false;
            case Term.Years years -> false;
            case Term.Size size -> false;
        };
    }

    String say(Term term) {
        return say(term, null);
    }

    private String say(Term term, @Nullable Term beside) {
        return switch (term) {
            case Term.FieldOf field -> field(field.path());
            case Term.Literal literal -> literal(literal.value(), beside);
            case Term.Sum sum ->
                words.say(
                        sum.subtract() ? "term.minus" : "term.plus",
                        "left",
                        say(sum.left(), sum.right()),
                        "right",
                        say(sum.right(), sum.left()));
            case Term.Days days -> words.say("term.days", "from", say(days.from()), "to", say(days.to()));
            case Term.Years years -> words.say("term.years", "from", say(years.from()), "to", say(years.to()));
            case Term.Size size -> words.say("term.size", "codes", say(size.codes()));
            case Term.Today today -> words.say("term.today");
        };
    }

    /// The title of the field, and of the records it is reached through.
    String field(List<String> path) {
        RecordType owner = type;
        String through = null;
        for (String reference : path.subList(0, path.size() - 1)) {
            Field field = owner.find(reference).orElseThrow(() -> new IllegalArgumentException(reference));
            String said = words.say("term.owner", "title", field.title().in(words.language()));
            through = through == null ? said : words.say("term.field-of", "title", strip(said), "owner", through);
            owner = definitions.recordType(
                    Optional.ofNullable(field.refersTo()).orElseThrow(() -> new IllegalArgumentException(reference)));
        }
        String name = path.getLast();
        if (name.equals("agency")) {
            return words.say("term.agency");
        }
        String title = title(owner, name).in(words.language());
        return through == null
                ? words.say("term.field", "title", title)
                : words.say("term.field-of", "title", title, "owner", through);
    }

    private static String strip(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private static Text title(RecordType owner, String name) {
        Related related = owner.related().get(name);
        return related != null
                ? related.title()
                : owner.find(name)
                        .orElseThrow(() -> new IllegalArgumentException(name))
                        .title();
    }

    private String literals(List<Object> values, Term beside) {
        return values.stream().map(value -> literal(value, beside)).collect(Collectors.joining(", "));
    }

    private String literal(Object value, @Nullable Term beside) {
        return switch (value) {
            case Boolean yes -> words.say(yes ? "term.yes" : "term.no");
            case Long number -> Numeral.of(BigDecimal.valueOf(number));
            case BigDecimal number -> Numeral.of(number);
            case String code -> words.say("term.code", "text", text(code, beside));
            default -> value.toString();
        };
    }

    /// The text of a code where the field beside it has a list that knows it.
    private String text(String code, @Nullable Term beside) {
        return beside instanceof Term.FieldOf field
                ? list(field.path())
                        .flatMap(list -> list.find(code))
                        .map(found -> found.text().in(words.language()))
                        .orElse(code)
                : code;
    }

    private Optional<CodeList> list(List<String> path) {
        RecordType owner = type;
        for (String reference : path.subList(0, path.size() - 1)) {
            String target = owner.find(reference).map(Field::refersTo).orElse(null);
            if (target == null) {
                return Optional.empty();
            }
            owner = definitions.recordType(target);
        }
        Related related = owner.related().get(path.getLast());
        Optional<Field> field = related == null
                ? owner.find(path.getLast())
                : definitions.recordType(related.recordType()).find(related.take());
        return field.map(Field::list).map(definitions.codeLists()::get);
    }
}
