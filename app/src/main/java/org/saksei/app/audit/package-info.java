/// Who did what and when, in a chain of hashes where every change shows.
@NullMarked
package org.saksei.app.audit;

import org.jspecify.annotations.NullMarked;
