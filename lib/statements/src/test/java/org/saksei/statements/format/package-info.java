/// Tests of the exchange format, held against its published schema and example.
@NullMarked
package org.saksei.statements.format;

import org.jspecify.annotations.NullMarked;
