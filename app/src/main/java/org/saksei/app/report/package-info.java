/// Writes reports: freezes their figures under the register's write lock, keeps them, and proves them
/// again.
@NullMarked
package org.saksei.app.report;

import org.jspecify.annotations.NullMarked;
