package org.saksei.pack;

import org.saksei.kernel.Place;

/// Something read from a file and found to have the right shape.
///
/// @param content `String`, `Long`, `Boolean`, [org.saksei.kernel.Text], `List<Value>`, [Entry], or a
///     raw tree
/// @param at where it stands
record Value(Object content, Place.InFile at) {}
