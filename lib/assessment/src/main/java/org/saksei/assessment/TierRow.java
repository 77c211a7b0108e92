package org.saksei.assessment;

import org.saksei.kernel.Place;

/// A row of a tier table as it was written, before anybody knows whether it can be used.
///
/// @param tier any text; see [Tier#find]
/// @param at where it stands
public record TierRow(String iso3, String country, int year, String tier, String confidence, String source, Place at) {}
