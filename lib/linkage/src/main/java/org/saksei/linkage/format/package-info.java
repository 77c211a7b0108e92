/// The forms in which tables, models and results come and go: CSV and JSON, read with the place of every
/// mistake.
@NullMarked
package org.saksei.linkage.format;

import org.jspecify.annotations.NullMarked;
