/// Tests of package splink.
@NullMarked
package org.saksei.linkage.splink;

import org.jspecify.annotations.NullMarked;
