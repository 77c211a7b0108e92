/// The product told in stories, simple to hard: a table goes in, one readable line comes out.
@NullMarked
package org.saksei.app.stories;

import org.jspecify.annotations.NullMarked;
