/// Tests of statements in the program; every text in them is made up.
@NullMarked
package org.saksei.app.statements;

import org.jspecify.annotations.NullMarked;
