/// Figures for people: asked for by who may see them, counted in one moment's view of the register,
/// traced to records.
@NullMarked
package org.saksei.app.figures;

import org.jspecify.annotations.NullMarked;
