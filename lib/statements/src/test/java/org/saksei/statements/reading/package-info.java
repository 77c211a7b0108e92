/// Tests of how the figures of a text are read.
@NullMarked
package org.saksei.statements.reading;

import org.jspecify.annotations.NullMarked;
