package org.saksei.linkage.generate;

import java.time.LocalDate;
import java.util.Locale;

/// A fictional person: what is true, before anybody writes it down.
record Person(
        int number,
        Name family,
        Name given,
        boolean female,
        LocalDate born,
        String father,
        String mother,
        int province,
        int commune,
        String phone,
        String idCard) {
    /// A name in Khmer and in its customary Latin spelling.
    record Name(String khmer, String latin) {
        Name with(Name other) {
            String small = other.latin.substring(0, 1).toLowerCase(Locale.ROOT) + other.latin.substring(1);
            return new Name(khmer + other.khmer, latin + small);
        }
    }
}
