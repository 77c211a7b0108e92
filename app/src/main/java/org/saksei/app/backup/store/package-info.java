/// The SQL of a backup: what the catalog says there is, and tables as streams. It names no schema of its
/// own.
@NullMarked
package org.saksei.app.backup.store;

import org.jspecify.annotations.NullMarked;
