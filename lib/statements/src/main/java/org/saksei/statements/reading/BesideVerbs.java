package org.saksei.statements.reading;

import java.util.Set;

/// What stands beside a word that may be a verb: an object, a subject it agrees with, a noun it
/// belongs to.
///
/// Looks at parts of speech only, a bounded number of tokens around the word.
final class BesideVerbs {

    /// How far who is helped may reach, in tokens.
    private static final int FAR = 12;

    private static final Set<String> PHRASE = Set.of("DET", "ADJ", "ADP", "NUM", "PRON", "CCONJ");

    private final Sentence sentence;

    BesideVerbs(Sentence sentence) {
        this.sentence = sentence;
    }

    /// "had to return", "has yet to answer".
    boolean isHaving(int before) {
        int at = sentence.is(before, "yet") ? before - 1 : before;
        return sentence.is(at, "had") || sentence.is(at, "has") || sentence.is(at, "have");
    }

    /// "but chats nearly tripled", "visits were planned": a plural that is the subject of the verb
    /// behind it.
    boolean isOwnSubject(int at) {
        int next = at + 1;
        while (sentence.tag(next).equals("ADV")) {
            next++;
        }
        String word = sentence.lower(next);
        boolean moved = word.endsWith("ed") && LightVerbs.isLight(Participles.of(word));
        return sentence.lower(at).endsWith("s") && (moved || Verbs.COPULAS.contains(word));
    }

    /// "officials refer", "the unit refers"; a singular before a base form is half of a name.
    boolean agrees(int before, int at) {
        if (before < 0 || sentence.is(before, ";") || sentence.lower(at).endsWith("s")) {
            return true;
        }
        if (!sentence.get(before).isNominal()) {
            String tag = sentence.tag(before);
            return tag.equals("PRON")
                    || tag.equals("CCONJ")
                    || tag.equals("PUNCT")
                    || sentence.lower(before).startsWith("help");
        }
        String subject = sentence.lower(before);
        boolean several = sentence.is(before - 1, ",") || sentence.is(before - 1, "and");
        boolean telling = Events.TELLING.contains(Participles.of(sentence.lower(at)));
        return several || isPlural(before) || subject.equals("police") || !telling && isOfPlural(before);
    }

    private boolean isPlural(int at) {
        String word = sentence.lower(at);
        return !English.singular(word).equals(word);
    }

    /// "Four clerks at the border speak": the noun before the verb hangs on a plural.
    private boolean isOfPlural(int noun) {
        int at = noun;
        while (at > 0
                && at > noun - FAR
                && (sentence.get(at).isNominal()
                        || sentence.tag(at).equals("ADJ")
                        || sentence.tag(at).equals("DET"))) {
            at--;
        }
        return at > 0
                && sentence.tag(at).equals("ADP")
                && sentence.get(at - 1).isNominal()
                && !sentence.tag(at - 1).equals("PROPN")
                && isPlural(at - 1);
    }

    /// "helped the two districts release 12 men": the verb of whom somebody helps.
    boolean isHelpedTo(int at) {
        if (!hasOwnObject(at) || sentence.lower(at).endsWith("s")) {
            return false;
        }
        for (int before = at - 1; before >= 0 && before > at - FAR; before--) {
            if (sentence.lower(before).startsWith("help")) {
                return before < at - 1 && !sentence.get(before).isNominal();
            }
            String tag = sentence.tag(before);
            boolean phrase = sentence.get(before).isNominal() || PHRASE.contains(tag);
            if (!phrase || sentence.is(before, "with") || sentence.is(before, "to")) {
                return false;
            }
        }
        return false;
    }

    /// "dropped charges", "lost their homes", "lost a licence".
    boolean hasPlainObject(int at) {
        String next = sentence.tag(at + 1);
        if (next.equals("DET")) {
            return sentence.tag(at + 2).equals("NOUN")
                    && !LightVerbs.isLevel(sentence.lower(at + 2))
                    && !sentence.lower(at + 2).startsWith("third")
                    && !sentence.lower(at + 2).startsWith("quarter");
        }
        boolean noun = next.equals("NOUN") || next.equals("PRON") || next.equals("ADJ") && leadsToNoun(at);
        return noun && !sentence.is(at + 1, "percent") && !sentence.is(at + 1, "who");
    }

    /// "trafficking the women", "training 20 officers", "trafficking at least 53 men".
    boolean hasOwnObject(int at) {
        int object = at + 1;
        while (SubjectVerbs.isBound(sentence, object)) {
            object++;
        }
        if (object > at + 1 && sentence.tag(object).equals("NUM")) {
            return true;
        }
        String next = sentence.tag(at + 1);
        return next.equals("DET") || next.equals("NUM") || next.equals("PRON") || next.equals("SYM");
    }

    /// Whether a determiner, a number, an owner or an adjective stands before.
    boolean isLed(int at) {
        String before = sentence.tag(at - 1);
        return before.equals("DET") && !Verbs.EACH.contains(sentence.lower(at - 1))
                || before.equals("NUM")
                || before.equals("ADJ")
                || sentence.lower(at - 1).indexOf('-') > 0
                || sentence.is(at - 1, "'s")
                || sentence.is(at - 1, "their")
                || sentence.is(at - 1, "its");
    }

    /// Whether adjectives and nouns follow up to a noun.
    boolean leadsToNoun(int at) {
        for (int next = at + 1; next < sentence.size() && next <= at + 4; next++) {
            Token token = sentence.get(next);
            if (token.isNominal() || Verbs.isThing(token.lower())) {
                return true;
            }
            boolean leading = token.tag().equals("ADJ")
                    || token.tag().equals("CCONJ") && (next > at + 1 || isLed(at))
                    || token.tag().equals("VERB") && Participles.isVerbal(token.lower());
            if (!leading) {
                return false;
            }
        }
        return false;
    }

    boolean hasObject(int at) {
        String next = sentence.tag(at + 1);
        return next.equals("DET")
                || next.equals("NUM")
                || next.equals("ADJ")
                || next.equals("PRON")
                || next.equals("NOUN")
                || next.equals("PROPN")
                || next.equals("VERB") && at + 2 < sentence.size();
    }
}
