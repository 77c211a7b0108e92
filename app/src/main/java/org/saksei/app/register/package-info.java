/// Takes in agencies' files, keeps every version of every record, and gives a receipt that names each
/// refused cell.
@NullMarked
package org.saksei.app.register;

import org.jspecify.annotations.NullMarked;
