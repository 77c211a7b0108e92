package org.saksei.register;

import org.saksei.kernel.Place;
import org.saksei.kernel.Severity;
import org.saksei.kernel.Text;

/// A rule about the data of one record type, declared in a pack.
///
/// @param id `victim.age-out-of-range`, unique; shown with the message
/// @param recordType the type it is about
/// @param wrongWhen holds for a record that breaks the rule
/// @param message in four beats (where is added by the reader): what, what is known, what to do; never a
///     personal value
/// @param field the field whose cell is marked, or empty for the row
public record Check(
        String id,
        String recordType,
        Severity severity,
        Condition wrongWhen,
        Text message,
        String field,
        String source,
        Place declaredAt) {}
