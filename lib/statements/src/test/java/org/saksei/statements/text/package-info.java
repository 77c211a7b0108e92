/// Tests of the readers: every text in them is made up.
@NullMarked
package org.saksei.statements.text;

import org.jspecify.annotations.NullMarked;
