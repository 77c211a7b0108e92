/// Derives a model for a table nobody has described: what each column holds, how to compare it, which
/// pairs to look at.
@NullMarked
package org.saksei.linkage.auto;

import org.jspecify.annotations.NullMarked;
