/// What can be said: indicators, splits, comparison with the year before, and the sentence that defines
/// a figure.
@NullMarked
package org.saksei.figures;

import org.jspecify.annotations.NullMarked;
