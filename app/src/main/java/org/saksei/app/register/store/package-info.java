/// The SQL of the schemas `register` and `register_identity`. Nobody else names the second.
@NullMarked
package org.saksei.app.register.store;

import org.jspecify.annotations.NullMarked;
