/// The application: who may do it, when, in which transaction, shown how, recorded where.
@NullMarked
package org.saksei.app;

import org.jspecify.annotations.NullMarked;
