/// `saksei linkage …`: the command line of this library; the only package of it that opens files.
@NullMarked
package org.saksei.linkage.command;

import org.jspecify.annotations.NullMarked;
