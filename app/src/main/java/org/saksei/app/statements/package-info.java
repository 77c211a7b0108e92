/// What others said: texts are read, their figures confirmed by a person, checked, and set beside the
/// register's own.
@NullMarked
package org.saksei.app.statements;

import org.jspecify.annotations.NullMarked;
