/// Home: this period beside the same period last year, who has sent a file, and what does not add up.
@NullMarked
package org.saksei.app.home;

import org.jspecify.annotations.NullMarked;
