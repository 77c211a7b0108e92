package org.saksei.app.backup;

import java.util.List;

/// The last entry of an archive: what must have been read by then.
///
/// @param entries in their order
record Manifest(List<Entry> entries) {

    /// @param name in the archive
    /// @param bytes before compression
    /// @param sha256 of these bytes, in hexadecimal
    /// @param rows of a table; -1 for anything else
    record Entry(String name, long bytes, String sha256, long rows) {}

    Manifest {
        entries = List.copyOf(entries);
    }

    /// The first entry of which `read` tells something else, or one that only one of them has.
    String firstDifference(Manifest read) {
        for (int i = 0; i < Math.max(entries.size(), read.entries.size()); i++) {
            if (i >= read.entries.size()
                    || i >= entries.size()
                    || !entries.get(i).equals(read.entries.get(i))) {
                return i < entries.size()
                        ? entries.get(i).name()
                        : read.entries.get(i).name();
            }
        }
        return "";
    }
}
