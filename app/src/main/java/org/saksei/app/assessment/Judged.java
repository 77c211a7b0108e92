package org.saksei.app.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.saksei.assessment.Judgement;

/// A judgement as it was entered; a later one of the same criterion stands before it, and both stay.
///
/// @param on the day it was made
public record Judged(
        String criterion, String judgement, String reason, LocalDate on, String enteredBy, Instant enteredAt) {

    Judgement plain() {
        return new Judgement(judgement, enteredBy, on, reason);
    }
}
