package org.saksei.app.demo.fiction;

import java.util.List;

/// An invented name, family name first in both scripts, as Cambodian papers write it.
///
/// @param family of a foreigner without Khmer letters
record Name(Part family, Part given) {

    /// One part of a name.
    ///
    /// @param khmer empty for foreign names
    /// @param latin the customary spelling
    /// @param variants other spellings in Latin letters that clerks use for the same Khmer name
    record Part(String khmer, String latin, List<String> variants) {
        Part {
            variants = List.copyOf(variants);
        }

        static Part foreign(String latin) {
            return new Part("", latin, List.of());
        }
    }

    static Name foreign(String family, String given) {
        return new Name(Part.foreign(family), Part.foreign(given));
    }

    /// The letters two spellings of one name share, roughly: vowels as one, doubled letters once, no
    /// final h or r. Only here, to keep invented people apart by design; the product has its own, better
    /// key.
    String sound() {
        return sound(family.latin) + " " + sound(given.latin);
    }

    private static String sound(String latin) {
        return latin.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("chh|ch|c|j", "c")
                .replaceAll("kh|q|g", "k")
                .replaceAll("ph|f|b", "p")
                .replaceAll("th|d", "t")
                .replaceAll("nh|ng|gn", "n")
                .replace('w', 'v')
                .replaceAll("[aeiouy]+[rh]?", "a")
                .replaceAll("(.)\\1", "$1");
    }
}
