/// The command line of release: safe tables from files, and the attack on published ones.
@NullMarked
package org.saksei.app.release;

import org.jspecify.annotations.NullMarked;
