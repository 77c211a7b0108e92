package org.saksei.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.kernel.Period;
import org.saksei.register.CodeList;
import org.saksei.register.Condition;
import org.saksei.register.Condition.Term;

/// How a figure is counted, as data: which records are read, what places them in the period or in the
/// one a year before, which condition they meet, what they count as, and which parts are asked for. A
/// store makes one query of it.
///
/// A part is *of the person* when it is a value of the record that is counted as person or case (the sex
/// of a suspect); it is then found among all records of that person. Otherwise it is a value of the
/// records that were counted (the court of a conviction), and found among those of the period.
///
/// @param records the records of the figure's type and those they lead to
/// @param linked the records of the persons or cases that are counted, for parts of the person; the same
///     as `records` where these are the persons' own; null without any such part
/// @param counting what a record counts as
/// @param amount what is added up, averaged or tested in each; null where they are only counted
/// @param parts the splits asked for, in the order of the definition
/// @param filters only persons, cases or records that are of these parts
/// @param trust agencies, the most trusted first
public record FigurePlan(
        Indicator indicator,
        Period period,
        Period before,
        Scope records,
        @Nullable Scope linked,
        Counting counting,
        @Nullable Amount amount,
        List<PartPlan> parts,
        List<Filter> filters,
        List<String> trust) {

    public FigurePlan {
        parts = List.copyOf(parts);
        filters = List.copyOf(filters);
        trust = List.copyOf(trust);
    }

    /// What a record counts as.
    public sealed interface Counting {

        /// As one.
        record Each() implements Counting {}

        /// As the person or case of the record at `node`.
        record Cluster(int node) implements Counting {}
    }

    /// What is taken from each that is counted.
    public sealed interface Amount {

        boolean ofPerson();

        /// A number: added up or put in order.
        record Number(Term term, boolean ofPerson) implements Amount {}

        /// Whether it belongs to the share.
        record Truth(Condition condition, boolean ofPerson) implements Amount {}
    }

    /// A split of this figure.
    ///
    /// @param value seen from [#linked] when it is `ofPerson`, else from [#records]
    /// @param several a record may hold several codes and counts in each
    public record PartPlan(Split split, CodeList list, Split.Value value, boolean ofPerson, boolean several) {}

    /// Only what is of one part.
    ///
    /// @param part number of the split in [#parts]
    public record Filter(int part, String code) {}

    /// The plan of a figure.
    ///
    /// @param splits ids of the splits asked for, each among those of the figure
    /// @param filters code by split; a split asked for only here is in [#parts] too
    public static FigurePlan of(
            FigureDefinitions definitions,
            Indicator indicator,
            Period period,
            List<String> splits,
            Map<String, String> filters) {
        return new FigurePlanner(definitions, indicator, period, splits, filters).plan();
    }

    /// What `measure` counts, under shares, medians and rates.
    static Indicator.Measure counted(Indicator.Measure measure) {
        return switch (measure) {
            case Indicator.Measure.Records records -> records;
            case Indicator.Measure.Linked linked -> linked;
            case Indicator.Measure.Sum sum -> sum;
            case Indicator.Measure.Share share -> counted(share.of());
            case Indicator.Measure.Median median -> counted(median.of());
            case Indicator.Measure.Rate rate -> counted(rate.of());
        };
    }

    /// The parts of the condition that only need the records themselves, and those that ask what others
    /// say.
    public List<Condition> conditions(boolean askingOthers) {
        List<Condition> all = indicator.where() instanceof Condition.And and ? and.all() : List.of(indicator.where());
        return all.stream()
                .filter(each -> records.asksOthers(Mentions.in(each)) == askingOthers)
                .toList();
    }

    /// Whether the records counted are the persons' own, so that parts of the person are found among
    /// them first.
    public boolean countsOwnRecords() {
        return records.equals(linked);
    }

    /// The value that other records say and that dates the figure, if it is dated by such a one.
    public Optional<Scope.Lookup> datingLookup() {
        return indicator.dating() instanceof Indicator.Dating.On on
                        && records.reading(on.date()) instanceof Scope.Reading.Said said
                ? Optional.of(records.lookups().get(said.lookup()))
                : Optional.empty();
    }

    /// The same without its condition: what tells a period without data from one with nothing to count.
    public FigurePlan unconditional() {
        Indicator all = new Indicator(
                indicator.id(),
                indicator.title(),
                indicator.sentence(),
                indicator.meaning(),
                indicator.recordType(),
                indicator.measure(),
                indicator.dating(),
                Condition.ALWAYS,
                indicator.splits(),
                indicator.complete(),
                indicator.unit(),
                indicator.rounding(),
                indicator.criteria(),
                indicator.published(),
                indicator.source(),
                indicator.declaredAt());
        return new FigurePlan(
                all, period, before, records, null, new Counting.Each(), null, List.of(), List.of(), trust);
    }

    /// Whether the figure can have a value at all in this kind of period: a yearly number has none for a
    /// half-year.
    public boolean fitsPeriod() {
        return !(indicator.dating() instanceof Indicator.Dating.InYear) || period.kind() == Period.Kind.YEAR;
    }
}
