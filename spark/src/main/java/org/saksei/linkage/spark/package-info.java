/// The same model and the same scoring code on Apache Spark, for tables too large for one machine; never
/// part of the application.
@NullMarked
package org.saksei.linkage.spark;

import org.jspecify.annotations.NullMarked;
