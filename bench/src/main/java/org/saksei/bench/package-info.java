/// Speed beside named peers, in one run.
@NullMarked
package org.saksei.bench;

import org.jspecify.annotations.NullMarked;
