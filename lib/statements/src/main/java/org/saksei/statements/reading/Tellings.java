package org.saksei.statements.reading;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a verb that may tell does so where it stands, and which paper is its subject.
final class Tellings {

    private static final Set<String> SHOWING = Set.of("show", "shows", "put", "suggest", "indicate");

    private static final Set<String> OBJECTS = Set.of("them", "her", "him");

    private Tellings() {}

    /// "police found no one" tells of a search, "the survey found 12 percent" of its outcome.
    static boolean isSearch(Sentence sentence, int at) {
        boolean finding = sentence.is(at, "found") || sentence.is(at, "showed") || sentence.is(at, "revealed");
        return finding
                && !isInserted(sentence, at)
                && !sentence.is(at + 1, "that")
                && document(sentence, Stretches.stretchStart(sentence, at), at) == null;
    }

    /// "…, as the auditor found, 12 …", "…, their own records suggest, nine …".
    static boolean isInserted(Sentence sentence, int verb) {
        int start = Stretches.stretchStart(sentence, verb);
        boolean apart = start > 0 && sentence.is(start - 1, ",") && sentence.is(verb + 1, ",");
        return apart && (sentence.is(start, "as") || document(sentence, start, verb) != null);
    }

    /// "The edition added ten cases" reckons; "police put 40 in a cell" and "the ministry covered 12 provinces" do.
    static boolean isAdding(Sentence sentence, int at) {
        if (sentence.is(at, "wrote") && sentence.is(at + 1, "to")) {
            return true;
        }
        boolean heard = sentence.is(at, "told")
                && (at + 1 >= sentence.size() || sentence.get(at + 1).isSign())
                && !sentence.is(at - 1, "he");
        boolean promised = sentence.is(at, "told") && OBJECTS.contains(sentence.lower(at + 1));
        if (promised || heard && at + 2 >= sentence.size()) {
            return true;
        }
        if (TellingWords.OF_THAT.contains(sentence.lower(at))) {
            boolean apart = at > 0 && Shape.isQuote(sentence.get(at - 1));
            boolean to = sentence.is(at, "testified")
                    && sentence.is(at + 1, "to")
                    && at + 2 < sentence.size()
                    && sentence.get(at + 2).isNumeral();
            return !apart
                    && !to
                    && !isInserted(sentence, at)
                    && !sentence.is(at + 1, "that")
                    && !sentence.is(at + 2, "that");
        }
        boolean sums = sentence.is(at, "added") || sentence.is(at, "adds");
        boolean number = at + 1 < sentence.size() && sentence.get(at + 1).isNumeral();
        if (sums && number && !sentence.tag(at - 1).equals("PRON")) {
            return true;
        }
        boolean put = sentence.is(at, "put") || sentence.is(at, "puts");
        if (put) {
            return !TellingWords.ESTIMATED.contains(sentence.lower(at + 1))
                    && !TellingWords.ESTIMATED.contains(sentence.lower(at + 2));
        }
        return TellingWords.OF_PAPERS.contains(sentence.lower(at))
                && document(sentence, Math.max(Stretches.stretchStart(sentence, at), at - 4), at) == null;
    }

    /// "The report covers 188 countries", "Task force reports 45 cases": a number behind makes it a verb, whatever part
    /// of speech the model sees.
    static boolean isOfPaper(Sentence sentence, int at) {
        boolean number =
                at > 0 && at + 1 < sentence.size() && sentence.get(at + 1).isNumeral();
        boolean data = SHOWING.contains(sentence.lower(at)) && TellingWords.DOCUMENTS.contains(sentence.lower(0));
        if (data && at < Voices.NAME && at > 1) {
            return true;
        }
        boolean paper = TellingWords.OF_PAPERS.contains(sentence.lower(at))
                && TellingWords.DOCUMENTS.contains(sentence.lower(at - 1));
        boolean title = TellingWords.PLURAL_LIKE.contains(sentence.lower(at))
                && sentence.get(Math.max(0, at - 1)).isNominal();
        return number && (paper || title);
    }

    /// "to report progress", "monitor and report", "was reported": no subject says it.
    static boolean isInfinitive(Sentence sentence, int at) {
        String word = sentence.lower(at);
        boolean plain = !word.endsWith("s") && !word.endsWith("ed") && TellingWords.PLAIN.contains(word);
        boolean nominal = at > 0
                && (sentence.get(at - 1).isNominal()
                        || sentence.tag(at - 1).equals("PRON")
                        || sentence.tag(at - 1).equals("ADV"));
        boolean kept = sentence.is(at - 1, "to") && sentence.is(at - 2, "continued");
        return plain && !nominal && !kept;
    }

    /// The paper named last in a stretch, or null.
    static @Nullable String document(Sentence sentence, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            boolean sheet = sentence.is(at, "sheet") && sentence.is(at - 1, "charge");
            if (sheet || TellingWords.DOCUMENTS.contains(sentence.lower(at))) {
                int start = at;
                while (start > from
                        && (sentence.get(start - 1).isNominal()
                                || sentence.tag(start - 1).equals("ADJ"))) {
                    start--;
                }
                return Parties.text(sentence, start, at + 1);
            }
        }
        return null;
    }

    static String lastWord(String document) {
        return document.substring(document.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
