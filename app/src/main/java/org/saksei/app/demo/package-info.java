/// The fictional register that shows everything: loaded from the pack's demo, served with printed
/// sign-ins.
@NullMarked
package org.saksei.app.demo;

import org.jspecify.annotations.NullMarked;
