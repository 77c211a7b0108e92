/// Tests of the linkage library on tables written here or generated.
@NullMarked
package org.saksei.linkage;

import org.jspecify.annotations.NullMarked;
