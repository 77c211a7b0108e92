/// Tests of package names.
@NullMarked
package org.saksei.linkage.names;

import org.jspecify.annotations.NullMarked;
