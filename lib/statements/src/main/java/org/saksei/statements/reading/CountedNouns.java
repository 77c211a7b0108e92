package org.saksei.statements.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksei.statements.Attribute;
import org.saksei.statements.CountedClass;
import org.saksei.statements.Kind;
import org.saksei.statements.Lexicon.Noun;
import org.saksei.statements.Unit;
import org.saksei.statements.UnitKind;
import org.saksei.statements.reading.NounPhrases.Phrase;

/// Finds what a figure counts: the noun after it, behind "of", or the subject before "numbered".
final class CountedNouns {

    /// Words after "of" that point back at a whole.
    static final Set<String> POINTERS = Set.of("them", "whom", "which", "these", "those", "this", "that", "it");

    /// Verbs between a subject and the number of it.
    private static final Set<String> EQUATING = Set.of(
            "numbered",
            "totaled",
            "totalled",
            "reached",
            "hit",
            "exceeded",
            "topped",
            "was",
            "were",
            "is",
            "are",
            "stood",
            "rose",
            "fell",
            "climbed",
            "dropped",
            "increased",
            "decreased",
            "jumped",
            "grew",
            "declined",
            "went",
            "rising",
            "falling",
            "increasing",
            "decreasing",
            "soared",
            "surged",
            "remained",
            "stands",
            "totals",
            "totaling",
            "totalling",
            "numbering",
            "reaching",
            "came",
            "slipped",
            "plunged",
            "swelled",
            "doubled",
            "tripled",
            "became",
            "averaged",
            "equals",
            "shrank",
            "edged",
            "dipped",
            "remains");

    private static final Set<String> BETWEEN = Set.of(
            "to",
            "at",
            "from",
            "by",
            "only",
            "just",
            "about",
            "around",
            "nearly",
            "almost",
            "over",
            "more",
            "than",
            "less",
            "approximately",
            "some",
            "up",
            "down",
            "roughly",
            "least",
            "most",
            "fewer",
            "under",
            "also",
            "still",
            "below",
            "above",
            "then",
            "now",
            "as",
            "high",
            "low",
            "many");

    private static final Set<String> LASTING = Set.of("lasted", "lasts", "lasting");

    private static final Set<String> TOTALS = Set.of("total", "totals", "overall");

    private final Vocabulary vocabulary;
    private final NounPhrases phrases;

    CountedNouns(Vocabulary vocabulary, NounPhrases phrases) {
        this.vocabulary = vocabulary;
        this.phrases = phrases;
    }

    void read(Figure figure) {
        if (figure.isRejected() || figure.kind == Kind.AGE || figure.kind == Kind.RATING) {
            return;
        }
        boolean ownUnit = figure.unit.kind() != UnitKind.NONE;
        boolean named = figure.kind == Kind.DURATION || figure.kind == Kind.MONEY;
        Phrase phrase = named ? subjectOfUnit(figure) : ownUnit ? behindOf(figure) : after(figure);
        if (phrase == null && !ownUnit && !figure.isTentative()) {
            phrase = subject(figure);
            figure.rule(phrase == null ? "np.none" : "np.before");
        } else if (phrase != null) {
            figure.rule(ownUnit ? "np.of" : "np.after");
        }
        if (phrase != null
                && TOTALS.contains(figure.sentence.lower(phrase.head()))
                && phrase.to() == phrase.from() + 1) {
            phrase = null;
        }
        if (phrase != null) {
            take(figure, phrase, ownUnit);
        }
        figure.tailTo = Math.max(figure.phraseTo, figure.nounTo);
        if (phrase == null && figure.unit.kind() == UnitKind.MONEY) {
            figure.type = CountedClass.MONEY;
        }
        if (named && figure.type == CountedClass.MONEY == (figure.kind == Kind.DURATION)) {
            figure.type = figure.kind == Kind.MONEY ? CountedClass.MONEY : CountedClass.OTHER;
        }
        if (figure.kind == Kind.DURATION && figure.type == null) {
            figure.type = CountedClass.OTHER;
        }
    }

    /// The noun right after, or behind "of" unless that leads to a pronoun or another number.
    private @Nullable Phrase after(Figure figure) {
        Sentence sentence = figure.sentence;
        int from = figure.phraseTo;
        if (sentence.is(from, "of") || sentence.is(from, "out") && sentence.is(from + 1, "of")) {
            return behindOf(figure);
        }
        Phrase phrase = phrases.at(sentence, from);
        if (phrase == null && sentence.is(from, "-")) {
            phrase = phrases.at(sentence, from + 1);
        }
        return phrase == null || isOnlyTrait(figure, phrase) ? null : phrase;
    }

