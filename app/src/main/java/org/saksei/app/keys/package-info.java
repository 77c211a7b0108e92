/// The keys that seal personal fields, kept outside the database.
@NullMarked
package org.saksei.app.keys;

import org.jspecify.annotations.NullMarked;
