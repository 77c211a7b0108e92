package org.saksei.statements.reading;

import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;

/// Finds who speaks in a headline, before a colon or behind it.
final class HeadlineVoices {

    private final Sayers sayers;

    HeadlineVoices(Sayers sayers) {
        this.sayers = sayers;
    }

    /// "NCCT: Cases up 21 percent", "45 freed in raids: police".
    @Nullable
    Voice of(Sentence sentence) {
        int first = -1;
        int last = -1;
        for (int at = 0; at < sentence.size(); at++) {
            boolean sign = sentence.is(at, ":") || at > 0 && sentence.is(at, "-") && isApart(sentence, at);
            first = sign && first < 0 ? at : first;
            last = sign ? at : last;
        }
        if (first > 0 && first < Voices.NAME && isName(sentence, 0, first) && sentence.is(first, ":")) {
            Party party = sayers.told(sentence, 0, first);
            return party == null || party.type() == SpeakerType.PERSON ? null : new Voice(party, 0, first + 1, true);
        }
        boolean title = last > 0 && Tellings.document(sentence, 0, last) != null && isName(sentence, 0, last - 1);
        if (last > 0 && !title && last + 1 < sentence.size() && isName(sentence, last + 1, sentence.size())) {
            Party party = sayers.told(sentence, last + 1, sentence.size());
            boolean far = sentence.size() - last > Voices.NAME;
            return far || party == null || party.type() == SpeakerType.PERSON
                    ? null
                    : new Voice(party, last + 1, sentence.size(), false);
        }
        return null;
    }

    private static boolean isApart(Sentence sentence, int at) {
        return sentence.get(at - 1).end() < sentence.get(at).start();
    }

    private static boolean isName(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            Token token = sentence.get(at);
            if (token.isNumeral() || token.isVerbal() && !token.isCapitalised()) {
                return false;
            }
        }
        return from < to;
    }
}
