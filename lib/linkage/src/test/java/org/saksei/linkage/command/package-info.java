/// Tests of package command.
@NullMarked
package org.saksei.linkage.command;

import org.jspecify.annotations.NullMarked;
