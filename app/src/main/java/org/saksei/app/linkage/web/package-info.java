/// The data steward's pages: pairs that wait, one pair, clusters and their history, how good the linking
/// is.
@NullMarked
package org.saksei.app.linkage.web;

import org.jspecify.annotations.NullMarked;
