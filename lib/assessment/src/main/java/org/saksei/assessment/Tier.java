package org.saksei.assessment;

import java.util.Arrays;
import java.util.Optional;

/// A place in the Trafficking in Persons report, 22 USC 7107(b)(1).
///
/// The Watch List is a sub-list of Tier 2 in law and a tier of its own in everyday speech; here it is
/// one.
public enum Tier {
    /// Meets the minimum standards.
    TIER_1("1"),
    /// Does not, but makes significant efforts.
    TIER_2("2"),
    /// Tier 2 with a warning, 22 USC 7107(b)(2)(A)(iii).
    WATCH_LIST("2WL"),
    /// Does neither.
    TIER_3("3"),
    /// Not ranked, mostly for lack of a working government.
    SPECIAL_CASE("SC");

    private final String code;

    Tier(String code) {
        this.code = code;
    }

    /// As it is written in tables: `1`, `2`, `2WL`, `3`, `SC`.
    public String code() {
        return code;
    }

    /// The tier written exactly so. Words such as `Tier 2 Watch List` are not guessed.
    public static Optional<Tier> find(String code) {
        return Arrays.stream(values()).filter(tier -> tier.code.equals(code)).findFirst();
    }
}
