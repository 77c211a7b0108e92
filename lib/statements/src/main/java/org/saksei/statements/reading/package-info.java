/// How the figures of a text are read: sentences and words, what is counted, of which whole, when,
/// where and by whom.
@NullMarked
package org.saksei.statements.reading;

import org.jspecify.annotations.NullMarked;
