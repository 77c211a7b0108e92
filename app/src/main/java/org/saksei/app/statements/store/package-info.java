/// The SQL of statements.
@NullMarked
package org.saksei.app.statements.store;

import org.jspecify.annotations.NullMarked;
