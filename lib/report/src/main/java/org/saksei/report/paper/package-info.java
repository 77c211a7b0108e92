/// Writes a report as PDF with rightly shaped Khmer, real text, tags for screen readers and bookmarks.
@NullMarked
package org.saksei.report.paper;

import org.jspecify.annotations.NullMarked;
