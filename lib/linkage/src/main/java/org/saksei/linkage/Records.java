package org.saksei.linkage;

import java.util.OptionalInt;

/// Records by number: rows of a table, or ranks in canonical order.
interface Records {
    int size();

    RecordKey key(int number);

    /// The number of a record.
    OptionalInt find(RecordKey key);
}
