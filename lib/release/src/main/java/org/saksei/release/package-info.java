/// What may be shown: tables in which no small count can be worked out, and the attack that tries to.
@NullMarked
package org.saksei.release;

import org.jspecify.annotations.NullMarked;
