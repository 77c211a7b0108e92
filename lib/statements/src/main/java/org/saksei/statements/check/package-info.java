/// Whether the figures of texts add up, within one text, between texts, and beside known values.
@NullMarked
package org.saksei.statements.check;

import org.jspecify.annotations.NullMarked;
