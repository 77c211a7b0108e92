/// Everything of a data directory in one encrypted file, and back again.
@NullMarked
package org.saksei.app.backup;

import org.jspecify.annotations.NullMarked;
