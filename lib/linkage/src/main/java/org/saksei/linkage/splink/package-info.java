/// Splink's settings files (one form in its versions 3 to 5): read into our model, and written from it.
@NullMarked
package org.saksei.linkage.splink;

import org.jspecify.annotations.NullMarked;
