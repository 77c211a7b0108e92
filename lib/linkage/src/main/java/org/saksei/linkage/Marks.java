package org.saksei.linkage;

import java.util.LinkedHashSet;
import java.util.Set;

/// Which columns a model reads as words or lists, dates, numbers or births: what the dictionary must know
/// of their values.
record Marks(Set<String> words, Set<String> days, Set<String> numbers, Set<String> births) {
    static Marks of(LinkageModel model) {
        Marks marks =
                new Marks(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        for (Comparison comparison : model.comparisons()) {
            comparison.levels().forEach(level -> marks.add(level.condition()));
        }
        model.pairs().rules().forEach(marks::add);
        model.training().rules().forEach(marks::add);
        if (model.prior() instanceof LinkageModel.Prior.Deterministic deterministic) {
            deterministic.rules().forEach(marks::add);
        }
        return marks;
    }

    private void add(KeyRule rule) {
        for (KeyRule.Part part : rule.parts()) {
            if (part instanceof KeyRule.Part.Each each) {
                words.add(each.column());
            }
        }
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.Sets s -> words.addAll(s.columns());
            case Condition.DateWithin d -> days.add(d.column());
            case Condition.NumberWithin n -> numbers.add(n.column());
            case Condition.KmWithin k -> numbers.addAll(k.columns());
            case Condition.Birth b -> births.add(b.column());
            case Condition.All a -> a.parts().forEach(this::add);
            case Condition.Any a -> a.parts().forEach(this::add);
            case Condition.Not n -> add(n.part());
            case Condition.Missing _,
                    Condition.Else _,
                    Condition.Equal _,
                    Condition.Swapped _,
                    Condition.Alike _,
                    Condition.Within _,
                    Condition.Prefix _,
                    Condition.Value _ -> {}
        }
    }
}
