/// The whole product through a real browser.
@NullMarked
package org.saksei.e2e;

import org.jspecify.annotations.NullMarked;
