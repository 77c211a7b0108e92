package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Finds what lasts or is paid: "ten years' imprisonment", "five years in prison", "a fine of $200",
/// "$200 (€180) in fines", "fines amounted to $200".
final class UnitSubjects {

    private static final Set<String> LASTING = Set.of("lasted", "lasts", "lasting");

    /// Words between a noun and its amount.
    private static final Set<String> BETWEEN = WordList.of("""
            to up than ranging longer between not less more least most at over under about nearly
            exceeding totaling totalling worth minimum maximum
            """);

    /// Of these words one must stand there: else the noun before is only a neighbour.
    private static final Set<String> JOINING =
            Set.of("of", "ranging", "longer", "between", "exceeding", "totaling", "totalling", "worth");

    /// Nouns of an amount that say nothing of what it is.
    private static final Set<String> EMPTY = WordList.of("""
            increase decrease rise drop decline reduction average total amount sum maximum minimum
            range value equivalent half rate level median addition year month week day hour
            government ministry police court state
            """);

    private final NounPhrases phrases;
    private final Subjects subjects;

    UnitSubjects(NounPhrases phrases, Subjects subjects) {
        this.phrases = phrases;
        this.subjects = subjects;
    }

    @Nullable
    Phrase of(Figure figure) {
        Phrase phrase = any(figure);
        return phrase == null || EMPTY.contains(figure.sentence.lower(phrase.head())) ? null : phrase;
    }

    private @Nullable Phrase any(Figure figure) {
        Phrase behind = behind(figure);
        if (behind != null) {
            return behind;
        }
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        if (LASTING.contains(sentence.lower(before))) {
            return before > 0 ? subjects.backwards(sentence, before - 1) : null;
        }
        Phrase joined = before(figure);
        return joined != null ? joined : subjects.of(figure, true);
    }

    private @Nullable Phrase behind(Figure figure) {
        Sentence sentence = figure.sentence;
        int after = pastConversion(sentence, figure.phraseTo);
        boolean bracket = after > figure.phraseTo;
        boolean preposition = false;
        while (sentence.is(after, "'")
                || sentence.is(after, "’")
                || sentence.is(after, "'s")
                || sentence.is(after, "-")
                || sentence.is(after, "of")
                || sentence.is(after, "worth")
                || sentence.is(after, "in")) {
            preposition |= sentence.is(after, "of") || sentence.is(after, "in");
            after++;
        }
        boolean year = after < sentence.size() && sentence.get(after).isNumeral();
        boolean doing = sentence.tag(after).equals("VERB")
                && sentence.lower(after).endsWith("ing")
                && !Verbs.isThing(sentence.lower(after));
        if (year || doing || bracket && !preposition) {
            return null;
        }
        Phrase phrase = phrases.at(sentence, after);
        return phrase == null || sentence.get(phrase.from()).isCapitalised() ? null : phrase;
    }

    /// Past "($200)": the same amount in another currency.
    private static int pastConversion(Sentence sentence, int from) {
        if (sentence.is(from, ")")) {
            return from + 1;
        }
        boolean amount = sentence.is(from, "(");
        for (int at = from + 1; amount && at < sentence.size() && at < from + 9; at++) {
            if (sentence.is(at, ")")) {
                return at + 1;
            }
        }
        return from;
    }

    /// "a fine of not less than $200", "penalties ranging from two to five years".
    private static @Nullable Phrase before(Figure figure) {
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        int lowest = Math.max(0, before - 8);
        while (before > lowest
                && !(sentence.is(before + 1, "of") && sentence.tag(before).equals("ADJ"))
                && (isBetween(sentence, before) || BETWEEN.contains(sentence.lower(before)))) {
            before--;
        }
        boolean joined = false;
        for (int at = before + 1; at < figure.phraseFrom; at++) {
            joined |= JOINING.contains(sentence.lower(at));
        }
        boolean head = before >= 0
                && (sentence.get(before).isNominal()
                        || sentence.is(before + 1, "of") && sentence.tag(before).equals("ADJ"));
        return joined && head ? new Phrase(before, before + 1) : null;
    }

    private static boolean isBetween(Sentence sentence, int at) {
        return switch (sentence.tag(at)) {
            case "ADP", "DET", "ADV", "ADJ", "SYM", "NUM" -> true;
            default -> false;
        };
    }
}
