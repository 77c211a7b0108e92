/// Makes the fictional demo register of `packs/cambodia/examples/demo`: invented people, the files six
/// agencies would send about them, and the figures that must come out.
@NullMarked
package org.saksei.app.demo.fiction;

import org.jspecify.annotations.NullMarked;
