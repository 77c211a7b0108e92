package org.saksei.app.linkage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksei.app.register.CurrentRecords;
import org.saksei.app.register.CurrentRecords.Current;
import org.saksei.register.RecordType;

/// Everything a person needs to decide whether two records are one.
///
/// @param personal whether personal values are among those of the sides
/// @param prior what is believed of any two records, in bits
/// @param steps what each comparison said; empty where the pair was never weighed
/// @param waiting why it waits, where it does
/// @param said what was said of the pair before, the newest first
/// @param referred agency and key of the records that the two refer to, by id
/// @param seen what stands now, to notice that somebody changed it meanwhile
public record PairView(
        String model,
        RecordType type,
        boolean personal,
        Side left,
        Side right,
        double prior,
        double weight,
        List<Step> steps,
        boolean never,
        Optional<ReviewService.Waiting> waiting,
        List<ReviewService.Said> said,
        Map<Long, CurrentRecords.Name> referred,
        String seen) {

    public PairView {
        steps = List.copyOf(steps);
        said = List.copyOf(said);
        referred = Map.copyOf(referred);
    }

    /// One of the two records.
    ///
    /// @param record nothing where it has no current version that the reader may see
    /// @param values of all fields shown, by name; empty without the right to see personal fields
    /// @param others the other records of its cluster
    public record Side(
            long id, long cluster, Optional<Current> record, Map<String, Object> values, List<Current> others) {
        public Side {
            values = Map.copyOf(values);
            others = List.copyOf(others);
        }

        /// Values may be personal: none is shown.
        @Override
        public String toString() {
            return "record " + id;
        }
    }

    /// What one comparison said.
    ///
    /// @param level −1 missing, 0 disagrees, upwards to `best`
    /// @param label of the level, from the model; null where the model says none
    public record Step(
            String comparison,
            int level,
            int best,
            @Nullable String label,
            double weightInBits) {}
}
