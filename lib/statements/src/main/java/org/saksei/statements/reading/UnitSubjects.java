package org.saksei.statements.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Kind;
import org.saksei.statements.number.WordList;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Finds what lasts or is paid: "ten years' imprisonment", "five years in prison", "a fine of $200",
/// "$200 (€180) in fines", "fines amounted to $200".
final class UnitSubjects {

    private static final Set<String> LASTING = Set.of("lasted", "lasts", "lasting", "last");

    /// Words between a noun and its amount.
    private static final Set<String> BETWEEN = WordList.of("""
            to up than ranging longer between not less more least most at over under about nearly
            exceeding totaling totalling worth minimum maximum
            """);

    /// Of these words one must stand there: else the noun before is only a neighbour.
    private static final Set<String> JOINING =
            Set.of("of", "ranging", "longer", "between", "exceeding", "totaling", "totalling", "worth");

    /// How long a word in brackets behind a noun may be, in tokens.
    private static final int GLOSS = 6;

    /// What somebody has for a time.
    private static final Set<String> LASTING_THINGS = WordList.of("""
            shelter housing assistance support care accommodation counseling counselling training
            protection residency residence permit stay detention custody treatment rehabilitation aid
            stipend allowance visa course programme program licence license contract lodging
            """);

    private static final Set<String> LENGTHS = Set.of("length", "duration", "lengths");

