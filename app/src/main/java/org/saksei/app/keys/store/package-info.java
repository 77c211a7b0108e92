/// The SQL of the mark by which a database knows its key.
@NullMarked
package org.saksei.app.keys.store;

import org.jspecify.annotations.NullMarked;
