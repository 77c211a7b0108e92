/// The SQL of people, their roles and agencies.
@NullMarked
package org.saksei.app.access.store;

import org.jspecify.annotations.NullMarked;
