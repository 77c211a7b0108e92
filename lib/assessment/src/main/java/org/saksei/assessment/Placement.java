package org.saksei.assessment;

/// One country in one report.
///
/// @param iso3 ISO 3166-1 alpha-3, also a user-assigned code such as `XAA`; countries are matched by
///     nothing else
/// @param country name for people
/// @param year the report's year, the year after most of the facts it speaks of
/// @param source who says so
public record Placement(String iso3, String country, int year, Tier tier, Confidence confidence, String source) {}
