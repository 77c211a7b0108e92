package org.saksei.app;

import java.util.Locale;

/// A number with its noun, for lines that people read: "1 record", "1,204 records".
public final class Counted {

    private Counted() {}

    /// @param noun in the singular; its plural ends in s ("entry": "entries")
    public static String of(long number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : plural);
    }
}
