/// Scoring on Spark against scoring on one machine.
@NullMarked
package org.saksei.linkage.spark;

import org.jspecify.annotations.NullMarked;
