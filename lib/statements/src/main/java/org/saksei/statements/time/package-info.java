/// The periods a text speaks of: found, resolved by the day of publication, and carried from sentence
/// to sentence.
@NullMarked
package org.saksei.statements.time;

import org.jspecify.annotations.NullMarked;
