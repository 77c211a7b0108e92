package org.saksei.app.assessment;

import java.time.LocalDate;
import org.saksei.assessment.TierRow;
import org.saksei.kernel.Place;

/// A tier row somebody typed in, with its own source. It stands beside the rows of the pack and never in
/// their place.
///
/// @param tier code of the tier that was understood
/// @param written what was typed
public record TypedPlacement(
        String iso3,
        String country,
        int year,
        String tier,
        String written,
        String confidence,
        String source,
        String enteredBy,
        LocalDate enteredOn) {

    TierRow row() {
        return new TierRow(iso3, country, year, tier, confidence, source, new Place.InInput(iso3 + " " + year));
    }
}
