/// The numbers in a text: digits, words, fractions, ranges, vague plurals and claims of none, with what
/// is said directly beside them.
@NullMarked
package org.saksei.statements.number;

import org.jspecify.annotations.NullMarked;
