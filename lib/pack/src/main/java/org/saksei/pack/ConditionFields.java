package org.saksei.pack;

import java.util.List;
import java.util.stream.Stream;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Term;

/// The fields a condition looks at.
final class ConditionFields {

    private ConditionFields() {}

    /// As the pack writes them, with repeats.
    static List<String> of(Condition condition) {
        return fields(condition).map(Term.FieldOf::written).toList();
    }

    private static Stream<Term.FieldOf> fields(Condition condition) {
        return switch (condition) {
            case Condition.And and -> and.all().stream().flatMap(ConditionFields::fields);
            case Condition.Or or -> or.any().stream().flatMap(ConditionFields::fields);
            case Condition.Not not -> fields(not.condition());
            case Condition.Compare compare -> Stream.concat(terms(compare.left()), terms(compare.right()));
            case Condition.In in -> terms(in.term());
            case Condition.Holds holds -> Stream.of(holds.codes());
            case Condition.Filled filled -> Stream.of(filled.field());
            case Condition.IsTrue isTrue -> Stream.of(isTrue.field());
        };
    }

    private static Stream<Term.FieldOf> terms(Term term) {
        return switch (term) {
            case Term.FieldOf field -> Stream.of(field);
            case Term.Literal literal -> Stream.empty();
            case Term.Sum sum -> Stream.concat(terms(sum.left()), terms(sum.right()));
            case Term.Days days -> Stream.concat(terms(days.from()), terms(days.to()));
            case Term.Years years -> Stream.concat(terms(years.from()), terms(years.to()));
            case Term.Size size -> Stream.of(size.codes());
            case Term.Today today -> Stream.empty();
        };
    }
}
