/// What others said: the figures in a text, what they say, whether they add up, and how they stand
/// beside the register's own.
@NullMarked
package org.saksei.statements;

import org.jspecify.annotations.NullMarked;
