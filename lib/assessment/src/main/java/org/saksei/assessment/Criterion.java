package org.saksei.assessment;

import java.util.List;
import org.saksei.kernel.Text;

/// A minimum standard (`S1` to `S4`) or a criterion of serious and sustained efforts (`C1` to `C12`), 22
/// USC 7106.
///
/// @param id ours; older texts count eleven or thirteen criteria
/// @param paragraph where the Code has it
/// @param figures ids of the figures that feed it
/// @param presumedWithoutData the Code presumes it not done where a country gives no data
/// @param fromCriteria a standard that is read off the criteria: it has no evidence of its own
public record Criterion(
        String id,
        String paragraph,
        Text title,
        List<String> figures,
        boolean presumedWithoutData,
        boolean fromCriteria,
        String source) {

    public Criterion {
        figures = List.copyOf(figures);
    }

    public boolean isStandard() {
        return id.startsWith("S");
    }
}
