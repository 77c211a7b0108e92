package org.saksei.app.statements;

import java.util.List;
import org.saksei.statements.LexiconEntry;

/// What people taught the reader beyond its pack.
@FunctionalInterface
interface Taught {

    /// The pack alone.
    Taught NOTHING = language -> List.of();

    /// In the order it was learned.
    List<LexiconEntry> in(String language);
}
