/// Charts: one model, laid out once, drawn as SVG, as a picture and on paper.
@NullMarked
package org.saksei.report.chart;

import org.jspecify.annotations.NullMarked;
