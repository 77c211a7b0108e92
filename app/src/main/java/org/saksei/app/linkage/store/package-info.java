/// The SQL of schema `linkage`.
@NullMarked
package org.saksei.app.linkage.store;

import org.jspecify.annotations.NullMarked;
