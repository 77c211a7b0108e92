/// What is shown: lays frozen figures out for people, on paper and on screen.
@NullMarked
package org.saksei.report;

import org.jspecify.annotations.NullMarked;
