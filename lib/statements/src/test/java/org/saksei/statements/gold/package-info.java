/// Tests of the figures read by hand.
@NullMarked
package org.saksei.statements.gold;

import org.jspecify.annotations.NullMarked;
