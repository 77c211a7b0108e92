package org.saksei.app.backup;

import java.time.Instant;
import org.saksei.app.backup.store.Catalog;

/// The first entry of an archive: what is in it and how it comes back.
///
/// @param saksei version of the program that wrote it
/// @param serverMajor version of PostgreSQL it came from
/// @param madeAt the moment whose state it holds
/// @param fiction whether everything in it is invented
/// @param catalog the database
record Plan(String saksei, int serverMajor, Instant madeAt, boolean fiction, Catalog catalog) {}
