package org.saksei.statements.reading;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;

/// Finds the name of a person among the words of a sentence: two or more capitals in a row that are no body and no
/// place.
///
/// The model knows few names from outside Europe, so a title before them or a comma and "who" behind them counts for
/// more than their parts of speech.
final class PersonNames {

    /// What the model takes a strange first name for.
    private static final Set<String> UNKNOWN_NAMES = Set.of("ADJ", "NOUN", "X", "VERB", "AUX", "INTJ");

    /// What stands behind the comma that ends a name.
    private static final Set<String> OPENING = Set.of("who", "a", "an", "the", "whose");

    /// With such a word no name begins: "In Lo, the police".
    private static final Set<String> PLACING = Set.of("ADP", "SCONJ", "DET", "ADV", "NUM", "CCONJ");

    /// Ranks before a name: who has one speaks for a government.
    static final Set<String> RANKS = WordList.of("""
            superintendent inspector colonel lieutenant general gen maj major col lt capt captain commander sergeant
            sgt sen rep det detective pc dsp asp acp sp cpl corporal constable secretary undersecretary deputy supt. gov. sen. rep. gen. col. lt. capt. maj. sgt. cmdr. amb. insp. judge prosecutor governor minister ambassador mayor commissioner senator brig brigadier justice
            magistrate admiral consul marshal supt insp comdr pol
            """);

    /// What ends the name of no person: "Member States".
    private static final Set<String> COMMON = WordList.of("""
            states nations parties members countries governments territories provinces islands days weeks times
            """);

    private final Vocabulary vocabulary;

    PersonNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Two or more names in a row that are no body and no place.
    @Nullable
    String find(Sentence sentence, int from, int to) {
        int start = -1;
        for (int at = from; at <= to; at++) {
            boolean name = at < to
                    && (sentence.tag(at).equals("PROPN")
                            || isFirstName(sentence, at)
                            || isOpening(sentence, at)
                            || isBehindTitle(sentence, at))
                    && sentence.get(at).isCapitalised()
                    && BodyWords.type(sentence, at) == null
                    && vocabulary.organisations().at(sentence, at) == null
                    && vocabulary.countries().at(sentence, at) == null
                    && vocabulary.demonyms().at(sentence, at) == null
                    && !sentence.get(at).text().equals(sentence.get(at).text().toUpperCase(Locale.ROOT));
            if (name && start < 0) {
                start = at;
            } else if (!name && start >= 0) {
                boolean bodyFollows =
                        at < to && sentence.get(at).isCapitalised() && BodyWords.type(sentence, at) != null;
                int first = at - start > 4 ? behindRanks(sentence, start, at) : start;
                boolean many = COMMON.contains(sentence.lower(at - 1));
                if (at - first >= 2 && at - first <= 4 && !bodyFollows && !many && !sentence.is(first - 1, "of")) {
                    return Parties.text(sentence, first, at);
                }
                start = -1;
            }
        }
        return null;
    }

    /// "Pol Lt Col Ana Tolu": where the name begins behind its ranks.
    private static int behindRanks(Sentence sentence, int from, int to) {
        int first = from;
        while (first + 2 < to && RANKS.contains(sentence.lower(first))) {
            first++;
        }
        return first;
    }

    /// A name the model does not know: "Srey Pov of the centre said", "said attorney Koichi Murase".
    private static boolean isFirstName(Sentence sentence, int at) {
        return UNKNOWN_NAMES.contains(sentence.tag(at))
                && !TellingWords.ROLES.contains(sentence.lower(at))
                && !TellingWords.CALLED.contains(sentence.lower(at))
                && !TellingWords.PEOPLE.contains(sentence.lower(at))
                && sentence.tag(at + 1).equals("PROPN")
                && sentence.get(at + 1).isCapitalised();
    }

    /// "Im Sophea, who runs the shelter": two capitals before a comma and "who" or an article open a sentence with a
    /// name, whatever parts of speech the model sees.
    static boolean isOpening(Sentence sentence, int at) {
        boolean two = at < 2
                && sentence.size() > 4
                && sentence.get(0).isCapitalised()
                && sentence.get(1).isCapitalised()
                && sentence.is(2, ",");
        return two
                && OPENING.contains(sentence.lower(3))
                && !PLACING.contains(sentence.tag(0))
                && !Scene.TIMES.contains(sentence.lower(0))
                && !Scene.TIMES.contains(sentence.lower(1));
    }

    /// "inspector Prak Borin": capitals behind a title are a name.
    private static boolean isBehindTitle(Sentence sentence, int at) {
        int first = at;
        while (first > 0 && first > at - 3 && isNameLike(sentence, first - 1)) {
            first--;
        }
        boolean title = first > 0
                && (RANKS.contains(sentence.lower(first - 1))
                        || TellingWords.ROLES.contains(sentence.lower(first - 1))
                        || BodyWords.isLawyer(sentence.lower(first - 1)));
        return title && isNameLike(sentence, at) && (at > first || isNameLike(sentence, at + 1));
    }

    private static boolean isNameLike(Sentence sentence, int at) {
        return at < sentence.size()
                && sentence.get(at).isCapitalised()
                && !sentence.get(at).isSign()
                && !RANKS.contains(sentence.lower(at))
                && !TellingWords.ROLES.contains(sentence.lower(at))
                && BodyWords.type(sentence, at) == null
                && UNKNOWN_NAMES.contains(sentence.tag(at));
    }
}
