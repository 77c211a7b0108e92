package org.saksei.app.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksei.assessment.Evidence;

/// A document that speaks to criteria: a title, a day, perhaps a link; never the file itself.
///
/// @param link address, or empty
/// @param promised speaks of what is still to be done, so it does not count
/// @param actionClass one of the nine concrete actions, `A` to `I`, or null
public record KeptDocument(
        long id,
        List<String> criteria,
        String title,
        String link,
        LocalDate on,
        boolean promised,
        @Nullable String actionClass,
        String note,
        String enteredBy) {

    public KeptDocument {
        criteria = List.copyOf(criteria);
    }

    Evidence evidence() {
        return new Evidence(
                Evidence.Kind.DOCUMENT,
                "document-" + id,
                criteria,
                null,
                on,
                null,
                null,
                true,
                promised,
                null,
                null,
                actionClass,
                title);
    }
}
