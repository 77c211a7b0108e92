/// The SQL of the audit log: it adds and reads, and knows no change.
@NullMarked
package org.saksei.app.audit.store;

import org.jspecify.annotations.NullMarked;
