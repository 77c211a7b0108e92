package org.saksei.statements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.SpeakerType;

/// Finds who says something in a sentence: the party of "said" and "according to".
final class Voices {

    /// How many tokens who speaks may take in a headline.
    static final int NAME = 7;

    private static final Set<String> OWNING = Set.of("its", "their", "his", "her", "our", "my", "one");

    private final Sayers sayers;
    private final Parties parties;
    private final Acquaintances known;
    private final Quotations quotations;
    private final HeadlineVoices headlines;
    private final Reckonings reckonings;

    Voices(Parties parties, Acquaintances known, Sayers sayers, Quotations quotations) {
        this.parties = parties;
        this.known = known;
        this.sayers = sayers;
        this.quotations = quotations;
        this.headlines = new HeadlineVoices(sayers);
        this.reckonings = new Reckonings(sayers, known, parties);
    }

    /// The voices of a sentence from left to right; those inside quotation marks say nothing of who quotes.
    ///
    /// @param head whether it is a headline, which may name who speaks before or behind a colon
    List<Voice> of(Sentence sentence, boolean head) {
        List<Voice> found = new ArrayList<>();
        Voice titled = head ? headlines.of(sentence) : null;
        if (titled != null) {
            found.add(titled);
            return found;
        }
        for (int at = 0; at < sentence.size(); at++) {
            Voice voice = null;
            if (sentence.is(at, "according") && sentence.is(at + 1, "to")) {
                voice = according(sentence, at);
            } else if (Reckonings.opens(sentence, at) && !quotations.holds(sentence.get(at))) {
                voice = reckonings.of(sentence, at);
            } else if (TellingWords.LEARNING.contains(sentence.lower(at)) && sentence.is(at + 1, "from")) {
                voice = quotations.holds(sentence.get(at)) ? null : learnt(sentence, at);
            } else if (TellingWords.CLAIMS.contains(sentence.lower(at)) && !quotations.holds(sentence.get(at))) {
                voice = claimed(sentence, at);
            } else if (TellingWords.GOING_ON.contains(sentence.lower(at)) && sentence.is(at - 1, ",")) {
                voice = quotations.holds(sentence.get(at)) || !found.isEmpty() ? null : goingOn(sentence, at);
            } else if (sentence.is(at, "heard") && sentence.is(at + 1, "that")) {
                voice = quotations.holds(sentence.get(at)) ? null : gathered(sentence, at);
            } else if (TellingWords.VERBS.contains(sentence.lower(at))
                    && !Tellings.isInfinitive(sentence, at)
                    && !(Tellings.isSearch(sentence, at) && !isOfPaper(sentence, at))
                    && !Tellings.isAdding(sentence, at)
                    && Tellings.isVerb(sentence, at)
                    && !quotations.holds(sentence.get(at))) {
                voice = telling(sentence, at);
            }
            if (voice != null) {
                found.add(voice);
                at = Math.max(at, voice.to() - 1);
            }
        }
        return found;
    }

    private @Nullable Voice according(Sentence sentence, int at) {
        if (sentence.is(at + 2, "which")) {
            Party whose = sayers.told(sentence, Stretches.stretchStart(sentence, at), at);
            return whose == null ? null : new Voice(whose, at, at + 3, true);
        }
        int noun = sentence.tag(at + 2).equals("DET") ? at + 4 : at + 3;
        int end = Math.min(sentence.size(), Math.max(noun, Stretches.stretchEnd(sentence, noun)));
        int by = Stretches.maker(sentence, end);
        end = by > end ? Math.max(end, Stretches.stretchEnd(sentence, by + 1)) : end;
        Party party = sayers.told(sentence, at + 2, end);
        return party == null ? null : new Voice(party, at, end, at < 2);
    }

    /// "the court heard from two witnesses that", "we learnt from the ministry:".
    private @Nullable Voice learnt(Sentence sentence, int at) {
        int from = at + 2;
        while (from < sentence.size()
                && (sentence.get(from).isNumeral() || sentence.tag(from).equals("DET"))) {
            from++;
        }
        int end = Stretches.stretchEnd(sentence, from);
        boolean told = sentence.is(end, "that") || sentence.is(end, ":");
        Party party = told ? sayers.told(sentence, from, end) : null;
        return party == null ? null : new Voice(party, at, end + 1, true);
    }

    /// "rejects the allegation of the union that 350 …", "the union's claim that 350 …": the innermost who asserts.
    private @Nullable Voice claimed(Sentence sentence, int noun) {
        boolean of = sentence.is(noun + 1, "of") || sentence.is(noun + 1, "by") || sentence.is(noun + 1, "from");
        int end = of ? Stretches.stretchEnd(sentence, noun + 2) : noun + 1;
        if (!sentence.is(end, "that")) {
            return null;
        }
        int start = Stretches.stretchStart(sentence, noun);
        boolean owned = sentence.is(noun - 1, "'s") || sentence.is(noun - 1, "'");
        Party party = of ? sayers.told(sentence, noun + 2, end) : owned ? sayers.told(sentence, start, noun) : null;
        int limit = end;
        while (limit < sentence.size() && !sentence.is(limit, ";")) {
            limit++;
        }
        return party == null ? null : new Voice(party, owned && !of ? start : noun, end + 1, true, limit);
    }

