package org.saksei.assessment;

/// A country kept on the Watch List by waiver, 22 USC 7107(b)(2)(D)(ii).
///
/// @param listComplete whether the memorandum of that year was seen whole
public record Waiver(
        int reportYear, String iso3, String country, boolean listComplete, String confidence, String source) {}
