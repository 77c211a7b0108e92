/// Names of persons and places in Khmer and in Latin letters: one spelling per writing, romanisation, a
/// key where both meet.
@NullMarked
package org.saksei.linkage.names;

import org.jspecify.annotations.NullMarked;
