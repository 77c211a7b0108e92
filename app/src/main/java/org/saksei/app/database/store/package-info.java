/// The SQL of the server itself: its role, its database and what it says about itself.
@NullMarked
package org.saksei.app.database.store;

import org.jspecify.annotations.NullMarked;
