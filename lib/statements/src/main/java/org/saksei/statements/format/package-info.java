/// How readings and checks are written and read again: JSON Lines by the published schema, CSV, and
/// text for people.
@NullMarked
package org.saksei.statements.format;

import org.jspecify.annotations.NullMarked;
