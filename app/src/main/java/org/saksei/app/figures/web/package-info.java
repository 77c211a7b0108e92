/// The pages of the figures: the explorer, one figure with its parts and definition, the records behind
/// it.
@NullMarked
package org.saksei.app.figures.web;

import org.jspecify.annotations.NullMarked;
