/// Writes a report as HTML in one file that needs nothing else.
@NullMarked
package org.saksei.report.page;

import org.jspecify.annotations.NullMarked;
