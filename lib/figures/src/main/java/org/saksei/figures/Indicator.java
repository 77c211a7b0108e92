package org.saksei.figures;

import java.util.List;
import org.saksei.kernel.Place;
import org.saksei.kernel.Text;
import org.saksei.register.Condition;

/// The definition of a figure: what is counted, what places it in a period, under which condition, split
/// how, and how its change is printed.
///
/// @param id `victims_rescued`; stable, used in URLs, frozen reports and by outside programs
/// @param recordType the type whose records are looked at
/// @param where only records for which this holds
/// @param splits ids of the [Split]s offered, in order
/// @param complete ids of the splits whose parts must add up to the total (codes may overlap in others)
/// @param unit what one of it is, for the sentence: `case person record couple event number KHR percent
///     days rate`
/// @param sentence `{value} victims were rescued`: used in reports
/// @param meaning the definition in plain words
/// @param criteria criteria of 22 USC 7106(b) it speaks to: `C1`
/// @param published whether the committee publishes it
public record Indicator(
        String id,
        Text title,
        Text sentence,
        Text meaning,
        String recordType,
        Measure measure,
        Dating dating,
        Condition where,
        List<String> splits,
        List<String> complete,
        String unit,
        Rounding rounding,
        List<String> criteria,
        boolean published,
        String source,
        Place declaredAt) {

    public Indicator {
        splits = List.copyOf(splits);
        complete = List.copyOf(complete);
        criteria = List.copyOf(criteria);
    }

    /// How the figure comes from its records.
    public sealed interface Measure {

        /// Each record is one.
        record Records() implements Measure {}

        /// Records of one person, or of one case, are one: counted by the cluster of the record that
        /// `path` leads to.
        ///
        /// @param path references to follow from the record, for example `suspect`; empty for the record
        ///     itself
        record Linked(List<String> path) implements Measure {
            public Linked {
                path = List.copyOf(path);
            }
        }

        /// The sum of a number field.
        record Sum(String field) implements Measure {}

        /// Of what `of` counts, the percentage for which `that` holds, 0 to 100.
        record Share(Measure of, Condition that) implements Measure {}

        /// The median of a number, in the figure's unit, over what `of` counts.
        record Median(Measure of, Condition.Term value) implements Measure {}

        /// What `of` counts, per so many inhabitants.
        ///
        /// @param per 100000
        /// @param population name of the population table of the pack
        record Rate(Measure of, long per, String population) implements Measure {}
    }

    /// What places a record in a period.
    public sealed interface Dating {

        /// A date: of the record (`rescued_on`) or of one it refers to (`case.crackdown_on`).
        record On(Condition.Term.FieldOf date) implements Dating {}

        /// A stock: the records in force on the last day of the period, never added over periods.
        ///
        /// @param from in force from this date
        /// @param until to this date, included; empty is still in force
        record Stock(Condition.Term.FieldOf from, Condition.Term.FieldOf until) implements Dating {}

        /// A calendar year held as a number; periods that are not whole years have no value.
        record InYear(Condition.Term.FieldOf year) implements Dating {}
    }
}