    /// "84 sex trafficking and 66 labour trafficking victims": a word of a property that cannot be
    /// counted.
    private boolean isOnlyTrait(Figure figure, Phrase phrase) {
        Sentence sentence = figure.sentence;
        String head = sentence.lower(phrase.head());
        if (vocabulary.noun(head).isPresent() || phrases.isPlural(sentence, phrase.head())) {
            return false;
        }
        Phrases.Match<Attribute> trait = null;
        for (int at = phrase.from(); at <= phrase.head(); at++) {
            Phrases.Match<Attribute> match = vocabulary.traits().at(sentence, at, phrase.to());
            trait = match == null ? trait : match;
            at = match == null ? at : match.to() - 1;
        }
        boolean demonym = vocabulary.demonyms().at(sentence, phrase.head()) != null;
        return trait != null && trait.to() == phrase.to() && !demonym;
    }

    private @Nullable Phrase behindOf(Figure figure) {
        Sentence sentence = figure.sentence;
        int from = figure.phraseTo;
        if (sentence.is(from, "out")) {
            from++;
        }
        if (!sentence.is(from, "of")) {
            return null;
        }
        if (POINTERS.contains(sentence.lower(from + 1)) && phrases.at(sentence, from + 2) == null) {
            return null;
        }
        int noun = phrases.pastDeterminers(sentence, from + 1);
        if (noun < sentence.size() && sentence.get(noun).isNumeral()) {
            return null;
        }
        Phrase phrase = phrases.at(sentence, noun);
        boolean bare = figure.unit.kind() == UnitKind.NONE && noun == from + 1;
        return phrase != null && bare && isOnlyTrait(figure, phrase) ? null : phrase;
    }

    /// What lasts or is paid: "ten years' imprisonment", "five years in prison", "a fine of $200",
    /// "$200 in fines".
    private @Nullable Phrase subjectOfUnit(Figure figure) {
        Sentence sentence = figure.sentence;
        int after = figure.phraseTo;
        while (sentence.is(after, "'")
                || sentence.is(after, "’")
                || sentence.is(after, "'s")
                || sentence.is(after, "-")
                || sentence.is(after, "of")
                || sentence.is(after, "in")) {
            after++;
        }
        boolean year = after < sentence.size() && sentence.get(after).isNumeral();
        Phrase behind = year ? null : phrases.at(sentence, after);
        if (behind != null && !sentence.get(behind.from()).isCapitalised()) {
            return behind;
        }
        int before = figure.phraseFrom - 1;
        if (LASTING.contains(sentence.lower(before))) {
            return before > 0 ? backwards(sentence, before - 1) : null;
        }
        int lowest = Math.max(0, before - 8);
        while (before > lowest
                && !(sentence.is(before + 1, "of") && sentence.tag(before).equals("ADJ"))
                && (sentence.tag(before).equals("ADP")
                        || sentence.tag(before).equals("DET")
                        || sentence.tag(before).equals("ADV")
                        || sentence.tag(before).equals("ADJ")
                        || sentence.get(before).isNumeral()
                        || sentence.tag(before).equals("SYM")
                        || sentence.is(before, "to")
                        || sentence.is(before, "up")
                        || sentence.is(before, "than")
                        || sentence.is(before, "ranging")
                        || sentence.is(before, "longer"))) {
            before--;
        }
        boolean of = false;
        for (int at = before + 1; at < figure.phraseFrom; at++) {
            of |= sentence.is(at, "of") || sentence.is(at, "ranging") || sentence.is(at, "longer");
        }
        boolean head = before >= 0
                && (sentence.get(before).isNominal()
                        || sentence.is(before + 1, "of") && sentence.tag(before).equals("ADJ"));
        return of && head ? new Phrase(before, before + 1) : null;
    }

    /// "suspects numbered 40", "the number of victims rose to 45".
    private @Nullable Phrase subject(Figure figure) {
        Sentence sentence = figure.sentence;
        int at = figure.phraseFrom - 1;
        int steps = 0;
        boolean verb = false;
        boolean from = false;
        while (at >= 0
                && steps < 12
                && (from && (sentence.get(at).isNumeral() || sentence.is(at, ","))
                        || BETWEEN.contains(sentence.lower(at))
                        || EQUATING.contains(sentence.lower(at))
                        || sentence.tag(at).equals("ADV")
                        || sentence.tag(at).equals("AUX"))) {
            verb |= EQUATING.contains(sentence.lower(at));
            from |= sentence.is(at, "from") || sentence.is(at, "to");
            at--;
            steps++;
        }
        if (sentence.is(at, ":") && at > 0 && sentence.get(at - 1).isNumeral()) {
            return null;
        }
        boolean put = !verb && at >= 0 && steps > 0 && isNumberOf(sentence, figure, at);
        if (at < 0 || !verb && !put && !sentence.is(at, ":")) {
            return null;
        }
        if (verb && at > 2 && sentence.is(at, ",") && sentence.is(at - 2, ",")) {
            at -= 3;
        }
        return backwards(sentence, sentence.is(at, ":") ? at - 1 : at);
    }

    /// "put the number of victims at nearly 600".
    private static boolean isNumberOf(Sentence sentence, Figure figure, int end) {
        boolean at = false;
        for (int between = end + 1; between < figure.phraseFrom; between++) {
            at |= sentence.is(between, "at");
        }
        for (int of = end - 1; at && of > 0 && of > end - 6; of--) {
            if (sentence.is(of, "of") && isNumberWord(sentence.lower(of - 1))) {
                return true;
            }
        }
        return false;
    }

