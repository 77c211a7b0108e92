/// The data directory and the PostgreSQL server behind everything: found or started, migrated, shared
/// between commands.
@NullMarked
package org.saksei.app.database;

import org.jspecify.annotations.NullMarked;
