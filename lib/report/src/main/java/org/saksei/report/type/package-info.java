/// Type: the fonts a report carries with it, the shaping of Khmer and Latin text into glyphs, and its
/// breaking into lines.
@NullMarked
package org.saksei.report.type;

import org.jspecify.annotations.NullMarked;
