/// The SQL of figures. It reads the open tables of schemas `register` and `linkage` and never
/// `register_identity`.
@NullMarked
package org.saksei.app.figures.store;

import org.jspecify.annotations.NullMarked;