    private static final Set<String> SPANNING = Set.of("for", "beyond", "to");

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
        Phrase lasting = phrase == null ? null : lengthOf(figure, phrase);
        if (lasting != null) {
            return lasting;
        }
        return phrase == null || EMPTY.contains(figure.sentence.lower(phrase.head())) ? null : phrase;
    }

    /// "the median length of stay was 41 days": the stay lasts.
    private @Nullable Phrase lengthOf(Figure figure, Phrase phrase) {
        Sentence sentence = figure.sentence;
        boolean length = figure.kind == Kind.DURATION
                && LENGTHS.contains(sentence.lower(phrase.head()))
                && sentence.is(phrase.to(), "of");
        return length ? phrases.at(sentence, phrases.pastDeterminers(sentence, phrase.to() + 1)) : null;
    }

    private @Nullable Phrase any(Figure figure) {
        Phrase behind = behind(figure);
        if (behind != null) {
            return behind;
        }
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        if (LASTING.contains(sentence.lower(before))) {
            return before > 0 ? subjects.backwards(sentence, beforeVerbs(sentence, before - 1)) : null;
        }
        Phrase owner = ofBracket(figure);
        if (owner != null) {
            return owner;
        }
        Phrase joined = before(figure);
        Phrase lasting = joined == null ? lasting(figure) : joined;
        Phrase subject = lasting == null ? subjects.of(figure, true) : lasting;
        return subject != null ? subject : money(figure);
    }

    /// Past "is expected to" in "The trial is expected to last eight months".
    private static int beforeVerbs(Sentence sentence, int from) {
        int at = from;
        while (at > 0
                && (sentence.get(at).isVerbal()
                        || sentence.is(at, "to")
                        || sentence.tag(at).equals("ADV")
                        || sentence.tag(at).equals("PART"))) {
            at--;
        }
        return at;
    }

    /// "The contract ($216,000, three years)": a time alone in the bracket behind what lasts.
    private static @Nullable Phrase ofBracket(Figure figure) {
        Sentence sentence = figure.sentence;
        int open = figure.phraseFrom - 1;
        while (open > figure.phraseFrom - GLOSS && open > 0 && !sentence.is(open, "(") && !sentence.is(open, ")")) {
            open--;
        }
        boolean closes = sentence.is(figure.phraseTo, ")") || sentence.is(figure.phraseTo, ",");
        boolean lasts = open > 0 && LASTING_THINGS.contains(English.singular(sentence.lower(open - 1)));
        return figure.kind == Kind.DURATION && closes && lasts && sentence.is(open, "(")
                ? new Phrase(open - 1, open)
                : null;
    }

    /// "offered housing for up to three months", "stays were limited to three months".
    private static @Nullable Phrase lasting(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        boolean span = false;
        while (figure.kind == Kind.DURATION && at > 0 && at > figure.phraseFrom - 9) {
            String word = English.singular(sentence.lower(at));
            if (LASTING_THINGS.contains(word) && span && sentence.get(at).isNominal()) {
                return new Phrase(at, at + 1);
            }
            span |= SPANNING.contains(sentence.lower(at));
            boolean passes = SPANNING.contains(sentence.lower(at))
                    || BETWEEN.contains(sentence.lower(at))
                    || sentence.tag(at).equals("ADV")
                    || sentence.tag(at).equals("AUX")
                    || sentence.is(at, ",")
                    || sentence.is(at, "limited")
                    || sentence.is(at, "and")
                    || sentence.get(at).isNominal() && sentence.is(at - 1, "and");
            if (!passes) {
                return null;
            }
            at--;
        }
        return null;
    }

    /// "income rose by 12.5 percent to $1.8 million": the noun of money that stands before it in its clause.
    private @Nullable Phrase money(Figure figure) {
        Sentence sentence = figure.sentence;
        for (int at = figure.phraseFrom - 1;
                figure.kind == Kind.MONEY && at >= 0 && at > figure.phraseFrom - 20;
                at--) {
            if (sentence.is(at, ";")) {
                return null;
            }
            boolean item = sentence.is(at + 1, "(") && at + 2 < figure.phraseFrom;
            boolean name = sentence.get(at).isCapitalised() && at > 0;
            boolean verb = sentence.is(at, "cost") && at + 1 >= figure.phraseFrom - 1 || sentence.is(at - 1, "for");
            if (!item && !name && !verb && sentence.get(at).isNominal() && phrases.isMoney(sentence.lower(at))) {
                return new Phrase(at, at + 1);
            }
        }
        return null;
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
                || preposition && sentence.is(after, "each")
                || sentence.is(after, "in")) {
            preposition |= sentence.is(after, "of") || sentence.is(after, "in");
            after++;
        }
        boolean within = preposition && sentence.is(figure.phraseFrom - 1, "within") && !bracket;
        boolean year = within || after < sentence.size() && sentence.get(after).isNumeral();
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
    private @Nullable Phrase before(Figure figure) {
        Sentence sentence = figure.sentence;
        int before = figure.phraseFrom - 1;
        int lowest = Math.max(0, before - 8);
        while (before > lowest
                && !(sentence.is(before + 1, "of") && sentence.tag(before).equals("ADJ"))
                && (isBetween(sentence, before) || BETWEEN.contains(sentence.lower(before)))) {
            before--;
        }
        if (sentence.is(before, ")") && sentence.is(before + 1, "of") && sentence.is(before - 2, "(")) {
            before -= 3;
        }
        while (before > lowest
                && sentence.tag(before).equals("PROPN")
                && sentence.tag(before - 1).equals("ADP")
                && before > 1) {
            before -= 2;
        }
        boolean joined = false;
        for (int at = before + 1; at < figure.phraseFrom; at++) {
            joined |= JOINING.contains(sentence.lower(at));
        }
        boolean head = before >= 0
                && (sentence.get(before).isNominal()
                        || sentence.is(before + 1, "of") && sentence.tag(before).equals("ADJ"));
        boolean border = figure.kind == Kind.MONEY
                && sentence.is(figure.phraseFrom - 1, "exceeding")
                && !phrases.isMoney(sentence.lower(before));
        return joined && head && !border ? new Phrase(before, before + 1) : null;
    }

    private static boolean isBetween(Sentence sentence, int at) {
        return switch (sentence.tag(at)) {
            case "ADP", "DET", "ADV", "ADJ", "SYM", "NUM" -> true;
            default -> false;
        };
    }
}
