/// Who is the same: finds the records that speak of one person.
@NullMarked
package org.saksei.linkage;

import org.jspecify.annotations.NullMarked;
