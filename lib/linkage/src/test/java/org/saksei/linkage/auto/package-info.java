/// Tests of derived models.
@NullMarked
package org.saksei.linkage.auto;

import org.jspecify.annotations.NullMarked;
