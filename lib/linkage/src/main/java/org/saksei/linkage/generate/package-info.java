/// Fictional records with known truth, made from a seed: for tests, for trying a model, for showing the
/// product.
@NullMarked
package org.saksei.linkage.generate;

import org.jspecify.annotations.NullMarked;
