/// Writes a report as workbooks and text documents that an office can go on working with.
@NullMarked
package org.saksei.report.office;

import org.jspecify.annotations.NullMarked;
