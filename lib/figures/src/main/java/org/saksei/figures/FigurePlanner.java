package org.saksei.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksei.figures.FigurePlan.Amount;
import org.saksei.figures.FigurePlan.Counting;
import org.saksei.figures.FigurePlan.Filter;
import org.saksei.figures.FigurePlan.PartPlan;
import org.saksei.kernel.Period;
import org.saksei.register.CodeList;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Term;
import org.saksei.register.FieldType;

/// Makes the plan of a figure from its definition.
final class FigurePlanner {

    private final FigureDefinitions definitions;
    private final Indicator indicator;
    private final Period period;
    private final List<String> splits;
    private final Map<String, String> filters;
    private final List<String> path;
    private final boolean clustered;

    FigurePlanner(
            FigureDefinitions definitions,
            Indicator indicator,
            Period period,
            List<String> splits,
            Map<String, String> filters) {
        this.definitions = definitions;
        this.indicator = indicator;
        this.period = period;
        this.splits = splits;
        this.filters = filters;
        Indicator.Measure counted = FigurePlan.counted(indicator.measure());
        this.clustered = counted instanceof Indicator.Measure.Linked;
        this.path = counted instanceof Indicator.Measure.Linked linked ? linked.path() : List.of();
    }

    FigurePlan plan() {
        List<String> wanted = new ArrayList<>(splits);
        filters.keySet().stream().filter(split -> !wanted.contains(split)).forEach(wanted::add);
        List<PartPlan> parts = wanted.stream().map(this::part).toList();
        Amount amount = amount(indicator.measure());
        Scope records = records(parts, amount);
        return new FigurePlan(
                indicator,
                period,
                period.yearBefore(),
                records,
                linked(parts, amount, records),
                clustered ? new Counting.Cluster(records.node(path)) : new Counting.Each(),
                amount,
                parts,
                filters.entrySet().stream()
                        .map(filter -> new Filter(wanted.indexOf(filter.getKey()), filter.getValue()))
                        .toList(),
                definitions.trust());
    }

    private PartPlan part(String id) {
        Split split = definitions.split(id);
        CodeList list = definitions.codeList(split.list());
        Split.Value own = split.values().get(indicator.recordType());
        Split.Value ofTarget = split.values().get(target());
        if (own == null) {
            if (ofTarget == null || !clustered) {
                throw new IllegalArgumentException("split " + id + " says nothing of " + indicator.recordType());
            }
            return new PartPlan(split, list, ofTarget, true, several(ofTarget));
        }
        boolean ofPerson = clustered && Mentions.allBehind(path, Mentions.in(own));
        Split.Value value = ofPerson ? Mentions.replaced(own, Mentions.without(path)) : own;
        return new PartPlan(split, list, value, ofPerson, several(value));
    }

    private String target() {
        String type = indicator.recordType();
        for (String reference : path) {
            String to = definitions
                    .recordType(type)
                    .find(reference)
                    .orElseThrow(() -> new IllegalArgumentException("there is no field " + reference))
                    .refersTo();
            if (to == null) {
                throw new IllegalArgumentException(reference + " refers to no record");
            }
            type = to;
        }
        return type;
    }

    private static boolean several(Split.Value value) {
        return value instanceof Split.Value.CodeIn code && code.field().type() == FieldType.CODES;
    }

    private @Nullable Amount amount(Indicator.Measure measure) {
        return switch (measure) {
            case Indicator.Measure.Records records -> null;
            case Indicator.Measure.Linked linked -> null;
            case Indicator.Measure.Rate rate -> null;
            case Indicator.Measure.Sum sum -> new Amount.Number(numberField(sum.field()), false);
            case Indicator.Measure.Share share -> truth(share.that());
            case Indicator.Measure.Median median -> number(median.value());
        };
    }

    private Amount truth(Condition that) {
        return clustered && Mentions.allBehind(path, Mentions.in(that))
                ? new Amount.Truth(Mentions.replaced(that, Mentions.without(path)), true)
                : new Amount.Truth(that, false);
    }

    private Amount number(Term value) {
        return clustered && Mentions.allBehind(path, Mentions.in(value))
                ? new Amount.Number(Mentions.replaced(value, Mentions.without(path)), true)
                : new Amount.Number(value, false);
    }

    private Term.FieldOf numberField(String name) {
        return definitions
                .recordType(indicator.recordType())
                .find(name)
                .map(field -> new Term.FieldOf(List.of(name), field.type()))
                .orElseThrow(() -> new IllegalArgumentException("there is no field " + name));
    }

    private Scope records(List<PartPlan> parts, @Nullable Amount amount) {
        List<Term.FieldOf> fields = new ArrayList<>(Mentions.in(indicator.where()));
        switch (indicator.dating()) {
            case Indicator.Dating.On on -> fields.add(on.date());
            case Indicator.Dating.Stock stock -> {
                fields.add(stock.from());
                fields.add(stock.until());
            }
            case Indicator.Dating.InYear in -> fields.add(in.year());
        }
        fields.addAll(mentioned(parts, amount, false));
        if (path.isEmpty()) {
            fields.addAll(mentioned(parts, amount, true));
        }
        return Scope.of(definitions, indicator.recordType(), fields, path);
    }

    /// The scope of parts of the person: of the records themselves where no reference leads to the
    /// persons.
    private @Nullable Scope linked(List<PartPlan> parts, @Nullable Amount amount, Scope records) {
        boolean needed = parts.stream().anyMatch(PartPlan::ofPerson) || (amount != null && amount.ofPerson());
        if (!needed) {
            return null;
        }
        return path.isEmpty() ? records : Scope.of(definitions, target(), mentioned(parts, amount, true), List.of());
    }

    private static List<Term.FieldOf> mentioned(List<PartPlan> parts, @Nullable Amount amount, boolean ofPerson) {
        List<Term.FieldOf> fields = new ArrayList<>();
        parts.stream()
                .filter(part -> part.ofPerson() == ofPerson)
                .forEach(part -> fields.addAll(Mentions.in(part.value())));
        if (amount != null && amount.ofPerson() == ofPerson) {
            fields.addAll(
                    switch (amount) {
                        case Amount.Number number -> Mentions.in(number.term());
                        case Amount.Truth truth -> Mentions.in(truth.condition());
                    });
        }
        return fields;
    }
}