    /// The subject that ends at or before a token: behind "number of" what is numbered.
    private @Nullable Phrase backwards(Sentence sentence, int end) {
        if (end < 0) {
            return null;
        }
        boolean told = end > 0
                && sentence.tag(end).equals("VERB")
                && sentence.get(end - 1).isNominal();
        int at = told && sentence.lower(end).endsWith("ed") ? end - 1 : end;
        int lowest = Math.max(0, end - 14);
        while (at > lowest && !sentence.get(at).isNominal()) {
            if (sentence.get(at).isVerbal() || sentence.get(at).isSign() && !sentence.is(at, ")")) {
                return null;
            }
            at--;
        }
        for (int of = at; of >= lowest; of--) {
            if (sentence.is(of, "of") && isNumberWord(sentence.lower(of - 1))) {
                return phrases.at(sentence, phrases.pastDeterminers(sentence, of + 1));
            }
            if (sentence.get(of).tag().equals("VERB") && of < at || sentence.is(of, ",") || sentence.is(of, ";")) {
                break;
            }
        }
        return nominalBefore(sentence, at, lowest);
    }

    private static boolean isNumberWord(String word) {
        return word.equals("number") || word.equals("numbers") || word.equals("total") || word.equals("count");
    }

    /// The first phrase of a subject with prepositions: "arrests of traffickers in the capital" is
    /// arrests.
    private @Nullable Phrase nominalBefore(Sentence sentence, int end, int lowest) {
        int first = end;
        while (first > lowest
                && (sentence.get(first - 1).isNominal()
                        || sentence.tag(first - 1).equals("ADJ")
                        || sentence.tag(first - 1).equals("ADP")
                        || sentence.tag(first - 1).equals("DET"))) {
            first--;
        }
        while (first < end
                && (sentence.tag(first).equals("ADP") || sentence.tag(first).equals("DET"))) {
            first++;
        }
        Phrase phrase = phrases.at(sentence, first);
        return phrase != null && phrase.to() <= end + 1 ? phrase : null;
    }

    void take(Figure figure, Phrase phrase, boolean ownUnit) {
        Sentence sentence = figure.sentence;
        figure.nounFrom = phrase.from();
        figure.nounTo = phrase.to();
        figure.tailTo = phrase.to();
        Noun noun = noun(sentence, phrase);
        String head = sentence.lower(phrase.head());
        figure.lemma = noun == null || noun.lemma().indexOf(' ') > 0 ? English.singular(head) : noun.lemma();
        figure.type = noun == null ? CountedClass.OTHER : noun.type();
        figure.plainNoun = noun != null && noun.attributes().isEmpty();
        if (noun != null) {
            noun.attributes().forEach(figure::attribute);
            if (noun.event() != null) {
                figure.event = noun.event();
                figure.ownEvent = true;
            }
        } else if (isOrganisation(sentence, phrase)) {
            figure.type = CountedClass.ENTITY;
        }
        if (!ownUnit) {
            figure.unit = new Unit(UnitKind.NOUN, null, phrases.unitName(sentence, phrase));
            Rates.read(figure, phrase.to());
        }
    }

    private boolean isOrganisation(Sentence sentence, Phrase phrase) {
        return vocabulary.countries().at(sentence, phrase.head()) != null;
    }

    /// The longest end of a phrase that the lexicon knows: "potential victim" before "victim".
    @Nullable
    Noun noun(Sentence sentence, Phrase phrase) {
        for (int from = Math.max(phrase.from(), phrase.to() - 4); from < phrase.to(); from++) {
            StringBuilder words = new StringBuilder();
            for (int at = from; at < phrase.to(); at++) {
                words.append(at > from ? " " : "")
                        .append(at == phrase.head() ? English.singular(sentence.lower(at)) : sentence.lower(at));
            }
            Optional<Noun> noun = vocabulary.noun(words.toString().toLowerCase(Locale.ROOT));
            if (noun.isPresent()) {
                return noun.get();
            }
        }
        Noun demonym = demonym(sentence, phrase);
        return demonym != null
                ? demonym
                : vocabulary.noun(lastPart(sentence.lower(phrase.head()))).orElse(null);
    }

    private static String lastPart(String word) {
        return word.substring(word.lastIndexOf('-') + 1);
    }

    /// "two Americans": persons by their citizenship.
    private @Nullable Noun demonym(Sentence sentence, Phrase phrase) {
        var match = vocabulary.demonyms().at(sentence, phrase.head());
        return match == null
                ? null
                : new Noun(
                        English.singular(sentence.lower(phrase.head())),
                        java.util.List.of(),
                        CountedClass.PERSON,
                        null,
                        java.util.List.of(
                                Attribute.of("citizenship", match.value().code())),
                        1);
    }
}
