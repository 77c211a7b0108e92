package org.saksei.app.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.saksei.kernel.Text;

/// Which agencies sent the returns they owe for a period. A return that says there was nothing to report
/// is sent; silence is not.
///
/// @param sameAsBefore whether the same agencies reported in the period before, so that the two compare
public record Returns(List<Agency> agencies, boolean sameAsBefore) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public Returns {
        agencies = List.copyOf(agencies);
    }

    /// @param percent of the months it owes, 0 to 100
    public record Agency(String code, Text name, BigDecimal percent) {}

    /// Those that still owe a month.
    public List<Agency> silent() {
        return agencies.stream()
                .filter(agency -> agency.percent().compareTo(ALL) < 0)
                .toList();
    }
}
