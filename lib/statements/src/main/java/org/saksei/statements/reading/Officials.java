package org.saksei.statements.reading;

import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;

/// Finds who is introduced with his function at the head of a sentence whose words have no parts of speech, since no
/// figure stands in it: "The village chief, Um Ha, owns a boat".
final class Officials {

    /// How many tokens the function may take.
    private static final int LONGEST = 10;

    private Officials() {}

    /// Somebody with a function of a body, or null.
    static @Nullable Party of(Sentence sentence) {
        int comma = comma(sentence, 0);
        int close = comma < 1 ? -1 : comma(sentence, comma + 1);
        int length = close - comma - 1;
        if (length < 2 || length > 4) {
            return null;
        }
        for (int at = comma + 1; at < close; at++) {
            if (!sentence.get(at).isCapitalised()) {
                return null;
            }
        }
        SpeakerType type = null;
        for (int at = 0; at < comma; at++) {
            SpeakerType found = BodyWords.type(sentence, at);
            type = found == null || found == SpeakerType.UNKNOWN ? type : found;
        }
        String name = Parties.text(sentence, comma + 1, close) + ", " + Parties.text(sentence, 0, comma);
        return type == null ? null : new Party(name, type, null, true, null);
    }

    private static int comma(Sentence sentence, int from) {
        for (int at = from; at < sentence.size() && at < from + LONGEST; at++) {
            if (sentence.is(at, ",")) {
                return at;
            }
        }
        return -1;
    }
}
