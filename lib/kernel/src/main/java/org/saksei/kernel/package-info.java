/// The few words every part shares: periods, texts in several languages, sources, places and problems.
@NullMarked
package org.saksei.kernel;

import org.jspecify.annotations.NullMarked;
