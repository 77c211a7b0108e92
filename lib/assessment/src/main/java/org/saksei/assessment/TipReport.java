package org.saksei.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One yearly report.
///
/// @param releasedOn the day it came out, or null where it was not seen
/// @param specialListPublished published size of the special watch list (Watch List and rises), or null
/// @param complete false where rows of the report are known to be missing from the table
public record TipReport(
        int year,
        @Nullable LocalDate releasedOn,
        @Nullable Integer specialListPublished,
        boolean complete,
        String note) {}
