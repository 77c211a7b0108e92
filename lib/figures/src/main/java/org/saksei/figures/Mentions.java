package org.saksei.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Term;

/// The fields a condition, a term or the value of a split speaks of, and the same with each field put
/// elsewhere.
final class Mentions {

    private Mentions() {}

    static List<Term.FieldOf> in(Condition condition) {
        List<Term.FieldOf> fields = new ArrayList<>();
        replaced(condition, noted(fields));
        return fields;
    }

    static List<Term.FieldOf> in(Term term) {
        List<Term.FieldOf> fields = new ArrayList<>();
        replaced(term, noted(fields));
        return fields;
    }

    static List<Term.FieldOf> in(Split.Value value) {
        List<Term.FieldOf> fields = new ArrayList<>();
        replaced(value, noted(fields));
        return fields;
    }

    private static UnaryOperator<Term.FieldOf> noted(List<Term.FieldOf> fields) {
        return field -> {
            fields.add(field);
            return field;
        };
    }

    /// Whether all of them stand at the end of `path`: then the value is one of the record the path
    /// leads to.
    static boolean allBehind(List<String> path, List<Term.FieldOf> fields) {
        return fields.stream()
                .allMatch(field -> field.path().size() > path.size()
                        && field.path().subList(0, path.size()).equals(path));
    }

    /// Takes the beginning off each path: `suspect.sex` of a proceeding is `sex` of the suspect.
    static UnaryOperator<Term.FieldOf> without(List<String> path) {
        return field ->
                new Term.FieldOf(field.path().subList(path.size(), field.path().size()), field.type());
    }

    static Condition replaced(Condition condition, UnaryOperator<Term.FieldOf> by) {
        return switch (condition) {
            case Condition.And and ->
                new Condition.And(
                        and.all().stream().map(each -> replaced(each, by)).toList());
            case Condition.Or or ->
                new Condition.Or(
                        or.any().stream().map(each -> replaced(each, by)).toList());
            case Condition.Not not -> new Condition.Not(replaced(not.condition(), by));
            case Condition.Compare compare ->
                new Condition.Compare(
                        replaced(compare.left(), by), compare.comparison(), replaced(compare.right(), by));
            case Condition.In in -> new Condition.In(replaced(in.term(), by), in.values());
            case Condition.Holds holds -> new Condition.Holds(by.apply(holds.codes()), holds.code());
            case Condition.Filled filled -> new Condition.Filled(by.apply(filled.field()));
            case Condition.IsTrue truth -> new Condition.IsTrue(by.apply(truth.field()));
        };
    }

    static Term replaced(Term term, UnaryOperator<Term.FieldOf> by) {
        return switch (term) {
            case Term.FieldOf field -> by.apply(field);
            case Term.Literal literal -> literal;
            case Term.Sum sum -> new Term.Sum(replaced(sum.left(), by), replaced(sum.right(), by), sum.subtract());
            case Term.Days days -> new Term.Days(replaced(days.from(), by), replaced(days.to(), by));
            case Term.Years years -> new Term.Years(replaced(years.from(), by), replaced(years.to(), by));
            case Term.Size size -> new Term.Size(by.apply(size.codes()));
            case Term.Today today -> today;
        };
    }

    static Split.Value replaced(Split.Value value, UnaryOperator<Term.FieldOf> by) {
        return switch (value) {
            case Split.Value.CodeIn code -> new Split.Value.CodeIn(by.apply(code.field()));
            case Split.Value.BandOf band -> new Split.Value.BandOf(replaced(band.number(), by));
            case Split.Value.PrefixOf prefix -> new Split.Value.PrefixOf(by.apply(prefix.field()), prefix.length());
            case Split.Value.Whether whether -> new Split.Value.Whether(replaced(whether.condition(), by));
        };
    }
}
