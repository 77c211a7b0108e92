/// Measures the linkage library alone: searching among many records, and scoring warm.
@NullMarked
package org.saksei.bench.linkage;

import org.jspecify.annotations.NullMarked;