    /// "The meeting heard that 17 …": who gathered tells it.
    private @Nullable Voice gathered(Sentence sentence, int verb) {
        int start = Stretches.stretchStart(sentence, verb);
        boolean gathering = Sayers.isGathering(sentence, start, verb);
        Party party = gathering ? known.gathered() : null;
        return party == null ? null : new Voice(party, start, verb + 2, true);
    }

    /// "The report noted 40 cases. It found 12": a paper goes on.
    private boolean isOfPaper(Sentence sentence, int verb) {
        Party it = sentence.is(verb - 1, "it") ? known.it() : null;
        return it != null && it.source() != null && sentence.is(verb, "found");
    }

    /// "The prosecutor pressed for 20 years, saying that 14 …": the subject of the sentence goes on.
    private @Nullable Voice goingOn(Sentence sentence, int at) {
        int end = Stretches.firstBreak(sentence, 0, at);
        Party party = end == at - 1 ? null : sayers.told(sentence, 0, end);
        return party == null ? null : new Voice(party, at, at + 1, true, sentence.size());
    }

    /// "police said", "said Ana Tolu of the Haven Foundation".
    private @Nullable Voice telling(Sentence sentence, int verb) {
        int aged = Stretches.behindName(sentence, Stretches.behindAuxiliary(sentence, verb));
        int start = Stretches.stretchStart(sentence, aged);
        boolean relative = sentence.is(aged - 1, "who");
        Party antecedent = relative ? sayers.beforeRelative(sentence, aged) : sayers.ofRelative(sentence, start);
        boolean joined = sentence.is(aged - 1, "and") || sentence.is(aged - 1, "or");
        Party party = antecedent != null ? antecedent : joined ? null : sayers.told(sentence, start, aged);
        int bracket = party == null && !joined ? Stretches.beforeBracket(sentence, aged) : aged;
        party = bracket < aged ? sayers.told(sentence, Stretches.stretchStart(sentence, bracket), bracket) : party;
        if (party != null) {
            Party who = sayers.introduced(sentence, party, start);
            start = Stretches.behindCount(sentence, start);
            return new Voice(isOfItself(sentence, who, verb) ? body(who) : who, start, verb + 1, true);
        }
        boolean cut = sentence.is(verb - 1, ",")
                || sentence.is(verb - 1, "and")
                || sentence.is(verb - 1, "to") && sentence.is(verb - 2, "continued");
        Party parted = cut ? null : sayers.beforeRelative(sentence, verb);
        if (parted != null) {
            return new Voice(parted, start, verb + 1, true);
        }
        Voice behind = behind(sentence, verb);
        if (behind != null) {
            return behind;
        }
        int front = Stretches.front(sentence, verb);
        int end = Stretches.firstBreak(sentence, front, verb);
        Party fronted = cut && front < verb ? sayers.told(sentence, front, end) : null;
        boolean paper = cut && sentence.is(end, ",") && Tellings.document(sentence, front, end) != null;
        Party author = paper && end + 1 < verb && !Stretches.isGiven(sentence, end, verb)
                ? parties.find(sentence, end + 1, verb)
                : null;
        fronted = author == null ? fronted : known.inLand(author);
        return fronted == null ? null : new Voice(fronted, 0, verb + 1, true);
    }

    /// "Open Road Laos said it received": who says "it" of himself is no person.
    private static boolean isOfItself(Sentence sentence, Party party, int verb) {
        int next = sentence.is(verb + 1, "that") ? verb + 2 : verb + 1;
        return party.type() == SpeakerType.PERSON && (sentence.is(next, "it") || sentence.is(next, "its"));
    }

    private static Party body(Party party) {
        return new Party(party.name(), SpeakerType.NGO, null, false, party.source());
    }

    /// "…, said Maj. Gen. Keo Rithy, deputy director of the department": who speaks stands behind the verb.
    private @Nullable Voice behind(Sentence sentence, int verb) {
        boolean inverted = TellingWords.INVERTED.contains(sentence.lower(verb));
        boolean apart = verb == 0 || sentence.get(verb - 1).isSign();
        if (!inverted
                || !apart
                || sentence.is(verb + 1, "that")
                || sentence.tag(verb + 1).equals("PRON") && !OWNING.contains(sentence.lower(verb + 1))) {
            return null;
        }
        boolean more = sentence.is(verb + 1, "one") || sentence.is(verb, "pointed") && sentence.is(verb + 1, "out");
        int first = more ? verb + 2 : verb + 1;
        int end = Math.min(Stretches.stretchEnd(sentence, first), verb + 14);
        boolean goesOn = end < sentence.size()
                && sentence.get(end).isVerbal()
                && !sentence.is(end - 1, "who")
                && !Shape.isQuote(sentence.get(Math.max(0, verb - 1)));
        if (goesOn) {
            return null;
        }
        Party behind = sayers.told(sentence, first, end);
        Party run = behind == null || behind.type() == SpeakerType.PERSON ? sayers.runBy(sentence, end) : null;
        if (run != null) {
            return new Voice(run, verb, end, false);
        }
        if (behind == null || behind.type() == SpeakerType.PERSON) {
            int far = Stretches.apposition(sentence, verb + 1);
            Party whose = far > end ? sayers.told(sentence, verb + 1, far) : null;
            behind = whose == null ? behind : whose;
            end = whose == null ? end : far;
        }
        return behind == null ? null : new Voice(behind, verb, end, false);
    }
}
