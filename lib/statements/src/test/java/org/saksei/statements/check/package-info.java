/// Tests of the checks on readings made by hand and on figures that were published.
@NullMarked
package org.saksei.statements.check;

import org.jspecify.annotations.NullMarked;
